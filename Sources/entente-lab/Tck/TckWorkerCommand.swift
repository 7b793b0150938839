import ArgumentParser
import Foundation

/// `entente-lab tck-worker`: runs scenarios for `entente-lab tck` and writes an outcome for each.
struct TckWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck-worker", abstract: "Run scenarios for tck, which starts this command itself.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The scenarios.", valueName: "open.jsonl"))
  var suite: String

  @Option(help: ArgumentHelp("The graphs that scenarios name.", valueName: "graphs.json"))
  var graphs: String

  @Option(help: "Only scenarios whose id contains this text.")
  var only: String?

  @Option(help: "The scenario to begin with, counted from 0.")
  var from = 0

  func run() throws {
    let suite = try TckSuite(scenarios: suite, graphs: graphs)
    let runner = TckRunner(graphs: suite.graphs)
    let encoder = JSONEncoder()
    for (index, scenario) in suite.scenarios.enumerated().dropFirst(from) where !scenario.isIgnored && scenario.isNamed(only) {
      let line = try encoder.encode(TckWorker.Line(index: index, outcome: runner.run(scenario)))
      try FileHandle.standardOutput.write(contentsOf: line + [UInt8(ascii: "\n")])
    }
  }
}
