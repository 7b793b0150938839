import Cypher

extension TckValue {
  /// The value for use as a parameter or in a procedure's table; `nil` for nodes, relationships and paths, which have no identity here.
  var value: Value? {
    switch self {
    case .null: return .null
    case .boolean(let truth): return .boolean(truth)
    case .integer(let number): return .integer(number)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    case .list(let members):
      let values = members.compactMap(\.value)
      return values.count == members.count ? .list(values) : nil
    case .map(let map):
      let values = map.compactMapValues(\.value)
      return values.count == map.count ? .map(values) : nil
    case .node, .relationship, .path: return nil
    }
  }
}
