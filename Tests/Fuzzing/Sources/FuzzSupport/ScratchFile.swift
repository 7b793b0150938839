public import Documents
import Foundation
public import Knowledge

/// A file that is written anew for each run, in a folder of this process.
public struct ScratchFile {
  private let url: URL

  /// Names a file; the folder is made.
  public init(named name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder.appendingPathComponent(name)
  }

  /// Reads the file as a user's input, after these bytes were put into it.
  public func read(_ bytes: some Sequence<UInt8>) throws -> [Result<Document, ReadingProblem>] {
    try Data(bytes).write(to: url)
    return Array(DocumentReader(inputs: [url.path]))
  }
}
