import ArgumentParser
import Cypher
import Foundation
import GraphModel
import Interchange

/// `entente import`: a plain property graph from tables.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a plain property graph from CSV files, to be queried.",
    discussion: """
      The first line of a file names its columns, by Neo4j's conventions. Nodes: “id:ID” (with an id space as “:ID(Person)”; stored as a whole \
      number with “id:ID{id-type: long}”), “:LABEL”, and properties such as “name”, “year:int”, “share:float”, “open:boolean”, “day:date”, \
      “tags:string[]”. Relationships: “:START_ID”, “:END_ID”, “:TYPE” and properties. “:IGNORE” passes over a column. Labels and lists are \
      separated by “;”. An empty field is no property; “""” is the empty text. What has no evidence needs none: the file holds what the tables say.

      Example: entente import --nodes Country=countries.csv --edges treaties.csv --output treaties.graph
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files of nodes; with labels that all of a file's nodes get, as Country:Actor=FILE.", valueName: "file"))
  var nodes: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files of relationships; with the type of those that say none, as SIGNED=FILE.", valueName: "file"))
  var edges: [String] = []

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("What separates fields: one ASCII character, or tab.", valueName: "character"))
  var delimiter = ","

  @Option(help: ArgumentHelp("What separates labels and the members of lists.", valueName: "character"))
  var arrayDelimiter = ";"

  func validate() throws {
    guard separator != nil else { throw ValidationError("--delimiter must be one ASCII character other than a quote, or tab.") }
    guard arrayDelimiter.count == 1 else { throw ValidationError("--array-delimiter must be one character.") }
  }

  private var separator: UInt8? {
    if ["tab", "\\t"].contains(delimiter) { return UInt8(ascii: "\t") }
    guard delimiter.count == 1, let byte = delimiter.first?.asciiValue, byte != UInt8(ascii: "\""), byte >= 9 else { return nil }
    return byte
  }

  func run() throws {
    try Answering.run {
      let format = CSVGraphImport.Format(delimiter: separator ?? UInt8(ascii: ","), listDelimiter: arrayDelimiter.first ?? ";")
      let graph = try CSVGraphImport.graph(
        nodes: nodes.map { CSVGraphImport.NodeFile(path: $0.file, labels: $0.prefix.split(separator: ":").map(String.init)) },
        relationships: edges.map { CSVGraphImport.RelationshipFile(path: $0.file, type: $0.prefix.isEmpty ? nil : $0.prefix) },
        format: format, isValue: Self.isValue)
      let replacement = try FileReplacement(path: output)
      try Self.write(graph, to: replacement)
      try replacement.finish()
      Answering.note("\(output): \(graph.nodeCount) nodes, \(graph.relationshipCount) relationships")
    }
  }

  private static func write(_ graph: ColumnarGraph, to file: borrowing FileReplacement) throws {
    try ColumnFileWriter.write(graph) { try file.write($0) }
  }

  private static func isValue(_ type: ColumnarType.Scalar, _ text: String) -> Bool {
    switch type {
    case .date: (try? CypherDate(text)) != nil
    case .localTime: (try? CypherLocalTime(text)) != nil
    case .time: (try? CypherTime(text)) != nil
    case .localDateTime: (try? CypherLocalDateTime(text)) != nil
    case .dateTime: (try? CypherDateTime(text)) != nil
    case .duration: (try? CypherDuration(text)) != nil
    case .integer, .float, .boolean, .string: true
    }
  }
}

extension String {
  /// The file of an argument such as `Country:Actor=FILE`; one that is there under the whole name is no such argument.
  fileprivate var file: String { prefix.isEmpty ? self : String(dropFirst(prefix.utf8.count + 1)) }

  /// The labels or the type before the file, empty where there are none.
  fileprivate var prefix: String {
    guard let sign = firstIndex(of: "="), !FileManager.default.fileExists(atPath: self) else { return "" }
    let prefix = self[..<sign]
    return prefix.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" } ? String(prefix) : ""
  }
}
