/// A text as overlapping runs of words, each a number: two texts are as similar as the sets of their runs (Broder 1997, “On the resemblance and
/// containment of documents”).
///
/// A word is a run of ASCII letters, digits and bytes of other scripts; ASCII case, punctuation and spaces make no difference, so that a copy set in
/// other quotation marks or broken into other lines is the same text.
enum Shingles {
  /// How many words make a run. Fewer find runs in texts that only share a subject; more lose too many to one changed word.
  static let width = 4

  /// The hashes of all runs, in the order of the text, with repetitions, and of all words together; a shorter text is one run, one without words none.
  ///
  /// Linear in the number of bytes, in whole numbers only: the same on every machine.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (runs: [UInt64], digest: TextSignature.Digest) {
    let words = words(of: bytes)
    var digest = TextSignature.Digest(high: UInt64(words.count), low: 0x9E37_79B9_7F4A_7C15)
    for word in words {
      digest.high = mixed(digest.high ^ word)
      digest.low = (digest.low &+ word) &* 0xD6E8_FEB8_6659_FD93
      digest.low ^= digest.low >> 32
    }
    guard words.count >= width else { return (words.isEmpty ? [] : [digest.high], digest) }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count - width + 1)
    for start in 0...(words.count - width) {
      var sum = words[start]
      for offset in 1..<width { sum = sum &* 0x2545_F491_4F6C_DD1D &+ words[start + offset] }
      runs.append(mixed(sum))
    }
    return (runs, digest)
  }

  /// The runs of a text, in its order.
  static func runs(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { read($0).runs }
  }

  /// A number all of whose bits depend on all bits of another (the finalizer of SplitMix64; Steele, Lea and Flood 2014).
  static func mixed(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
    return number ^ number >> 31
  }

  /// The words as hashes (FNV-1a, 64 bits).
  private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    letters.withUnsafeBufferPointer { letters in
      // Between two words stands at least one byte.
      [UInt64](unsafeUninitializedCapacity: bytes.count / 2 + 1) { words, count in
        let begun: UInt64 = 0xCBF2_9CE4_8422_2325
        var hash = begun, index = 0
        while index < bytes.count {
          let byte = bytes[index]
          let letter = letters[Int(byte)]
          let mark = byte < 0xC2 ? 0 : punctuationLength(byte, at: index, in: bytes)
          if letter != 0 && mark == 0 {
            hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
            index += 1
            continue
          }
          if hash != begun {
            words[count] = hash
            count += 1
            hash = begun
          }
          index += max(mark, 1)
        }
        if hash != begun {
          words[count] = hash
          count += 1
        }
      }
    }
  }

  /// How many bytes a mark beyond ASCII has, 0 where there is none: U+0080 to U+00BF, such as no-break spaces and guillemets, and U+2000 to U+203F, such as quotation marks and dashes.
  @inline(__always)
  private static func punctuationLength(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if byte == 0xC2 { return 2 }
    return byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] == 0x80 ? 3 : 0
  }

  /// What each byte is within a word, in lower case; 0 for those that end one.
  private static let letters: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF: UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
    default: 0
    }
  }
}
