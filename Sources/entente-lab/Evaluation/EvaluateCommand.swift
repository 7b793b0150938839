import ArgumentParser
import Foundation
import Language

/// `entente-lab evaluate FILE.conllu…`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare the language model with treebanks, and time it.",
    discussion: """
      On gold tokens and from raw text: parts of speech, lemmas, unlabelled and labelled attachment (punctuation counts, subtypes of relations do \
      not). The speed is that of the whole analysis from raw text, on one thread.
      """)

  @Argument(help: ArgumentHelp("Treebanks in CoNLL-U.", valueName: "file.conllu"))
  var files: [String]

  @Option(help: "Only documents whose name begins so.")
  var documents: String?

  @Option(help: "A model other than the bundled one.")
  var model: String?

  @Flag(help: "List where the text is cut into other words than the treebank has, and how often.")
  var errors = false

  @Option(help: "For how many seconds to time the analysis; 0 leaves it out.")
  var seconds: Double = 2

  func run() throws {
    var loaded: LanguageModel?
    let load = try ContinuousClock().measure {
      loaded = try model.map { path throws(ModelError) in try LanguageModel(path: path) } ?? .bundled()
    }
    guard let loaded else { return }
    let analyzer = Analyzer(model: loaded)
    print("model loaded in \(Self.figure(Self.seconds(load) * 1e3)) ms")
    var all: Evaluation?
    var text = ""
    for file in files {
      let treebank = try read(file)
      guard !treebank.isEmpty else { continue }
      let evaluation = Evaluation(of: treebank, by: analyzer)
      show(evaluation, (file as NSString).lastPathComponent)
      if all == nil { all = evaluation } else { all? += evaluation }
      let raw = TreebankText(treebank)
      text += raw.text + "\n\n"
      if errors { list(TokenDifferences(of: analyzer.analyze(raw.text), with: raw)) }
    }
    guard let all else {
      throw LabError("there is nothing to compare with\(documents.map { ": no document begins with “\($0)”" } ?? "")")
    }
    if files.count > 1 { show(all, "all together") }
    if seconds > 0 { time(analyzer, text) }
  }

  private func list(_ differences: TokenDifferences) {
    for (difference, count) in differences.counted { print("\(count)\t\(difference.found)\t→ \(difference.wanted)") }
  }

  private func read(_ file: String) throws -> [CoNLLUSentence] {
    guard let data = FileManager.default.contents(atPath: file) else { throw LabError("\(file): cannot be read") }
    do {
      return try CoNLLUReader.sentences(in: String(decoding: data, as: UTF8.self)).filter { documents.map($0.document.hasPrefix) ?? true }
    } catch {
      throw LabError("\(file):\(error)")
    }
  }

  private func show(_ result: Evaluation, _ name: String) {
    func row(_ label: String, _ measures: KeyValuePairs<String, Evaluation.Measure>) {
      let figures = measures.map { "\($0.key) \(Self.figure(result[$0.value].f1))" }.joined(separator: "  ")
      print("  " + label.padding(toLength: 12, withPad: " ", startingAt: 0) + figures)
    }
    print("\(name): \(result.sentences) sentences, \(result.words) words")
    row(
      "gold tokens",
      [
        "UPOS": .tags, "XPOS": .pennTags, "feats": .features, "lemma": .lemmas, "UAS": .unlabelled, "LAS": .labelled,
        "with subtypes": .subtyped,
      ])
    if result[.names].gold > 0 { row("names", ["F1": .names]) }
    row(
      "raw text",
      [
        "tokens": .rawTokens, "words": .rawWords, "sentences": .rawSentences, "UPOS": .rawTags, "lemma": .rawLemmas, "UAS": .rawUnlabelled,
        "LAS": .rawLabelled,
      ])
  }

  /// Analyses the text again and again until the time is up, and tells the best run, since other work of the machine only slows it.
  private func time(_ analyzer: Analyzer, _ text: String) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var best = Double.infinity
    var tokens = 0
    repeat {
      best = min(best, Self.seconds(clock.measure { tokens = analyzer.analyze(text).tokens.count }))
    } while clock.now < end
    print(
      "speed: \(Int(Double(tokens) / best)) tokens/s on one thread, whole analysis of \(tokens) tokens; "
        + "this process held at most \(Self.peakMegabytes) MB")
  }

  /// The most memory that the process has held, treebanks and all.
  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
    #if canImport(Darwin)
      return usage.ru_maxrss >> 20
    #else
      return usage.ru_maxrss >> 10
    #endif
  }

  private static func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }

  private static func figure(_ value: Double) -> String { String(format: "%.2f", value) }
}
