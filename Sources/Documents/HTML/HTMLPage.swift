/// What a page says to its reader, and what it tells of itself.
struct HTMLPage: Sendable {
  /// The visible text: paragraphs with a blank line between them.
  let text: String
  /// Title, date and address.
  let metadata: HTMLMetadata
}
