import Cypher
import Knowledge
import Testing

@testable import entente

@Suite("A knowledge graph seen as a property graph")
struct KnowledgeViewTests {
  private func rows(_ query: String) throws -> [[Value]] {
    var graph = KnowledgeGraph(ontology: SampleGraph.ontology)
    for document in SampleGraph.documents() { graph.formUnion(document) }
    return try QueryEngine(graph: KnowledgeView.graph(of: graph)).execute(query).rows
  }

  @Test("an entity is a node with its name, its aliases and its codes")
  func entities() throws {
    let found = try rows("MATCH (n:Country:Entity {iso2: 'VN'}) RETURN n.id, n.name, 'Việt Nam' IN n.aliases")
    #expect(found == [[.string("country/VN"), .string("Vietnam"), .boolean(true)]])
  }

  @Test("a fact is a relationship with its modality, and its quotes can be reached")
  func facts() throws {
    let found = try rows(
      "MATCH (:Country {name: 'Vietnam'})-[r:PARTICIPATES_IN]->(f:Forum) RETURN f.name, r.modality, r.inferred OR r.curated, r.sources, r.documents, size(r.quotes) > 0 ORDER BY f.name"
    )
    let rest: [Value] = [.string("asserted"), .boolean(false), .integer(1), .list([.string("news")]), .boolean(true)]
    #expect(found == [[.string("ADMM")] + rest, [.string("Shangri-La Dialogue")] + rest])
    #expect(try rows("MATCH ()-[r {modality: 'negated'}]->() RETURN count(*)") == [[.integer(1)]])
  }

  @Test("what follows is a relationship that says so, and is seen only where it is asked for")
  func inferred() throws {
    let folder = try WorkingFolder()
    let query = "MATCH ()-[r]->() WHERE r.inferred RETURN count(r) > 0 AS some, all(rule IN collect(r.rules) WHERE size(rule) = 1) AS ruled"
    let without = try folder.run("query", try SeedGraph.path, query, "--format", "csv")
    let with = try folder.run("query", try SeedGraph.path, query, "--format", "csv", "--inferred")
    #expect(without.output.hasSuffix("false,true\r\n") || without.output.hasSuffix("false,true\n"), "\(without.output)\(without.errors)")
    #expect(with.output.hasSuffix("true,true\r\n") || with.output.hasSuffix("true,true\n"), "\(with.output)\(with.errors)")
  }

  @Test("a document is a node, and what it mentions leads there")
  func documents() throws {
    let found = try rows("MATCH (:Country {name: 'Vietnam'})-[m:MENTIONED_IN]->(d:Document) RETURN d.id, d.published, m.count > 0")
    #expect(found == [[.string("news"), .string("2025-12"), .boolean(true)]])
  }

  @Test("what a result names is the part of the graph to draw, with the ends of its facts")
  func selection() throws {
    var graph = KnowledgeGraph(ontology: SampleGraph.ontology)
    for document in SampleGraph.documents() { graph.formUnion(document) }
    let engine = QueryEngine(graph: KnowledgeView.graph(of: graph))
    func part(_ query: String) throws -> KnowledgeGraph { QuerySelection(try engine.execute(query)).part(of: graph) }
    let facts = try part("MATCH (:Country {name: 'Vietnam'})-[r:PARTICIPATES_IN]->() RETURN collect(r) AS all")
    #expect(facts.facts.count == 2)
    #expect(Set(facts.entities.values.map(\.name)) == ["Vietnam", "ADMM", "Shangri-La Dialogue"])
    #expect(Set(facts.evidence.keys) == Set(facts.facts.keys))
    let between = try part("MATCH (n) WHERE n.name IN ['Vietnam', 'ADMM', 'Laos'] RETURN n")
    #expect(between.entities.count == 3)
    #expect(between.facts.values.allSatisfy { between.entities[$0.source] != nil && between.entities[$0.target] != nil })
    #expect(try part("MATCH p = (:Country {name: 'Vietnam'})-[:DEPLOYS_TO]->() RETURN {way: p}").facts.count == 1)
    #expect(try part("RETURN 1").entities.isEmpty)
  }

  @Test(
    "a relation's name becomes one in capitals", arguments: [("participatesIn", "PARTICIPATES_IN"), ("hosts", "HOSTS"), ("isA", "IS_A")])
  func typeNames(relation: String, expected: String) {
    #expect(KnowledgeView.typeName(relation) == expected)
  }

  @Test("a type brings all its ancestors, nearest first, whatever the ontology calls its root")
  func labels() {
    let ontology = Ontology(
      name: "x",
      entityTypes: [
        EntityType(name: "Thing", label: "", plural: "", idKind: "thing"),
        EntityType(name: "Actor", parents: ["Thing"], label: "", plural: "", idKind: "actor"),
        EntityType(name: "State", parents: ["Actor", "Thing"], label: "", plural: "", idKind: "state"),
      ], relationTypes: [])
    #expect(KnowledgeView.labels(of: "State", in: ontology) == ["State", "Actor", "Thing", "Entity"])
  }
}
