import Foundation

/// The first hundred bytes of an SQLite file, checked before the database is opened so that each fault gets its own error.
///
/// The layout is that of “Database File Format”, section 1.3 (sqlite.org/fileformat2.html).
struct FileHeader {
  private static let size = 100
  private let bytes: [UInt8]

  /// Reads and checks the header of a file: that it is an Entente graph of this version or an earlier one, and as long as it says.
  /// - Returns: its version.
  @discardableResult
  static func check(path: String) throws(GraphFileError) -> Int {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path: path) }
    if isFolder.boolValue { throw .isFolder(path: path) }
    // Opening a pipe would wait for somebody who writes to it.
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else { throw .notAGraph(path: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .refused(path: path, reason: String(cString: strerror(errno)))
    }
    defer { try? handle.close() }
    let header: FileHeader
    let length: UInt64
    do {
      header = FileHeader(bytes: [UInt8](try handle.read(upToCount: size) ?? Data()))
      length = try handle.seekToEnd()
    } catch {
      throw .refused(path: path, reason: "cannot be read: \(error.localizedDescription)")
    }
    return try header.check(path: path, length: length)
  }

  private func check(path: String, length: UInt64) throws(GraphFileError) -> Int {
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)) else { throw .notAGraph(path: path) }
    guard bytes.count == Self.size else { throw .damaged(path: path, detail: "it breaks off after \(bytes.count) bytes") }
    guard number(at: 68) == FileFormat.applicationID else { throw .notAGraph(path: path) }
    let version = Int(number(at: 60))
    if version > FileFormat.version { throw .newerFormat(path: path, found: version, supported: FileFormat.version) }
    if version < 1 { throw .olderFormat(path: path, found: version, supported: FileFormat.version) }
    // While pages wait in a write-ahead log, the main file may rightly be shorter than its first page says.
    let hasLog = Connection.hasLog(beside: path)
    let expected = UInt64(number(at: 28)) * UInt64(pageSize)
    if length < expected && !hasLog {
      throw .damaged(path: path, detail: "it breaks off after \(length) of \(expected) bytes")
    }
    return version
  }

  private var pageSize: Int {
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    return size == 1 ? 65536 : size
  }

  private func number(at offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
}
