import Foundation
import Knowledge
import Storage
import Testing

@Suite("Decisions in a graph file") struct CurationStorageTests {
  let folder: Folder
  private let curation = Curation(file: "d.yaml", decisions: [Decision(line: 2, action: .rename("Laos", to: "Lao PDR"), reason: "so")])

  init() throws { folder = try Folder() }

  private var file: GraphFile { get throws { try GraphFile(path: folder.path("g.entente")) } }

  @Test("a file keeps the decisions, readers replay them, and what the documents say stays beside them")
  func kept() throws {
    try folder.build("g.entente", [Samples.document("d", [("Laos", "ARF")])])
    let before = try folder.dump("g.entente"), laos = EntityID(kind: "country", name: "Laos")
    try GraphFile.keep(curation, in: folder.path("g.entente"))
    #expect(try file.curation() == curation)
    #expect(try file.graph().entities[laos]?.name == "Lao PDR")
    #expect(try file.entities().contains { $0.name == "Lao PDR" })
    #expect(try file.neighbourhood(of: [laos]).entities[laos]?.name == "Lao PDR")
    #expect(try file.recordedGraph().dump == before)
    try folder.build("g.entente", [Samples.document("e", [("Laos", "MILAN")])])
    #expect(try file.curation() == curation)
    try GraphFile.keep(nil, in: folder.path("g.entente"))
    try #require(try file.curation() == nil)
    #expect(try file.graph().entities[laos]?.name == "Laos")
  }

  @Test("decisions that come with a build are kept or lost with it")
  func atomic() throws {
    try folder.build("g.entente", [Samples.document("d", [("Laos", "ARF")])])
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    try writer.keep(curation)
    writer.cancel()
    #expect(try file.curation() == nil)
    let second = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    try second.keep(curation)
    _ = try second.finish()
    #expect(try file.curation() == curation)
  }
}
