import ArgumentParser
import Knowledge
import Rendering

extension ViewOptions {
  /// The view that is asked for, or that the other options call for.
  var kind: ViewKind {
    if let view { return view }
    if !between.isEmpty { return .between }
    if changes != nil { return .changes }
    return focus.isEmpty ? .overview : .focus
  }

  /// Finds what the view lacks, or has for nothing.
  func checkView() throws {
    if kind == .between && between.count != 2 { throw ValidationError("--between takes the names of two entities") }
    if kind != .between && !between.isEmpty { throw ValidationError("--between belongs to --view between") }
    if kind == .focus && focus.isEmpty { throw ValidationError("--view focus needs --focus NAME") }
    if kind == .changes && changes == nil { throw ValidationError("--view changes needs --changes with the earlier graph file") }
    if kind != .changes && changes != nil { throw ValidationError("--changes belongs to --view changes") }
    if inferred && [.changes, .matrix, .timeline, .map].contains(kind) {
      throw ValidationError("--inferred does not go with --view \(kind.rawValue)")
    }
  }

  /// The illustration of a graph.
  func illustration(of graph: KnowledgeGraph, since earlier: KnowledgeGraph?, _ inference: Inference) throws -> any Illustration {
    var request = try request(graph)
    request.inference = inference
    switch kind {
    case .overview:
      // Somebody in the middle does not make a view of the whole narrower.
      if depth == nil && !focus.isEmpty { request.depth = .max }
      return try Diagram(of: graph, for: request)
    case .focus: return try Diagram(of: graph, for: request)
    case .between:
      let names = NameIndex(graph.sortedEntities + request.inference.entities.values)
      return try Diagram(
        between: names.entity(named: between[0]).id, and: names.entity(named: between[1]).id, in: graph, for: request)
    case .schema: return try Diagram(schemaOf: graph, for: request)
    case .changes: return try Diagram(changesFrom: earlier ?? graph, to: graph, for: request)
    case .matrix: return try Chart.matrix(of: graph, for: request)
    case .timeline: return try Chart.timeline(of: graph, for: request)
    case .map: return try Chart.map(of: graph, for: request)
    }
  }
}
