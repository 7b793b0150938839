/// Where a fact stands in a text: document, range, quote, and the rule that read it there.
public struct Evidence: Hashable, Comparable, Sendable {
  /// The document that says it.
  public let document: DocumentID
  /// Half-open UTF-8 offsets into the document's text.
  public let range: Range<Int>
  /// The text in that range, character for character.
  public let quote: String
  /// The name of the rule that drew the fact.
  public let rule: String
  /// How often the rule is right, 0 to 1.
  public let confidence: Double
  /// Fields of cooperation that this place names, in the text's own words, lower case.
  public let areas: [String]
  /// Who says it, where the text leaves it to somebody: `Phan Van Giang`, `a ministry spokesperson`. `nil` where the text says it by itself.
  public let speaker: String?

  /// Makes evidence.
  public init(
    document: DocumentID, range: Range<Int>, quote: String, rule: String, confidence: Double, areas: [String] = [], speaker: String? = nil
  ) {
    self.document = document
    self.range = range
    self.quote = quote
    self.rule = rule
    self.confidence = confidence
    self.areas = areas
    self.speaker = speaker
  }

  /// Orders by document, then place in it, then rule, then all else, so that evidence has one order only.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    if left.document != right.document { return left.document < right.document }
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.confidence != right.confidence { return left.confidence < right.confidence }
    if left.areas != right.areas { return left.areas.lexicographicallyPrecedes(right.areas) }
    if left.speaker != right.speaker { return (left.speaker ?? "") < (right.speaker ?? "") }
    return left.quote < right.quote
  }
}
