/// A process that lays out and draws one graph, within limits.
///
/// It is started before its graph is there, so that it loads its libraries meanwhile; an owner that ends without handing over a graph ends it.
public struct LayoutWorker: ~Copyable {
  let placement: Placement
  private let limits: WorkerLimits
  private let process: ChildProcess

  /// Starts a worker that draws with an engine.
  public init(_ launch: WorkerLaunch, engine: LayoutEngine, format: DiagramFormat, limits: WorkerLimits) throws(WorkerFailure) {
    try self.init(launch, placement: .by(engine), format: format, limits: limits)
  }

  init(_ launch: WorkerLaunch, placement: Placement, format: DiagramFormat, limits: WorkerLimits) throws(WorkerFailure) {
    self.placement = placement
    self.limits = limits
    let arguments = launch.arguments + WorkerTask.arguments(placement, format, limits)
    do {
      self.process = try ChildProcess(launch.executable, arguments)
    } catch {
      throw .notStarted(error.reason)
    }
  }

  /// Hands the graph over and waits for the picture.
  consuming func draw(_ dot: [UInt8]) throws(WorkerFailure) -> [UInt8] {
    let limits = limits
    let result = process.exchange(dot, within: limits.seconds)
    switch result.ending {
    case .exited(0) where !result.output.isEmpty: return result.output
    case .exited(WorkerTask.outOfMemory): throw .outOfMemory
    case .exited(let status):
      let reason = PlainText.cleaned(String(decoding: result.errors, as: UTF8.self), limit: 300)
      throw Self.speaksOfMemory(reason) ? .outOfMemory : .failed(reason.isEmpty ? "status \(status), no picture" : reason)
    case .killed: throw .outOfTime(limits.seconds)
    case .signaled(let signal):
      if ChildProcess.isProcessorLimit(signal) { throw .outOfTime(limits.seconds) }
      throw Self.speaksOfMemory(String(decoding: result.errors, as: UTF8.self)) ? .outOfMemory : .crashed(signal: signal)
    }
  }

  // Graphviz, the C++ library and Swift each say so in their own way, and all with this word.
  private static func speaksOfMemory(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("memory") || text.contains("bad_alloc")
  }
}
