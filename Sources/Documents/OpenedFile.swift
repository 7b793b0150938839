import Knowledge

/// A file after its beginning told what it is.
enum OpenedFile {
  /// A file of one document.
  case document(Document)
  /// A file of many.
  case lines(JSONLinesFile)

  /// Opens a file and reads it, to its end where it is one document.
  /// - Throws: why it gives none.
  init(_ file: InputFile, id: DocumentID) throws(ReadingProblem) {
    let source = try ByteSource(opening: file.path)
    let head = try source.head()
    guard !head.isEmpty else { throw ReadingProblem(file: file.path, reason: .empty) }
    if let binary = BinaryFormat(of: head) { throw ReadingProblem(file: file.path, reason: .binary(binary.description)) }
    let format = FileFormat(fileName: file.name) ?? FileFormat(firstBytes: head)
    if format == .jsonLines {
      self = .lines(JSONLinesFile(source, head: head, stem: id.rawValue))
      return
    }
    let bytes = try source.content(after: head)
    do {
      self = .document(
        format == .html
          ? try HTMLFile.document(bytes, id: id, source: file.path)
          : TextFile.document(try TextDecoding.text(of: bytes), id: id, source: file.path, isMarkdown: format == .markdown))
    } catch {
      throw ReadingProblem(file: file.path, reason: error.reason)
    }
  }
}
