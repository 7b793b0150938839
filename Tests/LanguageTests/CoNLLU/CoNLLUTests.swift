import Randomness
import Testing

@testable import Language

@Suite("CoNLL-U")
struct CoNLLUTests {
  private let sample = """
    # newdoc id = trip
    # newpar
    # text = They didn't go.
    1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3.1\tx\tx\tX\tX\t_\t_\t_\t_\t_
    4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

    """

  @Test("words, multiword tokens, paragraphs and documents are read") func reads() throws {
    let sentences = try CoNLLUReader.sentences(in: sample)
    #expect(sentences.map { $0.words.map(\.form) } == [["They", "did", "n't", "go", "."], ["Yes"]])
    #expect(sentences[0].words.map(\.head) == [3, 3, 3, -1, 3])
    #expect(sentences[0].words.map(\.continuesToken) == [false, false, true, false, false])
    #expect(sentences[0].words.map(\.isFollowedBySpace) == [true, false, true, false, true])
    #expect(sentences.map(\.document) == ["trip", "trip"])
    #expect(sentences.map(\.beginsParagraph) == [true, false])
  }

  @Test("a file without a blank line at its end, and one with the line ends of Windows") func ends() throws {
    #expect(try CoNLLUReader.sentences(in: "1\ta\ta\tX\tX\t_\t0\troot\t_\t_").count == 1)
    #expect(try CoNLLUReader.sentences(in: "1\ta\ta\tX\tX\t_\t0\troot\t_\t_\r\n\r\n1\tb\tb\tX\tX\t_\t0\troot\t_\t_\r\n").count == 2)
    #expect(try CoNLLUReader.sentences(in: "").isEmpty)
  }

  @Test(
    "what is no CoNLL-U is named with its line",
    arguments: [
      ("1\ta\tb", 1, "10 columns"), ("# x\n2\ta\ta\tX\tX\t_\t0\troot\t_\t_", 2, "word 1 expected"),
      ("1\ta\ta\tX\tX\t_\tz\troot\t_\t_", 1, "no head"), ("1\ta\ta\tX\tX\t_\t7\troot\t_\t_\n", 2, "outside its sentence"),
      ("2-3\tab\t_\t_\t_\t_\t_\t_\t_\t_", 1, "no range"),
      ("1-9\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n", 3, "goes on behind its sentence"),
      ("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\ta\ta\tX\tX\t_\t0\troot\t_\t_", 2, "without the words"),
    ])
  func faults(text: String, line: Int, problem: String) {
    do {
      _ = try CoNLLUReader.sentences(in: text)
      Issue.record("no error")
    } catch {
      #expect(error.line == line)
      #expect(error.problem.contains(problem))
    }
  }

  @Test("what is written can be read again: forms, tokens, spaces, trees") func roundTrip() throws {
    let text = "They can't go to Hà Nội, he's told.\n\nSee www.example.com (or\u{A0}call)."
    let analysis = Analyzer(model: try LanguageModel.bundled()).analyze(text)
    let sentences = try CoNLLUReader.sentences(in: analysis.conllu(document: "a\nb"))
    #expect(sentences.flatMap { $0.words.map(\.form) } == analysis.tokens.map { analysis.text(of: $0) })
    #expect(sentences.flatMap { $0.words.map(\.head) } == analysis.tokens.map { $0.head.map(Int.init) })
    #expect(sentences.flatMap { $0.words.map(\.dependency) } == analysis.tokens.map(\.dependency?.rawValue))
    #expect(sentences.flatMap { $0.words.map(\.continuesToken) } == analysis.tokens.map(\.continuesWord))
    let spaced = sentences.flatMap(\.words)
    for (index, next) in analysis.tokens.enumerated().dropFirst() {
      let isJoined = next.start == analysis.tokens[index - 1].end
      #expect(spaced[index - 1].isFollowedBySpace != isJoined, "\(spaced[index - 1].form)")
    }
    #expect(sentences[0].document == "a b")
  }

  @Test("whatever the text: the forms and the spaces between them are the sentence’s text") func texts() throws {
    let analyzer = Analyzer(model: try LanguageModel.bundled())
    var random = SeededRandom(0xC0)
    for _ in 0..<150 {
      let conllu = analyzer.analyze(HostileText.random(pieces: Int.random(in: 0...40, using: &random), &random)).conllu(document: "d")
      // By bytes, since a mark at the beginning of a text would join the space before it.
      let lines = conllu.utf8.split(separator: UInt8(ascii: "\n"))
      let texts = lines.filter { $0.starts(with: "# text = ".utf8) }.map { Substring($0.dropFirst("# text = ".utf8.count)) }
      let sentences = try CoNLLUReader.sentences(in: conllu)
      #expect(sentences.count == texts.count)
      for (sentence, text) in zip(sentences, texts) {
        let last = sentence.words.count - 1
        let surface = sentence.words.enumerated().map { $1.form + ($1.isFollowedBySpace && $0 < last ? " " : "") }.joined()
        #expect(surface == text, "seed \(random.seed)")
      }
      #expect(Set(lines.filter { $0.starts(with: "# sent_id".utf8) }.map(Array.init)).count == sentences.count)
    }
  }

  @Test("a document without sentences is nothing") func nothing() throws {
    #expect(Analyzer(model: try LanguageModel.bundled()).analyze(" \n").conllu(document: "d").isEmpty)
  }

  @Test("a token that cannot be seen or would break its column is a line all the same") func invisible() throws {
    let analyzer = Analyzer(model: try LanguageModel.bundled())
    let conllu = analyzer.analyze(sentences: [["\u{200B}", "a\tb", "\n", ""]]).conllu()
    let forms = try CoNLLUReader.sentences(in: conllu).first?.words.map(\.form)
    #expect(forms == ["_", "ab", "_", "_"])
  }
}
