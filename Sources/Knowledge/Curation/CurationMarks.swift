/// What decisions made of a graph, so that nobody takes it for what documents say.
public struct CurationMarks: Hashable, Sendable {
  /// What each fact rests on that a person asserts and no document says, sorted.
  public internal(set) var assertions: [FactID: [Basis]] = [:]
  /// What was decided on entities, in words, sorted.
  public internal(set) var entities: [EntityID: [String]] = [:]
  /// The facts that were taken out because a person denies them, sorted.
  public internal(set) var denied: [FactID] = []
  /// The facts that were taken out because they no longer fit the ontology, or join an entity with itself, sorted.
  public internal(set) var unfit: [FactID] = []

  /// Nothing was decided.
  public init() {}

  mutating func note(_ words: String, on entity: EntityID) {
    let notes = entities[entity] ?? []
    if !notes.contains(words) { entities[entity] = (notes + [words]).sorted() }
  }
}
