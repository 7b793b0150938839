import Knowledge

/// How a language writes the pieces of a footnote. Each language has one function that makes any text safe in it.
protocol Markup {
  /// The text, so that it reads as itself and does nothing.
  static func escaped(_ text: String) -> String
  /// A safe address as a link with itself as words.
  static func link(_ address: String) -> String
}

/// Footnotes put into words for one language.
struct FootnoteWriter<Language: Markup> {
  /// What stands behind a citation's quote: title, date, place, address.
  func source(of citation: Footnote.Citation) -> String {
    var parts = [Language.escaped(citation.title)]
    if let published = citation.published { parts.append(Language.escaped(published.description)) }
    parts.append(Language.escaped(Self.place(of: citation)))
    return parts.joined(separator: ", ") + (citation.link.map { ", " + Language.link($0) } ?? "")
  }

  /// `sentence 3`; where the sentence is not known, the bytes.
  static func place(of citation: Footnote.Citation) -> String {
    citation.sentence.map { "sentence \($0)" } ?? "bytes \(citation.range.lowerBound)–\(citation.range.upperBound)"
  }

  /// The evidence, one piece each: quotes with their sources, premises, assertions.
  func evidence(of footnote: Footnote) -> [String] {
    footnote.premises.map { Language.escaped("follows from: " + $0) }
      + footnote.citations.map { Language.escaped("“\($0.quote)” — ") + source(of: $0) } + footnote.assertions.map(Language.escaped)
  }

  /// The footnote on one line: what the line says, then the evidence.
  func line(_ footnote: Footnote) -> String {
    let evidence = evidence(of: footnote)
    return Language.escaped(footnote.statement.sentence + ".") + (evidence.isEmpty ? "" : " " + evidence.joined(separator: "; "))
  }
}

/// Text that nothing interprets.
enum PlainMarkup: Markup {
  static func escaped(_ text: String) -> String { text }
  static func link(_ address: String) -> String { address }
}
