import GraphvizShim

/// Lays out a graph in the DOT language and draws it, in this process.
///
/// A layout can run for minutes, exhaust memory or end the process: callers that cannot bear that go through `LayoutWorker`.
struct GraphvizPainter {
  /// Why there is no picture.
  enum Failure: Error, Hashable {
    /// The text is no graph; the library's words.
    case notAGraph(String)
    /// The engine gave up; the library's words.
    case noLayout(String)
    /// The drawing failed, or came out empty; the library's words.
    case noPicture(String)
  }

  /// Draws a graph.
  func draw(_ dot: String, with placement: Placement, as format: DiagramFormat) throws(Failure) -> [UInt8] {
    try GraphvizLibrary.hold { () throws(Failure) -> [UInt8] in
      guard let graph = GraphvizGraph(dot: dot) else { throw .notAGraph(GraphvizLibrary.messages) }
      // The letters' widths are the program's own, so that a picture is the same on machines with other fonts.
      gvs_measure_text { text, size, isBold in TextMeasure.width(of: String(cString: text), size: size, isBold: isBold) }
      if format == .png { graph.set("dpi", "192") }
      var picture = gvs_bytes()
      let outcome = gvs_draw(graph.pointer, placement.rawValue, format.graphvizName, &picture)
      defer { gvs_bytes_free(picture) }
      switch outcome {
      case gvs_drawn where gvs_error_count() == 0:
        return picture.start.map { Array(UnsafeBufferPointer(start: $0, count: picture.count)) } ?? []
      case gvs_no_layout: throw .noLayout(GraphvizLibrary.messages)
      default: throw .noPicture(GraphvizLibrary.messages)
      }
    }
  }
}

extension DiagramFormat {
  /// Graphviz's name of the drawing library; `dot` would add coordinates, and is written without a layout.
  var graphvizName: String {
    switch self {
    case .dot: "dot"
    case .svg: "svg"
    case .png: "png"
    case .pdf: "pdf"
    }
  }
}
