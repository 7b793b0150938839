public import Knowledge
import Language

/// A way in which texts say a relation: a verb or noun, and where beside it the two ends stand.
public struct RelationPattern: Sendable, Hashable {
  /// A place for an end of the relation beside the trigger.
  public enum Slot: Hashable, Sendable {
    /// Who does it: the subject, or of a passive the phrase with `by`.
    case subject
    /// To whom it is done: the object, or of a passive the subject.
    case object
    /// Who is given something: `gave the Philippine Navy radars`.
    case recipient
    /// Whoever acts in the clause that a noun stands in, however far before it.
    case agent
    /// The owner of a noun: `Vietnam’s visit`; of a verb’s object: `bought Russian submarines`.
    case possessor
    /// The country of whoever acts: `The minister thanked Kenya`.
    case home
    /// The forum, exercise or event that the text was speaking of, where the trigger names none: `Japan sat in as an observer`.
    case occasion
    /// The noun phrase after a preposition.
    case after(String)

    /// The places that have a name of their own, as the pack writes them; “self” is the noun itself.
    static let named = ["subject", "object", "recipient", "agent", "possessor", "home", "self", "occasion"]

    /// Reads a place; `nil` for a word that is neither a place nor a preposition.
    init?(_ name: String) {
      switch name {
      case "subject": self = .subject
      case "object": self = .object
      case "possessor": self = .possessor
      case "home": self = .home
      case "agent": self = .agent
      case "recipient": self = .recipient
      case "occasion": self = .occasion
      default:
        // Words that join a phrase as prepositions do.
        let joints = ["self", "and", "together", "round"]
        guard joints.contains(name) || FunctionWords.prepositions.contains(name) else { return nil }
        self = .after(name)
      }
    }
  }

  /// The pattern's name, which evidence carries.
  public let rule: String
  /// The relation that it draws.
  public let relation: RelationTypeName
  /// The dictionary forms of the verbs that trigger it.
  public let verbs: [String]
  /// The singular forms of the nouns that trigger it.
  public let nouns: [String]
  /// Where the source may stand, the likeliest first.
  public let source: [Slot]
  /// Where the target may stand, the likeliest first.
  public let target: [Slot]
  /// Whether several sources stand in the relation to one another where there is no target.
  public let isMutual: Bool
  /// The types that the source must have, beyond what the ontology asks.
  public let sourceTypes: [EntityTypeName]
  /// The types that the target must have, beyond what the ontology asks.
  public let targetTypes: [EntityTypeName]
  /// Words of which one must stand as the direct object's head, where any are given.
  public let objects: Set<String>
  /// Words of which one must be the head of the subject, where any are given: `a delegation …`.
  public let subjects: Set<String>
  /// Prepositions of which one must lead to the noun that triggers it, where any are given: `with Kenyan help`.
  public let phrase: [String]
  /// Whether the target must be named itself, not by what belongs to it: to lead a delegation of the ministry is not to lead the ministry.
  public let isTargetNamed: Bool
  /// Whether a number beside the trigger says how many: “sent 600 soldiers”.
  public let isCounted: Bool
  /// Whether a length beside the trigger says how long what it tells of is: “a border of 1,300 kilometres”.
  public let isMeasured: Bool
  /// Whether the relation is a state that lasts, so that a date of its beginning is its “since”.
  public let isState: Bool
  /// Whether the relation is something that happens at one time.
  public let isEvent: Bool
  /// Its place among the relations of which one trigger tells only one between the same two; of these the first counts.
  public let precedence: Int?
  /// Whether the relation ends by what is told, so that its date is its “until”.
  public let isEnding: Bool
  /// Whether the trigger is the role that the source holds: `a senior fellow at the institute`.
  public let isRole: Bool
  /// The modality that the pattern gives, where it is not the clause's.
  public let modality: Modality?
  /// How often the pattern is thought to be right, 0 to 1, where the pack has no record of it.
  public let confidence: Double
  /// Sentences that it draws its relation from, which are its tests.
  public let examples: [String]
}
