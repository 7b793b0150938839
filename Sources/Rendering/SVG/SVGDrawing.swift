/// Graphviz's drawing as it is read: the parts, cleaned, in one array of bytes, and what the frame around them needs to know.
final class SVGDrawing: XMLEventReceiver {
  /// The parts, in the order of the drawing.
  private(set) var parts: [SVGPart] = []
  /// The drawing of all parts.
  private(set) var bytes: [UInt8] = []
  /// The width and height of the drawing, in its own units.
  private(set) var shape: (width: Double, height: Double) = (0, 0)
  /// The position of the drawing.
  private(set) var transform: String?
  /// The fonts of all text that says nothing else.
  private(set) var fonts: String?
  /// The colour behind everything.
  private(set) var background: Colour?
  /// The colours that occur.
  private(set) var palette = SVGPalette()
  /// Whether the text is SVG at all.
  private(set) var isSVG = false

  private let prefix: IDPrefix
  private let keepsLinks: Bool
  private var open: [Opening] = []
  /// How deep within an element that goes.
  private var skipped = 0
  private var group: (kind: SVGPart.Kind, id: String, classes: String, depth: Int)?
  private var partStart = 0
  private var stack: Stack = .outside
  /// Whether the last area of the group is of a strong colour.
  private var isOnStrong = false

  /// Where in Graphviz's nesting the reader is.
  private enum Stack { case outside, root, graph }

  /// What was written for an element that has begun.
  private enum Opening {
    case nothing
    case element(String, isEmpty: Bool)
  }

  /// Reads a drawing.
  /// - Parameters:
  ///   - prefix: what identifiers begin with.
  ///   - keepsLinks: whether addresses that may be followed stay.
  init(_ svg: [UInt8], prefix: IDPrefix, keepsLinks: Bool) throws(XMLEvents.Malformed) {
    self.prefix = prefix
    self.keepsLinks = keepsLinks
    bytes.reserveCapacity(svg.count)
    try XMLEvents.read(svg, into: self)
    guard isSVG else { throw XMLEvents.Malformed() }
    endLoose()
  }

  func begin(_ name: String, _ attributes: [XMLAttribute]) {
    guard skipped == 0 else { return skipped += 1 }
    switch stack {
    case .outside:
      isSVG = name == "svg"
      stack = .root
      for attribute in attributes where attribute.name == "viewBox" {
        let numbers = attribute.value.split(separator: " ").compactMap { Double($0) }
        if numbers.count == 4 { shape = (numbers[2], numbers[3]) }
      }
      open.append(.nothing)
    case .root where name == "g" && attributes.contains { $0.name == "class" && $0.value == "graph" }:
      stack = .graph
      transform = attributes.first { $0.name == "transform" }?.value
      open.append(.nothing)
    default: beginInGraph(name, attributes)
    }
  }

  func end() {
    if skipped > 0 { return skipped -= 1 }
    guard let opening = open.popLast() else { return }
    if case .element(let name, let isEmpty) = opening {
      if isEmpty && bytes.last == UInt8(ascii: ">") {
        bytes.removeLast()
        bytes += "/>".utf8
      } else {
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
      }
    }
    if let group, group.depth == open.count {
      parts.append(SVGPart(kind: group.kind, id: group.id, classes: group.classes, range: partStart..<bytes.count))
      partStart = bytes.count
      self.group = nil
      isOnStrong = false
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, case .element(let name, _) = open.last, SVGSanitizing.holdsText(name) else { return }
    fill()
    XMLEscaping.append(text, to: &bytes)
  }

  private func beginInGraph(_ name: String, _ attributes: [XMLAttribute]) {
    if name == "g", group == nil, let kind = Self.kind(attributes) {
      endLoose()
      let id = attributes.first { $0.name == "id" }?.value ?? ""
      let classes = attributes.first { $0.name == "class" }?.value ?? ""
      group = (kind, id, classes, open.count)
      open.append(.nothing)
    } else if name == "a" {
      link(attributes)
    } else if !SVGSanitizing.draws(name) {
      skipped = 1
    } else if name == "g", !attributes.contains(where: { $0.name == "transform" || $0.name == "class" }) {
      // Graphviz wraps what has a link or a tooltip into a group.
      open.append(.nothing)
    } else if background == nil, group == nil, name == "polygon", bytes.isEmpty, let fill = Self.backgroundFill(attributes) {
      background = fill
      palette.note(fill, as: .background)
      skipped = 1
    } else {
      write(name, attributes)
    }
  }

  private static func kind(_ attributes: [XMLAttribute]) -> SVGPart.Kind? {
    guard let classes = attributes.first(where: { $0.name == "class" })?.value else { return nil }
    switch classes.prefix(while: { $0 != " " }) {
    case "node": return .node
    case "edge": return .edge
    case "cluster": return .cluster
    default: return nil
    }
  }

  private static func backgroundFill(_ attributes: [XMLAttribute]) -> Colour? {
    guard attributes.contains(where: { $0.name == "stroke" && ($0.value == "transparent" || $0.value == "none") }) else { return nil }
    return attributes.first { $0.name == "fill" }.flatMap { Colour($0.value.lowercased()) }
  }

  private func endLoose() {
    guard group == nil, partStart < bytes.count else { return }
    parts.append(SVGPart(kind: .loose, id: "", classes: "", range: partStart..<bytes.count))
    partStart = bytes.count
  }

  private func link(_ attributes: [XMLAttribute]) {
    guard keepsLinks, let address = attributes.first(where: { $0.name == "xlink:href" || $0.name == "href" })?.value,
      let safe = LinkPolicy.safe(address), safe == address
    else { return open.append(.nothing) }
    fill()
    bytes += "<a href=\"".utf8
    XMLEscaping.append(address, to: &bytes)
    bytes += "\" target=\"_blank\" rel=\"noopener noreferrer\" aria-label=\"source\">".utf8
    open.append(.element("a", isEmpty: false))
  }

  /// Notes that the element around what comes is not empty.
  private func fill() {
    if case .element(let name, true) = open.last { open[open.count - 1] = .element(name, isEmpty: false) }
  }

  private func write(_ name: String, _ attributes: [XMLAttribute]) {
    fill()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    let isText = name == "text"
    for attribute in attributes {
      guard let kind = SVGSanitizing.value(of: attribute.name) else { continue }
      switch kind {
      case .words where attribute.name == "font-family" && isHoisted(attribute.value): continue
      case .words where attribute.name == "text-anchor" && attribute.value == usualAnchor: continue
      case .words:
        begin(attribute.name)
        XMLEscaping.append(attribute.value, to: &bytes)
      case .numbers where attribute.name == "font-size" && Double(attribute.value) == Double(GraphvizFont.size): continue
      case .numbers:
        begin(attribute.name)
        if attribute.value.utf8.allSatisfy(SVGNumbers.isHarmless) {
          SVGNumbers.append(attribute.value.utf8, to: &bytes)
        }
      case .identifier:
        begin(attribute.name)
        XMLEscaping.append(prefix.id(attribute.value), to: &bytes)
      case .paint:
        guard let paint = SVGSanitizing.harmless(attribute.value, prefix) else { continue }
        begin(attribute.name)
        XMLEscaping.append(paint, to: &bytes)
        note(paint, of: attribute.name, isText: isText)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    if isText {
      if isOnStrong {
        bytes += " class=\"on\"".utf8
      } else if !attributes.contains(where: { $0.name == "fill" }) {
        palette.note(.black, as: .text)
      }
    }
    bytes.append(UInt8(ascii: ">"))
    open.append(.element(name, isEmpty: true))
  }

  private func begin(_ attribute: String) {
    bytes.append(UInt8(ascii: " "))
    bytes += attribute.utf8
    bytes += "=\"".utf8
  }

  private func note(_ paint: String, of attribute: String, isText: Bool) {
    guard let colour = Colour(paint) else { return }
    switch (attribute, isText, group?.kind) {
    case ("fill", true, _): if !isOnStrong { palette.note(colour, as: .text) }
    case ("fill", false, .edge): palette.note(colour, as: .head)
    case ("fill", false, let kind):
      palette.note(colour, as: .area)
      if kind == .node { isOnStrong = SVGPalette.isStrong(colour) }
    default: palette.note(colour, as: .line)
    }
  }

  /// How texts are aligned that say nothing else: as the groups around them say.
  private var usualAnchor: String { group == nil ? "start" : "middle" }

  private func isHoisted(_ families: String) -> Bool {
    if fonts == nil { fonts = families }
    return fonts == families
  }
}
