import Foundation
import Testing

@Suite("Graph files that are none, or are spoilt") struct BadGraphFileTests {
  /// How a file is spoilt, and what is to be said of it.
  enum Fault: String, CaseIterable {
    case text = "is not an Entente file"
    case otherDatabase = "is not an Entente file "
    case newer = "was written by a newer version"
    case truncated = "is damaged: it breaks off"
    case empty = "is not an Entente file  "

    var complaint: String { rawValue.trimmingCharacters(in: .whitespaces) }

    func spoil(_ bytes: Data) -> Data {
      var bytes = bytes
      switch self {
      case .text: return Data("Vietnam participated in the Shangri-La Dialogue.\n".utf8)
      case .empty: return Data()
      case .truncated: return bytes.prefix(bytes.count / 2)
      // SQLite's header: the owner's mark at byte 68, the edition of the tables at byte 60.
      case .otherDatabase: for offset in 68..<72 { bytes[offset] = 0 }
      case .newer: bytes[60] = 1
      }
      return bytes
    }
  }

  static let commands = [
    ["build", "seeds", "--domain", "pack", "--output", "bad.entente"], ["export", "bad.entente", "--format", "jsonl"],
    ["render", "bad.entente", "--output", "x.svg"], ["show", "bad.entente", "Vietnam"], ["path", "bad.entente", "Vietnam", "Laos"],
    ["stats", "bad.entente"], ["verify", "bad.entente"],
  ]

  @Test("each command says so in one line and writes nothing", arguments: commands, Fault.allCases)
  func refused(command: [String], fault: Fault) throws {
    let folder = try WorkingFolder()
    try folder.makePack()
    let bad = fault.spoil(try SeedGraph.bytes)
    try folder.write(bad, to: "bad.entente")
    let run = try folder.run(command)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.complaints.count == 1, "\(run.errors)")
    #expect(run.complaints.first?.contains("bad.entente: " + fault.complaint) == true, "\(run.errors)")
    #expect(try folder.bytes("bad.entente") == bad)
    #expect(folder.names == ["bad.entente", "pack"])
  }

  @Test("while one build writes a file, another is told so and readers see what was there")
  func locked() throws {
    let folder = try WorkingFolder()
    try folder.makePack()
    try folder.write(try SeedGraph.bytes, to: "g.entente")
    let build = ["build", "-", "--domain", "pack", "--output", "g.entente", "--quiet"]
    // It waits for its standard input, with the file in its hands.
    let first = try ChildProgram(build, in: folder.path("."))
    #expect(first.wait { folder.names.contains("g.entente-wal") })
    let second = try folder.run(build, input: "Vietnam.")
    #expect(second.status == 1)
    #expect(second.complaints.count == 1)
    #expect(second.errors.contains("g.entente: another program is writing to it"), "\(second.errors)")
    #expect(try folder.run("stats", "g.entente").status == 0)
    try first.send("Vietnam.")
    #expect(try first.finish().status == 0)
  }
}
