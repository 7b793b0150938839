import Foundation
import GRDB
import Knowledge
import Testing

@testable import Storage

@Suite("Copies of one text in a graph file") struct CopiesTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Documents of which several are copies: each story has its own words, and each copy its own opening.
  private static func corpus(_ seed: UInt64) -> [DocumentGraph] {
    var random = Samples.Numbers(state: seed)
    return (0..<30).map { number in
      let story = Int(random.next() % 12)
      let body = (0..<80).map { "s\(story)w\(($0 * 37 + story) % 101)" }.joined(separator: " ")
      return Samples.document("d\(number)", [("Laos", "ARF")], closing: "Agency \(number): " + body)
    }
  }

  private func copies(_ name: String) throws -> [[DocumentID]] {
    try GraphFile(path: folder.path(name)).graph().sources.groups
  }

  @Test("the file knows the copies that the union in memory finds, in whatever order documents come", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) throws {
    let corpus = Self.corpus(seed)
    var union = KnowledgeGraph(ontology: Samples.ontology)
    for graph in corpus { union.formUnion(graph) }
    #expect(union.sources.groups.count > 3)
    var random = Samples.Numbers(state: seed)
    try folder.build("a.entente", random.shuffled(corpus))
    #expect(try copies("a.entente") == union.sources.groups)
    for batch in [corpus[20...], corpus[..<10], corpus[5..<20]] { try folder.build("b.entente", random.shuffled(Array(batch))) }
    #expect(try copies("b.entente") == union.sources.groups)
  }

  @Test("a document that becomes another leaves its group, and a group that hung on it falls apart")
  func replaced() throws {
    let corpus = Self.corpus(5)
    try folder.build("g.entente", corpus)
    let before = try copies("g.entente")
    let first = try #require(before.first?.first)
    try folder.build("g.entente", [Samples.document(first.rawValue, [("Laos", "ARF")], closing: "Something else.")])
    #expect(try copies("g.entente").contains { $0.contains(first) } == false)
    try folder.build("g.entente", corpus.filter { $0.document.id == first })
    #expect(try copies("g.entente") == before)
  }

  @Test("an excerpt names the groups of its documents as the whole graph does")
  func excerpt() throws {
    try folder.build("g.entente", Self.corpus(7))
    let file = try GraphFile(path: folder.path("g.entente"))
    let whole = try file.graph().sources, laos = EntityID(kind: "country", name: "Laos")
    let excerpt = try file.neighbourhood(of: [laos])
    #expect(!excerpt.documents.isEmpty)
    for id in excerpt.documents.keys { #expect(excerpt.sources.source(of: id) == whole.source(of: id)) }
  }

  /// Takes the tables of later formats away again.
  private func makeOld(_ name: String) throws {
    let queue = try DatabaseQueue(path: folder.path(name))
    try queue.inDatabase {
      try $0.execute(
        sql: """
          DROP TABLE signature; DROP TABLE copy; ALTER TABLE evidence DROP COLUMN speaker; PRAGMA user_version = 1;
          DROP INDEX fact_source; DROP INDEX fact_target;
          CREATE INDEX fact_source ON fact(source); CREATE INDEX fact_target ON fact(target);
          DELETE FROM grdb_migrations WHERE identifier NOT LIKE '1:%';
          """)
    }
    try queue.close()
  }

  @Test("a file of the first format is read, and becomes one of the present format when it is next built")
  func firstFormat() throws {
    let corpus = Self.corpus(9)
    try folder.build("g.entente", corpus)
    let expected = try copies("g.entente"), dump = try folder.dump("g.entente")
    try makeOld("g.entente")
    #expect(try copies("g.entente") == [])
    #expect(try folder.dump("g.entente") == dump)
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    writer.cancel()
    #expect(try copies("g.entente") == [])
    #expect(try folder.build("g.entente", corpus).unchanged == 30)
    #expect(try copies("g.entente") == expected)
    #expect(try folder.dump("g.entente") == dump)
    try folder.build("new.entente", corpus)
    #expect(try indexes("g.entente") == indexes("new.entente"))
  }

  private func indexes(_ name: String) throws -> [String] {
    let queue = try DatabaseQueue(path: folder.path(name))
    defer { try? queue.close() }
    return try queue.read {
      try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
    }
  }
}
