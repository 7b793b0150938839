import Foundation

/// A file that is replaced as a whole: it is written beside its place and put there when it is complete.
struct FileReplacement: ~Copyable {
  private let path: String
  private let place: Place
  private var descriptor: Int32

  /// Where a file is written, and where it is to be in the end.
  private struct Place {
    let target: String
    /// The file beside the target; `nil` where the target is written in place.
    let temporary: String?
    /// The permissions of the file.
    let mode: mode_t
  }

  /// Opens a file beside the one at `path`; what is no regular file, such as `/dev/null` or a pipe, is written in place.
  /// - Parameter source: the file that the content is made from, which may not be replaced by it.
  init(path: String, madeFrom source: String? = nil) throws(OutputError) {
    if let source, Self.resolved(source) == Self.resolved(path) { throw .refused(place: path, reason: "it is the graph itself") }
    let place = try Self.place(for: path)
    if let temporary = place.temporary { unlink(temporary) }
    let descriptor =
      place.temporary.map { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, place.mode) } ?? open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .refused(place: path, reason: String(cString: strerror(errno))) }
    self.path = path
    self.place = place
    self.descriptor = descriptor
  }

  private static func place(for path: String) throws(OutputError) -> Place {
    var status = stat()
    guard stat(path, &status) == 0 else { return Place(target: path, temporary: beside(path), mode: 0o666) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .refused(place: path, reason: "it is a folder")
    case S_IFREG:
      // A link stays, and the file that it leads to is replaced.
      let target = resolved(path)
      return Place(target: target, temporary: beside(target), mode: status.st_mode & 0o777)
    default: return Place(target: path, temporary: nil, mode: 0)
    }
  }

  private static func beside(_ path: String) -> String {
    let (folder, name) = split(path)
    return "\(folder).\(name).\(getpid()).tmp"
  }

  /// The folder of a path, with its slash, empty for the current one; and the name within it.
  private static func split(_ path: String) -> (folder: Substring, name: Substring) {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return (path[..<name.startIndex], name)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary = place.temporary { unlink(temporary) }
  }

  /// Writes bytes after those that were written.
  func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    try FileDescriptorWriting.write(bytes, to: descriptor, place: path)
  }

  /// Puts the file in its place; before, or without it, what was there stays.
  /// - Parameter waitingForDisk: whether that holds for a power failure, too, which costs some milliseconds.
  consuming func finish(waitingForDisk: Bool = true) throws(OutputError) {
    guard let temporary = place.temporary else { return }
    guard !waitingForDisk || fsync(descriptor) == 0, rename(temporary, place.target) == 0 else {
      throw .refused(place: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    descriptor = -1
    guard waitingForDisk else { return }
    let folder = open("\(Self.split(place.target).folder).", O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
