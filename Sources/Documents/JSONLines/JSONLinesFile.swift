import Knowledge

/// The documents of a JSON Lines file, one after the other.
final class JSONLinesFile {
  /// The file's path, as the caller named it.
  let path: String
  private let stem: String
  private var lines: LineReader
  private var hasDocument = false
  private var isDone = false

  /// The number of the line that was read last, from one.
  var line: Int { lines.number }

  /// Goes on with a file of which the head is already read.
  /// - Parameter stem: what the identifiers of lines without `id` begin with.
  init(_ source: consuming ByteSource, head: [UInt8], stem: String) {
    path = source.path
    self.stem = stem
    lines = LineReader(source, head: head)
  }

  /// The document or the problem of the next line that is not blank; `nil` at the end.
  func next() -> Result<Document, ReadingProblem>? {
    guard !isDone else { return nil }
    do {
      while let line = try lines.next() {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        hasDocument = true
        return document(of: line)
      }
    } catch {
      isDone = true
      return .failure(error)
    }
    isDone = true
    return hasDocument ? nil : .failure(ReadingProblem(file: path, reason: .blank))
  }

  private func document(of line: ArraySlice<UInt8>) -> Result<Document, ReadingProblem> {
    do {
      do {
        _ = try UTF8Span(validating: line.span)
      } catch {
        throw TextDefect(reason: .notUTF8(offset: error.byteOffsets.lowerBound))
      }
      let fields = try JSONLine(line)
      return .success(
        Document(
          id: DocumentID(rawValue: fields.id ?? "\(stem)-\(lines.number)"), title: fields.title, published: fields.published,
          url: fields.url, source: "\(path):\(lines.number)", text: fields.text))
    } catch let defect as TextDefect {
      return .failure(ReadingProblem(file: path, line: lines.number, reason: defect.reason))
    } catch {
      return .failure(ReadingProblem(file: path, line: lines.number, reason: .brokenJSON("\(error)")))
    }
  }
}
