import Foundation

/// An open file descriptor, closed when its owner ends, and not passed on to programs that this one starts.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { close(number) }
}

/// Two sockets that are connected with each other.
struct DescriptorPair: ~Copyable {
  /// The end that stays here.
  let ours: Descriptor
  /// The end for the child, which gets a copy.
  let theirs: Descriptor

  init() throws(ChildProcess.NotStarted) {
    var numbers: [Int32] = [-1, -1]
    #if os(Linux)
      let status = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &numbers)
    #else
      let status = socketpair(AF_UNIX, SOCK_STREAM, 0, &numbers)
    #endif
    guard status == 0 else { throw ChildProcess.NotStarted(reason: String(cString: strerror(errno))) }
    #if !os(Linux)
      for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
      // A child that is gone is an error to handle, not a signal to die of.
      var isOn: Int32 = 1
      setsockopt(numbers[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
    self.ours = Descriptor(number: numbers[0])
    self.theirs = Descriptor(number: numbers[1])
  }
}
