import Foundation
import Knowledge
import Testing

@Suite("Ontology")
struct OntologyTests {
  let ontology = SampleGraph.ontology

  @Test(
    "a type is a kind of itself and of its ancestors",
    arguments: [
      ("Country", "Country", true), ("Country", "Actor", true), ("Country", "Entity", true), ("Actor", "Country", false),
      ("Forum", "Actor", false), ("Unknown", "Unknown", true), ("Unknown", "Entity", false),
    ] as [(EntityTypeName, EntityTypeName, Bool)])
  func kinds(type: EntityTypeName, ancestor: EntityTypeName, expected: Bool) { #expect(ontology.isKind(type, of: ancestor) == expected) }

  @Test(
    "a relation is allowed between types of its domain and range only",
    arguments: [
      ("Country", "participatesIn", "Forum", true), ("Forum", "participatesIn", "Country", false), ("Person", "deploysTo", "Place", true),
      ("Country", "unknown", "Country", false), ("Place", "cooperatesWith", "Country", false),
    ] as [(EntityTypeName, RelationTypeName, EntityTypeName, Bool)])
  func allows(source: EntityTypeName, relation: RelationTypeName, target: EntityTypeName, expected: Bool) {
    #expect(ontology.allows(source, relation, target) == expected)
  }

  @Test("parents in a circle or missing do no harm, and of two types of one name the first counts")
  func oddParents() {
    let odd = Ontology(
      name: "odd",
      entityTypes: [
        EntityType(name: "A", parents: ["B"], label: "first", plural: "", idKind: "a"),
        EntityType(name: "B", parents: ["A", "Gone"], label: "", plural: "", idKind: "b"),
        EntityType(name: "A", label: "second", plural: "", idKind: "a"),
      ], relationTypes: [])
    #expect(odd.entityType("A")?.label == "first")
    #expect(odd.isKind("A", of: "B") && odd.isKind("B", of: "A") && odd.isKind("B", of: "Gone"))
    #expect(odd.relationType("r") == nil)
  }

  @Test("an ontology comes back from JSON as it was")
  func codable() throws {
    let data = try JSONEncoder().encode(ontology)
    let restored = try JSONDecoder().decode(Ontology.self, from: data)
    #expect(restored == ontology)
    #expect(restored.isKind("Country", of: "Entity"))
  }

  @Test(
    "a relation has words in each direction",
    arguments: [
      ("participatesIn", .outgoing, "takes part in"), ("participatesIn", .incoming, "has participant"),
      ("cooperatesWith", .mutual, "cooperates with"), ("deploysTo", .incoming, "← deploys to"), ("odd", .outgoing, "odd"),
      ("odd", .incoming, "← odd"),
    ] as [(RelationTypeName, RelationDirection, String)])
  func words(relation: RelationTypeName, direction: RelationDirection, expected: String) {
    #expect(ontology.words(for: relation, direction) == expected)
  }
}
