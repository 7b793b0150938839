import Knowledge

/// What the lines between `---` at the head of a text tell of it.
struct FrontMatter: Hashable, Sendable {
  /// The value of `title`.
  private(set) var title: String?
  /// The value of `date` or `published`.
  private(set) var published: PartialDate?
  /// The value of `url`, `link` or `source`, where it is an address.
  private(set) var url: String?
  /// Where the text proper begins.
  private(set) var end: String.Index

  /// The most lines that front matter may have; an opening line without its counterpart is a rule, not front matter.
  private static let lineLimit = 100

  /// Reads front matter, if the text has any. Constant time in the length of the text proper.
  init?(of text: String) {
    var rest = text[...]
    if rest.hasPrefix("\u{FEFF}") { rest.removeFirst() }
    // Hardly any text has some.
    guard rest.utf8.first.map({ $0 == UInt8(ascii: "-") || $0 <= 0x20 || $0 >= 0x80 }) == true else { return nil }
    guard Self.nextLine(&rest) == "---" else { return nil }
    end = rest.startIndex
    for _ in 0..<Self.lineLimit {
      guard !rest.isEmpty else { return nil }
      let line = Self.nextLine(&rest)
      if line == "---" || line == "..." {
        end = rest.startIndex
        return
      }
      note(line)
    }
    return nil
  }

  private mutating func note(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = Self.unquoted(line[line.index(after: colon)...])
    guard !value.isEmpty else { return }
    switch line[..<colon].lowercased() {
    case "title": title = value
    case "date", "published": published = PartialDate(value)
    case "url", "link", "source": if value.hasPrefix("http://") || value.hasPrefix("https://") { url = value }
    default: break
    }
  }

  private static func unquoted(_ value: Substring) -> String {
    let plain = trimmed(value)
    guard plain.count >= 2, let first = plain.first, first == plain.last, first == "\"" || first == "'" else { return String(plain) }
    return String(plain.dropFirst().dropLast())
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Takes a line off; bounded, so that a text of one long line costs little.
  private static func nextLine(_ rest: inout Substring) -> Substring {
    let bytes = rest.utf8
    let stop = bytes.index(bytes.startIndex, offsetBy: 4096, limitedBy: bytes.endIndex) ?? bytes.endIndex
    let end = bytes[..<stop].firstIndex(of: 0x0A) ?? stop
    let line = rest[..<end]
    rest = rest[(end == stop ? stop : bytes.index(after: end))...]
    return trimmed(line)
  }
}
