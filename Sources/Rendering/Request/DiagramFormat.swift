/// A file format that a diagram is written in.
public enum DiagramFormat: String, Sendable, CaseIterable {
  /// Graphviz's own language, without places.
  case dot
  /// Scalable Vector Graphics 1.1, with tooltips.
  case svg
  /// A bitmap of 192 dots an inch.
  case png
  /// One page, as large as the drawing.
  case pdf

  /// The format that a file's ending asks for, in either case.
  public init(endingOf path: String) throws(DiagramRequestError) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), let format = DiagramFormat(rawValue: name[name.index(after: dot)...].lowercased()) else {
      throw .unknownFormat(path, known: Self.allCases.map { "." + $0.rawValue })
    }
    self = format
  }
}
