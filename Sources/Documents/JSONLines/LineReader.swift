import Foundation

/// A file taken line by line; no more than one line and one block are in memory.
struct LineReader: ~Copyable {
  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8]
  private var start: Int
  private var searched: Int
  private var isAtEnd = false
  /// The number of the line that was taken last, from one.
  private(set) var number = 0

  /// Goes on with a file of which the head is already read.
  init(_ source: consuming ByteSource, head: [UInt8], limit: Int = ByteSource.limit) {
    self.source = source
    self.limit = limit
    buffer = head
    start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    searched = start
  }

  /// The next line without its end; `nil` after the last. Linear over the file.
  /// - Throws: what makes the rest of the file unreadable.
  mutating func next() throws(ReadingProblem) -> ArraySlice<UInt8>? {
    while true {
      if let end = endOfLine() {
        number += 1
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return line
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        number += 1
        let line = buffer[start...]
        start = buffer.count
        return line
      }
      guard buffer.count - start <= limit else {
        isAtEnd = true
        start = buffer.count
        throw ReadingProblem(file: source.path, line: number + 1, reason: .tooLarge(limit: limit))
      }
      try refill()
    }
  }

  private mutating func endOfLine() -> Int? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let end = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return UnsafeRawPointer(end) - base
    }
    if found == nil { searched = buffer.count }
    return found
  }

  private mutating func refill() throws(ReadingProblem) {
    buffer.removeSubrange(..<start)
    searched -= start
    start = 0
    // A long line doubles what is read, so that moving it costs no more than reading it.
    isAtEnd = try source.read(max(ByteSource.blockCount, buffer.count), into: &buffer) == 0
  }
}
