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

      Example: entente stats vietnam.entente
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Option(help: "text or json.")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let statistics = Knowledge.GraphStatistics(try GraphFile(path: file).graph())
      switch format {
      case .text: try Answering.give(statistics.page)
      case .json: try Answering.give { statistics.write(into: &$0) }
      }
    }
  }
}
