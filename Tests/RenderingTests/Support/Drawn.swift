import Testing

@testable import Rendering

/// A diagram's picture, read back.
struct Drawn {
  let diagram: Diagram
  let root: XMLElement
  let svg: String

  init(_ diagram: Diagram, engine: LayoutEngine? = nil) throws {
    let engine = engine ?? diagram.engine
    let raw = try GraphvizPainter().draw(String(decoding: diagram.dot(for: .by(engine)), as: UTF8.self), with: .by(engine), as: .svg)
    let finished = try SVGFinishing.finished(raw, of: diagram)
    self.diagram = diagram
    self.svg = String(decoding: finished, as: UTF8.self)
    self.root = try XMLReading.root(of: finished)
  }

  /// Every element, the outer before the inner.
  var elements: [XMLElement] { Self.all(root) }

  /// The elements with that identifier.
  func elements(withID id: String) -> [XMLElement] { elements.filter { $0["id"] == id } }

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

  private static func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
}
