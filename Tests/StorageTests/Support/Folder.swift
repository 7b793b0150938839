import Foundation
import Knowledge
import Storage

/// A folder for the files of one test, which goes with it.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  /// The names of the files, hidden ones too, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

  func write(_ bytes: Data, to name: String) throws { try bytes.write(to: URL(fileURLWithPath: path(name))) }

  /// Builds or adds to a file and gives its path.
  @discardableResult
  func build(_ name: String, _ graphs: [DocumentGraph], extractor: String = "") throws -> BuildSummary {
    let writer = try GraphWriter(path: path(name), ontology: Samples.ontology, extractor: extractor)
    for graph in graphs { try writer.write(graph) }
    return try writer.finish()
  }

  func dump(_ name: String) throws -> String { try GraphFile(path: path(name)).graph().dump }
}
