import ArgumentParser
import Interchange
import Knowledge
import Rendering
import Storage

/// `entente export`: the graph in another tool's format.
struct ExportCommand: ParsableCommand {
  /// The formats that a graph is exported to.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One JSON object a line for each document, entity and relation.
    case jsonl
    /// Graphviz's language: entities as nodes, facts as edges.
    case dot
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph in another format, to standard output or a file.",
    discussion: """
      jsonl: one JSON object a line for each document, entity and relation; offsets count Unicode scalars. The same graph gives the same bytes.
      dot: the whole graph in Graphviz's language, without a layout, for Gephi, NetworkX and the like: a node for each entity with label and type, an edge
      for each fact with its id, relation, modality, what else it says, and the number of independent sources. What is empty is not written.
      With --inferred there follow the facts that no document says and that follow from others, with properties.inferred true, the rule, and the
      identifiers of the facts that they follow from; and each fact read from its other end. In dot such an edge has inferredBy.
      A file is replaced only when the export is complete.

      Examples:
        entente export vietnam.entente --format jsonl --output vietnam.jsonl
        entente export vietnam.entente --format dot --output vietnam.dot
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Option(help: "jsonl or dot.")
  var format: Format

  @Flag(help: "Write what follows from the documents, too.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    try Answering.run {
      let content = try content()
      guard let output else { return try content.write { (block) throws(OutputError) in try StandardOutput.write(block) } }
      let replacement = try FileReplacement(path: output, madeFrom: file)
      try Self.write(content, to: replacement)
      try replacement.finish()
    }
  }

  /// What is written.
  private enum Content {
    case jsonLines(JSONLinesExport)
    case dot(FactTable)

    func write(to sink: (ArraySlice<UInt8>) throws(OutputError) -> Void) throws(OutputError) {
      switch self {
      case .jsonLines(let export): try export.write(to: sink)
      case .dot(let table): try table.writeDOT(to: sink)
      }
    }
  }

  private func content() throws -> Content {
    let graphFile = try GraphFile(path: file)
    switch (format, inferred) {
    case (.dot, false): return .dot(try graphFile.factTable())
    case (.dot, true):
      let graph = try graphFile.graph()
      return .dot(graph.factTable(with: try background.inference(from: graph)))
    case (.jsonl, _):
      let graph = try graphFile.graph()
      return .jsonLines(JSONLinesExport(graph, inference: inferred ? try background.inference(from: graph) : nil))
    }
  }

  private static func write(_ content: Content, to file: borrowing FileReplacement) throws(OutputError) {
    try content.write { (block) throws(OutputError) in try file.write(block) }
  }
}
