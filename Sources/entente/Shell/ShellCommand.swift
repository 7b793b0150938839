import ArgumentParser
import Cypher
import Foundation

/// `entente shell`: one query after another.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Ask a graph one query after another.",
    discussion: """
      At a terminal statements are edited with history and completion of labels, types and properties; Ctrl-C stops a query, not the shell. \
      Otherwise the statements of standard input are run, which semicolons separate; the status is 1 if one of them fails. \
      “entente query --help” tells how a graph is seen.

      Example: entente shell vietnam.entente
      """)

  @Argument(help: "The graph file, or one that import made.")
  var file: String

  @Option(help: "table, json, jsonl or csv.")
  var format: ResultFormat = .table

  @Option(name: .customLong("param"), help: ArgumentHelp("A value for $name.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(help: ArgumentHelp("Stop a query after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Stop a query when the program holds more memory, such as 512M or 2G.", valueName: "size"))
  var maxMemory: MemorySize?

  @Flag(help: "Let queries write, on a copy in memory.")
  var inMemory = false

  @Flag(help: "See what follows from the facts too; its relationships have inferred = true.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) { throw ValidationError("--timeout must be above 0.") }
    guard QueryParameters.values(parameters) != nil else { throw ValidationError("--param is given as name=value.") }
  }

  func run() throws {
    try Answering.run {
      let engine = try QuerySource.engine(path: file, isWritable: inMemory, background: inferred ? background : nil)
      engine.limits.timeout = timeout.map { .seconds($0) }
      engine.limits.memory = maxMemory?.bytes
      var shell = Shell(engine: engine, format: format, parameters: QueryParameters.values(parameters) ?? [:])
      if isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 { return try shell.talk() }
      try shell.run(script: try QueryCommand.contents("-"))
      if shell.hasFailed { throw ExitCode.failure }
    }
  }
}
