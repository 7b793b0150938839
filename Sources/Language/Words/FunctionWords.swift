/// The closed word classes of English: determiners, pronouns, prepositions, conjunctions, auxiliaries.
public enum FunctionWords {
  /// Articles, demonstratives, quantifiers.
  public static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "each", "every", "all", "both",
    "some",
    "any", "no", "several", "many", "few", "other", "another", "such", "most", "neither", "either",
  ]
  /// Words that put a noun phrase into relation.
  public static let prepositions: Set<String> = [
    "of", "to", "in", "for", "with", "on", "at", "from", "by", "about", "into", "through", "during", "under", "over", "after", "before",
    "between",
    "among", "against", "via", "within", "without", "upon", "along", "alongside", "beside", "across", "around", "near", "off", "toward",
    "towards",
    "since", "until", "till", "as", "like", "including", "following", "onto", "behind", "beyond", "amid", "despite", "per", "than",
    "aboard", "above",
    "below", "inside", "outside", "throughout",
  ]
  /// Conjunctions and words that begin a clause.
  public static let conjunctions: Set<String> = [
    "and", "or", "but", "nor", "while", "when", "whereas", "because", "although", "though", "if", "unless", "so", "yet", "where", "whether",
    "once",
  ]
  /// Personal pronouns that can stand for a subject.
  public static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "whom", "whose", "him", "them", "us", "me", "there", "here",
    "what", "this",
    "these", "those", "nobody", "everybody", "nothing",
  ]
  /// Forms of be, have, do, and the modals.
  public static let auxiliaries: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "having", "do", "does", "did", "will", "would", "shall",
    "should",
    "can", "could", "may", "might", "must", "'ll", "'ve", "'re", "'d", "’ll", "’ve", "’re", "’d",
  ]
  /// Adverbs that often stand within or before a verb group.
  public static let adverbs: Set<String> = [
    "also", "again", "already", "always", "ever", "never", "not", "n't", "n’t", "now", "then", "still", "soon", "later", "earlier", "today",
    "together",
    "often", "once", "twice", "first", "just", "only", "even", "thus", "therefore", "however", "moreover", "notably", "likewise",
    "meanwhile", "ago",
    "there", "here", "back", "far", "too", "well", "yesterday", "tomorrow", "nonetheless", "nevertheless", "instead", "abroad", "finally",
  ]

  private static let openers: Set<String> = determiners.union(prepositions).union(conjunctions).union(pronouns).union(adverbs)

  /// Whether a capitalized word commonly begins a sentence rather than a name.
  public static func beginsSentence(_ word: String) -> Bool { openers.contains(word.lowercased()) }

  /// Whether a word, in lower case, belongs to a closed class.
  public static func contains(_ word: String) -> Bool { openers.contains(word) || auxiliaries.contains(word) }
}
