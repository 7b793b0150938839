/// Gathers a table of facts, which may come in any order.
public struct FactTableBuilder {
  private let nodes: [FactTable.Node]
  private var sources: [Int32] = []
  private var targets: [Int32] = []
  private var ids = TextColumn()
  private var texts = [""]
  private var places: [String: Int32] = ["": 0]
  /// What was said of the facts, each column as far as the last fact of which it says something.
  private var columns: [[Int32]]
  /// Short texts that were seen lately, which most are that come.
  private var recent = [(text: ShortText?, place: Int32)](repeating: (nil, 0), count: 1 << 10)

  /// Begins a table of entities.
  /// - Parameter nodes: in the order of their identifiers.
  public init(nodes: [FactTable.Node]) {
    self.nodes = nodes
    self.columns = Array(repeating: [], count: FactTable.Detail.allCases.count)
  }

  /// Adds a fact between two nodes, given by their places.
  public mutating func add(_ id: String, from source: Int, to target: Int) {
    var id = id
    id.withUTF8 { add(utf8: $0, from: source, to: target) }
  }

  /// Adds a fact between two nodes, given by their places, and its identifier in UTF-8.
  public mutating func add(utf8 id: UnsafeBufferPointer<UInt8>, from source: Int, to target: Int) {
    ids.append(id)
    sources.append(Int32(source))
    targets.append(Int32(target))
  }

  /// Says something of the fact that was added last.
  public mutating func set(_ detail: FactTable.Detail, _ text: String) {
    put(place(of: text), detail, of: ids.count - 1)
  }

  /// Says something of a fact by its number in the order of adding.
  public mutating func set(_ detail: FactTable.Detail, _ text: String, of fact: Int) {
    put(place(of: text), detail, of: fact)
  }

  /// Says something of the fact that was added last, as UTF-8.
  public mutating func set(_ detail: FactTable.Detail, utf8 text: UnsafeBufferPointer<UInt8>) {
    let place: Int32
    if let key = ShortText(text) {
      let slot = key.slot(among: recent.count)
      if recent[slot].text != key { recent[slot] = (key, self.place(of: String(decoding: text, as: UTF8.self))) }
      place = recent[slot].place
    } else {
      place = self.place(of: String(decoding: text, as: UTF8.self))
    }
    put(place, detail, of: ids.count - 1)
  }

  private mutating func put(_ text: Int32, _ detail: FactTable.Detail, of fact: Int) {
    let column = detail.place
    // Most columns are complete, and their last fact is the one before.
    while columns[column].count <= fact { columns[column].append(0) }
    columns[column][fact] = text
  }

  private mutating func place(of text: String) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(texts.count)
    texts.append(text)
    places[text] = place
    return place
  }

  /// The table, in reading order. As much work as sorting the facts.
  public consuming func table() -> FactTable {
    for index in columns.indices { columns[index] += repeatElement(0, count: ids.count - columns[index].count) }
    let order = order()
    func sorted(_ column: [Int32]) -> [Int32] { order.map { column[Int($0)] } }
    return FactTable(
      nodes: nodes, sources: sorted(sources), targets: sorted(targets), ids: ids.ordered(by: order), texts: texts,
      details: FactTable.Detail.allCases.compactMap { detail in
        let column = columns[detail.place]
        return column.contains { $0 != 0 } ? (detail, sorted(column)) : nil
      })
  }

  /// What facts of one source are put in order by.
  private struct Key {
    /// The relation's place among the names of relations, then the target.
    let first: UInt64
    /// The modality's place among modalities; the identifier decides between what is equal in all.
    let modality: Int32
    let fact: Int32
  }

  private func order() -> [Int32] {
    let relations = columns[FactTable.Detail.relation.place], modalities = columns[FactTable.Detail.modality.place]
    let relationRanks = ranks(of: Set(relations).sorted { texts[Int($0)] < texts[Int($1)] })
    let named = Dictionary(Modality.allCases.compactMap { modality in places[modality.rawValue].map { ($0, modality) } }) { one, _ in one }
    let modalityRanks = ranks(
      of: named.sorted { $0.value < $1.value }.map(\.key))
    // Sources are few numbers: their facts are brought together by counting, and only these are sorted.
    var ends = [Int](repeating: 0, count: nodes.count + 1)
    for source in sources { ends[Int(source) + 1] += 1 }
    for node in nodes.indices { ends[node + 1] += ends[node] }
    var next = ends
    var keys = [Key](repeating: Key(first: 0, modality: 0, fact: 0), count: ids.count)
    for fact in 0..<ids.count {
      let source = Int(sources[fact])
      let relation = UInt64(relationRanks[Int(relations[fact])])
      keys[next[source]] = Key(
        first: relation << 32 | UInt64(UInt32(targets[fact])), modality: Int32(modalityRanks[Int(modalities[fact])]), fact: Int32(fact))
      next[source] += 1
    }
    keys.withUnsafeMutableBufferPointer { keys in
      for node in nodes.indices where ends[node + 1] - ends[node] > 1 {
        var own = UnsafeMutableBufferPointer(rebasing: keys[ends[node]..<ends[node + 1]])
        own.sort { left, right in
          if left.first != right.first { return left.first < right.first }
          if left.modality != right.modality { return left.modality < right.modality }
          return ids.precedes(Int(left.fact), Int(right.fact))
        }
      }
    }
    return keys.map(\.fact)
  }

  /// For each text its place in a list; 0 for those that are not in it.
  private func ranks(of list: [Int32]) -> [Int] {
    var ranks = [Int](repeating: 0, count: texts.count)
    for (rank, text) in list.enumerated() { ranks[Int(text)] = rank }
    return ranks
  }
}

extension FactTable.Detail {
  /// The place of its column.
  fileprivate var place: Int {
    switch self {
    case .relation: 0
    case .modality: 1
    case .count: 2
    case .countQualifier: 3
    case .unit: 4
    case .since: 5
    case .until: 6
    case .date: 7
    case .role: 8
    case .sources: 9
    case .inferredBy: 10
    }
  }
}

/// A text of no more than fifteen bytes, compared as two numbers.
private struct ShortText: Equatable {
  private let first: UInt64
  private let rest: UInt64

  /// Packs a text; `nil` for a longer one.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count < 16 else { return nil }
    var first: UInt64 = 0, rest = UInt64(text.count)
    for byte in text.prefix(8) { first = first << 8 | UInt64(byte) }
    for byte in text.dropFirst(8) { rest = rest << 8 | UInt64(byte) }
    self.first = first
    self.rest = rest
  }

  /// A place in a table of so many, a power of two.
  func slot(among count: Int) -> Int {
    Int(truncatingIfNeeded: ((first &* 31 &+ rest) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
