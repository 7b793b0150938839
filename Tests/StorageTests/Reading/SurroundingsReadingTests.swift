import GRDB
import Knowledge
import Testing

@testable import Storage

@Suite("What lies around an entity in a graph file")
struct SurroundingsReadingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func factless(_ name: String) throws -> Int? {
    let file = try GraphFile(path: folder.path(name))
    let graph = try file.graph()
    let laos = EntityID(kind: "country", name: "Laos")
    let told = try #require(try file.surroundings(of: [laos], depth: 1) { Array($0.entities.indices) }).web.totals.factless
    let ends = Set(graph.facts.values.flatMap { [$0.source, $0.target] })
    #expect(told == graph.entities.keys.count { !ends.contains($0) })
    return told
  }

  @Test("the number of entities that no fact speaks of follows each build, and is counted where the file does not keep it")
  func factless() throws {
    let about = [("Laos", "ARF")]
    var mentioning = Samples.document("mentions", about)
    mentioning.mention(Samples.forum("ADMM-Plus"), at: 0..<4)
    try folder.build("g.entente", [mentioning, Samples.document("more", about)])
    #expect(try factless("g.entente") == 1)
    try folder.build("g.entente", [Samples.document("more", about + [("Laos", "ADMM-Plus")])])
    #expect(try factless("g.entente") == 0)
    try folder.build("g.entente", [Samples.document("more", [("China", "ARF")])])
    #expect(try factless("g.entente") == 1)
    let queue = try DatabaseQueue(path: folder.path("g.entente"))
    try queue.inDatabase { try $0.execute(sql: "DELETE FROM meta WHERE key = 'factless'") }
    try queue.close()
    #expect(try factless("g.entente") == 1)
  }
}
