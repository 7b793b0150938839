import Foundation
import Knowledge
import Testing

@testable import Documents

@Suite("Reading sources again")
struct SourceFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", "Hà Nội.")
    try folder.write("b.html", "<p>Page.</p>")
    try folder.write("c.jsonl", (1...20).map { "{\"text\":\"Line \($0).\"}\n\n" }.joined())
    try folder.write("d:12", "A file with a colon in its name.")
  }

  var documents: [Document] {
    DocumentReader(inputs: [folder.path, folder.path + "/d:12"]).compactMap { try? $0.get() }
  }

  @Test("what has not changed reads the same, in any order")
  func same() {
    let files = SourceFiles(), documents = documents
    #expect(documents.count == 23)
    for document in documents + documents.reversed() { #expect(files.reread(document) == .text(document.hash), "\(document.source)") }
  }

  @Test("what has changed, has gone or is broken is told apart")
  func changed() throws {
    let documents = documents
    try folder.write("a.txt", "Other.")
    try FileManager.default.removeItem(atPath: folder.path + "/b.html")
    try folder.write("c.jsonl", "{\"text\":\"Line 1.\"}\n{\"text\":\n")
    let files = SourceFiles()
    func reading(_ end: String) -> SourceReading? { documents.first { $0.source.hasSuffix(end) }.map(files.reread) }
    #expect(reading("a.txt") == .text(ContentHash(of: "Other.")))
    #expect(reading("b.html") == .gone)
    #expect(reading("c.jsonl:1") == .text(ContentHash(of: "Line 1.")))
    #expect(reading("c.jsonl:5") == .unreadable(folder.path + "/c.jsonl: has no document at line 5"))
    try folder.write("a.txt", "")
    #expect(reading("a.txt") == .unreadable(folder.path + "/a.txt: is empty"))
  }

  @Test(
    "standard input and addresses are never read again", arguments: ["-", "-:3", "https://example.org", "no such file", "no such file:3"])
  func nothingToRead(source: String) {
    #expect(SourceFiles().reread(Document(id: DocumentID(rawValue: "a"), source: source, text: "a")) == .gone)
  }
}
