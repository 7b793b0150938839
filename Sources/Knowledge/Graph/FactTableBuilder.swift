/// Gathers a table of facts, which may come in any order.
public struct FactTableBuilder {
  private let nodes: [FactTable.Node]
  private var sources: [Int32] = []
  private var targets: [Int32] = []
  private var ids: [String] = []
  private var texts = [""]
  private var places: [String: Int32] = ["": 0]
  private var columns: [[Int32]]

  /// Begins a table of entities.
  /// - Parameter nodes: in the order of their identifiers.
  public init(nodes: [FactTable.Node]) {
    self.nodes = nodes
    self.columns = Array(repeating: [], count: FactTable.Detail.allCases.count)
  }

  /// Adds a fact between two nodes, given by their places.
  public mutating func add(_ id: String, from source: Int, to target: Int) {
    ids.append(id)
    sources.append(Int32(source))
    targets.append(Int32(target))
    for index in columns.indices { columns[index].append(0) }
  }

  /// Says something of the fact that was added last.
  public mutating func set(_ detail: FactTable.Detail, _ text: String) {
    let place = place(of: text)
    columns[detail.place][ids.count - 1] = place
  }

  /// Says something of a fact by its number in the order of adding.
  public mutating func set(_ detail: FactTable.Detail, _ text: String, of fact: Int) {
    let place = place(of: text)
    columns[detail.place][fact] = place
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
    let order = order()
    func sorted(_ column: [Int32]) -> [Int32] { order.map { column[Int($0)] } }
    return FactTable(
      nodes: nodes, sources: sorted(sources), targets: sorted(targets), ids: order.map { ids[Int($0)] }, texts: texts,
      details: FactTable.Detail.allCases.compactMap { detail in
        let column = columns[detail.place]
        return column.contains { $0 != 0 } ? (detail, sorted(column)) : nil
      })
  }

  private struct Key {
    /// The source, then the relation's place among the names of relations, and the modality's among modalities.
    let first: UInt64
    let target: UInt32
    let fact: Int32
  }

  private func order() -> [Int32] {
    let relations = columns[FactTable.Detail.relation.place], modalities = columns[FactTable.Detail.modality.place]
    let relationRanks = ranks(of: Set(relations).sorted { texts[Int($0)] < texts[Int($1)] })
    let named = Dictionary(Modality.allCases.compactMap { modality in places[modality.rawValue].map { ($0, modality) } }) { one, _ in one }
    let modalityRanks = ranks(
      of: named.sorted { $0.value < $1.value }.map(\.key))
    var keys: [Key] = []
    keys.reserveCapacity(ids.count)
    for fact in ids.indices {
      let relation = UInt64(relationRanks[Int(relations[fact])])
      let modality = UInt64(modalityRanks[Int(modalities[fact])])
      // Eight bits for the modality come after the target; the identifier decides between what is equal in all.
      keys.append(
        Key(first: UInt64(UInt32(sources[fact])) << 32 | relation << 8 | modality, target: UInt32(targets[fact]), fact: Int32(fact)))
    }
    keys.sort { left, right in
      let one = left.first >> 8, other = right.first >> 8
      if one != other { return one < other }
      if left.target != right.target { return left.target < right.target }
      if left.first != right.first { return left.first < right.first }
      return ids[Int(left.fact)] < ids[Int(right.fact)]
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
