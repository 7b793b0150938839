public import Knowledge

extension FactTable {
  /// Writes the whole graph in Graphviz's language, without a layout: every entity is a node with its name as label and its type, every fact an edge with
  /// all that it says; what more than half of the edges have is said once, at the beginning. The same table gives the same bytes.
  ///
  /// The library writes it in parts of some hundred facts. Backslashes are doubled, as Graphviz reads them.
  /// - Parameter sink: takes the next bytes.
  public func writeDOT<Failure: Error>(to sink: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure) {
    try GraphvizLibrary.hold { () throws(Failure) in
      var writing = FactTableWriting(self)
      try GraphvizParts<Failure>.write(name: "entente", nodeKeys: ["label", "type"], edgeKeys: writing.edgeKeys, to: sink) {
        (parts: borrowing GraphvizParts<Failure>) throws(Failure) in
        repeat { try writing.part(into: parts) } while !writing.isComplete
      }
    }
  }
}

/// The parts of a table that is written, one after the other.
private struct FactTableWriting {
  /// How many facts one part holds: few enough that the library's trees stay in the processor's memory.
  private static let partSize = 500

  private let table: FactTable
  private let texts: [String]
  /// What each fact says, fact by fact.
  private let values: [Int32]
  /// For each detail what most facts have.
  private let usual: [Int32]
  /// Whether a detail changes from fact to fact, so that setting it once for several is no gain.
  private let isVarying: [Bool]
  private var node = 0
  private var fact = 0
  private var part: Int32 = 0
  /// The last part that made each node, and the node.
  private var made: [(part: Int32, node: OpaquePointer?)]

  init(_ table: FactTable) {
    self.table = table
    self.texts = table.texts.map(GraphvizText.data)
    let columns = table.details.map(\.column)
    var values = [Int32](repeating: 0, count: table.count * columns.count)
    for (key, column) in columns.enumerated() {
      for fact in column.indices { values[fact * columns.count + key] = column[fact] }
    }
    self.values = values
    self.usual = columns.map { Self.majority($0, among: table.texts.count) }
    self.isVarying = columns.map { column in
      column.indices.dropFirst().count { column[$0] != column[$0 - 1] } > column.count / 4
    }
    self.made = Array(repeating: (0, nil), count: table.nodes.count)
  }

  /// The text that more than half of the facts have; the empty one where none is.
  private static func majority(_ column: [Int32], among count: Int) -> Int32 {
    var counts = [Int](repeating: 0, count: count)
    for text in column { counts[Int(text)] += 1 }
    return counts.firstIndex { $0 > column.count / 2 }.map(Int32.init) ?? 0
  }

  /// The attributes of edges.
  var edgeKeys: [(key: String, usual: String)] {
    [("id", "")] + zip(table.details, usual).map { ($0.detail.rawValue, texts[Int($1)]) }
  }

  var isComplete: Bool { node == table.nodes.count }

  /// The next nodes with the facts that start at them, until there are enough.
  mutating func part<Failure: Error>(into parts: borrowing GraphvizParts<Failure>) throws(Failure) {
    part += 1
    parts.begin()
    var end = fact
    while node < table.nodes.count, end - fact < Self.partSize {
      let own = named(node, parts)
      let shown = GraphvizText.shown(table.nodes[node].name)
      parts.set(node: own, 0, shown.isEmpty ? GraphvizText.shown(table.nodes[node].id.rawValue) : shown)
      parts.set(node: own, 1, GraphvizText.data(table.nodes[node].type.rawValue))
      while end < table.count, table.sources[end] == node { end += 1 }
      node += 1
    }
    let keys = usual.count
    var current = usual
    while fact < end {
      let row = fact * keys
      for key in 0..<keys where !isVarying[key] && values[row + key] != current[key] {
        current[key] = values[row + key]
        parts.setOfNextEdges(key + 1, texts[Int(current[key])])
      }
      let edge = parts.edge(named(Int(table.sources[fact]), parts), named(Int(table.targets[fact]), parts))
      parts.set(edge: edge, 0, GraphvizText.data(table.ids[fact]))
      for key in 0..<keys where isVarying[key] && values[row + key] != usual[key] {
        parts.set(edge: edge, key + 1, texts[Int(values[row + key])])
      }
      fact += 1
    }
    try parts.end()
  }

  private mutating func named<Failure: Error>(_ place: Int, _ parts: borrowing GraphvizParts<Failure>) -> OpaquePointer {
    if made[place].part == part, let node = made[place].node { return node }
    let node = parts.node(GraphvizText.data(table.nodes[place].id.rawValue))
    made[place] = (part, node)
    return node
  }
}
