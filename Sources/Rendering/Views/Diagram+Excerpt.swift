public import Knowledge

extension Diagram {
  /// Draws up the surroundings of a request's focus from an excerpt of a graph: the same diagram as of the whole graph.
  ///
  /// Takes time in proportion to the facts of the excerpt.
  /// - Parameters:
  ///   - excerpt: the facts of the web that speak of a chosen entity, with their ends and evidence.
  ///   - web: what is within the request's depth of its focus, by the relations that it asks for.
  ///   - chosen: what `entities(of:for:)` chose from the web.
  public init(
    of excerpt: KnowledgeGraph, from web: FactWeb, chosen: [Int], for request: DiagramRequest
  ) throws(DiagramRequestError) {
    let request = try request.resolved(in: excerpt.ontology)
    for id in request.focus where excerpt.entities[id] == nil { throw .unknownEntity(id.rawValue) }
    let selected = SelectedGraph(excerpt, of: web)
    let choice = try SelectionChoice(chosen, from: web, in: selected, for: request)
    try self.init(of: selected, for: request, atMost: choice.most) { most throws(DiagramRequestError) in try choice.selection(most) }
  }

  /// The entities of a web that a picture for a request may show, the most telling first, as places in the web's. As much work as reading the web.
  public static func entities(of web: FactWeb, for request: DiagramRequest) -> [Int] { SelectionChoice.chosen(from: web, for: request) }
}

extension DiagramRequest {
  /// Whether a web around its focus is enough to draw it: it has one, and asks for nothing that depends on what entities or facts say.
  public var needsOnlySurroundings: Bool { !focus.isEmpty && entityTypes.isEmpty && asOf == nil && inference.facts.isEmpty }
}
