import GraphModel

@testable import Cypher

extension PropertyGraph {
  /// A copy whose columns are stored ones. Values under a key must be of one type: integers, doubles, texts or truth values.
  func storedCopy() -> PropertyGraph {
    let (nodes, relationships) = (nodes, relationships)
    let (labels, types, keys) = (labelNames, typeNames, keyNames)
    var sets: [[Int32]] = [[]]
    func set(_ node: Node) -> Int32 {
      let members = node.labels.compactMap { labels.firstIndex(of: $0).map { Int32($0) } }
      if let index = sets.firstIndex(of: members) { return Int32(index) }
      sets.append(members)
      return Int32(sets.count - 1)
    }
    func properties(_ entities: [[String: Value]]) -> [ColumnarGraph.Property] {
      keys.enumerated().compactMap { index, key in
        column(entities.map { $0[key] ?? .null }).map { ColumnarGraph.Property(key: index, values: $0.values(count: entities.count)) }
      }
    }
    let nodeLabelSets = nodes.map(set)
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, Int32($0)) })
    return PropertyGraph(
      ColumnarGraph(
        labels: labels, types: types, keys: keys, labelSets: sets, nodeLabelSets: nodeLabelSets,
        relationshipTypes: relationships.map { relationship in Int32(types.firstIndex(of: relationship.type) ?? 0) },
        sources: relationships.map { places[$0.source] ?? 0 }, targets: relationships.map { places[$0.target] ?? 0 },
        nodeProperties: properties(nodes.map(\.properties)), relationshipProperties: properties(relationships.map(\.properties))))
  }

  private func column(_ values: [Value]) -> ColumnBuilder? {
    var builder: ColumnBuilder?
    func add(_ type: ColumnarType.Scalar, _ set: (inout ColumnBuilder) -> Void) {
      var column = builder ?? ColumnBuilder(ColumnarType(type))
      set(&column)
      builder = column
    }
    for (place, value) in values.enumerated() {
      switch value {
      case .integer(let integer): add(.integer) { $0.set(place, integer: integer) }
      case .float(let float): add(.float) { $0.set(place, float: float) }
      case .boolean(let truth): add(.boolean) { $0.set(place, boolean: truth) }
      case .string(let text): add(.string) { _ = $0.set(place, text: text) }
      default: break
      }
    }
    return builder
  }
}
