public import Knowledge

/// What a diagram is to show, and how.
public struct DiagramRequest: Sendable {
  /// The entities in the middle; empty for the whole graph, with its best-connected entity in the middle.
  public var focus: [EntityID] = []
  /// The most steps from a focus to an entity shown; without a focus it limits nothing.
  public var depth = 1
  /// The kinds of entities to show, with the kinds that descend from them; empty for all. A focus is always shown.
  public var entityTypes: [EntityTypeName] = []
  /// The relations to show; empty for all.
  public var relationTypes: [RelationTypeName] = []
  /// Leaves out what begins after this date or ended before it; what has no date stays.
  public var asOf: PartialDate?
  /// What follows from the graph and is to be shown too, marked as inferred.
  public var inference = Inference.nothing
  /// How much ink the diagram may spend.
  public var budget = InkBudget()
  /// How nodes are placed.
  public var engine = LayoutEngine.dot
  /// Which way ranks follow each other; `nil` for whichever keeps to the page.
  public var direction: DiagramDirection?
  /// The heading; by default it is made from the focus or the documents.
  public var title: String?

  /// Makes a request for the whole graph.
  public init() {}

  /// The request, with the types that it names looked up in `ontology` without regard to case.
  /// - Throws: which of them it does not have; which number is out of range.
  public func resolved(in ontology: Ontology) throws(DiagramRequestError) -> DiagramRequest {
    var request = self
    request.entityTypes = []
    for name in entityTypes {
      let known = ontology.entityTypes.map(\.name.rawValue)
      guard let found = NearNames.match(name.rawValue, in: known) else {
        throw .unknownEntityType(name.rawValue, near: NearNames.nearest(to: name.rawValue, in: known))
      }
      request.entityTypes.append(EntityTypeName(rawValue: found))
    }
    request.relationTypes = []
    for name in relationTypes {
      let known = ontology.relationTypes.map(\.name.rawValue)
      guard let found = NearNames.match(name.rawValue, in: known) else {
        throw .unknownRelationType(name.rawValue, near: NearNames.nearest(to: name.rawValue, in: known))
      }
      request.relationTypes.append(RelationTypeName(rawValue: found))
    }
    guard depth >= 0 else { throw .outOfRange("depth", depth, 0...Int.max) }
    try request.budget.check()
    return request
  }
}
