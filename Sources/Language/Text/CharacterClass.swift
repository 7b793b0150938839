/// What the tokenizer needs to know of one character.
enum CharacterClass: UInt8 {
  case space, letter, capital, digit, mark, apostrophe, hyphen, period, invisible
}

/// One character decoded from UTF-8 with its class.
struct ScannedCharacter {
  var `class`: CharacterClass
  var length: Int
}

extension CharacterClass {
  /// The classes of the ASCII characters.
  static let ascii: [CharacterClass] = (0..<128).map { byte -> CharacterClass in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .period
    case 0x20, 0x09...0x0D: .space
    case 0...0x1F, 0x7F: .invisible
    default: .mark
    }
  }

  /// The character that begins at `index`, which must lie within `bytes`. Constant time.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> ScannedCharacter {
    let first = bytes[index]
    if first < 0x80 { return ScannedCharacter(class: ascii[Int(first)], length: 1) }
    var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    length = min(length, bytes.count - index)
    var value = UInt32(first) & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return ScannedCharacter(class: classify(value), length: length)
  }

  private static func classify(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x80...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE01EF:
      return .invisible
    case 0x2018, 0x2019, 0x02BC: return .apostrophe
    case 0x2010...0x2015, 0x2212: return .hyphen
    case 0xAA, 0xB5, 0xBA: return .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2016...0x2017, 0x201A...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x3001...0x3004,
      0x3008...0x3020,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFFC...0xFFFD, 0x1F000...0x1FAFF:
      return .mark
    case 0xC0...0xDE: return .capital
    case 0xDF...0xFF: return .letter
    // In Latin Extended-A, -B and Additional, capitals and small letters alternate; the few exceptions do not matter here.
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233:
      return value % 2 == 0 ? .capital : .letter
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: return value % 2 == 1 ? .capital : .letter
    case 0x178, 0x181...0x191, 0x1A0, 0x1A2, 0x1A4, 0x1AF: return .capital
    case 0x386...0x3AB, 0x400...0x42F: return .capital
    default: return .letter
    }
  }
}
