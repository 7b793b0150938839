extension Diagram {
  /// The diagram in Graphviz's language, in UTF-8, without places. The same diagram gives the same bytes.
  public var dot: [UInt8] { GraphvizLibrary.hold { GraphvizDrawing(self).graph().dot } }

  /// The diagram in Graphviz's language for another engine than its own.
  func dot(for engine: LayoutEngine) -> [UInt8] { GraphvizLibrary.hold { GraphvizDrawing(self, engine: engine).graph().dot } }

  /// The diagram in Graphviz's language with every node in its place, for the engine that only draws.
  var placedDOT: [UInt8] {
    GraphvizLibrary.hold { GraphvizDrawing(self, engine: .neato, places: CircularPlacement(self).places).graph().dot }
  }
}
