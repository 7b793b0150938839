import Knowledge
import Testing

@Suite("Facts and evidence")
struct FactTests {
  let a = EntityID(rawValue: "country/A"), b = EntityID(rawValue: "country/B")

  @Test("both ways of saying a symmetric fact are one fact; of another they are two")
  func symmetry() {
    #expect(Fact(a, "borders", b, symmetric: true) == Fact(b, "borders", a, symmetric: true))
    #expect(Fact(b, "borders", a, symmetric: true).source == a)
    #expect(Fact(a, "visits", b, symmetric: false).id != Fact(b, "visits", a, symmetric: false).id)
  }

  @Test("everything that a fact says is part of its identity")
  func identity() {
    let year = PartialDate(year: 2014)
    let facts = [
      Fact(a, "visits", b, symmetric: false), Fact(a, "hosts", b, symmetric: false), Fact(a, "visits", a, symmetric: false),
      Fact(a, "visits", b, symmetric: false, modality: .planned), Fact(a, "visits", b, symmetric: false, modality: .negated),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(count: 3)),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(countQualifier: "3")),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(unit: "3")),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(since: year)),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(until: year)),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(date: year)),
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(role: "3")),
    ]
    #expect(Set(facts.map(\.id)).count == facts.count)
    #expect(facts.allSatisfy { $0.id.rawValue.hasPrefix("fact/") && $0.id.rawValue.utf8.count == 25 })
  }

  @Test("a fact's identifier does not change from run to run")
  func stableIdentity() {
    #expect(
      Fact(a, "visits", b, symmetric: false, qualifiers: Qualifiers(count: 3)).id.rawValue == "fact/a564f9c933801566bae8")
  }

  @Test("qualifiers list what the text told, in a fixed order")
  func pairs() {
    let qualifiers = Qualifiers(
      count: 1100, countQualifier: "over", unit: "soldier", since: PartialDate(year: 2014), until: PartialDate(year: 2015),
      date: PartialDate(year: 2016), role: "chief")
    #expect(
      qualifiers.pairs.map { "\($0.name)=\($0.value)" } == [
        "count=1100", "countQualifier=over", "unit=soldier", "since=2014", "until=2015", "date=2016", "role=chief",
      ])
    #expect(!qualifiers.isEmpty)
    #expect(Qualifiers().isEmpty && Qualifiers().pairs.isEmpty)
  }

  @Test("modalities order from what is so to what is denied")
  func modalities() {
    #expect(Modality.allCases.shuffled().sorted() == [.asserted, .planned, .desired, .negated])
    #expect(Set(Modality.allCases.map(\.words)).count == 4)
  }

  @Test("no two different pieces of evidence are level in their order")
  func evidenceOrder() {
    func proof(
      _ document: String = "d", _ range: Range<Int> = 0..<9, quote: String = "q", rule: String = "r", confidence: Double = 0.5,
      areas: [String] = []
    ) -> Evidence {
      Evidence(
        document: DocumentID(rawValue: document), range: range, quote: quote, rule: rule, confidence: confidence, areas: areas)
    }
    let proofs = [
      proof(), proof(areas: ["a"]), proof(areas: ["b"]), proof(confidence: 0.6), proof(quote: "r"), proof(rule: "s"), proof("d", 0..<10),
      proof("d", 1..<2), proof("e"),
    ]
    for (index, proof) in proofs.enumerated() {
      for other in proofs[(index + 1)...] { #expect((proof < other) != (other < proof), "\(proof) \(other)") }
    }
  }

  @Test("mentions order by place, then entity")
  func mentionOrder() {
    let mentions = [
      EntityMention(entity: b, range: 0..<1), EntityMention(entity: a, range: 0..<2), EntityMention(entity: b, range: 0..<2),
      EntityMention(entity: a, range: 1..<2),
    ]
    #expect(mentions.reversed().sorted() == mentions)
  }
}
