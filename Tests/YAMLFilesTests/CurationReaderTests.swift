import Foundation
import Knowledge
import Testing
import YAMLFiles

@Suite("Files of decisions")
struct CurationReaderTests {
  private static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Actor", label: "actor", plural: "actors", idKind: "actor", isAbstract: true),
      EntityType(name: "Country", parents: ["Actor"], label: "country", plural: "countries", idKind: "country"),
      EntityType(name: "Forum", label: "forum", plural: "forums", idKind: "forum"),
    ],
    relationTypes: [
      RelationType(name: "participatesIn", domain: ["Actor"], range: ["Forum"], label: "takes part in"),
      RelationType(name: "cooperatesWith", domain: ["Actor"], range: ["Actor"], isSymmetric: true, label: "cooperates with"),
    ])

  private func read(_ text: String) throws(FileMistake) -> Curation {
    try CurationReader.read(Data(text.utf8), file: "d.yaml", ontology: Self.ontology)
  }

  @Test("every kind of decision is read, with its line and reason")
  func kinds() throws {
    let curation = try read(
      """
      # Decisions
      decisions:
        - merge: [a, b]
          into: c
          because: one and the same
        - split: Vinh
          as: Le Vinh
          id: person/le-vinh
          type: Country
          documents: [d1, d2]
          mentions: [{document: d3, quote: Colonel Vinh}, {document: d4, start: 3, end: 9}]
          evidence: [{document: d5, quote: Vinh met}]
        - {rename: Turkey, to: Türkiye}
        - {retype: G20, to: Forum}
        - {deny: fact/0123}
        - deny: {source: a, relation: participatesIn, target: b, modality: planned, since: 2014}
        - assert: {source: a, relation: participatesIn, target: {name: F, type: Forum}, count: 3, unit: officer, date: 2018-10}
          basis: {document: d9, quote: says so, by: A. Analyst}
        - assert: {source: a, relation: cooperatesWith, target: b, modality: desired}
          basis: a call
      """)
    let document = DocumentID.init(rawValue:)
    #expect(curation.file == "d.yaml")
    #expect(curation.decisions.map(\.line) == [3, 6, 13, 14, 15, 16, 17, 19])
    #expect(curation.decisions[0].reason == "one and the same")
    let expected: [Decision.Action] = [
      .merge(["a", "b"], into: "c"),
      .split(
        Split(
          "Vinh", as: "Le Vinh", id: EntityID(rawValue: "person/le-vinh"), type: "Country", documents: [document("d1"), document("d2")],
          mentions: [
            Passage(document: document("d3"), place: .quote("Colonel Vinh")), Passage(document: document("d4"), place: .scalars(3..<9)),
          ], evidence: [Passage(document: document("d5"), place: .quote("Vinh met"))])),
      .rename("Turkey", to: "Türkiye"), .retype("G20", to: "Forum"), .deny(.id(FactID(rawValue: "fact/0123"))),
      .deny(.between("a", "participatesIn", "b", modality: .planned, qualifiers: Qualifiers(since: PartialDate(year: 2014)))),
      .assert(
        AssertedFact(
          .init("a"), "participatesIn", .init("F", newType: "Forum"),
          qualifiers: Qualifiers(count: 3, unit: "officer", date: PartialDate(year: 2018, month: 10)),
          basis: Basis(document: "d9", quote: "says so", author: "A. Analyst"))),
      .assert(AssertedFact(.init("a"), "cooperatesWith", .init("b"), modality: .desired, basis: Basis(note: "a call"))),
    ]
    for (decision, action) in zip(curation.decisions, expected) { #expect(decision.action == action) }
    let json = try JSONEncoder().encode(curation)
    #expect(try JSONDecoder().decode(Curation.self, from: json) == curation)
  }

  @Test("a file may hold no decisions")
  func empty() throws { #expect(try read("decisions: []").decisions.isEmpty) }

  @Test(
    "a mistake is told with its line, what is wrong and what would be right",
    arguments: [
      ("", 0, "the file is empty"), ("decision: []", 1, "do you mean “decisions”?"), ("decisions: 3", 1, "a list is expected"),
      ("decisions:\n  - {renam: a, to: b}", 2, "do you mean “rename”?"), ("decisions:\n  - {rename: a}", 2, "“to” is missing"),
      ("decisions:\n  - {rename: a, to: b, too: c}", 2, "do you mean “to”?"),
      ("decisions:\n  - {rename: a, to: b}\n  - {retype: a, to: Forun}", 3, "do you mean “Forum”?"),
      ("decisions:\n  - {retype: a, to: Actor}", 2, "write one of Country"),
      ("decisions:\n  - {rename: a, merge: b, to: c}", 2, "two decisions"),
      ("decisions:\n  - {split: a, as: b}", 2, "does not say what goes"),
      ("decisions:\n  - {split: a, as: b, id: two words, documents: [d]}", 2, "no identifier"),
      ("decisions:\n  - {split: a, as: b, mentions: [{document: d, start: 5, end: 5}]}", 2, "the passage is empty"),
      ("decisions:\n  - {deny: Vietnam}", 2, "is no fact"),
      ("decisions:\n  - deny:\n      source: a\n      relation: participateIn\n      target: b", 4, "do you mean “participatesIn”?"),
      ("decisions:\n  - deny: {source: a, relation: participatesIn, target: b, since: long ago}", 2, "write 2014, 2018-10 or 2018-10-02"),
      ("decisions:\n  - assert: {source: a, relation: participatesIn, target: b}", 2, "“basis” is missing"),
      ("decisions:\n  - assert: {source: a, relation: participatesIn, target: b}\n    basis: {by: me}", 3, "names no source"),
      ("decisions:\n  - assert: {source: a, relation: participatesIn, target: b}\n    basis: {document: d}", 3, "belong together"),
      ("decisions:\n  - assert: {source: a, relation: participatesIn, target: b, modality: plannd}\n    basis: x", 2, "“planned”"),
      ("decisions:\n  - {rename: [a", 3, "no YAML"),
    ])
  func mistakes(text: String, line: Int, words: String) {
    let mistake = #expect(throws: FileMistake.self) { try read(text) }
    #expect(mistake?.line == line)
    #expect(mistake?.description.hasPrefix("d.yaml") == true)
    #expect(mistake?.description.contains(words) == true, "\(mistake?.description ?? "")")
  }

  @Test("bytes that are no text are told with their line")
  func notText() {
    let mistake = #expect(throws: FileMistake.self) {
      try CurationReader.read(Data("decisions:\n".utf8) + [0xFF], file: "d.yaml", ontology: Self.ontology)
    }
    #expect(mistake?.line == 2)
  }
}
