/// Equivalence, the relation of DISTINCT and grouping: null is null, NaN is NaN, and numbers are compared by value.
extension Value: Hashable {
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.float(let left), .float(let right)): left == right || (left.isNaN && right.isNaN)
    case (.integer(let left), .float(let right)): Int64(exactly: right) == left
    case (.float(let left), .integer(let right)): Int64(exactly: left) == right
    case (.string(let left), .string(let right)): left.isSameText(as: right)
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    case (.node(let left), .node(let right)): left.id == right.id
    case (.relationship(let left), .relationship(let right)): left.id == right.id
    case (.path(let left), .path(let right)): left == right
    default: Value.sameTemporal(left, right)
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .float(let value):
      if let integer = Int64(exactly: value) {
        hasher.combine(integer)
      } else {
        hasher.combine(value.isNaN ? Double.nan.bitPattern : value.bitPattern)
      }
    case .string(let value):
      var value = value
      value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .list(let members): hasher.combine(members)
    case .map(let entries): hasher.combine(entries)
    case .node(let node): hasher.combine(node.id)
    case .relationship(let relationship): hasher.combine(relationship.id)
    case .path(let path): hasher.combine(path)
    default: hashTemporal(into: &hasher)
    }
  }
}

extension Path: Hashable {
  public static func == (left: Path, right: Path) -> Bool {
    left.nodes.count == right.nodes.count && zip(left.nodes, right.nodes).allSatisfy { $0.id == $1.id }
      && zip(left.relationships, right.relationships).allSatisfy { $0.id == $1.id }
  }

  public func hash(into hasher: inout Hasher) {
    for node in nodes { hasher.combine(node.id) }
    for relationship in relationships { hasher.combine(relationship.id) }
  }
}

extension String {
  /// Whether two texts have the same code points; openCypher does not fold canonically equal ones.
  @inline(__always)
  func isSameText(as other: String) -> Bool {
    self.utf8.count == other.utf8.count && self.utf8.elementsEqual(other.utf8)
  }
}
