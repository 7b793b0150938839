/// The first heading of a Markdown text.
enum MarkdownHeading {
  /// The words of the first `# Heading`, if it comes before any other text.
  static func first(in text: Substring) -> String? {
    for line in text.utf8.prefix(1 << 16).split(separator: 0x0A, maxSplits: 100, omittingEmptySubsequences: true) {
      var words = Substring(line)
      while words.last?.isWhitespace == true || words.last == "#" { words.removeLast() }
      words = words.drop { $0.isWhitespace }
      if words.isEmpty { continue }
      guard words.hasPrefix("# ") else { return nil }
      let heading = words.dropFirst(2).drop { $0.isWhitespace }
      return heading.isEmpty ? nil : String(heading)
    }
    return nil
  }
}
