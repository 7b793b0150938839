/// What is kept of a text to find its copies: its size, a digest of its words, and the smallest hashes of its runs of words.
///
/// Two signatures agree in as large a share of their places as the texts share of their runs (MinHash; Broder 1997). One pass fills all places: each run falls
/// into one of them by its first bits, and those that stay empty borrow from others (one permutation hashing, Li, Owen and Zhang 2012; optimal
/// densification, Shrivastava 2017). Of each smallest hash 8 bits are kept, which agree by chance once in 256 times (b-bit minwise hashing; Li and König 2010).
public struct TextSignature: Hashable, Sendable {
  /// Two numbers that depend on all words of a text and their order, and on nothing else.
  struct Digest: Hashable, Comparable, Sendable {
    var high: UInt64
    var low: UInt64

    static func < (left: Digest, right: Digest) -> Bool { left.high == right.high ? left.low < right.low : left.high < right.high }
  }

  /// The places that speak of the whole text.
  static let wholeCount = 128
  /// The places that speak of its opening: a shortened copy shares little else with a long text.
  static let openingCount = 64
  /// How many runs the opening has: three or four paragraphs of news.
  static let openingRuns = 120

  /// The digest of the words.
  let digest: Digest
  /// The number of different runs.
  let runCount: Int
  /// The smallest hashes, those of the whole text before those of its opening.
  let places: [UInt8]

  /// Reads a text. Linear in its bytes.
  public init(of text: String) {
    var text = text
    let (runs, digest) = text.withUTF8 { Shingles.read($0) }
    self.digest = digest
    runCount = RunTable(runs).count
    places = Self.smallest(runs[...], count: Self.wholeCount) + Self.smallest(runs.prefix(Self.openingRuns), count: Self.openingCount)
  }

  /// The share of the places for the whole text in which two signatures agree, 0 to 1: what their texts may be expected to share of all their runs.
  func likeness(to other: TextSignature) -> Double {
    var same = 0
    places.withUnsafeBytes { left in
      other.places.withUnsafeBytes { right in
        // Eight places at a time: where they agree, all bits of a byte are zero, which adding tells (Warren, “Hacker's Delight”, 6-1).
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        for offset in stride(from: 0, to: Self.wholeCount, by: 8) {
          let different =
            left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            ^ right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          same &+= (~((different & low) &+ low | different | low)).nonzeroBitCount
        }
      }
    }
    return Double(same) / Double(Self.wholeCount)
  }

  private static func smallest(_ runs: ArraySlice<UInt64>, count: Int) -> [UInt8] {
    guard !runs.isEmpty else { return [UInt8](repeating: 0, count: count) }
    let shift = UInt64(64 - count.trailingZeroBitCount)
    // The bits that choose the place do not order what is in it. No run has the highest number, which marks an empty place.
    let empty = UInt64.max
    var smallest = [UInt64](repeating: empty, count: count)
    for run in runs {
      let place = Int(run >> shift), value = run & (1 << 48 - 1)
      if value < smallest[place] { smallest[place] = value }
    }
    return (0..<count).map { place in
      var source = place, attempt: UInt64 = 0
      while smallest[source] == empty {
        attempt += 1
        source = Int(Shingles.mixed(UInt64(place) << 32 | attempt) >> shift)
      }
      return UInt8(truncatingIfNeeded: smallest[source])
    }
  }
}
