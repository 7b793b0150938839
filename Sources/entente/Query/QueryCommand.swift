import ArgumentParser
import Cypher
import Foundation

/// `entente query`: an answer in openCypher.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer a query in openCypher.",
    discussion: """
      An entity is a node with its type and the type's ancestors as labels (:Country:Actor:Entity) and the properties id, name and aliases; a fact \
      is a relationship such as PARTICIPATES_IN with modality, since, until, date, count, quotes and documents; a document is a node (:Document), \
      to which MENTIONED_IN leads. The file is only read: with --in-memory the query may write, on a copy that ends with the program. \
      CALL entente.pageRank() and others compute; “entente shell” completes names.

      Example: entente query vietnam.entente 'MATCH (:Country {name: "Vietnam"})-[r:PARTICIPATES_IN]->(f) RETURN f.name, r.since ORDER BY f.name'
      """)

  @Argument(help: "The graph file, or one that import made.")
  var file: String

  @Argument(help: ArgumentHelp("The query.", valueName: "cypher"))
  var query: String?

  @Option(
    name: .customLong("file"),
    help: ArgumentHelp("A file that holds the query, or several that semicolons separate; - is standard input.", valueName: "file"))
  var queryFile: String?

  @Option(help: "table, json, jsonl or csv.")
  var format: ResultFormat = .table

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("A value for $name: a number, a quoted text, a list …; anything else is text.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(help: ArgumentHelp("Stop the query after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Stop the query when the program holds more memory, such as 512M or 2G.", valueName: "size"))
  var maxMemory: MemorySize?

  @Flag(help: "Let the query write, on a copy in memory.")
  var inMemory = false

  @Flag(help: "See what follows from the facts too; its relationships have inferred = true.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  func validate() throws {
    guard (query == nil) != (queryFile == nil) else { throw ValidationError("Give a query, or a file that holds it with --file.") }
    if let timeout, !(timeout > 0 && timeout < 1e9) { throw ValidationError("--timeout must be above 0.") }
    guard QueryParameters.values(parameters) != nil else { throw ValidationError("--param is given as name=value.") }
  }

  func run() throws {
    try Answering.run {
      let text = try query ?? Self.contents(queryFile ?? "-")
      let engine = try QuerySource.engine(path: file, isWritable: inMemory, background: inferred ? background : nil)
      engine.limits.timeout = timeout.map { .seconds($0) }
      engine.limits.memory = maxMemory?.bytes
      let statements = QueryText.statements(in: text)
      // An empty text is a query too, and told to be one that cannot be read.
      for statement in statements.count > 1 ? statements : [text] { try answer(statement, on: engine) }
      if inMemory { Answering.note("\(file): as it was; changes are not kept") }
    }
  }

  private func answer(_ statement: String, on engine: QueryEngine) throws {
    let result = try Self.execute(statement, on: engine, QueryParameters.values(parameters) ?? [:])
    try format.give(result, width: TerminalWidth.current())
    for hint in engine.hints(for: statement) { Answering.note(lines: QueryFaultText.lines(hint, in: statement)) }
    if result.sideEffects != SideEffects() { Answering.note(result.sideEffects.words) }
  }

  /// Runs a query; a fault is told with its place.
  static func execute(_ text: String, on engine: QueryEngine, _ parameters: [String: Value] = [:]) throws -> QueryResult {
    do throws(CypherError) {
      return try engine.execute(text, parameters: parameters)
    } catch {
      Answering.note(lines: QueryFaultText.lines(error, in: text))
      throw ExitCode.failure
    }
  }

  /// The text of a file; `-` is standard input.
  static func contents(_ path: String) throws -> String {
    let data = path == "-" ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: path)
    guard let data else { throw Answering.failure("\(path): cannot be read") }
    guard let text = String(validating: data, as: UTF8.self) else { throw Answering.failure("\(path): is not text in UTF-8") }
    return text
  }
}
