import Foundation

/// A process of its own that runs scenarios one after another, so that a crash or an endless loop costs one scenario only.
final class TckWorker {
  /// What the worker told, or that it could not.
  enum Report {
    case outcome(index: Int, TckOutcome)
    case ended(status: String)
    case silent
  }

  /// A line of the worker's output.
  struct Line: Codable {
    let index: Int
    let outcome: TckOutcome
  }

  private let process = Process()
  private let output: FileHandle
  private var buffer = Data()

  /// Starts a worker that begins with a scenario.
  init(suite: String, graphs: String, only: String?, from index: Int) throws {
    let pipe = Pipe()
    process.executableURL = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["tck-worker", suite, "--graphs", graphs, "--from", String(index)] + (only.map { ["--only", $0] } ?? [])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    output = pipe.fileHandleForReading
    try process.run()
  }

  deinit { stop() }

  /// Ends the worker.
  func stop() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Waits for the next outcome, for so many seconds at most.
  func next(within seconds: Double) -> Report {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[buffer.startIndex..<end]
        buffer = Data(buffer[(end + 1)...])
        if let read = try? JSONDecoder().decode(Line.self, from: line) { return .outcome(index: read.index, read.outcome) }
        continue
      }
      let rest = deadline - .now
      let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
      guard milliseconds > 0 else { return .silent }
      var descriptor = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0 else { continue }
      let data = output.availableData
      if data.isEmpty { return ended() }
      buffer.append(data)
    }
  }

  private func ended() -> Report {
    process.waitUntilExit()
    let how = process.terminationReason == .uncaughtSignal ? "by signal" : "with status"
    return .ended(status: "\(how) \(process.terminationStatus)")
  }
}
