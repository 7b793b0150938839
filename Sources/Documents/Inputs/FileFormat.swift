/// The kinds of file that are read.
enum FileFormat: Hashable, Sendable {
  /// Text as it is.
  case plainText
  /// Text with Markdown's marks, kept as it is; front matter and heading are read.
  case markdown
  /// A page, of which the visible text is read.
  case html
  /// One JSON object a line, each a document.
  case jsonLines

  /// The endings, in lower case, by which files are found in a folder.
  static let byEnding: KeyValuePairs<String, FileFormat> = [
    "txt": .plainText, "text": .plainText, "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html, "xhtml": .html,
    "jsonl": .jsonLines, "ndjson": .jsonLines,
  ]

  /// The endings as a list for readers.
  static var endingsInWords: String { byEnding.map { "." + $0.key }.joined(separator: ", ") }

  /// The format that a file's ending tells, where it tells one.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let known = Self.byEnding.first(where: { $0.key == ending }) else { return nil }
    self = known.value
  }

  /// The format that the first bytes of a file without a known ending suggest.
  init(firstBytes: some Collection<UInt8>) {
    let start = firstBytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }.prefix(14)
    let word = String(decoding: start, as: UTF8.self).lowercased()
    if word.hasPrefix("{") {
      self = .jsonLines
    } else if word.hasPrefix("<!doctype html") || word.hasPrefix("<html") {
      self = .html
    } else {
      self = .plainText
    }
  }
}
