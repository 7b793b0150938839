/// How the text stands to a fact: whether it is so, is meant to be so, is wished to be so, or is said not to be so.
public enum Modality: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
  /// It is, was, or recurs.
  case asserted
  /// It will be, or is scheduled.
  case planned
  /// Somebody hopes for it, proposes it or calls for it.
  case desired
  /// The text says that it is not so.
  case negated

  public static func < (left: Modality, right: Modality) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .asserted: 0
    case .planned: 1
    case .desired: 2
    case .negated: 3
    }
  }
}
