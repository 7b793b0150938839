import Foundation
import Testing

@testable import Language

@Suite("Model files")
final class ModelFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func load(_ bytes: Data) throws(ModelError) -> LanguageModel {
    let path = folder.appendingPathComponent("a.model")
    _ = FileManager.default.createFile(atPath: path.path, contents: bytes)
    return try LanguageModel(path: path.path)
  }

  @Test("the bundled model loads, with the tags of Universal Dependencies") func loads() throws {
    let model = try LanguageModel.bundled()
    #expect(model.universalTags.count == 17)
    #expect(model.parser.relations.values.contains("nsubj:pass"))
    #expect(model.parser.names.values.contains("B-ORG"))
  }

  @Test("a file that is missing, empty or something else is named") func foreign() {
    #expect(throws: ModelError.unreadable(path: "/none/x.model", reason: "No such file or directory")) {
      try LanguageModel(path: "/none/x.model")
    }
    for content in ["", "hello", "ENTELANG", "ENTELANG\u{1}\0\0\0\0\0\0\0"] {
      let error = #expect(throws: ModelError.self) { try load(Data(content.utf8)) }
      guard case .foreign = error else { Issue.record("\(content.debugDescription): \(String(describing: error))"); continue }
    }
  }

  @Test("a small model with arbitrary weights is read like any other") func tiny() throws {
    let analysis = Analyzer(model: try load(TinyModel.bytes())).analyze("Vietnam met Peru.")
    #expect(analysis.tokens.count == 4)
    #expect(analysis.tokens.allSatisfy { $0.tag != nil && $0.head != nil })
  }

  @Test("a tag or relation that this program does not know makes a model damaged", arguments: ["NN\nVB", "nsubj\nobj", "NOUN\nVERB"])
  func unknownTags(names: String) throws {
    var bytes = TinyModel.bytes()
    let place = try #require(bytes.range(of: Data(names.utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "q")
    let error = #expect(throws: ModelError.self) { try load(bytes) }
    guard case .damaged(_, let problem) = error else { Issue.record("\(String(describing: error))"); return }
    #expect(problem.contains("“q"))
  }

  @Test("a model that breaks off is damaged, wherever that is") func truncated() throws {
    let whole = TinyModel.bytes()
    for length in stride(from: 16, to: whole.count, by: 97) {
      let error = #expect(throws: ModelError.self, "\(length) bytes") { try load(whole.prefix(length)) }
      guard case .damaged = error else { Issue.record("\(length) bytes: \(String(describing: error))"); continue }
    }
  }

  @Test("a model with a wrong byte anywhere is refused or read, and never does harm") func scrambled() throws {
    let whole = TinyModel.bytes()
    var refused = 0
    for index in stride(from: 0, to: whole.count, by: 5) {
      var bytes = whole
      bytes[index] ^= index % 2 == 0 ? 0x81 : 0xFF
      do {
        let analysis = Analyzer(model: try load(bytes)).analyze("Vietnam met Peru. It left.")
        #expect(analysis.tokens.count == 7, "byte \(index)")
      } catch {
        #expect(!error.description.isEmpty)
        refused += 1
      }
    }
    #expect(refused > 100)
  }
}
