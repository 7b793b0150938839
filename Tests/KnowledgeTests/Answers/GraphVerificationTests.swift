import Knowledge
import Testing

@Suite("Verifying a graph")
struct GraphVerificationTests {
  /// The parts of the sample graph, to be changed as a damaged file might have them.
  struct Parts {
    var documents = SampleGraph.graph().documents
    var entities = SampleGraph.graph().entities
    var facts = SampleGraph.graph().facts
    var evidence = SampleGraph.graph().evidence
    var mentions = SampleGraph.graph().mentions
    var ledger = SampleGraph.graph().ledger

    mutating func changeFacts(_ change: (Fact) -> (RelationTypeName, Modality)) {
      for (id, fact) in facts {
        let (type, modality) = change(fact)
        facts[id] = Fact(
          restoring: id, source: fact.source, type: type, target: fact.target, modality: modality, qualifiers: fact.qualifiers)
      }
    }

    mutating func changeEvidence(to range: Range<Int>, quote: String? = nil, document: String? = nil) {
      for (id, proofs) in evidence {
        evidence[id] = proofs.map {
          Evidence(
            document: document.map(DocumentID.init(rawValue:)) ?? $0.document, range: range, quote: quote ?? $0.quote, rule: $0.rule,
            confidence: $0.confidence)
        }
      }
    }
  }

  static let ties = DocumentID(rawValue: "ties")
  static let laos = SampleGraph.laos.id

  func findings(_ change: (inout Parts) -> Void) -> [String] {
    var parts = Parts()
    change(&parts)
    let graph = KnowledgeGraph(
      restoring: SampleGraph.ontology, documents: parts.documents, entities: parts.entities, facts: parts.facts, evidence: parts.evidence,
      mentions: parts.mentions, ledger: parts.ledger, usage: [:])
    return GraphVerification(graph).findings.map(\.description)
  }

  @Test("a sound graph has no findings, and everything is checked")
  func sound() {
    let verification = GraphVerification(SampleGraph.graph())
    #expect(verification.findings == [])
    #expect([verification.documents, verification.facts, verification.quotes, verification.sourcesGone] == [2, 5, 6, 2])
    #expect(findings { _ in } == [])
  }

  @Test("a changed text is found by its digest, and by the quotes that no longer stand in it")
  func changedText() {
    let findings = findings { parts in
      guard let old = parts.documents[Self.ties] else { return }
      parts.documents[Self.ties] = Document(
        restoring: old.id, title: nil, published: nil, url: nil, source: "-", text: old.text.replacing("Laos", with: "Lào"), hash: old.hash)
    }
    #expect(findings.contains("ties: its text is not the one that its digest was taken of"))
    #expect(findings.contains { $0.contains("rests on a quote that does not stand at bytes 0..<41 of ties") })
  }

  static let damages: [(change: @Sendable (inout Parts) -> Void, says: String)] = [
    ({ $0.documents[ties] = nil }, "rests on the document ties, which the graph does not have"),
    ({ $0.entities[laos] = nil }, "has the source country/LA, which the graph does not have"),
    ({ $0.entities[SampleGraph.abyei.id] = nil }, "has the target place/abyei, which the graph does not have"),
    ({ $0.entities[laos] = nil }, "ties: mentions country/LA, which the graph does not have"),
    (
      { $0.entities[laos] = Entity(id: laos, type: "Odd", canonicalName: "L") },
      "country/LA: has the type Odd, which the ontology does not know"
    ),
    ({ $0.entities[laos] = Entity(id: laos, type: "Odd", canonicalName: "L") }, "which the ontology does not allow"),
    ({ $0.entities[laos] = Entity(id: laos, type: "Actor", canonicalName: "L") }, "country/LA: has the abstract type Actor"),
    ({ $0.changeFacts { ($0.type, .desired) } }, "is not the identifier of what it says"),
    ({ $0.changeFacts { ("odd", $0.modality) } }, "is a odd, which the ontology does not know"),
    ({ $0.evidence = $0.evidence.mapValues { _ in [] } }, "has no evidence"),
    ({ $0.changeEvidence(to: 0..<5) }, "rests on a quote that does not stand at bytes 0..<5"),
    ({ $0.changeEvidence(to: 5000..<5001) }, "rests on bytes 5000..<5001 of ties"),
    ({ $0.changeEvidence(to: 4..<4, quote: "") }, "rests on bytes 4..<4"),
    ({ $0.changeEvidence(to: 0..<3, document: "gone") }, "rests on the document gone"),
    ({ $0.changeEvidence(to: 43..<60, quote: "It was a fine day", document: "ties") }, "where the ledger has no sentence that gave facts"),
    ({ $0.mentions[ties] = [EntityMention(entity: laos, range: 0..<9999)] }, "ties: mentions country/LA at bytes 0..<9999"),
    ({ $0.mentions[ties] = [EntityMention(entity: laos, range: 3..<3)] }, "ties: mentions country/LA at bytes 3..<3"),
    ({ $0.ledger[ties] = nil }, "where the ledger has no sentence that gave facts"),
    (
      { $0.ledger[ties] = [LedgerEntry(range: 0..<50, outcome: .facts(1)), LedgerEntry(range: 40..<60, outcome: .facts(2))] },
      "ties: its ledger has a sentence at bytes 40..<60"
    ),
    ({ $0.ledger[ties]?.append(LedgerEntry(range: 900..<901, outcome: .nothing)) }, "ties: its ledger has a sentence at bytes 900..<901"),
  ]

  @Test("each thing that does not fit is found", arguments: damages.indices)
  func damage(index: Int) {
    let (change, says) = Self.damages[index]
    let findings = findings(change)
    #expect(findings.contains { $0.contains(says) }, "\(says): \(findings)")
  }

  @Test("sources are read again in the order of their files and lines, and those that say something else are found")
  func sources() {
    let documents = ["b.txt", "a.jsonl:10", "a.jsonl:9", "gone.txt", "broken.txt"].enumerated().map { index, source in
      SampleGraph.document("d\(index)", source: source, [("Text \(index).", [])])
    }
    var asked: [String] = []
    let verification = GraphVerification(SampleGraph.graph(documents)) { document in
      asked.append(document.source)
      switch document.source {
      case "gone.txt": return .gone
      case "broken.txt": return .unreadable("broken.txt: is empty")
      case "a.jsonl:9": return .text(ContentHash(of: "Other."))
      default: return .text(document.hash)
      }
    }
    #expect(asked == ["a.jsonl:9", "a.jsonl:10", "b.txt", "broken.txt", "gone.txt"])
    #expect(
      verification.findings.map(\.description) == [
        "d2: its source a.jsonl:9 says something else now", "d4: its source cannot be read any more: broken.txt: is empty",
      ])
    #expect(verification.sourcesRead == 4)
    #expect(verification.sourcesGone == 1)
  }
}
