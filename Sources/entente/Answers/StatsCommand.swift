import ArgumentParser
import Interchange
import Knowledge
import Storage

/// `entente stats`: how much a graph holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count documents, sentences, entities, facts and evidence.",
    discussion: """
      Each sentence read is counted once: it gave facts, was rejected for a reason, or had nothing to draw.
      What no document says and follows from what they say is counted last, by the rule that it follows by, and nowhere else.

      Example: entente stats vietnam.entente
      """)

  @Argument(help: "The graph file.")
  var file: String

  @OptionGroup var background: BackgroundOptions

  @Option(help: "text or json.")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let graph = try GraphFile(path: file).graph()
      let statistics = Knowledge.GraphStatistics(graph)
      let inference = try background.inference(from: graph)
      switch format {
      case .text:
        var page = statistics.page
        page.add(countsOf: inference)
        try Answering.give(page)
      case .json: try Answering.give { statistics.write(into: &$0, inference: inference) }
      }
    }
  }
}
