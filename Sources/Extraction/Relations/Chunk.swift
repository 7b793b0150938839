import Knowledge
import Language

/// A piece of a sentence: a noun phrase, a verb group, or a word that joins them.
///
/// Chunks are what relation patterns are matched on until sentences have trees: the places that a pattern names (subject, object, after "to") are the same.
struct Chunk {
  enum Kind {
    case noun(NounPhrase)
    case verb(VerbGroup)
    /// The word of the table.
    case preposition(Int32)
    case coordinator
    case comma
    /// who, which, that
    case relative
    /// while, when, because; also colons, semicolons and dashes
    case boundary
    case other
  }

  let kind: Kind
  let tokens: Range<Int>

  var noun: NounPhrase? { if case .noun(let phrase) = kind { phrase } else { nil } }
  var verb: VerbGroup? { if case .verb(let group) = kind { group } else { nil } }
  var preposition: Int32? { if case .preposition(let word) = kind { word } else { nil } }
  var isCoordinator: Bool { if case .coordinator = kind { true } else { false } }
  var isComma: Bool { if case .comma = kind { true } else { false } }
  var isRelative: Bool { if case .relative = kind { true } else { false } }
  var isBoundary: Bool { if case .boundary = kind { true } else { false } }
  var isOther: Bool { if case .other = kind { true } else { false } }
}

/// A noun phrase with what it stands for.
final class NounPhrase {
  /// The entities that it denotes: by name, or by a demonym or owner with a noun for forces or governments.
  var entities: [Int] = []
  /// The entities that own or modify it: `Vietnam’s visit`, `the Vietnamese delegation`.
  var owners: [Int] = []
  /// The singular of its head noun, -1 for none known.
  var head: Int32 = -1
  /// The token of its head.
  var headToken: Int
  /// A number in it.
  var count: Int?
  var countQualifier: String?
  /// The words of the thing counted, without number and owner; empty where there are none.
  var unitTokens: Range<Int> = 0..<0
  /// Whether it begins with "no" or "neither".
  var isNegated = false
  /// Whether the head is a noun for forces, people or vessels.
  var isAgent = false

  init(headToken: Int) { self.headToken = headToken }
}

/// A verb with its auxiliaries and the verbs that lead to it.
final class VerbGroup {
  /// What the verb form is, where no auxiliary tells.
  enum Form { case finite, infinitive, presentParticiple, pastParticiple }

  /// The token of the main verb.
  var main: Int
  var readings: [WordTable.VerbReading]
  var form: Form
  var isPassive = false
  var modality: Modality = .asserted
  /// Whether the main verb makes its object the subject of a following infinitive.
  var controlsObject = false
  /// The modality that a following clause or infinitive takes from it.
  var governs: Modality?
  /// Whether it is a form of be without another verb.
  var isCopula = false

  init(main: Int, readings: [WordTable.VerbReading], form: Form) {
    self.main = main
    self.readings = readings
    self.form = form
  }
}
