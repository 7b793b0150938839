/// Draws illustrations through worker processes, and falls back to simpler layouts where one fails.
public struct DiagramRenderer: Sendable {
  /// A drawn diagram.
  public struct Picture: Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// What the user should know, a line each: layouts that failed.
    public let notices: [String]
  }

  /// No layout gave a picture.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong with each layout, a line each.
    public let notices: [String]

    public var description: String { "no layout gave a picture: " + notices.joined(separator: "; ") }
  }

  private let launch: WorkerLaunch
  private let limits: WorkerLimits

  /// Makes a renderer whose workers are started so, each within these limits.
  public init(launch: WorkerLaunch, limits: WorkerLimits = WorkerLimits()) {
    self.launch = launch
    self.limits = limits
  }

  /// Starts the worker of the first layout, to load its libraries while the diagram is still being made; `nil` where none is needed or none starts.
  public func prepare(_ engine: LayoutEngine, as format: DiagramFormat) -> LayoutWorker? {
    format == .dot ? nil : try? LayoutWorker(launch, WorkerTask(.by(engine), format, limits))
  }

  /// Draws an illustration with the first of its placements that gives a picture.
  /// - Parameter options: how an SVG is made ready for its place.
  public func draw(
    _ illustration: some Illustration, as format: DiagramFormat, _ options: SVGOptions = SVGOptions(),
    with prepared: consuming LayoutWorker? = nil
  ) throws(Failure) -> Picture {
    if format == .dot { return Picture(bytes: illustration.dot, notices: []) }
    var prepared = prepared
    var prefix: IDPrefix?
    var telling: SVGTelling?
    var failed: [(layout: String, reason: WorkerFailure)] = []
    func notices(after next: String?) -> [String] {
      failed.enumerated().map { index, failure in
        let next = index + 1 < failed.count ? failed[index + 1].layout : next
        return "layout \(failure.layout) \(failure.reason)" + (next.map { "; drawing with \($0) instead" } ?? "")
      }
    }
    for placement in illustration.placements {
      do throws(WorkerFailure) {
        let task = WorkerTask(placement, format, limits)
        let worker: LayoutWorker
        if let waiting = prepared.take(), waiting.suits(task) {
          worker = waiting
        } else {
          worker = try LayoutWorker(launch, task)
        }
        let dot = illustration.dot(for: placement)
        let ownPrefix = prefix ?? IDPrefix(of: dot)
        prefix = ownPrefix
        let bytes = try worker.draw(dot, task) {
          if format == .svg && telling == nil { telling = SVGTelling(illustration) }
        } finish: { (picture) throws(WorkerFailure) in
          guard let telling else { return picture }
          do throws(XMLEvents.Malformed) {
            return try SVGFinishing.finished(picture, of: telling, options, prefix: ownPrefix)
          } catch {
            throw .failed("the drawing is not well-formed SVG")
          }
        }
        let small = format == .svg && illustration is Diagram ? PageRule.notice(onSVG: bytes) : nil
        return Picture(bytes: bytes, notices: notices(after: placement.name) + (small.map { [$0] } ?? []))
      } catch {
        failed.append((placement.name, error))
      }
    }
    throw Failure(notices: notices(after: nil))
  }
}
