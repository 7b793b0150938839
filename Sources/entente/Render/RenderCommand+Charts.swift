import Knowledge
import Rendering

extension RenderCommand {
  /// The view, where it is one whose elements have places of their own.
  func chart(_ view: ViewKind, of graph: KnowledgeGraph, for request: DiagramRequest) throws -> Chart? {
    switch view {
    case .matrix: try Chart.matrix(of: graph, for: request)
    case .timeline: try Chart.timeline(of: graph, for: request)
    case .map: try Chart.map(of: graph, for: request)
    case .diagram: nil
    }
  }
}
