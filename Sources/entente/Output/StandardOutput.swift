import Foundation

/// Standard output. That its reader goes away early, as `head` does, ends the program without complaint.
enum StandardOutput {
  /// Writes bytes.
  static func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    signal(SIGPIPE, SIG_IGN)
    try FileDescriptorWriting.write(bytes, to: STDOUT_FILENO, place: "standard output")
  }

  /// Writes text.
  static func write(_ text: String) throws(OutputError) { try write(text.utf8) }
}
