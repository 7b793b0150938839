extension AggregateColumn {
  /// The cheapest column for an aggregation.
  static func make(_ item: AggregateStep.Item, _ builder: PipelineBuilder) throws -> AggregateColumn {
    guard let first = item.arguments.first else { return RowCountColumn() }
    if let column = ofEntities(item, first, builder.context) { return column }
    if let column = ofStored(item, first, builder.context) { return column }
    let argument = try builder.evaluator(first)
    switch item.function {
    case .collect where !item.isDistinct: return CollectColumn(argument)
    case .min, .max: return ExtremeColumn(argument, isGreatest: item.function == .max)
    default: break
    }
    let second = item.arguments.count > 1 ? try builder.evaluator(item.arguments[1]) : nil
    let column = AccumulatorColumn(item.function, isDistinct: item.isDistinct, argument, second)
    if item.isDistinct, second == nil, case .property(let owner, _) = first.expression.node, case .variable(let name) = owner.node,
      let slot = first.scope[name], builder.context.slotKinds[slot] == .node
    {
      return NodeWiseColumn(slot, column)
    }
    return column
  }

  /// `count` of nodes or relationships.
  private static func ofEntities(_ item: AggregateStep.Item, _ argument: ScopedExpression, _ context: PlanContext) -> AggregateColumn? {
    guard item.function == .count, case .variable(let name) = argument.expression.node, let slot = argument.scope[name] else { return nil }
    let kind = context.slotKinds[slot]
    if kind == .value { return nil }
    return item.isDistinct ? DistinctEntityCountColumn(slot, kind) : EntityCountColumn(slot, kind)
  }

  /// What is aggregated where it is stored.
  private static func ofStored(_ item: AggregateStep.Item, _ argument: ScopedExpression, _ context: PlanContext) -> AggregateColumn? {
    guard let property = StoredProperty(argument, context) else { return nil }
    let values = property.values
    switch (item.function, item.isDistinct) {
    case (.count, true): return values.holdsIntegers || values.textCount != nil ? StoredDistinctCountColumn(property) : nil
    case (.count, false): return values.holdsPlainValues ? StoredCountColumn(property) : nil
    case (.collect, false): return StoredCollectColumn(property)
    case (.min, _): return values.holdsIntegers ? StoredExtremeColumn(property, isGreatest: false) : nil
    case (.max, _): return values.holdsIntegers ? StoredExtremeColumn(property, isGreatest: true) : nil
    case (.sum, false), (.avg, false):
      let isMean = item.function == .avg
      if values.holdsIntegers { return StoredIntegerSumColumn(property, isMean: isMean) }
      return values.holdsFloats ? StoredFloatSumColumn(property, isMean: isMean) : nil
    default: return nil
    }
  }
}
