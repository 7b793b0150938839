import Testing

@testable import Language

@Suite("Parsing parts of a text")
struct ParseTests {
  private static let analyzer = Result { Analyzer(model: try LanguageModel.bundled()) }

  private func tags(_ text: AnalyzedText, _ clause: Range<Int>) -> [String] {
    text.tokens[clause].map { "\($0.tag.map(String.init(describing:)) ?? "-") \($0.head ?? -9) \($0.dependency?.rawValue ?? "-")" }
  }

  @Test("only the stretches asked for get trees, and heads count from the beginning of each")
  func stretches() throws {
    let text = AnalyzedText("PARIS, May 1 — Kenya met Peru. Chile left.")
    let start = try #require(text.tokens.firstIndex { text.text(of: $0) == "Kenya" })
    let clause = start..<text.sentences[0].tokens.upperBound
    let parsed = try Self.analyzer.get().parse(text, clauses: [clause])
    #expect(parsed.tokens[..<start].allSatisfy { $0.head == nil } && parsed.tokens[clause.upperBound...].allSatisfy { $0.head == nil })
    #expect(parsed.tokens[start].dependency == .nominalSubject && parsed.tokens[start].head == 1)
  }

  @Test("a sentence that was parsed before gets the same tree at its new place")
  func again() throws {
    let analyzer = try Self.analyzer.get()
    let first = AnalyzedText("Kenya sent 600 soldiers to Haiti."), second = AnalyzedText("Rain fell. Kenya sent 600 soldiers to Haiti.")
    let once = analyzer.parse(first, clauses: [first.sentences[0].tokens])
    let clause = second.sentences[1].tokens
    let twice = analyzer.parse(second, clauses: [clause])
    let fresh = Analyzer(model: try LanguageModel.bundled()).parse(second, clauses: [clause])
    #expect(tags(twice, clause) == tags(once, first.sentences[0].tokens))
    #expect(twice.tokens == fresh.tokens)
  }

  @Test("words cut in another way are another sentence")
  func keys() {
    let text = AnalyzedText("Kenya met Peru. Kenya met Peru.")
    let whole = text.sentences[0].tokens
    #expect(TreeCache.Key(whole, of: text) == TreeCache.Key(text.sentences[1].tokens, of: text))
    #expect(TreeCache.Key(whole, of: text) != TreeCache.Key(whole.dropLast(), of: text))
  }

}
