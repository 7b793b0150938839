import ArgumentParser
import Foundation
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
      switch format {
      case .jsonl: try export { try .jsonLines(jsonLines()) }
      case .dot where inferred:
        try export {
          let graph = try GraphFile(path: file).graph()
          return .table(graph.factTable(with: try background.inference(from: graph)))
        }
      case .dot:
        // Before the file is opened, because a program with several threads cannot be copied.
        let helper = isLarge ? DOTHelper { Self.helpersTable(of: file) } : nil
        let table = try GraphFile(path: file).factTable()
        if let helper { try exportShared(table, with: helper) } else { try export { .table(table) } }
      }
    }
  }

  private func jsonLines() throws -> JSONLinesExport {
    let graph = try GraphFile(path: file).graph()
    return JSONLinesExport(graph, inference: inferred ? try background.inference(from: graph) : nil)
  }

  /// What is written.
  private enum Content {
    case jsonLines(JSONLinesExport)
    case table(FactTable)

    func write(to sink: (ArraySlice<UInt8>) throws(OutputError) -> Void) throws(OutputError) {
      switch self {
      case .jsonLines(let export): try export.write(to: sink)
      case .table(let table): try table.writeDOT(to: sink)
      }
    }
  }

  private func export(_ content: () throws -> Content) throws {
    let content = try content()
    guard let output else { return try content.write { (block) throws(OutputError) in try StandardOutput.write(block) } }
    let replacement = try FileReplacement(path: output, madeFrom: file)
    try Self.write(content, to: replacement)
    try replacement.finish()
  }

  private static func write(_ content: Content, to file: borrowing FileReplacement) throws(OutputError) {
    try content.write { (block) throws(OutputError) in try file.write(block) }
  }

  // MARK: Two processes

  /// Whether the file may hold so much that a second process is worth its start: some ten thousand facts.
  private var isLarge: Bool {
    let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int
    return (size ?? 0) > 4_000_000
  }

  /// The table as a second process reads it; `nil` for a file with decisions, which takes much memory to read.
  private static func helpersTable(of path: String) -> FactTable? {
    guard let file = try? GraphFile(path: path), (try? file.curation()) == .some(nil) else { return nil }
    return try? file.factTable()
  }

  private func exportShared(_ table: FactTable, with helper: consuming DOTHelper) throws {
    guard let output else {
      return try helper.write(table) { (block) throws(OutputError) in try StandardOutput.write(block) }
    }
    let replacement = try FileReplacement(path: output, madeFrom: file)
    try Self.write(table, with: helper, to: replacement)
    try replacement.finish()
  }

  private static func write(
    _ table: FactTable, with helper: consuming DOTHelper, to file: borrowing FileReplacement
  ) throws(OutputError) {
    try helper.write(table) { (block) throws(OutputError) in try file.write(block) }
  }
}
