import Knowledge
import Testing

@testable import Extraction

@Suite("The sentences that the ontology gives for its relations")
struct OntologyExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let relation: RelationType
    let example: RelationType.Example
    var testDescription: String { "\(relation.name): \(example.text)" }
  }

  static let cases: [Case] = ((try? Reading.pack.get())?.ontology.relationTypes ?? []).flatMap { relation in
    relation.examples.map { Case(relation: relation, example: $0) }
  }

  @Test("each gives its fact", arguments: cases)
  func gives(_ item: Case) throws {
    let graph = try Reading.graph(of: item.example.text)
    func names(_ id: EntityID) -> [String] { graph.entities[id].map { [$0.name] + $0.aliases } ?? [] }
    let found = graph.facts.values.contains { fact in
      guard fact.type == item.relation.name, fact.modality == item.example.modality else { return false }
      let forward = names(fact.source).contains(item.example.source) && names(fact.target).contains(item.example.target)
      let backward = names(fact.target).contains(item.example.source) && names(fact.source).contains(item.example.target)
      return forward || item.relation.isSymmetric && backward
    }
    #expect(found, "found \(graph.statements)")
  }

  @Test("each relation has one at least")
  func complete() throws { #expect(try Reading.pack.get().ontology.relationTypes.allSatisfy { !$0.examples.isEmpty }) }
}
