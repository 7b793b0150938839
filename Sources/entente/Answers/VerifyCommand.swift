import ArgumentParser
import Documents
import Interchange
import Knowledge
import Storage

/// `entente verify`: whether every fact still stands on its quote.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every quote stands where the graph says, and that the sources still say the same.",
    discussion: """
      Checks the pages of the file, the digests of all texts, the quotes of all facts, the ends of facts against the ontology and the ledger of sentences, and reads the
      source files again where they are still there. Exits with status 2 if anything differs.

      Example: entente verify vietnam.entente
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Flag(help: "Do not read the source files again.")
  var withoutSources = false

  @Option(help: "text or json.")
  var format: AnswerFormat = .text

  func run() throws {
    try Answering.run {
      let stored = try GraphFile(path: file)
      try stored.checkPages()
      let graph = try stored.graph()
      let sources = SourceFiles()
      let verification = withoutSources ? GraphVerification(graph, reread: nil) : GraphVerification(graph, reread: sources.reread)
      switch format {
      case .text: try Answering.give(verification.page(file: file))
      case .json: try Answering.give { verification.write(into: &$0) }
      }
      if !verification.findings.isEmpty { throw ExitCode(2) }
    }
  }
}
