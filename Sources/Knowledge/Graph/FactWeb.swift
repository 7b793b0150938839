/// Who is joined to whom around some entities, without saying how: enough to choose what a picture of them shows.
public struct FactWeb: Sendable {
  /// A fact, as the numbers of its ends.
  public struct Thread: Hashable, Sendable {
    /// Where it starts, as a place in `entities`.
    public let source: Int
    /// Where it leads, as a place in `entities`.
    public let target: Int

    /// Makes a thread.
    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// How much the whole graph holds.
  public struct Totals: Hashable, Sendable {
    /// All documents.
    public var documents: Int
    /// All entities.
    public var entities: Int
    /// All facts.
    public var facts: Int
    /// The entities that no fact speaks of.
    public var factless: Int

    /// Makes the totals of a graph.
    public init(documents: Int, entities: Int, facts: Int, factless: Int) {
      self.documents = documents
      self.entities = entities
      self.facts = facts
      self.factless = factless
    }
  }

  /// The entities within reach, by identifier.
  public let entities: [EntityID]
  /// How many facts of the relations asked for lead from each of them to another entity or to it from there, also beyond what is within reach.
  public let degrees: [Int]
  /// How many facts speak of each of them in all.
  public let factCounts: [Int]
  /// The facts of the relations asked for whose ends are both within reach.
  public let threads: [Thread]
  /// How much the whole graph holds.
  public let totals: Totals

  /// Makes a web.
  public init(entities: [EntityID], degrees: [Int], factCounts: [Int], threads: [Thread], totals: Totals) {
    self.entities = entities
    self.degrees = degrees
    self.factCounts = factCounts
    self.threads = threads
    self.totals = totals
  }
}
