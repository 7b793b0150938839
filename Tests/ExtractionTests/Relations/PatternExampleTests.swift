import Knowledge
import Testing

@testable import Extraction

@Suite("The sentences that the pack gives for its patterns")
struct PatternExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let pattern: RelationPattern
    let example: String
    var testDescription: String { "\(pattern.rule): \(example)" }
  }

  static let cases: [Case] = ((try? Reading.pack.get())?.patterns ?? []).flatMap { pattern in
    pattern.examples.map { Case(pattern: pattern, example: $0) }
  }

  @Test("each is drawn by its own pattern", arguments: cases)
  func drawn(_ item: Case) throws {
    let graph = try Reading.graph(of: item.example)
    let rules = graph.evidence.values.joined().map(\.rule)
    #expect(rules.contains(item.pattern.rule), "drawn: \(graph.statements) by \(rules)")
  }

  @Test("each pattern has one at least")
  func complete() throws {
    let bare = try Reading.pack.get().patterns.filter(\.examples.isEmpty).map(\.rule)
    #expect(bare.isEmpty, "\(bare)")
  }
}
