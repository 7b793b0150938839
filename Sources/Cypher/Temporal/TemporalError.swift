/// Why a temporal value cannot be made or combined.
public struct TemporalError: Error, Hashable, Sendable {
  /// The kind of fault.
  public enum Kind: Hashable, Sendable {
    /// A text that is not a date, a time or a duration.
    case unreadableText
    /// A component, unit or value that is not allowed where it stands, or one that is missing.
    case invalidArgument
    /// A component of the wrong type.
    case invalidType
    /// A value beyond the years ±999,999,999 or beyond 64 bits.
    case outOfRange
  }

  /// The kind of fault.
  public let kind: Kind
  /// One sentence for the person who wrote the query.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
