import ArgumentParser
import Interchange
import Knowledge
import Storage

/// `entente export`: the graph in another tool's format.
struct ExportCommand: ParsableCommand {
  /// The formats that a graph is exported to.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One JSON object a line for each document, entity and relation.
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph in another format, to standard output or a file.",
    discussion: """
      jsonl: one JSON object a line for each document, entity and relation; offsets count Unicode scalars. The same graph gives the same bytes.
      With --inferred there follow the facts that no document says and that follow from others, with properties.inferred true, the rule, and the
      identifiers of the facts that they follow from; and each fact read from its other end.
      A file is replaced only when the export is complete.

      Example: entente export vietnam.entente --format jsonl --output vietnam.jsonl
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Option(help: "jsonl.")
  var format: Format

  @Flag(help: "Write what follows from the documents, too.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    try Answering.run {
      let graph = try GraphFile(path: file).graph()
      let export = JSONLinesExport(graph, inference: inferred ? try background.inference(from: graph) : nil)
      guard let output else { return try export.write { (block) throws(OutputError) in try StandardOutput.write(block) } }
      let replacement = try FileReplacement(path: output, madeFrom: file)
      try Self.write(export, to: replacement)
      try replacement.finish()
    }
  }

  private static func write(_ export: JSONLinesExport, to file: borrowing FileReplacement) throws(OutputError) {
    try export.write { (block) throws(OutputError) in try file.write(block) }
  }
}
