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
    let clock = ContinuousClock()
    var loaded: LanguageModel?
    let load = try clock.measure { loaded = try model.map { path throws(ModelError) in try LanguageModel(path: path) } ?? .bundled() }
    guard let loaded else { return }
    let analyzer = Analyzer(model: loaded)
    print("model loaded in \(Self.figure(Double(load.components.attoseconds) / 1e15, 2)) ms")
    var all: [CoNLLUSentence] = []
    for file in files {
      let sentences = try read(file)
      all += sentences
      if files.count > 1 { show(Evaluation(of: sentences, by: analyzer), (file as NSString).lastPathComponent) }
    }
    guard !all.isEmpty else {
      throw LabError("there is nothing to compare with\(documents.map { ": no document begins with “\($0)”" } ?? "")")
    }
    show(Evaluation(of: all, by: analyzer), files.count > 1 ? "all together" : (files[0] as NSString).lastPathComponent)
    if errors {
      let raw = TreebankText(all)
      for (difference, count) in TokenDifferences(of: analyzer.analyze(raw.text), with: raw).counted {
        print("\(count)\t\(difference.found)\t→ \(difference.wanted)")
      }
    }
    if seconds > 0 { time(analyzer, TreebankText(all).text) }
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
    func row(_ label: String, _ figures: KeyValuePairs<String, Evaluation.Agreement>) {
      print(
        "  " + label.padding(toLength: 12, withPad: " ", startingAt: 0)
          + figures.map { "\($0.key) \(Self.figure($0.value.f1, 2))" }.joined(separator: "  "))
    }
    print("\(name): \(result.sentenceCount) sentences, \(result.words) words")
    row(
      "gold tokens",
      [
        "UPOS": result.tags, "XPOS": result.pennTags, "feats": result.features, "lemma": result.lemmas, "UAS": result.unlabelled,
        "LAS": result.labelled, "with subtypes": result.subtyped,
      ])
    row(
      "raw text",
      [
        "tokens": result.rawTokens, "words": result.rawWords, "sentences": result.rawSentences, "UPOS": result.rawTags,
        "lemma": result.rawLemmas, "UAS": result.rawUnlabelled, "LAS": result.rawLabelled,
      ])
  }

  /// Analyses the text again and again until the time is up, and tells the best run, since other work of the machine only slows it.
  private func time(_ analyzer: Analyzer, _ text: String) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var best = Double.infinity
    var tokens = 0
    repeat {
      let start = clock.now
      tokens = analyzer.analyze(text).tokens.count
      let elapsed = start.duration(to: clock.now)
      best = min(best, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    } while clock.now < end
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
    print(
      "speed: \(Int(Double(tokens) / best)) tokens/s on one thread, whole analysis of \(tokens) tokens; at most \(usage.ru_maxrss / 1024) MB in memory"
    )
  }

  private static func figure(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
