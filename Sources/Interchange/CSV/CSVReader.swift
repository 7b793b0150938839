/// Reads records of comma-separated values (RFC 4180) from bytes.
///
/// A field in quotes may hold delimiters, line breaks and doubled quotes. Lines end with LF, CR LF or CR. Empty lines are passed over.
struct CSVReader {
  /// A field of the record that was read last.
  struct Field {
    fileprivate let range: Range<Int>
    /// Whether the text was put together in the reader's own memory, since it had doubled quotes.
    fileprivate let isRewritten: Bool
    /// Whether the field was in quotes.
    let isQuoted: Bool
  }

  private let file: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var position = 0
  private var nextLine = 1
  private var rewritten: [UInt8] = []

  /// The line in which the record begins that was read last.
  private(set) var line = 1
  /// The fields of the record that was read last.
  private(set) var fields: [Field] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Begins to read; the bytes must outlive the reader. A byte order mark is passed over.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, file: String) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads the next record; false at the end.
  mutating func next() throws(CSVFault) -> Bool {
    fields.removeAll(keepingCapacity: true)
    rewritten.removeAll(keepingCapacity: true)
    while position < bytes.count, isLineEnd(bytes[position]) { endLine() }
    guard position < bytes.count else { return false }
    line = nextLine
    while true {
      fields.append(try field())
      guard position < bytes.count else { return true }
      if bytes[position] == delimiter {
        position += 1
      } else {
        endLine()
        return true
      }
    }
  }

  /// Calls `body` with the text of a field, which is valid only there.
  func withText<Result>(of field: Field, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if field.isRewritten { return try rewritten.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[field.range])) } }
    return try body(UnsafeBufferPointer(rebasing: bytes[field.range]))
  }

  /// The text of a field.
  func text(of field: Field) -> String { withText(of: field) { String(decoding: $0, as: UTF8.self) } }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

  private mutating func endLine() {
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count, bytes[position + 1] == Self.lineFeed { position += 1 }
    position += 1
    nextLine += 1
  }

  private mutating func field() throws(CSVFault) -> Field {
    if position < bytes.count, bytes[position] == Self.quote { return try quotedField() }
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) { position += 1 }
    return Field(range: start..<position, isRewritten: false, isQuoted: false)
  }

  private mutating func quotedField() throws(CSVFault) -> Field {
    let startLine = nextLine
    position += 1
    var start = position
    let rewrittenStart = rewritten.count
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.lineFeed || (byte == Self.carriageReturn && !(position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed)) {
        nextLine += 1
      }
      guard byte == Self.quote else {
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
        rewritten.append(contentsOf: bytes[start...position])
        position += 2
        start = position
        continue
      }
      let end = position
      position += 1
      guard position == bytes.count || bytes[position] == delimiter || isLineEnd(bytes[position]) else {
        throw CSVFault(file, line: nextLine, "text follows a closing quote")
      }
      guard rewritten.count > rewrittenStart else { return Field(range: start..<end, isRewritten: false, isQuoted: true) }
      rewritten.append(contentsOf: bytes[start..<end])
      return Field(range: rewrittenStart..<rewritten.count, isRewritten: true, isQuoted: true)
    }
    throw CSVFault(file, line: startLine, "the quote that opens here is not closed")
  }
}
