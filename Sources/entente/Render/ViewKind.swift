import ArgumentParser

/// A way of looking at a graph.
enum ViewKind: String, CaseIterable, ExpressibleByArgument {
  /// Entities, and lines between them.
  case diagram
  /// Who takes part in what.
  case matrix
  /// Facts on an axis of time.
  case timeline
  /// Entities in their places on the earth.
  case map
}
