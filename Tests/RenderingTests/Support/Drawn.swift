import Testing

@testable import Rendering

/// A diagram's picture, read back.
struct Drawn {
  let diagram: Diagram
  let root: XMLElement
  let svg: String

  /// The identifiers of the picture begin with `p-`.
  init(_ diagram: Diagram, engine: LayoutEngine? = nil, _ edit: (inout SVGOptions) -> Void = { _ in }) throws {
    let placement = Placement.by(engine ?? diagram.engine)
    let raw = try GraphvizPainter().draw(String(decoding: diagram.dot(for: placement), as: UTF8.self), with: placement, as: .svg)
    var options = SVGOptions()
    options.idPrefix = IDPrefix(rawValue: "p")
    edit(&options)
    let finished = try SVGFinishing.finished(raw, of: SVGTelling(diagram), options, prefix: IDPrefix(of: diagram))
    self.diagram = diagram
    self.svg = String(decoding: finished, as: UTF8.self)
    self.root = try XMLReading.root(of: finished)
  }

  /// Every element, the outer before the inner.
  var elements: [XMLElement] { Self.all(root) }

  /// The elements with that identifier, behind the prefix.
  func elements(withID id: String) -> [XMLElement] { elements.filter { $0["id"] == "p-" + id } }

  /// The words that stand in an element's drawing, a line each.
  static func lines(_ element: XMLElement) -> [String] { all(element).filter { $0.name == "text" }.map(text) }

  /// The title of an element: what pops up.
  static func tooltip(_ element: XMLElement) -> String? { element.elements.first { $0.name == "title" }.map(text) }

  static func text(_ element: XMLElement) -> String {
    element.children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece): text += piece
      case .element(let inner): text += Self.text(inner)
      }
    }
  }

  static func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
}
