/// A process that lays out and draws one graph, within limits.
///
/// It is started before its graph is there, so that it loads its libraries meanwhile; an owner that ends without handing over a graph ends it.
public struct LayoutWorker: ~Copyable, Sendable {
  /// What it was started for; `nil` where it is told together with the graph.
  private let task: WorkerTask?
  private var process: ChildProcess

  /// Starts a worker for a task, as a program.
  init(_ launch: WorkerLaunch, _ task: WorkerTask) throws(WorkerFailure) {
    self.task = task
    do {
      self.process = try ChildProcess(launch.executable, launch.arguments + task.words)
    } catch {
      throw .notStarted(error.reason)
    }
  }

  /// Makes a worker for any task out of a copy of this process, which saves the time that a program takes to start.
  ///
  /// It has to be made before this process has other threads, best at its very beginning: the worker loads its libraries from then on, and it
  /// inherits what this process holds in memory. `nil` where there are threads already, or where the system cannot do it.
  /// - Parameter format: the format that it will probably draw.
  public init?(readyFor format: DiagramFormat) {
    self.task = nil
    do {
      self.process = try ChildProcess(forking: { WorkerProgram.run(readyFor: format) })
    } catch {
      return nil
    }
  }

  /// Whether it can do a task.
  func suits(_ task: WorkerTask) -> Bool { self.task == nil || self.task == task }

  /// Hands the graph over and waits for the picture.
  /// - Parameters:
  ///   - task: what to do, which it must suit.
  ///   - meanwhile: something short to do while the worker draws.
  ///   - finish: what is still to be done with the picture, begun while the worker ends, and without effect should it end badly.
  consuming func draw(
    _ dot: [UInt8], _ task: WorkerTask, meanwhile: () -> Void, finish: ([UInt8]) throws(WorkerFailure) -> [UInt8]
  ) throws(WorkerFailure) -> [UInt8] {
    let head = self.task == nil ? Array((task.words.joined(separator: " ") + "\n").utf8) : []
    let (output, errors, deadline) = process.converse(head + dot, for: .seconds(min(task.limits.seconds, 1e6)), meanwhile: meanwhile)
    let finished = Result { () throws(WorkerFailure) in output.isEmpty ? [] : try finish(output) }
    switch process.end(until: deadline) {
    case .exited(0) where !output.isEmpty: return try finished.get()
    case .exited(WorkerProgram.outOfMemory): throw .outOfMemory
    case .exited(let status):
      let reason = PlainText.cleaned(String(decoding: errors, as: UTF8.self), limit: 300)
      throw Self.speaksOfMemory(reason) ? .outOfMemory : .failed(reason.isEmpty ? "status \(status), no picture" : reason)
    case .killed: throw .outOfTime(task.limits.seconds)
    case .signaled(let signal):
      if ChildProcess.isProcessorLimit(signal) { throw .outOfTime(task.limits.seconds) }
      throw Self.speaksOfMemory(String(decoding: errors, as: UTF8.self)) ? .outOfMemory : .crashed(signal: signal)
    }
  }

  // Graphviz, the C++ library and Swift each say so in their own way, and all with this word.
  private static func speaksOfMemory(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("memory") || text.contains("bad_alloc")
  }
}
