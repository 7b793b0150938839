import ArgumentParser
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

      Example: entente score dev.entente gold/dev --errors
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: ArgumentHelp("The folder of annotations.", valueName: "gold-dir"))
  var gold: String

  @Flag(help: "List first what differs, one line each.")
  var errors = false

  @Option(help: "text or json.")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let graphFile = try GraphFile(path: file)
      let annotations = try GoldFolder.annotations(in: gold)
      let score = GraphScorer.score(try graphFile.graph(), against: annotations)
      switch format {
      case .text:
        var page = TerminalPage(width: nil)
        if errors { for error in score.errors { page.add(error) } }
        let table = score.lines.map { $0 + "\n" }.joined()
        try StandardOutput.write(page.text + table)
      case .json: try Answering.give { score.write(into: &$0, withErrors: errors) }
      }
    }
  }
}
