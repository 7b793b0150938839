import Foundation
import GraphvizShim

/// The work of a layout worker: a graph in the DOT language from standard input, a picture to standard output.
public enum WorkerTask {
  /// The exit status of a worker whose memory ran out.
  static let outOfMemory: Int32 = 3

  /// The arguments that `run` understands.
  static func arguments(_ placement: Placement, _ format: DiagramFormat, _ limits: WorkerLimits) -> [String] {
    [placement.rawValue, format.rawValue, String(limits.memory), String(Int(limits.seconds.rounded(.up)) + 1)]
  }

  /// Works through one graph and ends the process.
  ///
  /// The libraries are loaded while the graph is still being made.
  public static func run(_ arguments: [String]) -> Never {
    guard arguments.count == 4, let placement = Placement(rawValue: arguments[0]), let format = DiagramFormat(rawValue: arguments[1]),
      let memory = UInt64(arguments[2]), let seconds = UInt64(arguments[3])
    else { end(64, "a layout worker is started by the program itself") }
    guard gvs_limit_process(memory, seconds) else { end(1, "the system refuses to limit a layout") }
    let painter = GraphvizPainter()
    // A small drawing loads fonts and plug-ins; should it fail, so will the real one, with a reason.
    _ = try? painter.draw("digraph { a [label=\"a\", fontname=\"\(GraphvizFont.families)\"] }", with: placement, as: format)
    do {
      let input = try FileHandle.standardInput.readToEnd() ?? Data()
      // An empty input means that the graph will not come.
      if input.isEmpty { exit(0) }
      let picture = try painter.draw(String(decoding: input, as: UTF8.self), with: placement, as: format)
      try FileHandle.standardOutput.write(contentsOf: picture)
      // At once: what the libraries would tidy up is gone with the process.
      _exit(0)
    } catch let failure as GraphvizPainter.Failure {
      switch failure {
      case .notAGraph(let reason), .noLayout(let reason), .noPicture(let reason):
        end(reason.contains("memory") ? outOfMemory : 1, reason.isEmpty ? "no picture" : reason)
      }
    } catch {
      end(1, "\(error)")
    }
  }

  private static func end(_ status: Int32, _ message: String) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(status)
  }
}
