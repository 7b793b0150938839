/// Finds the copies among many texts: the same words, nearly the same, or a part of the same.
///
/// Signatures are cut into bands, and texts that agree in a whole band are compared (locality-sensitive hashing; Indyk and Motwani 1998, Broder 1997):
/// of pairs of texts that share 80 % of their runs 99.8 % meet in some band of the whole, of those that share 70 % still 94 %, of those that share 20 % one in
/// 750; bands of the opening find shortened copies. Those that meet are compared run by run before they count as copies, and copies of copies are one group.
///
/// The groups are a function of the set of texts: their order makes no difference, nor does how they came together. Time is nearly linear in the number of
/// texts: in each band a text is compared with a bounded number of others.
public struct CopyFinder {
  /// The share of all runs of two texts together that copies have in common.
  static let leastLikeness = 0.8
  /// The share of the runs of the shorter text that a copy, shortened or with another end, has in common with the longer.
  static let leastContainment = 0.85
  /// How many times as long as a shortened copy the longer text may be: a paragraph that is quoted everywhere makes no copies.
  static let mostShortened = 4
  /// Texts of fewer runs are copies only if all words are the same: a dozen words may well agree by chance.
  static let leastRuns = 32

  private static let wholeRows = 6
  private static let openingRows = 4
  /// The most texts of a band that others are compared with.
  private static let leaderLimit = 32
  /// The most runs that are kept for the next band, 32 MB: most texts meet others in several.
  private static let mostKept = 1 << 22
  /// How far signatures may promise less than texts must keep before these are compared: twice the usual error.
  private static let slack = 0.07

  private let signatures: [TextSignature]
  private var sets: DisjointSets
  /// Pairs that were compared and are no copies.
  private var different: Set<UInt64> = []
  /// Runs of texts that were compared, as many as fit.
  private var kept: [Int: [UInt64]] = [:]
  private var keptCount = 0

  /// Finds the copies among texts that their signatures stand for.
  /// - Parameters:
  ///   - signatures: one for each text.
  ///   - text: gives a text by its number, to compare it.
  /// - Returns: for each text the least number of its group; for one without copies, its own.
  public static func groups<Failure: Error>(
    among signatures: [TextSignature], text: (Int) throws(Failure) -> String
  ) throws(Failure) -> [Int] {
    var finder = CopyFinder(signatures)
    try finder.find(text)
    return signatures.indices.map { finder.sets.least(of: $0) }
  }

  private init(_ signatures: [TextSignature]) {
    self.signatures = signatures
    sets = DisjointSets(count: signatures.count)
  }

  private mutating func find<Failure: Error>(_ text: (Int) throws(Failure) -> String) throws(Failure) {
    let compared = uniteSameWords()
    let bands =
      Self.bands(from: 0, count: TextSignature.wholeCount, rows: Self.wholeRows)
      + Self.bands(from: TextSignature.wholeCount, count: TextSignature.openingCount, rows: Self.openingRows)
    for (number, band) in bands.enumerated() {
      // Key and number of a text in one integer: sorting brings those together that agree.
      var keys = compared.map { index in key(of: index, band) << 32 | UInt64(index) }
      keys.sort()
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count && keys[end] >> 32 == keys[start] >> 32 { end += 1 }
        if end - start > 1 { try compare(keys[start..<end].map { Int($0 & 0xFFFF_FFFF) }, band: UInt64(number), text) }
        start = end
      }
    }
  }

  /// Unites texts of the same words; returns one of each that is long enough to be compared further.
  private mutating func uniteSameWords() -> [Int] {
    var first: [TextSignature.Digest: Int] = [:]
    var compared: [Int] = []
    for (index, signature) in signatures.enumerated() {
      if let known = first[signature.digest] {
        sets.unite(known, index)
      } else {
        first[signature.digest] = index
        if signature.runCount >= Self.leastRuns { compared.append(index) }
      }
    }
    return compared
  }

  /// Compares texts that agree in a band with a few of them, the leaders, which stand for those that are like them.
  private mutating func compare<Failure: Error>(
    _ texts: [Int], band: UInt64, _ text: (Int) throws(Failure) -> String
  ) throws(Failure) {
    // Another order in each band, by content alone, so that a text between two others leads in some of them.
    let ordered = texts.map { (key: Shingles.mixed(signatures[$0].digest.high ^ band), index: $0) }
      .sorted { $0.key == $1.key ? signatures[$0.index].digest < signatures[$1.index].digest : $0.key < $1.key }
    var leaders: [Leader] = []
    for (_, index) in ordered {
      var isLed = false
      var runs: [UInt64]?
      for place in leaders.indices {
        if sets.least(of: leaders[place].index) == sets.least(of: index) {
          isLed = true
        } else if try areCopies(&leaders[place], index, &runs, text) {
          sets.unite(leaders[place].index, index)
          isLed = true
        }
      }
      if !isLed && leaders.count < Self.leaderLimit { leaders.append(Leader(index: index)) }
    }
  }

  /// A text that others are compared with, and its runs once they were needed.
  private struct Leader {
    let index: Int
    var table: RunTable?
  }

  private mutating func areCopies<Failure: Error>(
    _ leader: inout Leader, _ index: Int, _ runs: inout [UInt64]?, _ text: (Int) throws(Failure) -> String
  ) throws(Failure) -> Bool {
    guard mayBeCopies(signatures[leader.index], signatures[index]) else { return false }
    let pair = UInt64(min(leader.index, index)) << 32 | UInt64(max(leader.index, index))
    if different.contains(pair) { return false }
    if leader.table == nil { leader.table = RunTable(try self.runs(of: leader.index, text)) }
    if runs == nil { runs = try self.runs(of: index, text) }
    let shared = leader.table?.shared(with: runs ?? []) ?? 0
    if Self.areCopies(signatures[leader.index].runCount, signatures[index].runCount, sharing: shared) { return true }
    different.insert(pair)
    return false
  }

  private mutating func runs<Failure: Error>(of index: Int, _ text: (Int) throws(Failure) -> String) throws(Failure) -> [UInt64] {
    if let known = kept[index] { return known }
    let runs = Shingles.runs(of: try text(index))
    if keptCount + runs.count <= Self.mostKept {
      keptCount += runs.count
      kept[index] = runs
    }
    return runs
  }

  private func mayBeCopies(_ left: TextSignature, _ right: TextSignature) -> Bool {
    let shorter = Double(min(left.runCount, right.runCount)), longer = Double(max(left.runCount, right.runCount))
    // How alike the texts are where the longer has just enough of the shorter.
    let contained = Self.leastContainment * shorter / (longer + (1 - Self.leastContainment) * shorter)
    return left.likeness(to: right) >= min(Self.leastLikeness, contained) - Self.slack
  }

  /// Whether texts of so many different runs that share so many are copies.
  static func areCopies(_ left: Int, _ right: Int, sharing shared: Int) -> Bool {
    let shorter = min(left, right), longer = max(left, right), shared = Double(shared)
    if shared >= leastLikeness * (Double(shorter + longer) - shared) { return true }
    return shared >= leastContainment * Double(shorter) && shorter * mostShortened >= longer && shorter >= leastRuns
  }

  private static func bands(from start: Int, count: Int, rows: Int) -> [Range<Int>] {
    (0..<(count / rows)).map { start + $0 * rows..<start + ($0 + 1) * rows }
  }

  private func key(of index: Int, _ band: Range<Int>) -> UInt64 {
    signatures[index].places.withUnsafeBufferPointer { places in
      band.reduce(0) { key, place in (key ^ UInt64(places[place])) &* 0x9E37_79B9_7F4A_7C15 ^ key >> 29 } >> 32
    }
  }
}
