import Foundation
import Randomness
import Testing

@testable import Language

@Suite("Analysis")
struct AnalyzerTests {
  private static let analyzer = Result { Analyzer(model: try LanguageModel.bundled()) }

  /// The arcs of the first sentence: `visited>Vietnam:nsubj`.
  private func arcs(_ text: String) throws -> Set<String> {
    let analysis = try Self.analyzer.get().analyze(text)
    let sentence = try #require(analysis.sentences.first)
    return Set(
      sentence.tokens.map { index in
        let token = analysis.tokens[index]
        let head = token.head.map { $0 < 0 ? "ROOT" : analysis.text(of: analysis.tokens[sentence.tokens.lowerBound + Int($0)]) } ?? "?"
        return "\(head)>\(analysis.text(of: token)):\(token.dependency?.rawValue ?? "?")"
      })
  }

  @Test(
    "who did what to whom",
    arguments: [
      ("The minister visited Japan.", ["ROOT>visited:root", "visited>minister:nsubj", "visited>Japan:obj"]),
      (
        "The delegation was received by the president.",
        ["received>delegation:nsubj:pass", "received>was:aux:pass", "received>president:obl:agent"]
      ),
      (
        "Vietnam and India signed an agreement in Hanoi.",
        ["signed>Vietnam:nsubj", "Vietnam>India:conj", "signed>agreement:obj", "signed>Hanoi:obl"]
      ),
      ("The troops, who arrived on Monday, will leave.", ["troops>arrived:acl:relcl", "leave>troops:nsubj", "leave>will:aux"]),
      ("They did not attend the meeting.", ["attend>They:nsubj", "attend>not:advmod", "attend>meeting:obj"]),
      ("He wants to send a ship to Australia.", ["wants>send:xcomp", "send>ship:obj", "send>Australia:obl"]),
    ])
  func trees(text: String, expected: [String]) throws {
    let found = try arcs(text)
    #expect(found.isSuperset(of: expected), "\(found.sorted())")
  }

  @Test("names are guessed with what they name") func names() throws {
    let analysis = try Self.analyzer.get().analyze("President Barack Obama met officials of the European Union in Paris.")
    let found = analysis.names.map { "\(analysis.tokens[$0.tokens].map { analysis.text(of: $0) }.joined(separator: " "))/\($0.kind)" }
    #expect(found.contains { $0.hasSuffix("Obama/person") }, "\(found)")
    #expect(found.contains("European Union/organization"), "\(found)")
    #expect(found.contains("Paris/place"), "\(found)")
  }

  @Test("a sentence is analysed alike alone and among others, whatever stands around it in the network’s batch") func batches() throws {
    let analyzer = try Self.analyzer.get()
    let sentences = [
      ["The", "minister", "visited", "Japan", "."], ["They", "did", "n't", "go", "."], ["Yes"],
      Array(repeating: ["Peru", "met", "Chile", "and"], count: 30).flatMap { $0 }, ["It", "was", "signed", "in", "2014", "."],
    ]
    let together = analyzer.analyze(sentences: sentences + sentences + sentences)
    for (index, sentence) in together.sentences.enumerated() {
      let alone = analyzer.analyze(sentences: [sentences[index % sentences.count]])
      try #require(sentence.tokens.count == alone.tokens.count)
      for (left, right) in zip(together.tokens[sentence.tokens], alone.tokens) {
        #expect(left.tag == right.tag && left.pennTag == right.pennTag)
        #expect(together.features(of: left) == alone.features(of: right) && together.lemma(of: left) == alone.lemma(of: right))
        #expect(left.head == right.head && left.dependency == right.dependency)
      }
      let names = together.names.filter { sentence.tokens.contains($0.tokens.lowerBound) }
      #expect(names.map(\.kind) == alone.names.map(\.kind))
    }
  }

  @Test("many threads find the same") func threads() throws {
    let analyzer = try Self.analyzer.get()
    let text = "Vietnam sent 63 officers to South Sudan in 2018. They serve in a field hospital, which Australia supports."
    let expected = analyzer.analyze(text).conllu()
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in results.add(analyzer.analyze(text).conllu()) }
    #expect(results.all.count == 8 && results.all.allSatisfy { $0 == expected })
  }

  private final class Results: @unchecked Sendable {
    // Unchecked, because the lock guards the list.
    private let lock = NSLock()
    private var list: [String] = []
    func add(_ text: String) { lock.withLock { list.append(text) } }
    var all: [String] { lock.withLock { list } }
  }

  @Test("whatever the text: every token has a tag, every sentence a tree, and no byte that can be seen is lost", .timeLimit(.minutes(2)))
  func anyText() throws {
    let analyzer = try Self.analyzer.get()
    var random = SeededRandom(0xA11)
    for _ in 0..<60 {
      let text = HostileText.random(pieces: Int.random(in: 0...60, using: &random), &random)
      check(analyzer.analyze(text), "seed \(random.seed): \(text.debugDescription)")
    }
  }

  @Test("texts that never come to an end are cut, and nothing is dropped", .timeLimit(.minutes(2)))
  func endless() throws {
    let analyzer = try Self.analyzer.get()
    for text in [
      String(repeating: "word ", count: 1500), String(repeating: "x", count: 5000), String(repeating: "n't", count: 600),
      String(repeating: "(", count: 1500), String(repeating: "👍 ", count: 700), String(repeating: "ab, ", count: 700), "", " \n\n ", "a",
    ] {
      let analysis = analyzer.analyze(text)
      check(analysis, text.prefix(20).debugDescription)
      #expect(analysis.sentences.allSatisfy { $0.tokens.count <= Analyzer.longestSentence })
    }
  }

  @Test("a given sentence that is too long to bear is parsed in parts and has one root", .timeLimit(.minutes(1)))
  func longGiven() throws {
    let words = (0..<950).map { $0 % 9 == 8 ? "and" : "ship" }
    let analysis = try Self.analyzer.get().analyze(sentences: [["Peru", "won"], words, ["Yes"]])
    #expect(analysis.sentences.map(\.tokens.count) == [2, 950, 1])
    check(analysis, "950 words")
  }

  private func check(_ analysis: AnalyzedText, _ note: String) {
    var next = 0
    for sentence in analysis.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "\(note)")
      next = sentence.tokens.upperBound
      let heads = analysis.tokens[sentence.tokens].map { Int($0.head ?? -9) }
      #expect(heads.count { $0 == -1 } == 1, "\(note)")
      for word in heads.indices {
        var place = word, steps = 0
        while heads.indices.contains(place), steps <= heads.count { place = heads[place]; steps += 1 }
        #expect(place == -1, "\(note): no way to the root")
      }
      #expect(
        analysis.tokens[sentence.tokens].allSatisfy {
          $0.tag != nil && analysis.lemma(of: $0) != nil && analysis.features(of: $0) != nil && $0.dependency != nil
        },
        "\(note)")
    }
    #expect(next == analysis.tokens.count, "\(note)")
    var end = 0
    for token in analysis.tokens {
      let gap = analysis.text(in: end..<max(end, Int(token.start)))
      #expect(gap.unicodeScalars.allSatisfy(HostileText.isUnseen), "\(note)")
      end = Int(token.end)
    }
    var last = 0
    for name in analysis.names {
      #expect(name.tokens.lowerBound >= last && !name.tokens.isEmpty)
      last = name.tokens.upperBound
    }
  }
}
