import Language
import Testing

@testable import entente_lab

@Suite("Comparing with a treebank")
struct EvaluationTests {
  /// A treebank of one word for each piece, with `_` between words that are joined, and `+` between the words of one token.
  private func treebank(_ sentences: [String], paragraphs: Bool = false) throws -> [CoNLLUSentence] {
    var text = ""
    for sentence in sentences {
      if paragraphs { text += "# newpar\n" }
      var number = 0
      for token in sentence.split(separator: " ") {
        let isJoined = token.hasSuffix("_")
        let words = token.drop { $0 == "_" }.split(separator: "+").map { $0.hasSuffix("_") ? $0.dropLast() : $0 }
        let misc = isJoined ? "SpaceAfter=No" : "_"
        if words.count > 1 { text += "\(number + 1)-\(number + words.count)\t\(words.joined())\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n" }
        for word in words {
          number += 1
          let head = number == 1 ? "0\troot" : "1\tdep"
          text += "\(number)\t\(word)\t_\tX\tX\t_\t\(head)\t_\t\(words.count == 1 ? misc : "_")\n"
        }
      }
      text += "\n"
    }
    return try CoNLLUReader.sentences(in: text)
  }

  @Test("the raw text is laid out as the treebank tells") func rawText() throws {
    let raw = TreebankText(try treebank(["They ca+n't go_ .", "Yes_ !"], paragraphs: true))
    #expect(raw.text == "They can't go. \n\nYes! ")
    #expect(raw.tokens == [0..<4, 4..<9, 9..<11, 11..<12, 12..<15, 15..<16])
    #expect(raw.words == [0..<4, 4..<6, 6..<9, 9..<11, 11..<12, 12..<15, 15..<16])
    #expect(raw.sentences == [0..<12, 12..<16])
  }

  @Test("places do not depend on how the text is laid out") func places() throws {
    let analysis = AnalyzedText("They   can't\ngo.\n\n\nYes!")
    let spans = TreebankText.spans(of: analysis)
    let raw = TreebankText(try treebank(["They ca+n't go_ .", "Yes_ !"]))
    #expect(spans.tokens == raw.tokens && spans.words == raw.words && spans.sentences == raw.sentences)
  }

  @Test("agreement is the harmonic mean of precision and recall") func f1() {
    var agreement = Agreement(matched: 3, predicted: 4, gold: 6)
    #expect(agreement.f1 == 60)
    agreement += Agreement(matched: 1, predicted: 1, gold: 1)
    #expect(agreement == Agreement(matched: 4, predicted: 5, gold: 7))
    #expect(Agreement().f1 == 0)
  }

  @Test("words that are cut otherwise cost their tokens, words and heads, and are listed") func differences() throws {
    // The tokenizer keeps “co-host” whole; this treebank cuts it.
    let gold = try treebank(["They co_ -_ host it_ ."])
    let evaluation = Evaluation(of: gold, by: Analyzer(model: try LanguageModel.bundled()))
    #expect(evaluation[.rawTokens] == Agreement(matched: 3, predicted: 4, gold: 6))
    #expect(evaluation[.rawWords] == evaluation[.rawTokens])
    #expect(evaluation[.rawSentences] == Agreement(matched: 1, predicted: 1, gold: 1))
    #expect(evaluation[.unlabelled].gold == 6 && evaluation.words == 6 && evaluation.sentences == 1)
    let raw = TreebankText(gold)
    let listed = TokenDifferences(of: AnalyzedText(raw.text), with: raw).counted
    #expect(listed.map(\.difference) == [.init(found: "co-host", wanted: "co|-|host")])
    #expect(listed.map(\.count) == [1])
  }

  @Test("a lemma that the treebank leaves open is right, whatever it is") func openLemma() throws {
    let evaluation = Evaluation(of: try treebank(["They went"]), by: Analyzer(model: try LanguageModel.bundled()))
    #expect(evaluation[.lemmas] == Agreement(matched: 2, predicted: 2, gold: 2))
  }

  @Test("evaluations of several files add up") func sums() throws {
    let analyzer = Analyzer(model: try LanguageModel.bundled())
    let first = try treebank(["They went"]), second = try treebank(["It rained again"])
    var sum = Evaluation(of: first, by: analyzer)
    sum += Evaluation(of: second, by: analyzer)
    let both = Evaluation(of: first + second, by: analyzer)
    #expect(sum.words == both.words && sum[.tags] == both[.tags] && sum[.labelled] == both[.labelled])
  }
}
