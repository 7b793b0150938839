import Foundation
import Testing

@testable import entente_lab

@Suite("Totals of the TCK")
struct TckReportTests {
  private func scenario(_ feature: String, error: Bool) throws -> TckScenario {
    let expect =
      error
      ? #"{"kind": "error", "ignoreListOrder": false, "error": {"type": "TypeError", "phase": "runtime", "detail": "*"}}"#
      : #"{"kind": "result", "ignoreListOrder": false, "columns": ["a"], "rows": [["1"]], "sideEffects": {}}"#
    let json = """
      {"id": "\(feature)/x", "feature": "\(feature)", "tags": [], "graph": "empty", "setup": [], "procedures": [], "parameters": {},
       "query": "RETURN 1 AS a", "expect": \(expect), "controlQuery": null}
      """
    return try JSONDecoder().decode(TckScenario.self, from: Data(json.utf8))
  }

  @Test("a scenario that was not run has failed; results and errors are counted apart, by folder")
  func totals() throws {
    var report = TckReport()
    report.add(try scenario("clauses/match/M1", error: false), TckOutcome())
    report.add(try scenario("clauses/match/M2", error: false), nil)
    report.add(try scenario("clauses/match/M2", error: true), TckOutcome(errorLevel: .detail))
    report.add(
      try scenario("clauses/call/C1", error: true),
      TckOutcome(errorLevel: .typeAndPhase, difference: TckDifference(expected: "x", found: "y")))
    report.add(try scenario("clauses/call/C1", error: true), nil)
    // No error was compared, so that this cannot be one that passed.
    report.add(try scenario("clauses/call/C1", error: true), TckOutcome())
    #expect(report.folders["clauses/match"]?.passed == 2)
    #expect(report.all.results == 2)
    #expect(report.all.resultsPassed == 1)
    #expect(report.all.errors == 4)
    #expect(report.all.errorsPassed == 1)
    #expect((report.all.raised, report.all.typeAndPhase, report.all.detail) == (2, 2, 1))
    #expect(report.lines.count == 3)
    #expect(report.lines.last?.hasPrefix("all ") == true)
  }
}
