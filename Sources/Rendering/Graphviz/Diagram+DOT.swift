extension Diagram {
  /// The diagram in Graphviz's language, in UTF-8, without places. The same diagram gives the same bytes.
  public var dot: [UInt8] { GraphvizLibrary.hold { GraphvizDrawing(self, hasTooltips: true).graph().dot } }

  /// The diagram as a worker draws it: for an engine, by default the diagram's own, or with every node in its place.
  ///
  /// Without tooltips, which no worker needs: they are put into the finished SVG.
  public func dot(for placement: Placement) -> [UInt8] {
    GraphvizLibrary.hold {
      switch placement {
      case .by(let engine): GraphvizDrawing(self, engine: engine).graph().dot
      case .given, .drawn: GraphvizDrawing(self, engine: .neato, places: CircularPlacement(self).places).graph().dot
      }
    }
  }
}
