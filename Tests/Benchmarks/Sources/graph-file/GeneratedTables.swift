import Foundation
import Knowledge

/// A fact with the sentence that states it.
struct StatedFact {
  let fact: Fact
  let sentence: String

  /// Its row in edges.tsv.
  var row: String {
    let qualifiers = fact.qualifiers
    return "\(fact.source)\t\(fact.target)\t\(fact.id)\t\(fact.type)\t\(fact.modality.rawValue)\t\(qualifiers.count ?? 0)\t"
      + "\(qualifiers.date?.description ?? "")\t1\n"
  }
}

/// The tables that generate.py makes, as entities and facts.
struct GeneratedTables {
  static let labels = ["Country", "Forum", "Mission", "Person", "Event", "Organization", "Document"]
  /// The types of relationships, with the labels of their ends.
  static let types = [
    "PARTICIPATES_IN": ("Country", "Forum"), "SERVES_IN": ("Country", "Mission"), "KNOWS": ("Person", "Person"),
    "ATTENDED": ("Person", "Event"),
    "MEMBER_OF": ("Person", "Organization"), "MENTIONED_IN": ("Person", "Document"), "NEXT": ("Person", "Person"),
  ].sorted { $0.key < $1.key }.map { (name: $0.key, source: $0.value.0, target: $0.value.1) }

  /// The entities, by their keys.
  let entities: [Entity]
  private let folder: String
  private let byKey: [Int: Entity]
  private let byID: [EntityID: Entity]

  init(folder: String) throws {
    self.folder = folder
    var entities: [Entity] = [], byKey: [Int: Entity] = [:]
    for label in Self.labels {
      for row in try Self.rows(label, in: folder) {
        let entity = Entity(
          id: EntityID(rawValue: "\(label.lowercased())/\(row[0])"), type: EntityTypeName(rawValue: label), canonicalName: String(row[1]))
        entities.append(entity)
        byKey[Int(row[0]) ?? 0] = entity
      }
    }
    self.entities = entities
    self.byKey = byKey
    byID = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0) })
  }

  private static func rows(_ name: String, in folder: String) throws -> [[Substring]] {
    try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8).split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
  }

  /// `participatesIn` of `PARTICIPATES_IN`.
  private static func relation(_ type: String) -> String {
    let words = type.lowercased().split(separator: "_")
    return words.dropFirst().reduce(words.first.map(String.init) ?? "") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  var ontology: Ontology {
    Ontology(
      name: "benchmark",
      entityTypes: Self.labels.map {
        EntityType(name: EntityTypeName(rawValue: $0), label: $0.lowercased(), plural: $0.lowercased() + "s", idKind: $0.lowercased())
      },
      relationTypes: Self.types.map { type in
        RelationType(
          name: RelationTypeName(rawValue: Self.relation(type.name)), domain: [EntityTypeName(rawValue: type.source)],
          range: [EntityTypeName(rawValue: type.target)], label: type.name.lowercased().replacing("_", with: " "))
      })
  }

  /// The relationships of a type; every eighth fact is planned, desired or denied.
  func facts(of type: (name: String, source: String, target: String), countedFrom first: Int) throws -> [StatedFact] {
    try Self.rows(type.name, in: folder).enumerated().compactMap { number, row in
      guard let source = byKey[Int(row[0]) ?? 0], let target = byKey[Int(row[1]) ?? 0] else { return nil }
      let place = first + number
      let modality = place % 8 == 0 ? [Modality.planned, .desired, .negated][place / 8 % 3] : .asserted
      return stated(source, type.name, target, modality, count: Int(row[3]) ?? 0, year: Int(row[2]) ?? 2000)
    }
  }

  /// Facts of the first organization with persons.
  func hub(members: Int, seed: UInt64) -> [StatedFact] {
    let persons = entities.filter { $0.type == "Person" }
    guard let organization = entities.first(where: { $0.type == "Organization" }) else { return [] }
    var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<members).map { number in
      // Marsaglia's xorshift.
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      let person = persons[Int(random % UInt64(persons.count))]
      return stated(person, "MEMBER_OF", organization, .asserted, count: 100 + number, year: 1990 + number % 35)
    }
  }

  private func stated(_ source: Entity, _ type: String, _ target: Entity, _ modality: Modality, count: Int, year: Int) -> StatedFact {
    let relation = Self.relation(type)
    return StatedFact(
      fact: Fact(
        source.id, RelationTypeName(rawValue: relation), target.id, symmetric: false, modality: modality,
        qualifiers: Qualifiers(count: count, date: PartialDate(year: year))),
      sentence: "\(source.name) \(relation) \(target.name) in \(year).")
  }

  /// A document that says some facts, a sentence each.
  func document(_ number: Int, saying facts: ArraySlice<StatedFact>) -> DocumentGraph {
    let document = Document(
      id: DocumentID(rawValue: "report-\(number)"), title: "Report \(number)", text: facts.map(\.sentence).joined(separator: " "))
    var graph = DocumentGraph(document: document)
    var offset = 0
    for stated in facts {
      let range = offset..<(offset + stated.sentence.utf8.count)
      for id in [stated.fact.source, stated.fact.target] {
        guard let entity = byID[id] else { continue }
        graph.mention(entity.using([entity.name]), at: range.lowerBound..<range.lowerBound)
      }
      graph.assert(
        stated.fact,
        on: Evidence(document: document.id, range: range, quote: stated.sentence, rule: "benchmark", confidence: 1))
      graph.ledger.append(LedgerEntry(range: range, outcome: .facts(1)))
      offset = range.upperBound + 1
    }
    return graph
  }
}
