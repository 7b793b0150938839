import Foundation
import GraphvizShim

/// What a layout worker does: it reads a graph in the DOT language from standard input, writes a picture to standard output, and ends.
///
/// It keeps to the system's own calls: whatever else it would load takes time that a reader of the picture waits.
public enum WorkerProgram {
  /// The exit status of a worker whose memory ran out.
  static let outOfMemory: Int32 = 3

  /// Does the task that the arguments say.
  public static func run(_ arguments: [String]) -> Never {
    guard let task = WorkerTask(words: arguments) else { end(64, "a layout worker is started by the program itself") }
    limit(task)
    warmUp(task.placement, task.format)
    draw(read(), task)
  }

  /// Does the task that stands in the first line of the input, before the graph.
  /// - Parameter format: the format that it will probably be.
  static func run(readyFor format: DiagramFormat) -> Never {
    warmUp(.by(.dot), format)
    let input = read()
    let line = input.prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    guard let task = WorkerTask(words: words) else { end(64, "a layout worker is told its task first") }
    limit(task)
    draw(input.dropFirst(line.count + 1), task)
  }

  private static func limit(_ task: WorkerTask) {
    // A second more than the parent waits: that it stopped for want of time is best told by the parent.
    let isLimited = gvs_limit_process(task.limits.memory, UInt64(task.limits.seconds.rounded(.up)) + 1)
    if !isLimited { end(1, "the system refuses to limit a layout") }
  }

  /// Loads fonts and plug-ins with a small drawing, while the graph is still being made. Should it fail, so will the real one, with a reason.
  private static func warmUp(_ placement: Placement, _ format: DiagramFormat) {
    let fonts = "fontname=\"\(GraphvizFont.families)\", fontsize=\"\(GraphvizFont.size)\""
    _ = try? GraphvizPainter().draw("digraph { a [label=\"a\", \(fonts)] }", with: placement, as: format)
  }

  private static func draw(_ dot: some Collection<UInt8>, _ task: WorkerTask) -> Never {
    do throws(GraphvizPainter.Failure) {
      let picture = try GraphvizPainter().draw(String(decoding: dot, as: UTF8.self), with: task.placement, as: task.format)
      write(picture, to: STDOUT_FILENO)
      // The parent goes on with the picture while this process is dissolved.
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] { shutdown(descriptor, Int32(SHUT_WR)) }
      // At once: what the libraries would tidy up is gone with the process.
      _exit(0)
    } catch {
      switch error {
      case .notAGraph(let reason), .noLayout(let reason), .noPicture(let reason):
        end(reason.contains("memory") ? outOfMemory : 1, reason.isEmpty ? "no picture" : reason)
      }
    }
  }

  /// All of standard input. Where there is none, the graph will not come.
  private static func read() -> [UInt8] {
    var bytes: [UInt8] = []
    let most = 65_536
    while true {
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
        count = Foundation.read(STDIN_FILENO, buffer.baseAddress, most)
        initialized = max(0, count)
      }
      if count < 0 && errno != EINTR { end(1, String(cString: strerror(errno))) }
      if count == 0 { break }
    }
    if bytes.isEmpty { _exit(0) }
    return bytes
  }

  /// Writes all bytes. A parent that no longer listens has ended, or is about to end this process.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { _exit(1) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private static func end(_ status: Int32, _ message: String) -> Never {
    write(Array((message + "\n").utf8), to: STDERR_FILENO)
    _exit(status)
  }
}
