public import Knowledge

extension Chart {
  /// Draws up where relations lead: entities in their places on the earth, and lines between them.
  ///
  /// A place is an entity's own in the gazetteer, or that of the place where a fact says that it is; facts with an end that has none are counted,
  /// not shown. Takes time in proportion to the facts of the graph, and to the entities shown times those that could be.
  public static func map(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) -> Chart {
    let request = try request.resolved(in: graph.ontology)
    var account = try ChartAccount(graph, request)
    guard !account.asked.isEmpty else { throw .nothingToDraw }
    let selection = MapSelection(graph, account.asked, request)
    let writer = ChartWriter(graph)
    guard !selection.entities.isEmpty else { throw .nothingFits("joins two places on the map") }
    let layout = MapLayout(selection, writer: writer)
    account.close(fit: selection.fit, drawn: layout.drawn, shown: Set(selection.entities))
    let shown =
      Phrasing.count(selection.entities.count, "entity", "entities") + " and " + Phrasing.count(layout.drawn.count, "fact", "facts")
    let caption = ChartCaption(
      request, in: graph, title: "Relations on the map", shown: shown, leftOut: account.leftOut, unfit: "without a place on the map")
    return Chart(caption, leftOut: account.leftOut, layout: layout)
  }
}
