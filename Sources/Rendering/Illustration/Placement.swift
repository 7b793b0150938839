/// How nodes come to their places: by an engine, or as the text says.
public enum Placement: Hashable, Sendable {
  /// A layout engine finds them.
  case by(LayoutEngine)
  /// Each has its place already; lines are drawn between them.
  case given
  /// Nodes and lines have their places already.
  case drawn

  init?(rawValue: String) {
    if rawValue == Self.given.rawValue {
      self = .given
    } else if rawValue == Self.drawn.rawValue {
      self = .drawn
    } else if let engine = LayoutEngine(rawValue: rawValue) {
      self = .by(engine)
    } else {
      return nil
    }
  }

  /// Graphviz's name.
  var rawValue: String {
    switch self {
    case .by(let engine): engine.rawValue
    case .given: "nop"
    case .drawn: "nop2"
    }
  }

  /// Its name for readers.
  var name: String {
    switch self {
    case .by(let engine): engine.rawValue
    case .given, .drawn: "fixed places"
    }
  }
}
