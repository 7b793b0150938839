/// What came of reading a document's source again.
public enum SourceReading: Hashable, Sendable {
  /// It is no longer there, or never was a file.
  case gone
  /// It is there and says this.
  case text(ContentHash)
  /// It is there but can no longer be read, and this is why.
  case unreadable(String)
}
