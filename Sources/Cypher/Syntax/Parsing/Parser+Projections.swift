extension Parser {
  /// What follows WITH or RETURN.
  mutating func readProjection() throws -> Projection {
    var projection = Projection()
    projection.isDistinct = take(.distinct)
    if take(.star) {
      projection.includesAll = true
      if take(.comma) { projection.items = try readProjectionItems() }
    } else {
      projection.items = try readProjectionItems()
    }
    if take(.order) {
      try expect(.by)
      repeat { projection.order.append(try readSortItem()) } while take(.comma)
    }
    if take(.skip) { projection.skip = try readExpression() }
    if take(.limit) { projection.limit = try readExpression() }
    return projection
  }

  private mutating func readProjectionItems() throws -> [ProjectionItem] {
    var items: [ProjectionItem] = []
    repeat {
      let start = current.range.lowerBound
      let expression = try readExpression()
      let written = source(start..<lastEnd)
      items.append(ProjectionItem(expression: expression, alias: take(.as) ? try readVariable() : nil, text: written))
    } while take(.comma)
    return items
  }

  private mutating func readSortItem() throws -> SortItem {
    let expression = try readExpression()
    switch current.keyword {
    case .desc, .descending:
      advance()
      return SortItem(expression: expression, isDescending: true)
    case .asc, .ascending: advance()
    default: break
    }
    return SortItem(expression: expression, isDescending: false)
  }
}
