import Foundation
import Knowledge
import Storage
import Synchronization
import Testing

@testable import entente

@Suite("From documents to a file") struct BuildRunTests {
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Keeps what it is told.
  final class Record: BuildReport {
    var lines: [String] = []
    var counts: [Int] = []

    func problem(_ line: String) { lines.append(line) }
    func progress(documents: Int, bytes: Int) { counts.append(documents) }
  }

  static let ontology = Ontology(
    name: "sample", entityTypes: [EntityType(name: "Country", label: "country", plural: "countries", idKind: "country")], relationTypes: [])

  let folder: String
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/g.entente"
  }

  private func document(_ number: Int, _ text: String = "Laos") -> Result<Document, Problem> {
    .success(Document(id: DocumentID(rawValue: "d\(number)"), text: text))
  }

  @Sendable private static func extract(_ document: Document) -> DocumentGraph {
    var graph = DocumentGraph(document: document)
    let name = document.text
    graph.mention(
      Entity(id: EntityID(kind: "country", name: name), type: "Country", canonicalName: nil, usedForms: [name]), at: 0..<name.utf8.count)
    return graph
  }

  private func build(
    _ items: [Result<Document, Problem>], into path: String? = nil, jobs: Int = 2, report: Record = Record(),
    extract: @escaping @Sendable (Document) -> DocumentGraph = BuildRunTests.extract,
    stopping: (@escaping @Sendable () -> Void) -> Void = { _ in }
  ) throws -> BuildRun<Problem>.Outcome {
    let writer = try GraphWriter(path: path ?? self.path, ontology: Self.ontology)
    let run = BuildRun<Problem>(
      jobs: jobs,
      open: {
        var rest = items[...]
        return { rest.popFirst() }
      }, extract: extract)
    return try run.run(into: writer, report: report, stopping: stopping)
  }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  @Test("any number of threads gives the same bytes")
  func threads() throws {
    let items = (0..<100).map { document($0, "Name \($0 % 13)") }
    for jobs in [1, 2, 5] { _ = try build(items, into: folder + "/\(jobs)", jobs: jobs) }
    let first = try Data(contentsOf: URL(fileURLWithPath: folder + "/1"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/2")) == first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/5")) == first)
  }

  @Test("problems are told in the order of reading, and the rest is read")
  func problems() throws {
    let record = Record()
    let outcome = try build(
      [document(0), .failure(Problem(description: "b: bad")), document(1), .failure(Problem(description: "a: bad"))], report: record)
    #expect(record.lines == ["b: bad", "a: bad"])
    #expect(record.counts == [1, 2])
    #expect(outcome.problems == 2 && outcome.documents == 2 && outcome.bytes == 8)
    #expect(outcome.summary?.documents == 2)
  }

  @Test("what the file holds already is not extracted again")
  func unchanged() throws {
    _ = try build((0..<10).map { document($0) })
    let extracted = Mutex<[String]>([])
    let items = (0..<10).map { $0 == 4 ? document($0, "Turkey") : document($0) } + [document(10)]
    let outcome = try build(items) { document in
      extracted.withLock { $0.append(document.id.rawValue) }
      return Self.extract(document)
    }
    #expect(extracted.withLock { $0.sorted() } == ["d10", "d4"])
    let summary = try #require(outcome.summary)
    #expect(summary.added == 1 && summary.changed == 1 && summary.unchanged == 9 && summary.documents == 11)
    #expect(outcome.documents == 11)
  }

  @Test("two texts under one name in one build give the same graph in either order, whatever the file held")
  func sameName() throws {
    let texts = ["Laos", "Turkey"]
    for held in [nil, "Laos", "Turkey", "China"] {
      var hashes: Set<ContentHash> = []
      for (number, order) in [texts, texts.reversed()].enumerated() {
        let path = folder + "/\(held ?? "-")\(number)"
        if let held { _ = try build([document(0, held)], into: path) }
        _ = try build(order.map { document(0, $0) }, into: path)
        hashes.formUnion(try GraphFile(path: path).documents().map(\.hash))
      }
      #expect(hashes.count == 1)
    }
  }

  @Test("a new file into which nothing could be read is not made")
  func nothingRead() throws {
    let outcome = try build([.failure(Problem(description: "x: bad"))])
    #expect(outcome.summary == nil)
    #expect(names.isEmpty)
  }

  @Test("an existing file stays when nothing could be read")
  func nothingAdded() throws {
    _ = try build([document(0)])
    let outcome = try build([.failure(Problem(description: "x: bad"))])
    #expect(outcome.summary?.documents == 1)
    #expect(names == ["g.entente"])
  }

  @Test("a run that is stopped leaves the old file byte for byte", arguments: [false, true])
  func stopped(exists: Bool) throws {
    if exists { _ = try build([document(0)]) }
    let before = FileManager.default.contents(atPath: path)
    let outcome = try build((0..<1000).map { document($0, "New \($0)") }, stopping: { $0() })
    #expect(outcome.wasStopped && outcome.summary == nil)
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(names == (exists ? ["g.entente"] : []))
  }
}
