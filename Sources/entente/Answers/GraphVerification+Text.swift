import Knowledge

extension GraphVerification {
  /// What does not hold, and what was checked, for a terminal.
  func page(file: String) -> TerminalPage {
    var page = TerminalPage(width: nil)
    for finding in findings { page.add(finding.description) }
    let counted = assertions == 0 ? "" : ", \(Counting.grouped(assertions)) of them asserted by hand"
    let checked = [Counting.of(documents, "document"), Counting.of(facts, "fact") + counted, Counting.of(quotes, "quote")].joined(
      separator: ", ")
    let sources =
      sourcesRead + sourcesGone == 0
      ? "" : "; \(Counting.of(sourcesRead, "source")) read again, \(Counting.grouped(sourcesGone)) not there to be read"
    let outcome = findings.isEmpty ? "everything stands where the graph says" : Counting.of(findings.count, "difference")
    page.add("\(file): \(outcome) (\(checked) checked\(sources))")
    return page
  }
}
