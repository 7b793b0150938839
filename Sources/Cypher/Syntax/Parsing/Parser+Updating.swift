extension Parser {
  mutating func readMerge() throws -> Clause.Node {
    advance()
    let pattern = try readPathPattern()
    var onCreate: [SetItem] = []
    var onMatch: [SetItem] = []
    while take(.on) {
      if take(.create) {
        try expect(.set)
        onCreate += try readSetItems()
      } else {
        try expect(.match)
        try expect(.set)
        onMatch += try readSetItems()
      }
    }
    return .merge(pattern, onCreate: onCreate, onMatch: onMatch)
  }

  mutating func readSetItems() throws -> [SetItem] {
    var items: [SetItem] = []
    repeat { items.append(try readSetItem()) } while take(.comma)
    return items
  }

  private mutating func readSetItem() throws -> SetItem {
    if isAtVariable {
      switch peek().kind {
      case .equal:
        let variable = try readVariable()
        advance()
        return .replace(variable, try readExpression())
      case .plusEqual:
        let variable = try readVariable()
        advance()
        return .merge(variable, try readExpression())
      case .colon: return .labels(try readVariable(), try readLabels())
      default: break
      }
    }
    let (owner, key) = try readPropertyPlace()
    try expect(.equal, "=")
    return .property(owner, key: key, value: try readExpression())
  }

  /// The owner and the key of a property that is set or removed.
  private mutating func readPropertyPlace() throws -> (Expression, String) {
    let place = try readPostfix()
    guard case .property(let owner, let key) = place.node else {
      throw fault(.unexpectedSyntax, "expected a property", at: place.range)
    }
    return (owner, key)
  }

  mutating func readLabels() throws -> [String] {
    var labels: [String] = []
    while take(.colon) { labels.append(try readName("a label").text) }
    return labels
  }

  mutating func readRemove() throws -> Clause.Node {
    advance()
    var items: [RemoveItem] = []
    repeat {
      if isAtVariable && peek().kind == .colon {
        items.append(.labels(try readVariable(), try readLabels()))
      } else {
        let (owner, key) = try readPropertyPlace()
        items.append(.property(owner, key: key))
      }
    } while take(.comma)
    return .remove(items)
  }

  mutating func readDelete() throws -> Clause.Node {
    let isDetaching = take(.detach)
    try expect(.delete)
    var entities: [Expression] = []
    repeat { entities.append(try readExpression()) } while take(.comma)
    return .delete(isDetaching: isDetaching, entities)
  }
}
