import Randomness
import Testing

@testable import Language

@Suite("Sentences")
struct SentenceTests {
  /// Splits a text in which `‖` marks where sentences must end, and gives it back with the marks where they do.
  private func resplit(_ marked: String) -> String {
    let text = AnalyzedText(marked.replacing("‖", with: ""))
    var result = ""
    var end = 0
    for (index, sentence) in text.sentences.enumerated() {
      result += (index == 0 ? "" : "‖") + text.text(in: end..<sentence.range.upperBound)
      end = sentence.range.upperBound
    }
    return result + text.text(in: end..<text.bytes.count)
  }

  @Test(
    "a sentence ends at closing punctuation before a new beginning",
    arguments: [
      "Peru won.‖ Chile lost.", "Did Peru win?‖ Yes!‖ It did.", "He waited…‖ Then he left.", "Peru won 3.5 percent.‖ Chile lost.",
      "He said: “Peru won.”‖ Chile lost.", "He said “Peru won.”‖ “Chile lost,” he added.", "(Peru won.)‖ Chile lost.",
      "Peru won.‖ (Chile lost.)",
      "It was signed in 2014.‖ 22 states took part.", "Peru won.‖ • Chile lost.", "Peru won. * Chile lost.".replacing(". *", with: ".‖ *"),
    ])
  func closing(marked: String) { #expect(resplit(marked) == marked) }

  @Test(
    "an abbreviation ends a sentence only before a word that begins one",
    arguments: [
      "The U.S. Navy sailed.", "He lives in the U.S.‖ The Navy sailed.", "Sen. Lt. Gen. Phan Van Giang spoke.", "Gen. The Anh spoke.",
      "John F. Kennedy spoke.",
      "It came on Oct. 15 from Lima.", "It lasted from 5 a.m. to 6 p.m.‖ They left.", "Resolution No. 5 passed.",
      "He came from Peru, Chile, etc.‖ They left.",
      "They said no.‖ Chile left.", "The crew sat.‖ Chile left.",
    ])
  func abbreviations(marked: String) { #expect(resplit(marked) == marked) }

  @Test(
    "a small letter or a comma after the mark goes on",
    arguments: [
      "“Where to?” he asked.", "He cried “Enough!” and left.", "The Yahoo! company.", "He came... and left.",
      "He said “Peru won.”, and left.",
    ])
  func goingOn(marked: String) { #expect(resplit(marked) == marked) }

  @Test(
    "line ends: blank lines always end a sentence, single ones unless the text is wrapped",
    arguments: [
      "PERU WINS\n\n‖Chile lost.", "Peru wins\n‖Chile lost.", "Peru wins\n\n‖over Chile.", "Peru wins\nover Chile.",
      "HANOI, Oct. 15 (VNA) — Peru won.\n‖Chile lost.", "Lima\n‖Quito\n‖La Paz",
      "Peru sent a ship\nto Chile and a plane\nto Bolivia, and the\nUnited Nations said\nthat Ecuador was to\nsend more.",
    ])
  func lines(marked: String) {
    // A mark stands before the line end in the result, as white space belongs to what follows.
    let moved = marked.replacing("\n\n‖", with: "‖\n\n").replacing("\n‖", with: "‖\n")
    #expect(resplit(moved) == moved)
  }

  @Test("paragraphs are counted by blank lines")
  func paragraphs() {
    let text = AnalyzedText("A won. B lost.\n\nC came.\nD left.\n\n\n\nE stayed.")
    #expect(text.sentences.map(\.paragraph) == [0, 0, 1, 1, 2])
  }

  @Test("no sentence is longer than 400 tokens; a long one is cut after a mark in its second half")
  func longest() {
    let commas = AnalyzedText((0..<2000).map { $0 % 250 == 249 ? "word," : "word" }.joined(separator: " "))
    #expect(commas.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest })
    #expect(commas.text(in: commas.sentences[0].range).hasSuffix("word,"))
    let plain = AnalyzedText(String(repeating: "word ", count: 1000))
    #expect(plain.sentences.map(\.tokens.count) == [400, 400, 200])
  }

  @Test("whatever the text: sentences hold every token once, in order", .timeLimit(.minutes(1)))
  func anyText() {
    var random = SeededRandom(0x5E27)
    for _ in 0..<400 {
      let text = AnalyzedText(HostileText.random(pieces: Int.random(in: 0...120, using: &random), &random))
      var next = 0
      for sentence in text.sentences {
        #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "seed \(random.seed)")
        #expect(
          sentence.range == Int(text.tokens[sentence.tokens.lowerBound].start)..<Int(text.tokens[sentence.tokens.upperBound - 1].end),
          "seed \(random.seed)")
        next = sentence.tokens.upperBound
      }
      #expect(next == text.tokens.count, "seed \(random.seed)")
      #expect(zip(text.sentences, text.sentences.dropFirst()).allSatisfy { $0.paragraph <= $1.paragraph }, "seed \(random.seed)")
    }
  }

  @Test(
    "a text that repeats one piece is read in linear time", .timeLimit(.minutes(1)),
    arguments: ["word ", "A ", "Go. ", ") ", "\u{1}", "\n", "’", "n't ", "a.", "“", "越", "word, ", "...", "\u{301}"])
  func large(piece: String) {
    let count = 200_000 / piece.utf8.count
    let text = AnalyzedText(String(repeating: piece, count: count))
    #expect(text.bytes.count == count * piece.utf8.count)
    #expect(text.sentences.last?.tokens.upperBound ?? 0 == text.tokens.count)
  }

  @Test("a million words without a full stop are read in linear time", .timeLimit(.minutes(1)))
  func million() {
    let text = AnalyzedText(String(repeating: "a ", count: 1_000_000))
    #expect(text.sentences.count == 2500)
  }
}
