/// What became of an entity or a fact from an earlier graph to a later one.
public enum Change: String, Hashable, Sendable, CaseIterable {
  /// Only the later graph has it.
  case added
  /// Only the earlier graph has it.
  case removed
  /// Both have it.
  case kept
}
