import Foundation

/// A file as memory that is read only.
final class MappedFile {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a whole file. One that others cut off while it is mapped ends the process, as with any mapped file.
  init(path: String) throws(ColumnFileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: Self.reason) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .foreign(path: path) }
    let memory = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let memory, memory != MAP_FAILED else { throw .unreadable(path: path, reason: Self.reason) }
    bytes = UnsafeRawBufferPointer(start: memory, count: Int(status.st_size))
    isMapped = true
  }

  /// Copies the content of a file.
  init(content: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: ColumnFileFormat.alignment)
    memory.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(memory)
    isMapped = false
  }

  deinit {
    if isMapped { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) } else { bytes.deallocate() }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
