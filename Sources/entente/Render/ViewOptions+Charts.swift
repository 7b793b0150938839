import Knowledge
import Rendering

extension ViewOptions {
  /// The view, where it is one whose elements have places of their own.
  func chart(of graph: KnowledgeGraph, for request: DiagramRequest) throws -> Chart? {
    switch kind {
    case .matrix: try Chart.matrix(of: graph, for: request)
    case .timeline: try Chart.timeline(of: graph, for: request)
    case .map: try Chart.map(of: graph, for: request)
    case .diagram: nil
    }
  }
}
