import Foundation
import Testing

@testable import Language

@Suite("Model files")
struct ModelFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func load(_ bytes: Data) throws(ModelError) -> LanguageModel {
    let path = folder.appendingPathComponent("a.model")
    _ = FileManager.default.createFile(atPath: path.path, contents: bytes)
    return try LanguageModel(path: path.path)
  }

  @Test("the bundled model loads, with the tags of Universal Dependencies") func loads() throws {
    let model = try LanguageModel.bundled()
    #expect(model.universalTags.count == 17)
    #expect(model.parser.relations.contains("nsubj:pass"))
    #expect(model.nameTags.contains { $0?.kind == .organization && $0?.begins == true })
  }

  @Test("a file that is missing, empty or something else is named") func foreign() {
    #expect(throws: ModelError.unreadable(path: "/none/x.model", reason: "No such file or directory")) {
      try LanguageModel(path: "/none/x.model")
    }
    for content in ["", "hello", "ENTELANG", "ENTELANG\u{2}\0\0\0\0\0\0\0"] {
      let error = #expect(throws: ModelError.self) { try load(Data(content.utf8)) }
      guard case .foreign = error else { Issue.record("\(content.debugDescription): \(String(describing: error))"); continue }
    }
  }

  @Test("a model that breaks off is damaged, wherever that is") func truncated() throws {
    let whole = try modelBytes()
    for length in [16, 17, 100, 16 + 64 * 3, 5_000, whole.count / 3, whole.count / 2, whole.count - 1] {
      let error = #expect(throws: ModelError.self) { try load(whole.prefix(length)) }
      guard case .damaged = error else { Issue.record("\(length) bytes: \(String(describing: error))"); continue }
    }
  }

  @Test("a model whose list of sections is scrambled is refused or loads, and never crashes") func scrambled() throws {
    let whole = try modelBytes()
    let sections = whole.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self)) }
    for index in 0..<(16 + sections * 64) where index % 7 == 0 {
      var bytes = whole
      bytes[index] ^= 0x81
      do {
        // What it says may be wrong; it must say it without harm.
        let analysis = Analyzer(model: try load(bytes)).analyze("Vietnam met Peru.")
        #expect(analysis.tokens.count == 4, "byte \(index)")
      } catch {
        #expect(!error.localizedDescription.isEmpty)
      }
    }
  }

  private func modelBytes() throws -> Data {
    let path = try #require(LanguageModel.bundledPath)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
