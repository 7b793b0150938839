import Knowledge

/// The parts of a table that is written, one after the other.
struct FactTableWriting {
  /// A place between two parts.
  struct Place {
    /// The first node behind it.
    let node: Int
    /// The first fact behind it.
    let fact: Int
  }

  /// How many facts one part holds: few enough that the library's trees stay in the processor's memory.
  private static let partSize = 250

  private let table: FactTable
  private let names: GraphvizStrings
  private let ids: GraphvizStrings
  private let texts: GraphvizStrings
  /// What each fact says, fact by fact.
  private let values: [Int32]
  /// For each detail what most facts have.
  private let usual: [Int32]
  /// The details of few texts: facts that have the same are written together, so that each is said once for many.
  private let shared: [Int]
  /// The other details, said of each fact that has not the usual one.
  private let single: [Int]
  private var node = 0
  private var fact = 0
  private var part: Int32 = 0
  /// The last part that made each node, and the node.
  private var made: [(part: Int32, node: OpaquePointer?)]

  /// Prepares a table.
  init(_ table: FactTable) {
    self.table = table
    self.names = GraphvizStrings(table.nodes.lazy.map(\.id.rawValue))
    self.ids = GraphvizStrings(table.ids)
    self.texts = GraphvizStrings(table.texts)
    let columns = table.details.map(\.column)
    var values = [Int32](repeating: 0, count: table.count * columns.count)
    for (key, column) in columns.enumerated() {
      for fact in column.indices { values[fact * columns.count + key] = column[fact] }
    }
    self.values = values
    self.usual = columns.map { Self.majority($0, among: table.texts.count) }
    let hasFewTexts = columns.map { Self.hasFewTexts($0, among: table.texts.count) }
    self.shared = columns.indices.filter { hasFewTexts[$0] }
    self.single = columns.indices.filter { !hasFewTexts[$0] }
    self.made = Array(repeating: (0, nil), count: table.nodes.count)
  }

  /// The text that more than half of the facts have; the empty one where none is.
  private static func majority(_ column: [Int32], among count: Int) -> Int32 {
    var counts = [Int](repeating: 0, count: count)
    for text in column { counts[Int(text)] += 1 }
    return counts.firstIndex { $0 > column.count / 2 }.map(Int32.init) ?? 0
  }

  /// A digest of all that is written, equal for equal tables: not one that withstands malice.
  var digest: [UInt8] {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    // Fowler, Noll and Vo's hash, word by word.
    func mix(_ word: UInt64) { state = (state ^ word) &* 0x0000_0100_0000_01B3 }
    for strings in [names, ids, texts, GraphvizStrings(table.nodes.lazy.flatMap { [$0.name, $0.type.rawValue] })] {
      withExtendedLifetime(strings) {
        let bytes = UnsafeRawBufferPointer(strings.bytes)
        for start in stride(from: 0, to: bytes.count, by: 8) {
          var word: UInt64 = 0
          for byte in bytes[start..<min(start + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
          mix(word)
        }
      }
    }
    for column in [table.sources, table.targets, values] { for value in column { mix(UInt64(UInt32(bitPattern: value))) } }
    return (0..<8).map { UInt8(truncatingIfNeeded: state >> (8 * UInt64($0))) }
  }

  /// Whether a column has no more than some tens of texts.
  private static func hasFewTexts(_ column: [Int32], among count: Int) -> Bool {
    var isSeen = [Bool](repeating: false, count: count)
    for text in column { isSeen[Int(text)] = true }
    return isSeen.count { $0 } <= 32
  }

  /// The first place between two parts before which there is the share of the facts that the first process writes; `nil` where there is one part only.
  ///
  /// The second process begins later, and what it has written is then copied: with six tenths both were found to end together.
  var middle: Place? {
    var place = Place(node: 0, fact: 0)
    while place.fact < table.count * 3 / 5 { place = next(after: place) }
    return place.node < table.nodes.count ? place : nil
  }

  /// The end of the part that begins at a place.
  private func next(after place: Place) -> Place {
    var node = place.node, fact = place.fact
    while node < table.nodes.count, fact - place.fact < Self.partSize {
      while fact < table.count, table.sources[fact] == node { fact += 1 }
      node += 1
    }
    return Place(node: node, fact: fact)
  }

  /// Writes the parts up to a node with which one begins, or all that remain, with the last line.
  /// - Parameter begins: whether the first line is written.
  mutating func write<Failure: Error>(
    to sink: (ArraySlice<UInt8>) throws(Failure) -> Void, begins: Bool = true, until end: Int? = nil
  ) throws(Failure) {
    let edgeKeys = [("id", "")] + zip(table.details, usual).map { ($0.detail.rawValue, GraphvizText.data(table.texts[Int($1)])) }
    try GraphvizParts<Failure>.write(name: "entente", nodeKeys: ["label", "type"], edgeKeys: edgeKeys, begins: begins, to: sink) {
      (parts: borrowing GraphvizParts<Failure>) throws(Failure) in
      repeat { try writePart(into: parts) } while node < end ?? table.nodes.count
      return end == nil
    }
  }

  /// Writes what comes after a place; in another process.
  /// - Returns: whether all could be written.
  func secondHalf(from place: Place, to sink: (ArraySlice<UInt8>) -> Bool) -> Bool {
    struct Refused: Error {}
    var writing = self
    writing.node = place.node
    writing.fact = place.fact
    do throws(Refused) {
      try writing.write(to: { (bytes) throws(Refused) in if !sink(bytes) { throw Refused() } }, begins: false)
      return true
    } catch {
      return false
    }
  }

  /// The next nodes with the facts that start at them, until there are enough.
  private mutating func writePart<Failure: Error>(into parts: borrowing GraphvizParts<Failure>) throws(Failure) {
    part += 1
    parts.begin()
    let end = next(after: Place(node: node, fact: fact))
    while node < end.node {
      let own = named(node, parts)
      let shown = GraphvizText.shown(table.nodes[node].name)
      parts.set(node: own, 0, shown.isEmpty ? GraphvizText.shown(table.nodes[node].id.rawValue) : shown)
      parts.set(node: own, 1, GraphvizText.data(table.nodes[node].type.rawValue))
      node += 1
    }
    let keys = usual.count
    var current = usual
    for fact in together(fact..<end.fact) {
      let row = fact * keys
      for key in shared where values[row + key] != current[key] {
        current[key] = values[row + key]
        parts.setOfNextEdges(key + 1, texts[Int(current[key])])
      }
      let edge = parts.edge(named(Int(table.sources[fact]), parts), named(Int(table.targets[fact]), parts))
      parts.set(edge: edge, 0, ids[fact])
      for key in single where values[row + key] != usual[key] {
        parts.set(edge: edge, key + 1, texts[Int(values[row + key])])
      }
    }
    fact = end.fact
    try parts.end()
  }

  /// Facts put together that have the same shared details, and in their order within these.
  private func together(_ facts: Range<Int>) -> [Int] {
    let keys = usual.count
    return facts.sorted { left, right in
      for key in shared where values[left * keys + key] != values[right * keys + key] {
        return values[left * keys + key] < values[right * keys + key]
      }
      return left < right
    }
  }

  private mutating func named<Failure: Error>(_ place: Int, _ parts: borrowing GraphvizParts<Failure>) -> OpaquePointer {
    if made[place].part == part, let node = made[place].node { return node }
    let node = parts.node(names[place])
    made[place] = (part, node)
    return node
  }
}
