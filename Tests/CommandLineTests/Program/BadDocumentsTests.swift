import Foundation
import Testing

@Suite("Documents that cannot be read") struct BadDocumentsTests {
  /// A file that cannot be read, and what is to be said of it.
  struct BadFile: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]?
    let complaint: String

    init(_ name: String, _ text: String?, _ complaint: String) { self.init(name, bytes: text.map { Array($0.utf8) }, complaint) }

    init(_ name: String, bytes: [UInt8]?, _ complaint: String) {
      self.name = name
      self.bytes = bytes
      self.complaint = complaint
    }

    var testDescription: String { name }
  }

  static let badFiles = [
    BadFile("missing.txt", nil, "no such file"),
    BadFile("empty.txt", "", "is empty"),
    BadFile("blank.txt", " \n\t\n", "has no text"),
    BadFile("picture.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "is not text"),
    BadFile("nul.txt", "Vietnam\0", "is not text"),
    BadFile("latin1.txt", bytes: Array("Ph".utf8) + [0xFA] + Array("c met Laos.".utf8), "is not UTF-8: byte 2"),
    BadFile("page.html", "<html><head><title>Nothing</title></head><body><script>x()</script></body></html>", "without visible text"),
  ]

  private static let good = "Vietnam participated in the Shangri-La Dialogue."

  /// One build for all: it takes longer to load the names than to read these.
  private static let build = Result {
    let folder = try WorkingFolder()
    for file in badFiles { if let bytes = file.bytes { try folder.write(Data(bytes), to: file.name) } }
    try folder.write(good, to: "good.txt")
    let first = "{\"id\":\"first\",\"text\":\"\(good)\"}", last = "{\"id\":\"last\",\"text\":\"\(good)\"}"
    try folder.write([first, "{\"id\":\"broken\",\"text\":", "[]", "{\"id\":\"none\"}", last].joined(separator: "\n"), to: "lines.jsonl")
    try FileManager.default.createSymbolicLink(atPath: folder.path("loop.txt"), withDestinationPath: "loop.txt")
    let names = badFiles.map(\.name) + ["good.txt", "lines.jsonl", "loop.txt"]
    return (folder: folder, outcome: try folder.run(["build"] + names + ["--output", "g.entente", "--quiet"]))
  }

  @Test("a bad file is named with what is wrong", arguments: badFiles)
  func named(file: BadFile) throws {
    let complaints = try Self.build.get().outcome.complaints.filter { $0.hasPrefix("\(file.name): ") }
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(file.complaint) == true, "\(complaints)")
  }

  @Test("a file that the system does not let be read is named with the system's words")
  func unreadable() throws {
    // A link to itself is refused to everybody, root too.
    let complaints = try Self.build.get().outcome.complaints.filter { $0.hasPrefix("loop.txt: ") }
    #expect(complaints.count == 1, "\(complaints)")
  }

  @Test(
    "a bad line of JSON Lines is named by its number",
    arguments: [(2, "is no JSON object"), (3, "is no JSON object"), (4, "has no “text”")])
  func lines(number: Int, complaint: String) throws {
    let complaints = try Self.build.get().outcome.complaints.filter { $0.hasPrefix("lines.jsonl:\(number): ") }
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(complaint) == true, "\(complaints)")
  }

  @Test("each problem is told once, the rest is read, and the status is 1")
  func rest() throws {
    let (folder, outcome) = try Self.build.get()
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == Self.badFiles.count + 4, "\(outcome.complaints)")
    let export = try folder.run("export", "g.entente", "--format", "jsonl")
    for document in ["good", "first", "last"] { #expect(export.output.contains("\"document\":\"\(document)\"")) }
    for document in ["broken", "none", "nul", "latin1"] { #expect(!export.output.contains("\"document\":\"\(document)\"")) }
  }

  @Test("where nothing can be read, nothing is made")
  func nothing() throws {
    let folder = try WorkingFolder()
    try folder.write("", to: "empty.txt")
    let outcome = try folder.run("build", "empty.txt", "--output", "g.entente")
    #expect(outcome.status == 1)
    #expect(outcome.complaints.contains { $0.hasPrefix("empty.txt: ") })
    #expect(folder.names == ["empty.txt"])
  }
}
