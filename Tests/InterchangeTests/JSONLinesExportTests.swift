import Foundation
import Interchange
import Knowledge
import Testing

@Suite("JSON Lines export")
struct JSONLinesExportTests {
  @Test("documents, entities and relations come as one object a line, ordered by kind and identifier, offsets in scalars")
  func lines() {
    let lines = String(decoding: JSONLinesExport(SampleGraph.graph()).bytes(), as: UTF8.self)
    let expected = #"""
      {"kind":"document","id":"missions","title":"A <title>","published":"2025-12-20","url":"https://example.org/?a&b","source":"missions.txt","hash":"HASH1"}
      {"kind":"document","id":"ties","source":"ties.txt","hash":"HASH2"}
      {"kind":"entity","id":"country/LA","type":"Country","name":"Laos","aliases":["Lào"],"attributes":{},"mentions":[{"document":"ties","start":6,"end":10}]}
      {"kind":"entity","id":"country/VN","type":"Country","name":"Vietnam","aliases":["Việt Nam","“VN”\u001b"],"attributes":{"iso2":"VN","iso3":"VNM"},"mentions":[{"document":"missions","start":2,"end":10},{"document":"ties","start":15,"end":22}]}
      {"kind":"entity","id":"place/abyei","type":"Place","name":"Abyei","aliases":[],"attributes":{},"mentions":[{"document":"missions","start":42,"end":47}]}
      {"kind":"relation","id":"FACT1","type":"deploysTo","source":"country/VN","target":"place/abyei","properties":{"modality":"asserted","count":1100,"countQualifier":"over","unit":"soldier","since":"2014","confidence":0.9},"sources":1,"evidence":[{"document":"missions","start":0,"end":60,"quote":"😀 Việt Nam has sent over 1,100 soldiers to Abyei since 2014.","rule":"sample","confidence":0.9}]}
      {"kind":"relation","id":"FACT2","type":"cooperatesWith","source":"country/LA","target":"country/VN","properties":{"modality":"planned","areas":["training"],"confidence":0.75},"sources":1,"evidence":[{"document":"ties","start":0,"end":47,"quote":"Lào – Laos and Vietnam\ncooperate in “training”.","rule":"sample","confidence":0.75,"areas":["training"]}]}

      """#
    #expect(normalized(lines) == expected)
  }

  /// The lines with digests replaced by their place.
  func normalized(_ lines: String) -> String {
    let graph = SampleGraph.graph()
    var lines = lines
    for (index, id) in ["missions", "ties"].enumerated() {
      lines = lines.replacing(graph.documents[DocumentID(rawValue: id)]?.hash.rawValue ?? "", with: "HASH\(index + 1)")
    }
    for fact in graph.sortedFacts { lines = lines.replacing(fact.id.rawValue, with: fact.type == "deploysTo" ? "FACT1" : "FACT2") }
    return lines
  }

  @Test("relations are ordered by identifier")
  func order() throws {
    let lines = JSONLinesExport(SampleGraph.graph()).bytes().split(separator: UInt8(ascii: "\n"))
    let objects = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
    let relations = objects.filter { $0["kind"] as? String == "relation" }.compactMap { $0["id"] as? String }
    #expect(relations == relations.sorted())
    #expect(relations.count == 2)
  }

  @Test("the order in which documents were read leaves no trace")
  func deterministic() {
    let forward = JSONLinesExport(SampleGraph.graph()).bytes()
    #expect(JSONLinesExport(SampleGraph.graph(SampleGraph.documents().reversed())).bytes() == forward)
  }

  @Test("an empty graph gives no lines")
  func empty() { #expect(JSONLinesExport(KnowledgeGraph(ontology: SampleGraph.ontology)).bytes().isEmpty) }

  @Test("a sink that fails stops the export")
  func failingSink() {
    struct Full: Error {}
    #expect(throws: Full.self) { try JSONLinesExport(SampleGraph.graph()).write { _ in throw Full() } }
  }

  @Test("a large graph is handed on in blocks")
  func blocks() {
    var graph = KnowledgeGraph(ontology: SampleGraph.ontology)
    for number in 0..<3000 {
      graph.formUnion(DocumentGraph(document: Document(id: DocumentID(rawValue: "d\(number)"), text: "Text \(number).")))
    }
    var sizes: [Int] = [], bytes: [UInt8] = []
    JSONLinesExport(graph).write { block in
      sizes.append(block.count)
      bytes.append(contentsOf: block)
    }
    #expect(sizes.count > 3 && sizes.allSatisfy { $0 < 100_000 })
    #expect(bytes == JSONLinesExport(graph).bytes())
  }
}
