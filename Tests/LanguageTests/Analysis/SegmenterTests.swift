import Testing

@testable import Language

@Suite("Sentences that a network tells apart")
struct SegmenterTests {
  private static let analyzer = Result { Analyzer(model: try LanguageModel.bundled()) }

  private func sentences(_ text: String) throws -> [String] {
    let analysis = try Self.analyzer.get().analyze(text)
    return analysis.sentences.map { analysis.text(in: $0.range) }
  }

  @Test(
    "sentences end where readers end them; ‖ marks the ends",
    arguments: [
      "Sen. Lt. Gen. Nguyen Chi Vinh met Gen. Prabowo.‖ They spoke.",
      "Hanoi (VNA) – The minister left for Japan on Friday.‖ He will return on Oct. 15.",
      "The U.S. Navy sent two ships to the U.S. base in Japan.‖ The ships left in May.",
      "He said: “We will help.”‖ The talks ended.", "Will they attend?‖ Nobody knows!",
      "Exports rose by 3.5 percent to $1.2 billion in 2014.‖ Imports fell.", "Dr. J. A. Smith of No. 5 Company signed.‖ Mr. Lee did not.",
    ])
  func ends(marked: String) throws {
    let expected = marked.split(separator: "‖").map { String($0.drop { $0 == " " }) }
    #expect(try sentences(marked.replacing("‖", with: "")) == expected)
  }

  @Test("a heading without a full stop, a blank line and a list end sentences") func headings() throws {
    let text = "Ministers meet in Hanoi\n\nThe ministers of defence met.\n\nThey agreed on:\n- training\n- visits"
    #expect(
      try sentences(text) == ["Ministers meet in Hanoi", "The ministers of defence met.", "They agreed on:", "- training", "- visits"])
  }

  @Test("wrapped lines are no ends") func wrapped() throws {
    let text =
      "The delegation of the Ministry of\nNational Defence arrived on\nMonday for talks that will\nlast until the end of the\nweek in the capital."
    #expect(try sentences(text).count == 1)
  }

  @Test(
    "a sentence too long to bear is cut between words, and nothing stands alone behind a cut", arguments: [201, 257, 260, 288, 400, 700])
  func cuts(count: Int) throws {
    let analysis = try Self.analyzer.get().analyze(String(repeating: "ship ", count: count - 1) + ".")
    #expect(analysis.sentences.allSatisfy { $0.tokens.count <= Analyzer.longestSentence && $0.tokens.count > 1 })
    let clitics = try Self.analyzer.get().analyze(String(repeating: "they can't ", count: count / 2))
    #expect(clitics.sentences.allSatisfy { !clitics.tokens[$0.tokens.lowerBound].continuesWord })
  }

  @Test(
    "whatever repeats, each token is looked at a few times only", .timeLimit(.minutes(1)),
    arguments: ["A. ", "J. A. Smith. ", "2. .Yes ", "”. "])
  func linear(piece: String) throws {
    let tokens = Tokenizer.tokens(in: Array(String(repeating: piece, count: 4000 / piece.utf8.count).utf8)).count
    let analysis = try Self.analyzer.get().analyze(String(repeating: piece, count: 4000 / piece.utf8.count))
    #expect(analysis.tokens.count == tokens)
    #expect(analysis.sentences.allSatisfy { $0.tokens.count <= Analyzer.longestSentence })
  }
}
