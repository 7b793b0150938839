import Foundation

/// A file under construction, hidden beside the place where it is going to be.
struct NewFile {
  /// Where it is built.
  let temporaryPath: String
  /// Where it goes when it is complete.
  let path: String

  /// Chooses a name that no other running program uses, and clears away what programs that died have left.
  init(path: String) {
    self.path = path
    let folder = Self.folder(of: path)
    let prefix = "." + (path as NSString).lastPathComponent + "."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: ".")
      guard parts.count == 2, parts[1] == "building", let number = parts[0].split(separator: "-").first, let process = pid_t(number)
      else { continue }
      if kill(process, 0) != 0 && errno == ESRCH { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
    }
    var attempt = 1
    func candidate() -> String { folder + "/" + prefix + "\(getpid())-\(attempt).building" }
    while FileManager.default.fileExists(atPath: candidate()) { attempt += 1 }
    self.temporaryPath = candidate()
  }

  /// Puts the complete file in its place, so that a crash at any moment leaves nothing or all of it there.
  func publish() throws(GraphFileError) {
    try synchronize(temporaryPath)
    // A link, unlike a rename, never replaces what somebody else has made in the meantime.
    guard link(temporaryPath, path) == 0 else {
      let code = errno
      if code == EEXIST { throw .appearedMeanwhile(path: path) }
      // Some file systems have no links.
      guard rename(temporaryPath, path) == 0 else { throw .refused(path: path, reason: String(cString: strerror(errno))) }
      return
    }
    unlink(temporaryPath)
    try synchronize(Self.folder(of: path))
  }

  /// Removes what was built so far.
  func discard() {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(temporaryPath + ending) }
  }

  /// The folder that holds a path.
  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private func synchronize(_ place: String) throws(GraphFileError) {
    let descriptor = open(place, O_RDONLY)
    guard descriptor >= 0 else { throw .refused(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw errno == ENOSPC ? .diskFull(path: path) : .refused(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
