public import Knowledge

extension Chart {
  /// Draws up who takes part in what: a row for each actor, a column for each forum, mission, exercise or event, and a mark where a fact joins them.
  ///
  /// A request for relations puts their sources into the rows and their targets into the columns, whatever they are. Linear in the facts of the
  /// graph, but for sorting.
  public static func matrix(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) -> Chart {
    let request = try request.resolved(in: graph.ontology)
    var account = try ChartAccount(graph, request)
    guard !account.asked.isEmpty else { throw .nothingToDraw }
    let types = request.relationTypes.isEmpty ? MatrixTypes(graph.ontology) : .any
    let fit = account.asked.filter { types.admits($0, in: graph) }
    let writer = ChartWriter(graph)
    let choice = MatrixChoice(
      FactGroup.grouping(fit), limit: request.budget.entities, room: MatrixLayout.room, writer: writer)
    let layout = MatrixLayout(choice, writer: writer)
    guard !layout.drawn.isEmpty else { throw .nothingFits("is about \(types.columnWords(in: graph.ontology) ?? "two entities")") }
    account.close(fit: fit, drawn: layout.drawn, shown: Set(choice.rows + choice.columns))
    let facts = Phrasing.count(layout.drawn.count, "fact", "facts")
    let columns = types.columnWords(in: graph.ontology)
    let size = Phrasing.count(choice.rows.count, "row", "rows") + " and " + Phrasing.count(choice.columns.count, "column", "columns")
    let caption = ChartCaption(
      request, in: graph, title: columns == nil ? "Who, and whom" : "Who takes part in what",
      shown: "\(facts) in \(size)", leftOut: account.leftOut, unfit: "not about \(columns ?? "both ends")")
    return Chart(caption, leftOut: account.leftOut, layout: layout)
  }
}
