/// What follows from a graph by a background.
public struct Inference: Sendable {
  /// The most facts that are inferred, unless the caller says otherwise.
  public static let usualLimit = 1_000_000

  /// What follows, in reading order.
  public let facts: [InferredFact]
  /// The targets of conclusions that only a gazetteer knows.
  public let entities: [EntityID: Entity]
  /// Whether all that follows is there; `false` where the limit was reached.
  public let isComplete: Bool

  private let numbers: [FactID: Int]

  /// Nothing follows.
  public static let nothing = Inference(facts: [], entities: [:], isComplete: true)

  /// Draws all conclusions, a pure function of graph and background.
  ///
  /// A conclusion is planned where one of its premises is; what is wished for or denied gives none, nor do premises whose times exclude one another.
  /// It carries the dates of the one premise that has its relation. What the graph says itself, or denies, is not inferred. Rules are applied until
  /// nothing new follows (semi-naive evaluation); it ends because there are finitely many entities, relations and dates.
  /// The time grows with the facts and with what follows from them.
  /// - Parameter limit: the most conclusions; those that need the fewest steps come first.
  public init(from graph: KnowledgeGraph, by background: Background, limit: Int = usualLimit) {
    var run = InferenceRun(graph, background, limit: limit)
    run.run()
    self.init(facts: run.conclusions, entities: run.targets, isComplete: run.isComplete)
  }

  private init(facts: [InferredFact], entities: [EntityID: Entity], isComplete: Bool) {
    let facts = facts.sorted { Fact.areInReadingOrder($0.fact, $1.fact) }
    self.facts = facts
    self.entities = entities
    self.isComplete = isComplete
    numbers = Dictionary(zip(facts.map(\.id), facts.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The inferred fact of an identifier.
  public subscript(id: FactID) -> InferredFact? { numbers[id].map { facts[$0] } }

  /// The inferred facts that have an entity at either end, in reading order. Linear in all.
  public func facts(of entity: EntityID) -> [InferredFact] { facts.filter { $0.fact.source == entity || $0.fact.target == entity } }

  /// How many facts each rule gives, by its name.
  public var counts: [(rule: String, count: Int)] {
    Dictionary(facts.map { ($0.rule, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
