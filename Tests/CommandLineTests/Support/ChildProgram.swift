import Foundation

/// The program itself, run as a child process.
struct ChildProgram {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    /// Whether a signal ended it, and not the program itself.
    let wasKilled: Bool
    let output: String
    let errors: String
  }

  private let process = Process()
  private let input = Pipe()
  private let errors: URL
  private let output: URL

  /// Starts the program.
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - folder: its working folder, in which its outputs are kept too.
  ///   - shell: commands that a shell is to run before it becomes the program, such as `ulimit`.
  init(_ arguments: [String], in folder: String, shell: String? = nil) throws {
    let program = try Self.path()
    if let shell {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      // Limits meant for the program would hit the profile of a coverage run, which then complains.
      process.arguments = ["-c", "export LLVM_PROFILE_FILE=/dev/null; " + shell + "; exec \"$0\" \"$@\"", program] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    output = URL(fileURLWithPath: folder + "/\(UUID().uuidString).output")
    errors = URL(fileURLWithPath: folder + "/\(UUID().uuidString).errors")
    process.standardInput = input
    for (place, keyPath) in [(output, \Process.standardOutput), (errors, \Process.standardError)] {
      try Data().write(to: place)
      process[keyPath: keyPath] = try FileHandle(forWritingTo: place)
    }
    try process.run()
  }

  /// Whether it still runs.
  var isRunning: Bool { process.isRunning }

  #if os(Linux)
    /// The processes that it has started and not yet taken leave of.
    var children: [pid_t] {
      let id = process.processIdentifier
      let list = try? String(contentsOfFile: "/proc/\(id)/task/\(id)/children", encoding: .utf8)
      return (list ?? "").split(separator: " ").compactMap { pid_t($0) }
    }
  #endif

  /// Writes to its standard input.
  func send(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits until something is so, at most ten seconds.
  func wait(until condition: () -> Bool) -> Bool {
    for _ in 0..<1000 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Closes its standard input and waits for its end.
  func finish() throws -> Outcome {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    defer { for place in [output, errors] { try? FileManager.default.removeItem(at: place) } }
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], in folder: String, shell: String? = nil, input: String = "") throws -> Outcome {
    let program = try ChildProgram(arguments, in: folder, shell: shell)
    try program.send(input)
    return try program.finish()
  }

  /// The program stands beside the tests.
  private static func path() throws -> String {
    struct NotBuilt: Error {}
    guard let tests = Bundle.main.executableURL else { throw NotBuilt() }
    var folder = tests.deletingLastPathComponent()
    // On macOS the tests are deeper, in a bundle.
    for _ in 0..<4 {
      let path = folder.appendingPathComponent("entente").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt()
  }
}
