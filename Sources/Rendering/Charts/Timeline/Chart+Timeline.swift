public import Knowledge

extension Chart {
  /// Draws up when what was: a line for each pair of entities that a relation joins, grouped by relation, along an axis of time.
  ///
  /// Facts without a date are counted, not shown. Linear in the facts of the graph, but for sorting.
  public static func timeline(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) -> Chart {
    let request = try request.resolved(in: graph.ontology)
    var account = try ChartAccount(graph, request)
    let writer = ChartWriter(graph)
    guard !account.asked.isEmpty else { throw .nothingToDraw }
    let fit = account.asked.filter(\.hasTime)
    let lanes = TimelineLayout.chosen(
      FactGroup.grouping(fit).compactMap(TimelineLane.init), limit: request.budget.lines ?? TimelineLayout.usualLanes,
      entities: request.budget.entities)
    guard let layout = TimelineLayout(lanes, writer: writer) else { throw .nothingFits("has a date") }
    account.close(fit: fit, drawn: layout.drawn, shown: Set(lanes.flatMap { [$0.group.source, $0.group.target] }))
    let facts = Phrasing.count(layout.drawn.count, "fact", "facts") + " on " + Phrasing.count(lanes.count, "line", "lines") + ","
    let caption = ChartCaption(
      request, in: graph, title: "Relations over time", shown: "\(facts) \(layout.years)", leftOut: account.leftOut,
      unfit: "without a date")
    return Chart(caption, leftOut: account.leftOut, layout: layout)
  }
}
