import Foundation
import GraphvizShim

/// A child process with sockets to its standard streams, killed and reaped when its owner ends.
struct ChildProcess: ~Copyable {
  /// Why a process could not be started.
  struct NotStarted: Error, Hashable {
    /// The system's words.
    let reason: String
  }

  /// How a process ended.
  enum Ending: Hashable {
    case exited(Int32)
    case signaled(Int32)
    /// By us, when its time was over.
    case killed
  }

  private let id: pid_t
  private var isReaped = false
  /// Both directions in one: what we send is its standard input, what it writes to standard output we receive.
  private let socket: Descriptor
  private let errors: Descriptor

  /// Starts a program with this process's environment.
  init(_ executable: String, _ arguments: [String]) throws(NotStarted) {
    let main = try DescriptorPair(), errors = try DescriptorPair()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, main.theirs.number, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, main.theirs.number, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.theirs.number, STDERR_FILENO)
    // What this process ignores or holds back must not protect the child from its limits.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([executable] + arguments).map { (word: String) in strdup(word) }
    // A crash is an answer here, not an occasion for a long report.
    let variables = ProcessInfo.processInfo.environment.filter { $0.key != "SWIFT_BACKTRACE" }.sorted { $0.key < $1.key }
    let environment = (variables.map { "\($0.key)=\($0.value)" } + ["SWIFT_BACKTRACE=enable=no"]).map { (line: String) in strdup(line) }
    defer { for word in words + environment { free(word) } }
    var id = pid_t()
    let status = posix_spawn(&id, executable, &actions, &attributes, words + [nil], environment + [nil])
    guard status == 0 else { throw NotStarted(reason: String(cString: strerror(status))) }
    self.id = id
    self.socket = main.ours
    self.errors = errors.ours
  }

  /// Copies this process, which must have no thread but this one, and does `work` in the copy.
  ///
  /// Nothing is loaded or set up anew, which makes it a good deal cheaper than starting a program.
  init(forking work: () -> Never) throws(NotStarted) {
    let main = try DescriptorPair(), errors = try DescriptorPair()
    let id = gvs_fork(main.theirs.number, errors.theirs.number, main.ours.number, errors.ours.number)
    if id == 0 { work() }
    guard id > 0 else { throw NotStarted(reason: String(cString: strerror(errno))) }
    self.id = id
    self.socket = main.ours
    self.errors = errors.ours
  }

  deinit {
    if isReaped { return }
    kill(id, SIGKILL)
    _ = Self.wait(id, 0)
  }

  /// Whether a signal says that the processor time is used up.
  static func isProcessorLimit(_ signal: Int32) -> Bool { signal == SIGXCPU }

  /// Sends the input and receives until the process closes its outputs or the time is over.
  /// - Parameters:
  ///   - time: how long to wait, once there is nothing else to do.
  ///   - meanwhile: something short to do once the process has got what it takes at once of the input.
  /// - Returns: what it wrote, and when its time is over.
  mutating func converse(
    _ input: [UInt8], for time: Duration, meanwhile: () -> Void
  ) -> (output: [UInt8], errors: [UInt8], deadline: ContinuousClock.Instant) {
    var conversation = Conversation(input)
    conversation.turn(socket: socket, errors: errors, atMost: time)
    meanwhile()
    let deadline = ContinuousClock.now + time
    while !conversation.isFinished {
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero { break }
      conversation.turn(socket: socket, errors: errors, atMost: left)
    }
    return (conversation.output, conversation.errors, deadline)
  }

  /// Waits for the end of the process; kills it when the time is over.
  consuming func end(until deadline: ContinuousClock.Instant) -> Ending {
    isReaped = true
    // It may have ended in time though it is late when we look.
    while true {
      if let status = Self.wait(id, WNOHANG) { return Self.ending(status) }
      if ContinuousClock.now >= deadline { break }
      usleep(100)
    }
    kill(id, SIGKILL)
    _ = Self.wait(id, 0)
    return .killed
  }

  /// The status of a process that has ended, which is then gone; `nil` while it runs.
  private static func wait(_ id: pid_t, _ options: Int32) -> Int32? {
    var status: Int32 = 0
    while true {
      switch waitpid(id, &status, options) {
      case id: return status
      case 0: return nil
      default: if errno != EINTR { return 0 }
      }
    }
  }

  private static func ending(_ status: Int32) -> Ending {
    // The macros WIFEXITED and its like do not reach Swift.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
  }
}
