/// A request for a diagram that cannot be met.
public enum DiagramRequestError: Error, Hashable, CustomStringConvertible {
  /// The ontology has no such entity type; the nearest that it has.
  case unknownEntityType(String, near: [String])
  /// The ontology has no such relation; the nearest that it has.
  case unknownRelationType(String, near: [String])
  /// No such layout; all that there are.
  case unknownLayout(String, known: [String])
  /// No such direction; all that there are.
  case unknownDirection(String, known: [String])
  /// The file's ending names no format; the endings that do.
  case unknownFormat(String, known: [String])
  /// A number beyond what makes sense.
  case outOfRange(String, Int, ClosedRange<Int>)
  /// The graph has no such entity.
  case unknownEntity(String)
  /// The graph, or what the request leaves of it, has no entity that takes part in a fact.
  case nothingToDraw
  /// No way leads from the one entity to the other, by their names.
  case noWay(String, String)
  /// The view has a place for none of the facts asked for; what they lack.
  case nothingFits(String)

  public var description: String {
    switch self {
    case .unknownEntityType(let name, let near): "no entity type “\(name)”; near it: \(near.joined(separator: ", "))"
    case .unknownRelationType(let name, let near): "no relation “\(name)”; near it: \(near.joined(separator: ", "))"
    case .unknownLayout(let name, let known): "no layout “\(name)”; there are \(known.joined(separator: ", "))"
    case .unknownDirection(let name, let known): "no direction “\(name)”; there are \(known.joined(separator: ", "))"
    case .unknownFormat(let path, let known): "“\(path)” names no format; its ending should be one of \(known.joined(separator: ", "))"
    case .outOfRange(let what, let value, let range):
      range.upperBound == .max
        ? "the \(what) is \(value); it should be at least \(range.lowerBound)"
        : "the \(what) is \(value); it should be from \(range.lowerBound) to \(range.upperBound)"
    case .unknownEntity(let id): "the graph has no entity “\(id)”"
    case .nothingToDraw: "nothing to draw: no fact fits the request"
    case .noWay(let one, let other): "no way leads from \(PlainText.cleaned(one, limit: 80)) to \(PlainText.cleaned(other, limit: 80))"
    case .nothingFits(let reason): "nothing to draw: no fact that fits the request \(reason)"
    }
  }
}
