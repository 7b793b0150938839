import Foundation
public import Knowledge

/// The sources of documents, read again to be compared.
///
/// Lines of a JSON Lines file that are asked for in their order are read in one pass.
public final class SourceFiles {
  private var lines: JSONLinesFile?

  /// Makes a reader; nothing is opened yet.
  public init() {}

  /// Reads the source of a document again.
  public func reread(_ document: Document) -> SourceReading {
    let source = document.source
    if Self.isFile(source) {
      guard source != InputFile.standardInput else { return .gone }
      return Self.reading(Result { () throws(ReadingProblem) in try Self.wholeFile(source, id: document.id) })
    }
    guard let colon = source.lastIndex(of: ":"), let line = Int(source[source.index(after: colon)...]) else { return .gone }
    let path = String(source[..<colon])
    guard path != InputFile.standardInput, Self.isFile(path) else { return .gone }
    return read(line, of: path)
  }

  private func read(_ number: Int, of path: String) -> SourceReading {
    if lines == nil || lines?.path != path || number <= (lines?.line ?? 0) {
      lines = nil
      do {
        let source = try ByteSource(opening: path)
        let head = try source.head()
        lines = JSONLinesFile(source, head: head, stem: "")
      } catch {
        return .unreadable(error.description)
      }
    }
    while let lines, let result = lines.next() {
      if lines.line == number { return Self.reading(result) }
      if lines.line > number { break }
    }
    return .unreadable("\(path): has no document at line \(number)")
  }

  private static func wholeFile(_ path: String, id: DocumentID) throws(ReadingProblem) -> Document {
    switch try OpenedFile(InputFile(path: path, absolutePath: path), id: id) {
    case .document(let document): return document
    case .lines: throw ReadingProblem(file: path, reason: .unreadable("it is JSON Lines now"))
    }
  }

  private static func reading(_ result: Result<Document, ReadingProblem>) -> SourceReading {
    switch result {
    case .success(let document): .text(document.hash)
    case .failure(let problem): .unreadable(problem.description)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
