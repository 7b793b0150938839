import Foundation

/// An open file or standard input, read from front to back.
struct ByteSource: ~Copyable {
  /// The most bytes that one document may have.
  static let limit = 1 << 30
  /// How many bytes are read at once.
  static let blockCount = 1 << 18

  /// The path, as the caller named it.
  let path: String
  /// The number of bytes that the system promises; zero for pipes.
  let expectedCount: Int
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file, or standard input for `-`.
  /// - Throws: a problem of the file where the system does not let it be read.
  init(opening path: String) throws(ReadingProblem) {
    self.path = path
    isOwned = path != InputFile.standardInput
    descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    var status = stat()
    let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    expectedCount = isFile ? Int(status.st_size) : 0
    guard descriptor >= 0 else {
      throw ReadingProblem(file: path, reason: errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno))))
    }
  }

  deinit { if isOwned && descriptor >= 0 { close(descriptor) } }

  /// Appends up to `count` bytes; returns how many, zero at the end.
  /// - Throws: a problem of the file, with what the system says, where reading fails.
  func read(_ count: Int = blockCount, into bytes: inout [UInt8]) throws(ReadingProblem) -> Int {
    var failure: Int32 = 0
    let got = withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { block in
      var got = 0
      repeat { got = Foundation.read(descriptor, block.baseAddress, count) } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block.prefix(max(0, got))))
      return got
    }
    guard failure == 0 else { throw ReadingProblem(file: path, reason: .unreadable(String(cString: strerror(failure)))) }
    return got
  }

  /// The first bytes: enough to tell what the file is. Fewer than a block only where the file or the pipe has no more at hand.
  func head() throws(ReadingProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expectedCount + Self.blockCount)
    while bytes.count < 64, try read(into: &bytes) > 0 {}
    return bytes
  }

  /// The whole content, of which the head is already read.
  consuming func content(after head: consuming [UInt8], limit: Int = limit) throws(ReadingProblem) -> [UInt8] {
    guard expectedCount <= limit else { throw ReadingProblem(file: path, reason: .tooLarge(limit: limit)) }
    while try read(into: &head) > 0 {
      guard head.count <= limit else { throw ReadingProblem(file: path, reason: .tooLarge(limit: limit)) }
    }
    return head
  }
}
