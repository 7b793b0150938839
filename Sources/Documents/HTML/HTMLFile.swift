import Knowledge

/// A page as a document of its visible text.
enum HTMLFile {
  /// Reads a page.
  /// - Throws: why it gives no text.
  static func document(_ bytes: consuming [UInt8], id: DocumentID, source: String) throws(TextDefect) -> Document {
    let page = HTMLParser.page(of: try HTMLEncoding.utf8(bytes))
    guard TextDecoding.hasVisibleText(page.text) else { throw TextDefect(reason: .pageWithoutText) }
    return Document(
      id: id, title: page.metadata.title, published: page.metadata.published, url: page.metadata.url, source: source, text: page.text)
  }
}
