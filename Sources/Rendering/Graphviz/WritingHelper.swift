import Foundation
import GraphvizShim

/// A copy of this process that writes bytes to a file of its own meanwhile: the library works on one processor only.
struct WritingHelper: ~Copyable {
  private let id: pid_t
  private let file: UnsafeMutablePointer<FILE>
  private var isRunning = true

  /// Starts a copy; `nil` where there can be none, as in a process with several threads.
  /// - Parameter work: what the copy does; it hands bytes to the closure that it is given, which returns whether they could be written.
  init?(_ work: ((ArraySlice<UInt8>) -> Bool) -> Bool) {
    guard sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1, let file = tmpfile() else { return nil }
    let descriptor = fileno(file)
    let id = gvs_fork_helper()
    if id == 0 {
      let isDone = work { bytes in
        bytes.withUnsafeBytes { buffer in
          var done = 0
          while done < buffer.count {
            let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            if count < 0 && errno != EINTR { return false }
            done += max(0, count)
          }
          return true
        }
      }
      _exit(isDone ? 0 : 1)
    }
    guard id > 0 else {
      fclose(file)
      return nil
    }
    self.id = id
    self.file = file
  }

  deinit {
    if isRunning {
      kill(id, SIGKILL)
      Self.wait(for: id)
    }
    fclose(file)
  }

  /// Waits for the copy to end, and hands over what it wrote.
  /// - Parameter mark: what its bytes must begin with, which is not handed over.
  /// - Returns: `false`, with nothing handed over, where it failed or wrote something else.
  mutating func finish<Failure: Error>(
    beginning mark: [UInt8], to sink: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    isRunning = false
    guard Self.wait(for: id) == 0, read(mark.count, at: 0).elementsEqual(mark) else { return false }
    let length = Int(lseek(fileno(file), 0, SEEK_END))
    var offset = mark.count
    while offset < length {
      let block = read(1 << 20, at: offset)
      // What was handed over cannot be taken back.
      precondition(!block.isEmpty, "a file that was just written can be read")
      try sink(block)
      offset += block.count
    }
    return true
  }

  /// Up to so many bytes from an offset on.
  private func read(_ count: Int, at offset: Int) -> ArraySlice<UInt8> {
    var block = [UInt8](repeating: 0, count: count)
    while true {
      let count = block.withUnsafeMutableBytes { pread(fileno(file), $0.baseAddress, $0.count, off_t(offset)) }
      if count >= 0 { return block[..<count] }
      if errno != EINTR { return [] }
    }
  }

  /// The status of a process that has ended, 0 where all went well.
  @discardableResult
  private static func wait(for id: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }
}
