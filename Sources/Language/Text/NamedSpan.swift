/// A run of tokens that names something, as a model guesses it.
public struct NamedSpan: Hashable, Sendable {
  /// What is named.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person = "PER"
    case place = "LOC"
    case organization = "ORG"
    case event = "EVT"
  }

  /// Half-open places in the text's tokens; never empty, and within one sentence.
  public let tokens: Range<Int>
  /// What is named.
  public let kind: Kind

  /// Makes a span.
  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
