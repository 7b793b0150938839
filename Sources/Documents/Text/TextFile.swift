import Knowledge

/// A file of plain text or Markdown as a document, byte for byte.
enum TextFile {
  /// The document of a text.
  ///
  /// Markdown stays as it is too: offsets then count in the file that a reader can open, and every quote stands in it.
  static func document(_ text: String, id: DocumentID, source: String, isMarkdown: Bool) -> Document {
    let matter = FrontMatter(of: text)
    let heading = isMarkdown ? MarkdownHeading.first(in: text[(matter?.end ?? text.startIndex)...]) : nil
    return Document(id: id, title: matter?.title ?? heading, published: matter?.published, url: matter?.url, source: source, text: text)
  }
}
