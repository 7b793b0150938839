import Knowledge
import Testing

@testable import Extraction

@Suite("The examples that the pack gives for what follows from facts")
struct BackgroundExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let example: BackgroundExample
    var testDescription: String { "\(example.rule): \(example.given.joined(separator: "; "))" }
  }

  static let cases: [Case] = ((try? DomainPack.backgroundExamples(ofFolder: nil)) ?? []).map { Case(example: $0) }
  static let background = Result { try DomainPack.background(ofFolder: nil) }

  /// Reads `planned: [Ana Souza]{Person} visits [Peru]{Country}, date 2026-03`, or an entity alone.
  static func read(_ text: String, _ pack: DomainPack) throws -> (entities: [Entity], fact: Fact?) {
    let entities = text.matches(of: /\[([^\]]+)\]\{(\w+)\}/).map { match in
      let name = String(match.1), type = EntityTypeName(rawValue: String(match.2))
      let known = pack.gazetteer.first { $0.type == type && ([$0.name] + $0.aliases + $0.acronyms).contains(name) }
      return known?.entity.using([name])
        ?? Entity(
          id: EntityID(kind: pack.ontology.entityType(type)?.idKind ?? "x", name: name), type: type, canonicalName: nil, usedForms: [name])
    }
    guard entities.count == 2, let relation = text.firstMatch(of: /\} (\w+) \[/) else { return (entities, nil) }
    let type = RelationTypeName(rawValue: String(relation.1))
    try #require(pack.ontology.relationType(type) != nil, "\(text)")
    var qualifiers = Qualifiers()
    if let date = text.firstMatch(of: /, date ([\d-]+)/) { qualifiers.date = PartialDate(date.1) }
    if let until = text.firstMatch(of: /, until ([\d-]+)/) { qualifiers.until = PartialDate(until.1) }
    let modality = text.firstMatch(of: /(\w+): \[/).flatMap { Modality(rawValue: String($0.1)) } ?? .asserted
    let isSymmetric = pack.ontology.relationType(type)?.isSymmetric == true
    return (entities, Fact(entities[0].id, type, entities[1].id, symmetric: isSymmetric, modality: modality, qualifiers: qualifiers))
  }

  @Test("each gives what it says, and nothing that it rules out", arguments: cases)
  func gives(_ item: Case) throws {
    let pack = try Reading.pack.get()
    let text = item.testDescription
    var document = DocumentGraph(document: Document(id: DocumentID(rawValue: "given"), text: text))
    for line in item.example.given {
      let (entities, fact) = try Self.read(line, pack)
      for entity in entities { document.mention(entity, at: 0..<1) }
      let proof = Evidence(document: document.document.id, range: 0..<1, quote: String(text.prefix(1)), rule: "given", confidence: 1)
      if let fact { document.assert(fact, on: proof) }
    }
    var graph = KnowledgeGraph(ontology: pack.ontology)
    graph.formUnion(document)
    let inference = Inference(from: graph, by: try Self.background.get())
    for line in item.example.gives {
      let fact = try #require(try Self.read(line, pack).fact)
      #expect(inference[fact.id]?.rule == item.example.rule, "\(line): found \(inference.facts.map(\.fact))")
    }
    for line in item.example.excludes {
      let fact = try #require(try Self.read(line, pack).fact)
      #expect(inference[fact.id] == nil, "\(line)")
    }
  }

  @Test("each rule has an example at least")
  func complete() throws {
    let rules = Set(try Self.background.get().rules.map(\.name)),
      shown = Set(Self.cases.map(\.example).filter { !$0.gives.isEmpty }.map(\.rule))
    #expect(!rules.isEmpty)
    #expect(rules == shown)
  }
}
