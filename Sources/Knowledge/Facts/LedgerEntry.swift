/// What became of one sentence of a document.
public struct LedgerEntry: Hashable, Sendable {
  /// What was drawn from a sentence.
  public enum Outcome: Hashable, Sendable {
    /// It gave this many facts, at least one.
    case facts(Int)
    /// It looked like a fact, and this is why none was drawn.
    case rejected(reason: String)
    /// Nothing in it calls for a fact.
    case nothing
  }

  /// The sentence: half-open UTF-8 offsets into the document's text.
  public let range: Range<Int>
  /// What was drawn from it.
  public let outcome: Outcome

  /// Makes an entry.
  public init(range: Range<Int>, outcome: Outcome) {
    self.range = range
    self.outcome = outcome
  }
}
