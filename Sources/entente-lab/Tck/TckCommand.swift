import ArgumentParser
import Foundation

/// `entente-lab tck OPEN.jsonl --graphs GRAPHS.json`
struct TckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck",
    abstract: "Run scenarios of the openCypher TCK.",
    discussion: """
      Compares columns, rows, order where it is demanded, side effects, and the type, phase and detail of errors. Prints a line of totals for each \
      folder and one for all. Scenarios run in a process of their own: a crash or a time-out is a failure of that scenario. The exit status is 2 if \
      a scenario failed.
      """)

  @Argument(help: ArgumentHelp("The scenarios, one in a line.", valueName: "open.jsonl"))
  var suite: String

  @Option(help: ArgumentHelp("The graphs that scenarios name.", valueName: "graphs.json"))
  var graphs: String

  @Flag(help: "List each scenario that failed, with what was expected and what came.")
  var failures = false

  @Option(help: ArgumentHelp("Only scenarios whose id contains this text.", valueName: "text"))
  var only: String?

  @Option(help: "How many seconds a scenario may take.")
  var timeout: Double = 10

  func validate() throws {
    guard timeout > 0 else { throw ValidationError("--timeout must be above 0.") }
  }

  func run() throws {
    let suite = try TckSuite(scenarios: suite, graphs: graphs)
    let wanted = Set(suite.scenarios.indices.filter { suite.scenarios[$0].isNamed(only) })
    let outcomes = try run(suite, wanted)
    var report = TckReport()
    for (index, scenario) in suite.scenarios.enumerated() where wanted.contains(index) {
      if scenario.isIgnored {
        report.addIgnored(scenario)
        continue
      }
      report.add(scenario, outcomes[index])
      if failures, !(outcomes[index]?.isPassed ?? false) { show(scenario, outcomes[index]?.difference) }
    }
    for line in report.lines { print(line) }
    if report.all.passed < report.all.total { throw ExitCode(2) }
  }

  /// The outcomes of the scenarios that were run, by their places. After a crash or a time-out a new worker goes on with the next scenario.
  private func run(_ suite: TckSuite, _ wanted: Set<Int>) throws -> [Int: TckOutcome] {
    var outcomes: [Int: TckOutcome] = [:]
    var pending = suite.scenarios.indices.filter { wanted.contains($0) && !suite.scenarios[$0].isIgnored }[...]
    var worker: TckWorker?
    while let index = pending.first {
      let running = try worker ?? TckWorker(suite: self.suite, graphs: graphs, only: only, from: index)
      worker = running
      switch running.next(within: timeout) {
      case .outcome(let told, let outcome) where told == index: outcomes[index] = outcome
      case .outcome(let told, _): throw LabError("the worker told of scenario \(told) instead of \(index)")
      case .ended(let status): fail(index, "the process ended \(status)")
      case .silent: fail(index, "no answer in \(timeout) s")
      }
      pending.removeFirst()
    }
    return outcomes

    func fail(_ index: Int, _ found: String) {
      outcomes[index] = TckOutcome(difference: TckDifference(expected: "an answer", found: found))
      worker?.stop()
      worker = nil
    }
  }

  private func show(_ scenario: TckScenario, _ difference: TckDifference?) {
    print("✗ \(scenario.id)")
    print("    " + scenario.query.split(separator: "\n").joined(separator: "\n    "))
    print("    expected: \(difference?.expected ?? "that it is run")")
    print("    found:    \(difference?.found ?? "it was not run")")
  }
}
