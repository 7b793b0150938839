import Knowledge

/// A picture in words: a short paragraph and a table with a row for each statement that is drawn.
public struct TextAlternative: Hashable, Sendable {
  /// One statement.
  public struct Row: Hashable, Sendable {
    /// The number of its footnote.
    let number: Int
    /// Who or what.
    let source: String
    /// Stands how; with `planned`, `desired`, `denied` or `inferred` where it is not simply so.
    let words: String
    /// To whom or what.
    let target: String
    /// How many, as what, since when.
    let details: String
  }

  /// The heading.
  public let title: String
  /// What is shown and what is not, and where most lines meet.
  public let paragraph: String
  /// How many lines there are, and where most of them meet.
  let overview: String
  /// The statements, in their order.
  public let rows: [Row]

  /// Tells an illustration.
  public init(of illustration: some Illustration) {
    title = illustration.title
    rows = illustration.statements.enumerated().map { index, statement in
      var marks: [String] = []
      switch statement.modality {
      case .asserted: break
      case .planned: marks.append("planned")
      case .desired: marks.append("desired")
      case .negated: marks.append("denied")
      }
      if statement.isInferred { marks.append("inferred") }
      return Row(
        number: index + 1, source: statement.sourceName,
        words: statement.words + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"),
        target: statement.targetName, details: statement.details.joined(separator: ", "))
    }
    overview = Self.overview(rows)
    paragraph = (illustration.caption + [overview]).joined(separator: " ")
  }

  /// Who stands in the most statements.
  private static func overview(_ rows: [Row]) -> String {
    var counts: [String: Int] = [:]
    for row in rows { for name in Set([row.source, row.target]) { counts[name, default: 0] += 1 } }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).filter { $0.value > 1 }
    let lines = "The picture has \(Phrasing.count(rows.count, "line", "lines"))"
    guard !most.isEmpty else { return lines + "." }
    return lines + ", most of them at " + Phrasing.list(most.map { "\($0.key) (\(Phrasing.number($0.value)))" }) + "."
  }

  static let head = ["", "from", "relation", "to", "details"]

  /// As plain text: the paragraph, and the table with a statement on each line.
  public var text: String {
    let lines = rows.map { row in
      "\(row.number). \(row.source) — \(row.words) — \(row.target)" + (row.details.isEmpty ? "" : ": \(row.details)")
    }
    return ([title, "", paragraph, ""] + lines).joined(separator: "\n") + "\n"
  }

  /// As Markdown.
  /// - Parameter hasFootnotes: whether each row refers to its footnote instead of bearing its number.
  public func markdown(hasFootnotes: Bool = false) -> String {
    let escape = MarkdownMarkup.escaped
    return "**\(escape(title))**\n\n\(escape(paragraph))\n\n" + markdownTable(hasFootnotes: hasFootnotes)
  }

  func markdownTable(hasFootnotes: Bool) -> String {
    let escape = MarkdownMarkup.escaped
    var lines = ["| " + Self.head.joined(separator: " | ") + " |", "|" + String(repeating: " --- |", count: Self.head.count)]
    lines += rows.map { row in
      let number = hasFootnotes ? "[^\(row.number)]" : "\(row.number)"
      return "| " + ([number] + [row.source, row.words, row.target, row.details].map(escape)).joined(separator: " | ") + " |"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a paragraph and a table in HTML.
  public var html: String {
    let escape = HTMLMarkup.escaped
    let head = Self.head.map { "<th scope=\"col\">\($0.isEmpty ? "number" : $0)</th>" }.joined()
    let rows = rows.map { row in
      "<tr>" + ([String(row.number), row.source, row.words, row.target, row.details].map { "<td>\(escape($0))</td>" }).joined() + "</tr>\n"
    }
    return "<p>\(escape(paragraph))</p>\n<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }
}
