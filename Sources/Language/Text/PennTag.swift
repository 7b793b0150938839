/// The parts of speech of the Penn Treebank (Marcus et al. 1993), with those that the English treebanks of Universal Dependencies added.
public enum PennTag: String, Hashable, Sendable, CaseIterable {
  case coordinator = "CC"
  case cardinal = "CD"
  case determiner = "DT"
  case existential = "EX"
  case foreign = "FW"
  case preposition = "IN"
  case adjective = "JJ"
  case comparative = "JJR"
  case superlative = "JJS"
  case listMarker = "LS"
  case modal = "MD"
  case noun = "NN"
  case plural = "NNS"
  case properNoun = "NNP"
  case properPlural = "NNPS"
  case predeterminer = "PDT"
  case possessive = "POS"
  case pronoun = "PRP"
  case possessivePronoun = "PRP$"
  case adverb = "RB"
  case comparativeAdverb = "RBR"
  case superlativeAdverb = "RBS"
  case particle = "RP"
  case symbol = "SYM"
  case to = "TO"
  case interjection = "UH"
  /// `visit`, as after “to” and “will”
  case base = "VB"
  /// `visited`, as in “she visited”
  case past = "VBD"
  /// `visiting`
  case gerund = "VBG"
  /// `visited`, as in “was visited”
  case pastParticiple = "VBN"
  /// `visit`, as in “they visit”
  case present = "VBP"
  /// `visits`
  case presentThird = "VBZ"
  case whDeterminer = "WDT"
  case whPronoun = "WP"
  case whPossessive = "WP$"
  case whAdverb = "WRB"
  case currency = "$"
  case openingQuote = "``"
  case closingQuote = "''"
  case comma = ","
  case openingBracket = "-LRB-"
  case closingBracket = "-RRB-"
  case period = "."
  case colon = ":"
  case address = "ADD"
  case affix = "AFX"
  case goesWith = "GW"
  case hyphen = "HYPH"
  case superfluousPunctuation = "NFP"

  /// Whether it is one of a verb’s forms; modals are none.
  public var isVerb: Bool {
    switch self {
    case .base, .past, .gerund, .pastParticiple, .present, .presentThird: true
    default: false
    }
  }

  /// Whether it is one of a noun’s forms, names included.
  public var isNoun: Bool {
    switch self {
    case .noun, .plural, .properNoun, .properPlural: true
    default: false
    }
  }
}
