import Foundation

/// A file that is replaced only when its new content is complete.
enum WholeFile {
  /// Why a file could not be written; one line for the user.
  struct Failure: Error, Hashable, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path): \(reason); nothing was changed" }
  }

  /// Writes beside the file, brings the bytes to the disk, and puts them in its place. A crash at any moment leaves the old file or the new one.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    // A link keeps pointing where it points.
    let place = resolved(path)
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    let beside = folder + (parts.count == 1 ? "/" : "") + ".\(parts.last ?? "")." + String(getpid()) + ".writing"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard file >= 0 else { throw Failure(path: path, reason: Self.reason) }
    do throws(Failure) {
      try write(bytes, to: file, path)
      guard fsync(file) == 0 else { throw Failure(path: path, reason: Self.reason) }
    } catch {
      close(file)
      unlink(beside)
      throw error
    }
    close(file)
    guard rename(beside, place) == 0 else {
      let failure = Failure(path: path, reason: Self.reason)
      unlink(beside)
      throw failure
    }
    // The new name, too, is to survive a crash; where folders cannot be synchronized it does so a little later.
    let directory = open(folder, O_RDONLY)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest.removeFirst(count)
      } else if errno != EINTR {
        throw Failure(path: path, reason: reason)
      }
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
