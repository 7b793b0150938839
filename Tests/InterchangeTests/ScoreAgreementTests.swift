import Foundation
import Knowledge
import Testing

@testable import Interchange

/// The annotated texts that may lie beside the package.
enum SharedGold {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/gold")
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("score.py").path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/env")
  }
}

@Suite("Agreement with score.py", .enabled(if: SharedGold.isThere))
struct ScoreAgreementTests {
  /// A graph that the annotations might give on a bad day: some entities and relations are missing, changed or too many, by the seed.
  func graph(of annotations: [GoldAnnotation], seed: UInt64) -> KnowledgeGraph {
    var state = seed | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let types = Set(annotations.flatMap(\.entities).map(\.type)).sorted()
    let relations = Set(annotations.flatMap(\.relations).map(\.type)).sorted()
    let symmetric = ["cooperatesWith", "meetsWith", "exercisesWith", "signsAgreementWith", "borders"]
    var graph = KnowledgeGraph(ontology: Ontology(name: "gold", entityTypes: [], relationTypes: []))
    for annotation in annotations {
      var document = DocumentGraph(document: Document(id: DocumentID(rawValue: annotation.document), text: annotation.text))
      var ids: [String: EntityID] = [:]
      for entity in annotation.entities where random(10) > 0 {
        let type = random(10) == 0 ? types[random(types.count)] : entity.type
        let name = random(8) == 0 ? entity.name.uppercased() : random(12) == 0 ? entity.name + " X" : entity.name
        let id = EntityID(kind: type.lowercased(), name: entity.name)
        ids[entity.id] = id
        let aliases = entity.aliases.filter { _ in random(3) > 0 }
        document.mention(
          Entity(id: id, type: EntityTypeName(rawValue: type), canonicalName: name, knownForms: aliases), at: 0..<1)
      }
      for relation in annotation.relations where random(4) > 0 {
        guard let source = ids[relation.source], let target = ids[relation.target] else { continue }
        let type = random(6) == 0 ? relations[random(relations.count)] : relation.type
        let start = annotation.text.utf8.firstRange(of: relation.quote.utf8).map {
          annotation.text.utf8.distance(from: annotation.text.utf8.startIndex, to: $0.lowerBound)
        }
        let shift = random(5) == 0 ? 1 : 0
        let range = ((start ?? 0) + shift)..<((start ?? 0) + shift + relation.quote.utf8.count)
        let fact = Fact(
          source, RelationTypeName(rawValue: type), target, symmetric: symmetric.contains(type),
          modality: random(5) == 0 ? .planned : relation.modality,
          qualifiers: Qualifiers(
            count: relation.properties["count"].flatMap { Int($0) }, since: random(3) == 0 ? PartialDate(year: 2001) : nil,
            date: relation.properties["date"].flatMap { PartialDate($0) }, role: relation.properties["role"]))
        document.assert(
          fact,
          on: Evidence(document: document.document.id, range: range, quote: relation.quote, rule: "gold", confidence: 1))
      }
      graph.formUnion(document)
    }
    return graph
  }

  @Test("both give the same figures for a graph with faults", arguments: 1...5 as ClosedRange<UInt64>)
  func agreement(seed: UInt64) throws {
    let gold = SharedGold.folder.appendingPathComponent("dev").path
    let annotations = try GoldFolder.annotations(in: gold)
    let graph = graph(of: annotations, seed: seed)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(JSONLinesExport(graph).bytes()).write(to: file)

    let score = GraphScorer.score(graph, against: annotations)
    var writer = JSONWriter()
    score.write(into: &writer)
    let ours = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? NSDictionary
    let theirs = try JSONSerialization.jsonObject(with: Self.output(of: gold, file.path, "--json")) as? NSDictionary
    #expect(ours != nil && ours == theirs, "seed \(seed)")
    #expect(score.relations.f1 > 0.4 && score.relations.f1 < 0.95)

    let lines = String(decoding: try Self.output(of: gold, file.path), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines == score.lines, "seed \(seed)")
  }

  /// What score.py prints.
  static func output(of arguments: String...) throws -> Data {
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", SharedGold.folder.appendingPathComponent("score.py").path] + arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
