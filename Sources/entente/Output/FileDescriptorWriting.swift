import Foundation

/// Writing to an open file.
enum FileDescriptorWriting {
  /// Writes all bytes, in as many steps as it takes.
  /// - Throws: what the system says; that the other end of a pipe is closed.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32, place: String) throws(OutputError) {
    let contiguous = Array(bytes)
    var done = 0
    while done < contiguous.count {
      let count = contiguous.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .refused(place: place, reason: String(cString: strerror(errno)))
      }
    }
  }
}
