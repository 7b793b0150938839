import Foundation
import Knowledge
import YAMLFiles

/// A file of decisions on the disk.
enum CurationFile {
  /// Reads the decisions of a file.
  /// - Throws: that it cannot be read, or its first mistake with the line.
  static func read(_ path: String, ontology: Ontology) throws(FileMistake) -> Curation {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw FileMistake(
        file: path, line: 0, problem: "the file is missing or cannot be read", remedy: "it holds decisions; see entente curate --help")
    }
    return try CurationReader.read(data, file: path, ontology: ontology)
  }
}
