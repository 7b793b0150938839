import Knowledge
import Testing

@testable import Rendering

@Suite("The places that say some facts")
struct ProofsTests {
  @Test("the first places, their number and the first address are those of all places in order", arguments: 1...60 as ClosedRange<UInt64>)
  func agreesWithSorting(seed: UInt64) throws {
    var random = RandomGraph.Numbers(state: seed)
    var graph = KnowledgeGraph(ontology: .small)
    let ends = ["a", "b", "c"].map { Entity(id: EntityID(kind: "country", name: $0), type: "Country", canonicalName: $0) }
    for number in 0..<Int.random(in: 1...8, using: &random) {
      // Some addresses may not be followed, and some documents have none.
      let urls = [nil, "javascript:alert(1)", "https://example.org/\(number)"]
      let document = Document(
        id: DocumentID(rawValue: "d\(Int.random(in: 0...99, using: &random))-\(number)"), url: urls[Int.random(in: 0..<3, using: &random)],
        text: String(repeating: "t", count: 9))
      var said = DocumentGraph(document: document)
      for end in ends { said.mention(end, at: 0..<1) }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let start = Int.random(in: 0...3, using: &random)
        said.assert(
          Fact(ends[0].id, "assists", ends[Int.random(in: 1...2, using: &random)].id, symmetric: false),
          on: Evidence(
            document: document.id, range: start..<(start + 2), quote: "tt", rule: "r\(Int.random(in: 0...2, using: &random))", confidence: 1
          ))
      }
      graph.formUnion(said)
    }
    let facts = graph.sortedFacts
    var seen: Set<String> = []
    let all = facts.flatMap { graph.evidence[$0.id] ?? [] }.sorted().filter { seen.insert("\($0.document) \($0.range)").inserted }
    let proofs = Proofs(of: facts, in: graph, limit: 4)
    #expect(proofs.first == Array(all.prefix(4)), "seed \(seed)")
    #expect(proofs.count == all.count, "seed \(seed)")
    #expect(proofs.link == all.lazy.compactMap { graph.documents[$0.document]?.url.flatMap(LinkPolicy.safe) }.first, "seed \(seed)")
  }
}
