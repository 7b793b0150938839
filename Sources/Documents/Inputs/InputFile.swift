import Foundation

/// A file that is to be read, with the identity that its document gets.
struct InputFile: Hashable, Sendable {
  /// The name under which standard input is asked for and reported.
  static let standardInput = "-"

  /// The path, as the caller named it or as it was found in a folder.
  let path: String
  /// The path from the root, by which files are ordered and told apart.
  let absolutePath: String

  /// The file's name without its folders.
  var name: String { absolutePath.split(separator: "/").last.map(String.init) ?? "" }

  /// The file's name without its ending; a name that only has an ending keeps it.
  var stem: String {
    let name = name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The names of the folders above it, the nearest first.
  var folders: [Substring] { absolutePath.split(separator: "/").dropLast().reversed() }
}

extension InputFile {
  /// The file that a graph names as the source of a document.
  init(source: String) {
    self.init(path: source, absolutePath: InputListing.absolute(source, in: FileManager.default.currentDirectoryPath))
  }

  /// Whether there is such a file.
  var exists: Bool { InputListing.FileIdentity.of(path) != nil }

  /// Whether both paths lead to one file.
  func isSame(as other: InputFile) -> Bool {
    absolutePath == other.absolutePath || InputListing.FileIdentity.of(path)?.identity == InputListing.FileIdentity.of(other.path)?.identity
  }
}
