import Foundation
import GRDB
import Knowledge
import Testing

@testable import Storage

@Suite("Files that are no good graph files") struct FaultyFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func openingError(_ path: String) -> GraphFileError? {
    do throws(GraphFileError) {
      _ = try GraphFile(path: path)
      return nil
    } catch { return error }
  }

  private func writingError(_ path: String) -> GraphFileError? {
    do throws(GraphFileError) {
      let writer = try GraphWriter(path: path, ontology: Samples.ontology)
      writer.cancel()
      return nil
    } catch { return error }
  }

  @Test("a file that is something else is left alone", arguments: ["", "hello", String(repeating: "x", count: 5000), "SQLite format 3\0"])
  func somethingElse(content: String) throws {
    try folder.write(Data(content.utf8), to: "x")
    let path = folder.path("x")
    if content.hasPrefix("SQLite") {
      #expect(openingError(path) == .damaged(path: path, detail: "it breaks off after 16 bytes"))
    } else {
      #expect(openingError(path) == .notAGraph(path: path))
    }
    #expect(writingError(path) == openingError(path))
    #expect(try folder.bytes("x") == Data(content.utf8))
    #expect(folder.names == ["x"])
  }

  @Test("where the index of an empty log cannot be made, as on a full disk, a file is read all the same")
  func noRoomForIndex() throws {
    try folder.build("g", Samples.corpus(1))
    let path = folder.path("g")
    try folder.write(Data(), to: "g-wal")
    // A folder in its place keeps the index from being made.
    try FileManager.default.createDirectory(atPath: path + "-shm", withIntermediateDirectories: false)
    #expect(try GraphFile(path: path).graph().documents.count == 1)
  }

  @Test("a spoilt page of an index, which reading the graph does not touch, is found by looking at all pages")
  func spoiltIndex() throws {
    let path = folder.path("g")
    try folder.build("g", Samples.corpus(20))
    try GraphFile(path: path).checkPages()
    let queue = try DatabaseQueue(path: path)
    let page = try queue.inDatabase {
      try Int.fetchOne($0, sql: "SELECT max(rootpage) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL") ?? 0
    }
    let size = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA page_size") ?? 0 }
    try queue.close()
    var bytes = try folder.bytes("g")
    for offset in ((page - 1) * size)..<(page * size) { bytes[offset] = 0x5A }
    try folder.write(bytes, to: "g")
    #expect(throws: GraphFileError.self) { try GraphFile(path: path).checkPages() }
  }

  @Test("a pipe is no graph file, and nobody waits for it", .timeLimit(.minutes(1)))
  func pipe() {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(openingError(path) == .notAGraph(path: path))
    #expect(writingError(path) == .notAGraph(path: path))
  }

  @Test("another program's database is no graph file")
  func otherDatabase() throws {
    let path = folder.path("x.db")
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "CREATE TABLE t(a)") }
    try queue.close()
    #expect(openingError(path) == .notAGraph(path: path))
    #expect(writingError(path) == .notAGraph(path: path))
  }

  @Test("a missing file, a folder and a missing folder are told apart")
  func paths() throws {
    #expect(openingError(folder.path("no.entente")) == .missing(path: folder.path("no.entente")))
    #expect(openingError(folder.path) == .isFolder(path: folder.path))
    #expect(writingError(folder.path) == .isFolder(path: folder.path))
    let path = folder.path("no/g.entente")
    #expect(writingError(path) == .folderMissing(path: path, folder: folder.path("no")))
    #expect(writingError("no-such-folder/g.entente") == .folderMissing(path: "no-such-folder/g.entente", folder: "no-such-folder"))
  }

  @Test("a file from a newer version names both versions", arguments: [(9 as UInt8, true), (0, false)])
  func versions(version: UInt8, isNewer: Bool) throws {
    try folder.build("g.entente", Samples.corpus(3))
    var bytes = try folder.bytes("g.entente")
    bytes[63] = version
    try folder.write(bytes, to: "g.entente")
    let path = folder.path("g.entente")
    let expected: GraphFileError =
      isNewer
      ? .newerFormat(path: path, found: Int(version), supported: FileFormat.version)
      : .olderFormat(path: path, found: Int(version), supported: FileFormat.version)
    #expect(openingError(path) == expected)
    #expect(writingError(path) == expected)
    #expect(try folder.bytes("g.entente") == bytes)
  }

  @Test("a truncated file is called damaged, whether the cut is near the start or the end", arguments: [50, 100, 8192, 20000, -1])
  func truncated(length: Int) throws {
    try folder.build("g.entente", Samples.corpus(20))
    let bytes = try folder.bytes("g.entente")
    let cut = bytes.prefix(length < 0 ? bytes.count + length : length)
    try folder.write(cut, to: "g.entente")
    for error in [openingError(folder.path("g.entente")), writingError(folder.path("g.entente"))] {
      guard case .damaged(_, let detail) = error else {
        Issue.record("\(String(describing: error)) for \(length) bytes")
        continue
      }
      #expect(detail.contains("breaks off"))
    }
    #expect(try folder.bytes("g.entente") == cut)
  }

  @Test("scribbled pages are reported as damage, never as a crash or a wrong graph", arguments: 1...12 as ClosedRange<UInt64>)
  func scribbled(seed: UInt64) throws {
    try folder.build("g.entente", Samples.corpus(20))
    let good = try folder.dump("g.entente")
    var bytes = try folder.bytes("g.entente")
    var random = Samples.Numbers(state: seed)
    let start = 100 + Int(random.next()) % (bytes.count - 600)
    for offset in start..<start + 400 { bytes[offset] = UInt8(truncatingIfNeeded: random.next()) }
    try folder.write(bytes, to: "g.entente")
    do throws(GraphFileError) {
      let file = try GraphFile(path: folder.path("g.entente"))
      _ = try file.statistics()
      _ = try file.sentences(matching: "joins", limit: 5)
      // Scribble that falls on a text or on free space cannot be seen by the database.
      if try file.graph().dump == good { return }
    } catch {
      let line = error.description
      #expect(line.hasPrefix(folder.path("g.entente") + ": ") && !line.contains("\n"), "\(error)")
    }
  }

  @Test("a file that another program writes is locked for writing and open for reading")
  func locked() throws {
    try folder.build("g.entente", Samples.corpus(3))
    let path = folder.path("g.entente")
    let writer = try GraphWriter(path: path, ontology: Samples.ontology)
    #expect(writingError(path) == .locked(path: path))
    #expect(openingError(path) == nil)
    writer.cancel()
    #expect(writingError(path) == nil)
  }

  @Test("another ontology is refused with the first difference, and the file stays as it is")
  func otherOntology() throws {
    try folder.build("g.entente", Samples.corpus(3))
    let before = try folder.bytes("g.entente")
    let path = folder.path("g.entente")
    let known = Samples.ontology
    let cases: [(Ontology, String)] = [
      (Ontology(name: "other", entityTypes: [], relationTypes: []), "its ontology is “sample”, that of the domain “other”"),
      (
        Ontology(name: "sample", entityTypes: [known.entityTypes[0]], relationTypes: known.relationTypes),
        "entity type “Forum” is only in the file"
      ),
      (
        Ontology(
          name: "sample", entityTypes: known.entityTypes,
          relationTypes: known.relationTypes + [RelationType(name: "visits", domain: [], range: [], label: "visits")]),
        "relation type “visits” is not in the file"
      ),
      (
        Ontology(
          name: "sample", entityTypes: known.entityTypes,
          relationTypes: [RelationType(name: "participatesIn", domain: [], range: [], label: "joins"), known.relationTypes[1]]),
        "relation type “participatesIn” is declared otherwise"
      ),
      (
        Ontology(name: "sample", entityTypes: known.entityTypes.reversed(), relationTypes: known.relationTypes),
        "they stand in another order"
      ),
    ]
    for (ontology, difference) in cases {
      #expect(throws: GraphFileError.otherOntology(path: path, difference: difference)) {
        try GraphWriter(path: path, ontology: ontology)
      }
    }
    #expect(try folder.bytes("g.entente") == before)
  }

  @Test("a file opens where it cannot be written, even if its name has characters of an address")
  func readOnlyMedium() throws {
    let name = "a b?c#d%41é.entente"
    try folder.build(name, Samples.corpus(3))
    #expect(try GraphFile(path: folder.path(name)).documents().count == 3)
    let queue = try Connection.openAtRest(path: folder.path(name))
    let count = try queue.inDatabase { database in
      let names = folder.names
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM document")
      #expect(folder.names == names && names == [name])
      return count
    }
    #expect(count == 3)
  }

  @Test("each error is one line that begins with the file")
  func lines() {
    let errors: [GraphFileError] = [
      .missing(path: "f"), .folderMissing(path: "f", folder: "d"), .isFolder(path: "f"), .notAGraph(path: "f"),
      .newerFormat(path: "f", found: 9, supported: 1), .olderFormat(path: "f", found: 0, supported: 1), .locked(path: "f"),
      .damaged(path: "f", detail: "x"), .otherOntology(path: "f", difference: "x"), .diskFull(path: "f"),
      .refused(path: "f", reason: "x"), .appearedMeanwhile(path: "f"), .tooLarge(path: "f"), .failed(path: "f", detail: "x"),
    ]
    for error in errors {
      #expect(error.description.hasPrefix("f: "))
      #expect(!error.description.contains("\n"))
    }
  }
}
