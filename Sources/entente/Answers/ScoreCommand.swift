import ArgumentParser
import Extraction
import Interchange
import Knowledge
import Storage

/// `entente score`: how well a graph agrees with annotations.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compare a graph with annotated texts: precision, recall and F1 of entities and relations.",
    discussion: """
      GOLD_DIR holds NAME.json beside NAME.txt for each annotated document; a document of the graph is compared by its identifier.

      --rules tells of each rule how often it drew a relation and how often that was right, and whether confidences hold: those of the graph, \
      and those that are computed from a random half of the documents and tested on the other. --write-confidence keeps the counts for a domain pack.

      Example: entente score dev.entente gold/dev --errors
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: ArgumentHelp("The folders of annotations.", valueName: "gold-dir"))
  var gold: [String]

  @Flag(help: "List first what differs, one line each.")
  var errors = false

  @Flag(help: "Tell how good each rule is, and how far confidences can be trusted.")
  var rules = false

  @Option(help: ArgumentHelp("Write the record of each rule as a pack's confidence.yaml.", valueName: "file"))
  var writeConfidence: String?

  @Option(help: "text or json.")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let graphFile = try GraphFile(path: file)
      let annotations = try GoldFolder.annotations(inAll: gold)
      let graph = try graphFile.graph()
      let score = GraphScorer.score(graph, against: annotations)
      let ruleScore = rules || writeConfidence != nil ? RuleScore(graph, against: annotations) : nil
      if let writeConfidence, let ruleScore { try Self.write(ruleScore.confidences, to: writeConfidence) }
      let shownRules = rules ? ruleScore : nil
      switch format {
      case .text:
        var page = TerminalPage(width: nil)
        if errors { for error in score.errors { page.add(error) } }
        let table = (score.lines + (shownRules.map { [""] + $0.lines } ?? [])).map { $0 + "\n" }.joined()
        try StandardOutput.write(page.text + table)
      case .json: try Answering.give { score.write(into: &$0, withErrors: errors, rules: shownRules) }
      }
    }
  }

  private static func write(_ confidences: RuleConfidences, to path: String) throws(OutputError) {
    let replacement = try FileReplacement(path: path)
    try replacement.write(Array(ConfidenceFile.text(of: confidences).utf8)[...])
    try replacement.finish()
  }
}
