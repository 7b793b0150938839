import Foundation

/// A folder that the program runs in, which goes with the test.
final class WorkingFolder: Sendable {
  /// The project's own folder.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL

  private let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The names of the files, hidden ones too, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// The path of a file in it.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The content of a file.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  /// Writes a text, and makes the folders that its name begins with.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes bytes, and makes the folders that the name begins with.
  func write(_ bytes: Data, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Copies a file or folder of the project.
  func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(at: Self.project.appendingPathComponent(source), to: folder.appendingPathComponent(name))
  }

  /// Makes `pack`, a domain pack of the bundled types, words and patterns and of few names, which is loaded in a moment.
  func makePack(forums: [String] = []) throws {
    try write("type: Country\nentries:\n  - id: country/VN\n    name: Vietnam\n", to: "pack/gazetteers/countries.yaml")
    for name in ["ontology", "words", "titles", "patterns"] {
      try copy("Sources/Extraction/Resources/DefenceDiplomacy/\(name).yaml", to: "pack/\(name).yaml")
    }
    guard !forums.isEmpty else { return }
    let entries = forums.enumerated().map { index, name in "  - id: forum/f\(index)\n    name: '\(name)'\n" }
    try write("type: Forum\nentries:\n" + entries.joined(), to: "pack/gazetteers/forums.yaml")
  }

  /// Runs the program in it, to its end.
  func run(_ arguments: String..., input: String = "") throws -> ChildProgram.Outcome { try run(arguments, input: input) }

  /// Runs the program in it, to its end.
  func run(_ arguments: [String], input: String = "") throws -> ChildProgram.Outcome {
    try ChildProgram.run(arguments, in: folder.path, input: input)
  }
}

extension ChildProgram.Outcome {
  /// The lines on standard error.
  var complaints: [String] { errors.split(separator: "\n").map(String.init) }
}
