import Foundation

/// What is sent to a child process and received from it, without waiting for one while the other waits for us.
struct Conversation {
  /// What came from its standard output.
  private(set) var output: [UInt8] = []
  /// What came from its standard error, the beginning of it.
  private(set) var errors: [UInt8] = []

  private var input: ArraySlice<UInt8>
  private var isSending = true
  private var isOutputOpen = true
  private var isErrorOpen = true
  private static let mostErrors = 16_384

  init(_ input: [UInt8]) { self.input = input[...] }

  /// Whether the process has closed its outputs.
  var isFinished: Bool { !isOutputOpen && !isErrorOpen }

  /// Waits until something can be sent or received, at most so long, and does it.
  mutating func turn(socket: borrowing Descriptor, errors errorSocket: borrowing Descriptor, atMost time: Duration) {
    if input.isEmpty { endSending(to: socket) }
    let events = Int16(isSending ? POLLIN | POLLOUT : POLLIN)
    var watched = [
      pollfd(fd: isOutputOpen ? socket.number : -1, events: events, revents: 0),
      pollfd(fd: isErrorOpen ? errorSocket.number : -1, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000 + 1
    guard poll(&watched, nfds_t(watched.count), Int32(clamping: milliseconds)) > 0 else { return }
    if isSending && watched[0].revents & Int16(POLLOUT) != 0 { send(to: socket) }
    if watched[0].revents & ~Int16(POLLOUT) != 0, let received = Self.receive(from: socket) {
      output += received
      isOutputOpen = !received.isEmpty
    }
    if watched[1].revents != 0, let received = Self.receive(from: errorSocket) {
      errors += received.prefix(Self.mostErrors - errors.count)
      isErrorOpen = !received.isEmpty
    }
  }

  private mutating func send(to socket: borrowing Descriptor) {
    #if os(Linux)
      let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #else
      let flags = MSG_DONTWAIT
    #endif
    let number = socket.number
    let count = input.withUnsafeBytes { Foundation.send(number, $0.baseAddress, $0.count, flags) }
    if count > 0 {
      input.removeFirst(count)
    } else if count < 0 && errno != EAGAIN && errno != EINTR {
      // It no longer listens; its exit status will say why.
      input = []
    }
    // At once: it may begin only when it has seen the end.
    if input.isEmpty { endSending(to: socket) }
  }

  private mutating func endSending(to socket: borrowing Descriptor) {
    guard isSending else { return }
    shutdown(socket.number, Int32(SHUT_WR))
    isSending = false
  }

  /// The bytes that are there; none at the end; `nil` where there is nothing yet.
  private static func receive(from socket: borrowing Descriptor) -> [UInt8]? {
    #if os(Linux)
      let flags = Int32(MSG_DONTWAIT)
    #else
      let flags = MSG_DONTWAIT
    #endif
    let number = socket.number
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      count = recv(number, buffer.baseAddress, buffer.count, flags)
      initialized = max(0, count)
    }
    if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : [] }
    return bytes
  }
}
