extension Footnotes {
  /// As plain text: the number and what the line says, then a line for each piece of evidence.
  public var text: String {
    let writer = FootnoteWriter<PlainMarkup>()
    return all.map { footnote in
      (["[\(footnote.number)] \(footnote.statement.sentence)"] + writer.evidence(of: footnote).map { "    " + $0 }).joined(separator: "\n")
    }.joined(separator: "\n\n") + (all.isEmpty ? "" : "\n")
  }

  /// As Markdown's footnotes.
  public var markdown: String {
    let writer = FootnoteWriter<MarkdownMarkup>()
    return all.map { "[^\($0.number)]: \(writer.line($0))\n" }.joined()
  }

  /// As a list in HTML, to which the lines of a picture with this prefix lead, and which leads back.
  public func html(_ prefix: IDPrefix) -> String {
    let writer = FootnoteWriter<HTMLMarkup>()
    let items = all.map { footnote in
      let back = "<a href=\"#\(HTMLMarkup.escaped(prefix.id(footnote.statement.id)))\" aria-label=\"back to the picture\">↩</a>"
      let evidence = writer.evidence(of: footnote).map { "<br/>\($0)" }.joined(separator: "\n")
      return "<li id=\"\(prefix.footnote(footnote.number))\">\(HTMLMarkup.escaped(footnote.statement.sentence)) \(back)\n\(evidence)</li>\n"
    }
    return "<ol class=\"entente-footnotes\">\n\(items.joined())</ol>\n"
  }
}
