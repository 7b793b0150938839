import Foundation
import Testing

@testable import Interchange

@Suite("Reading annotations")
struct GoldFolderTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-gold-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  func error() -> String? {
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      _ = try GoldFolder.annotations(in: folder.path)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: folder.path, with: "GOLD")
    }
  }

  @Test("annotations come by file name, other files are passed over")
  func order() throws {
    for name in ["b", "a", "c"] {
      try write(name + ".json", #"{"document":"\#(name)","entities":[],"relations":[]}"#.utf8)
      try write(name + ".txt", "Text".utf8)
    }
    try write("README.md", "x".utf8)
    let annotations = try GoldFolder.annotations(in: folder.path)
    try FileManager.default.removeItem(at: folder)
    #expect(annotations.map(\.document) == ["a", "b", "c"])
  }

  @Test(
    "what is wrong is named with its file and its place in it",
    arguments: [
      (#"{"document":"#, "GOLD/a.json: is no JSON"), (#"{"entities":[],"relations":[]}"#, "GOLD/a.json: .document is missing"),
      (#"{"document":"a","entities":[{"id":"x","type":"Country"}],"relations":[]}"#, "GOLD/a.json: .entities[0].name is missing"),
      (#"{"document":7,"entities":[],"relations":[]}"#, "GOLD/a.json: .document has another type than an annotation wants"),
      (
        #"{"document":"a","entities":[],"relations":[{"source":"a","type":"b","target":"c","quote":"","modality":"maybe"}]}"#,
        "GOLD/a.json: .relations[0].modality: Cannot initialize Modality from invalid String value maybe"
      ),
    ])
  func faults(json: String, says: String) throws {
    try write("a.json", json.utf8)
    try write("a.txt", "Text".utf8)
    #expect(error() == says)
  }

  @Test("a missing folder, an empty one, and a text that is missing or no UTF-8 are told apart")
  func files() throws {
    #expect(error() == "GOLD: holds no annotations (NAME.json beside NAME.txt)")
    #expect(error() == "GOLD: no folder that can be read")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("a.json", #"{"document":"a","entities":[],"relations":[]}"#.utf8)
    try write("a.txt", [0xFF])
    #expect(error() == "GOLD/a.txt: is not UTF-8")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("a.json", #"{"document":"a","entities":[],"relations":[]}"#.utf8)
    #expect(error() == "GOLD/a.json: the text beside it, GOLD/a.txt, cannot be read")
  }
}
