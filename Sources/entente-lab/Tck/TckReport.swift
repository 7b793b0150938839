import Foundation

/// Counts outcomes, results and errors apart.
struct TckReport {
  struct Counts {
    var results = 0, resultsPassed = 0
    var errors = 0, raised = 0, typeAndPhase = 0, detail = 0, errorsPassed = 0
    var ignored = 0

    var passed: Int { resultsPassed + errorsPassed }
    var total: Int { results + errors }

    static func += (left: inout Counts, right: Counts) {
      left.results += right.results
      left.resultsPassed += right.resultsPassed
      left.errors += right.errors
      left.raised += right.raised
      left.typeAndPhase += right.typeAndPhase
      left.detail += right.detail
      left.errorsPassed += right.errorsPassed
      left.ignored += right.ignored
    }
  }

  private(set) var folders: [String: Counts] = [:]

  /// The counts of all folders.
  var all: Counts {
    var all = Counts()
    for counts in folders.values { all += counts }
    return all
  }

  /// Counts a scenario. One without an outcome has not been run, and has failed.
  mutating func add(_ scenario: TckScenario, _ outcome: TckOutcome?) {
    var counts = Counts()
    let isPassed = outcome?.isPassed ?? false
    if scenario.expect.kind == .error {
      let level = outcome?.errorLevel ?? .notRaised
      counts.errors = 1
      counts.raised = level >= .raised ? 1 : 0
      counts.typeAndPhase = level >= .typeAndPhase ? 1 : 0
      counts.detail = level >= .detail ? 1 : 0
      counts.errorsPassed = isPassed && level == .detail ? 1 : 0
    } else {
      counts.results = 1
      counts.resultsPassed = isPassed ? 1 : 0
    }
    folders[scenario.folder, default: Counts()] += counts
  }

  /// Counts a scenario that the suite says is not to be run.
  mutating func addIgnored(_ scenario: TckScenario) { folders[scenario.folder, default: Counts()].ignored += 1 }

  /// One line for each folder and one for all.
  var lines: [String] {
    folders.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) } + [Self.line("all", all)]
  }

  private static func line(_ name: String, _ counts: Counts) -> String {
    var line = name.padding(toLength: max(40, name.count + 1), withPad: " ", startingAt: 0)
    line += share(counts.passed, counts.total)
    if counts.results > 0 { line += "   results \(share(counts.resultsPassed, counts.results))" }
    if counts.errors > 0 {
      line += "   errors \(share(counts.errorsPassed, counts.errors))"
      line += " (raised \(counts.raised), type and phase \(counts.typeAndPhase), detail \(counts.detail))"
    }
    if counts.ignored > 0 { line += "   ignored by the suite \(counts.ignored)" }
    return line
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    let percent = whole == 0 ? 0 : (Double(part) / Double(whole) * 1000).rounded(.down) / 10
    return "\(part)/\(whole) (\(percent) %)"
  }
}
