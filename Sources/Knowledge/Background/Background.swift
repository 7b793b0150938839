/// What is known beside what texts say: rules, and what gazetteers know of their entries.
public struct Background: Sendable {
  /// Something that a gazetteer knows of an entry: UNMISS, country, South Sudan.
  public struct KnownFact: Hashable, Sendable {
    /// The entry.
    public let subject: EntityID
    /// The key under which it stands: `country`, `partOf`, `members`.
    public let key: String
    /// The other entry.
    public let object: EntityID

    /// Makes a known fact.
    public init(_ subject: EntityID, _ key: String, _ object: EntityID) {
      self.subject = subject
      self.key = key
      self.object = object
    }
  }

  /// The rules, in the pack's order.
  public let rules: [BackgroundRule]
  /// What the gazetteers know that rules ask for.
  public let known: [KnownFact]
  /// The entries that known facts speak of; those that are missing here take part in nothing unless the graph has them.
  public let entities: [EntityID: Entity]

  /// Knows nothing.
  public static let none = Background(rules: [], known: [], entities: [:])

  /// Makes a background.
  public init(rules: [BackgroundRule], known: [KnownFact], entities: [EntityID: Entity]) {
    self.rules = rules
    self.known = known
    self.entities = entities
  }
}
