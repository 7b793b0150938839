import ArgumentParser

/// The ways of looking at a graph.
enum ViewKind: String, CaseIterable, ExpressibleByArgument {
  /// The best-connected entity in the middle, and who and what belongs to it around it.
  case overview
  /// One entity or several, and their surroundings.
  case focus
  /// The ways between two entities.
  case between
  /// The types of entities, and the relations between them with the number of their facts.
  case schema
  /// What became of an earlier graph in this one.
  case changes
  /// Who takes part in what.
  case matrix
  /// Facts on an axis of time.
  case timeline
  /// Entities in their places on the earth.
  case map
}
