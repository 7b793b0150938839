import Cypher
import Foundation

/// A conversation with a graph.
struct Shell {
  private let engine: QueryEngine
  private var format: ResultFormat
  private var parameters: [String: Value]
  /// Whether a fault was told.
  private(set) var hasFailed = false

  init(engine: QueryEngine, format: ResultFormat, parameters: [String: Value]) {
    self.engine = engine
    self.format = format
    self.parameters = parameters
    engine.limits.isCancelled = { QueryInterrupt.isPending }
  }

  /// Talks with a person at a terminal until they end it.
  mutating func talk() throws(OutputError) {
    var history = ShellHistory()
    let completer = completer
    let editor = LineEditor(
      keys: KeyReader(descriptor: STDIN_FILENO), write: { try? StandardOutput.write($0) }, width: { TerminalWidth.current() ?? 80 },
      isComplete: ShellStatement.isComplete, completions: completer.completion)
    Answering.note(lines: ["\(engine.graph.nodeCount) nodes, \(engine.graph.relationshipCount) relationships; :help helps, Ctrl-D ends"])
    while true {
      // The terminal is raw only while a person types, so that Ctrl-C reaches a query that runs.
      switch RawTerminal.whileTyping(at: STDIN_FILENO, { editor.edit(history: history.statements) }) {
      case .interrupted: continue
      case .endOfInput: return
      case .statement(let text):
        history.add(text)
        if !(try run(text, isTold: true)) { return }
      }
    }
  }

  /// Runs the statements of a text one after another.
  mutating func run(script: String) throws(OutputError) {
    for statement in QueryText.statements(in: script) where !(try run(statement, isTold: false)) { return }
  }

  private var completer: ShellCompleter {
    ShellCompleter(
      labels: engine.graph.labelNames, types: engine.graph.typeNames, keys: engine.graph.keyNames,
      procedures: Procedure.algorithms.map(\.name))
  }

  /// Does what a statement says; false if it ends the conversation.
  private mutating func run(_ text: String, isTold: Bool) throws(OutputError) -> Bool {
    switch ShellStatement(text) {
    case .nothing: break
    case .quit: return false
    case .help: try StandardOutput.write(Self.help)
    case .schema: try StandardOutput.write(schema)
    case .parameters:
      try StandardOutput.write(parameters.sorted { $0.key < $1.key }.map { "$\($0.key) = \(ValueText.notation($0.value))\n" }.joined())
    case .parameter(let text): set(text)
    case .format(let name):
      if let format = ResultFormat(rawValue: name) { self.format = format } else { fail(["the formats are table, json, jsonl and csv"]) }
    case .unknown(let command): fail(["there is no command \(TerminalText.visible(command)); :help tells all"])
    case .query(let query): for statement in QueryText.statements(in: query) { try answer(statement, isTold: isTold) }
    }
    return true
  }

  private mutating func set(_ text: String) {
    guard let (name, value) = QueryParameters.parameter(text) else { return fail(["a parameter is set as :param name=value"]) }
    parameters[name] = value
  }

  private mutating func answer(_ query: String, isTold: Bool) throws(OutputError) {
    let clock = ContinuousClock()
    let start = clock.now
    let (engine, parameters) = (engine, parameters)
    let outcome: Result<QueryResult, CypherError> = QueryInterrupt.catching {
      do throws(CypherError) { return .success(try engine.execute(query, parameters: parameters)) } catch { return .failure(error) }
    }
    switch outcome {
    case .success(let result):
      let elapsed = clock.now - start
      try format.give(result, width: TerminalWidth.current())
      if isTold { Answering.note(lines: QueryFaultText.summary(result, elapsed)) }
    case .failure(let error): return fail(QueryFaultText.lines(error, in: query))
    }
    for hint in engine.hints(for: query) { Answering.note(lines: QueryFaultText.lines(hint, in: query)) }
  }

  private mutating func fail(_ lines: [String]) {
    hasFailed = true
    Answering.note(lines: lines)
  }

  private var schema: String {
    let lists = [
      ("labels", engine.graph.labelNames), ("relationship types", engine.graph.typeNames), ("properties", engine.graph.keyNames),
    ]
    var page = TerminalPage(width: TerminalWidth.current())
    for (name, names) in lists { page.add("\(name): \(names.joined(separator: ", "))", hanging: 2) }
    return page.text
  }

  private static let help = """
    A query ends with a semicolon, or where nothing more must come; Alt-Enter begins a line. Tab completes, the arrows bring earlier statements
    back, Ctrl-C stops a query, Ctrl-D ends.

    :schema                  labels, relationship types and properties of the graph
    :param name=value        sets $name; :params tells all
    :format table            also json, jsonl, csv
    :quit

    """
}
