import Knowledge
import Testing

@testable import Rendering

@Suite("Pictures, read back")
struct PictureTests {
  private func drawn(_ graph: TestGraph, engine: LayoutEngine = .dot, _ edit: (inout DiagramRequest) -> Void = { _ in }) throws -> Drawn {
    var request = DiagramRequest()
    request.engine = engine
    edit(&request)
    return try Drawn(Diagram(of: graph.graph, for: request))
  }

  private var small: TestGraph {
    var graph = TestGraph(types: ["F1": "Forum", "F2": "Forum", "F3": "Forum", "Ann": "Person"])
    for forum in ["F1", "F2", "F3"] { graph.add("Vietnam", "participatesIn", forum, quote: "“\(forum)” & more") }
    graph.add("Vietnam", "cooperatesWith", "Laos", .planned)
    graph.add("Ann", "affiliatedWith", "Vietnam", .asserted, Qualifiers(role: "Minister"), url: "https://example.org/?a=1&b=2")
    graph.add("Vietnam", "memberOf", "Pact", .negated)
    return graph
  }

  @Test("every entity, word and line is there once, under its identifier and classes", arguments: LayoutEngine.allCases)
  func elements(engine: LayoutEngine) throws {
    let drawn = try drawn(small, engine: engine)
    for node in drawn.diagram.nodes {
      let found = drawn.elements(withID: node.elementID)
      #expect(found.count == 1, "\(node.name)")
      let classes = found.first?["class"]?.split(separator: " ") ?? []
      #expect(classes.starts(with: ["node", Substring(SVGClass.name(node.type.rawValue))]))
      #expect(found.map(Drawn.lines) == [node.label])
      #expect(found.map(Drawn.tooltip) == [node.tooltip.joined(separator: "\n")])
    }
    for trunk in drawn.diagram.trunks {
      #expect(drawn.elements(withID: trunk.id).map(Drawn.lines) == [trunk.label])
      for branch in trunk.branches {
        let found = drawn.elements(withID: branch.id)
        #expect(found.map { $0["class"] } == ["edge \(trunk.modality.rawValue) \(trunk.type.rawValue)"])
        #expect(found.map(Drawn.tooltip) == [branch.tooltip.joined(separator: "\n")])
      }
    }
    let ids = drawn.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test("the modality is seen in the line, and a symmetric relation has no arrow")
  func styles() throws {
    let drawn = try drawn(small)
    func shapes(_ source: String, _ relation: RelationTypeName, _ target: String, _ modality: Modality) throws -> [XMLElement] {
      let group = FactGroup(source: small.id(source), type: relation, target: small.id(target), modality: modality, facts: [])
      return try #require(drawn.elements(withID: ElementID.line(group)).first).elements
    }
    func names(_ shapes: [XMLElement]) -> [String] { shapes.flatMap { $0.name == "a" ? $0.elements : [$0] }.map(\.name) }
    let planned = try shapes("Laos", "cooperatesWith", "Vietnam", .planned)
    #expect(planned.contains { $0["stroke-dasharray"] != nil })
    #expect(names(planned) == ["title", "path"])
    let asserted = try shapes("Vietnam", "participatesIn", "F1", .asserted)
    #expect(asserted.allSatisfy { $0["stroke-dasharray"] == nil })
    #expect(names(asserted) == ["title", "path", "polygon"])
    let negated = try shapes("Vietnam", "memberOf", "Pact", .negated)
    #expect(negated.contains { $0["stroke"]?.uppercased() == DiagramWriter.denial })
    #expect(drawn.svg.contains(">not: member of<"))
  }

  @Test("it names itself for screen readers, gives way to the page, and carries the caption and the legend")
  func document() throws {
    let drawn = try drawn(small) {
      $0.title = "A <b>title</b> & more"; $0.budget.entities = 4
    }
    #expect(drawn.root["role"] == "graphics-document document")
    #expect(drawn.root["aria-labelledby"] == "p-title" && drawn.root["aria-describedby"] == "p-description")
    #expect(drawn.elements(withID: "title").map(Drawn.text) == ["A <b>title</b> & more"])
    #expect(drawn.elements(withID: "description").map(Drawn.text) == [drawn.diagram.summary])
    #expect(drawn.root["viewBox"]?.split(separator: " ").count == 4)
    #expect(drawn.root["style"] == nil && drawn.root["width"] == nil)
    let words = Drawn.lines(drawn.root).map { $0.trimmingSuffix { $0.isWhitespace } }
    #expect(words.contains("A <b>title</b> & more"))
    #expect(drawn.diagram.omissions.count == 1)
    #expect(words.joined(separator: " ").contains(drawn.diagram.omissions[0]))
    for kind in drawn.diagram.legend.kinds { #expect(words.contains("\(kind.label) (\(kind.look.word))")) }
  }

  @Test("a line leads to the document that says it")
  func links() throws {
    let anchors = try drawn(small).elements.filter { $0.name == "a" }
    #expect(!anchors.isEmpty)
    for anchor in anchors {
      #expect(anchor["href"] == "https://example.org/?a=1&b=2")
      #expect(anchor["rel"] == "noopener noreferrer")
    }
  }

  @Test("hostile text is shown as text, and runs nothing", arguments: [LayoutEngine.dot, .neato])
  func hostile(engine: LayoutEngine) throws {
    for text in HostileText.all {
      var graph = TestGraph()
      let quote = text.contains("\u{0}") ? "q" : text
      graph.add("Vietnam", "assists", text, .asserted, Qualifiers(count: 2, unit: text, role: text), quote: quote, title: text, url: text)
      graph.add("Vietnam", "assists", "z", .asserted, Qualifiers(role: text), quote: quote, url: "http://x/?\(text)&\"onclick=\"alert(1)")
      let drawn = try drawn(graph, engine: engine) { $0.title = text }
      for node in drawn.diagram.nodes {
        let found = drawn.elements(withID: node.elementID)
        #expect(found.map { Drawn.lines($0).map(Self.plain) } == [node.label.map(Self.plain)], "\(text.prefix(60))")
        #expect(found.map(Drawn.tooltip) == [node.tooltip.joined(separator: "\n")], "\(text.prefix(60))")
      }
      for trunk in drawn.diagram.trunks {
        for branch in trunk.branches {
          #expect(drawn.elements(withID: branch.id).map(Drawn.tooltip) == [branch.tooltip.joined(separator: "\n")], "\(text.prefix(60))")
        }
      }
      #expect(drawn.elements.allSatisfy { $0.name != "script" && $0.name != "foreignObject" && $0.name != "image" })
      for attribute in drawn.elements.flatMap(\.attributes) {
        #expect(!attribute.name.lowercased().hasPrefix("on"))
        if attribute.name == "href" { #expect(attribute.value.hasPrefix("http")) }
      }
    }
  }

  // The library draws spaces at the ends of lines as no-break spaces.
  private static func plain(_ line: String) -> String { String(line.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test("random graphs give well-formed pictures", arguments: 0..<24)
  func random(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let types: [EntityTypeName] = ["Country", "Forum", "Mission", "Person", "Event", "Place", "Nonsense"]
    let relations = Ontology.small.relationTypes.map(\.name)
    let names = (0..<Int.random(in: 2...40, using: &random)).map { "entity \($0)" }
    var graph = TestGraph(
      types: Dictionary(uniqueKeysWithValues: names.map { ($0, types[Int.random(in: 0..<types.count, using: &random)]) }))
    for _ in 0..<Int.random(in: 1...90, using: &random) {
      graph.add(
        names[Int.random(in: 0..<names.count, using: &random)], relations[Int.random(in: 0..<relations.count, using: &random)],
        names[Int.random(in: 0..<names.count, using: &random)], Modality.allCases[Int.random(in: 0..<4, using: &random)],
        Bool.random(using: &random) ? Qualifiers() : Qualifiers(count: Int.random(in: 0...5_000, using: &random), unit: "ship"))
    }
    let drawn = try drawn(graph, engine: seed % 8 == 7 ? .sfdp : .dot) { $0.direction = seed % 2 == 0 ? .leftToRight : .topToBottom }
    #expect(drawn.diagram.nodes.allSatisfy { drawn.elements(withID: $0.elementID).count == 1 }, "seed \(seed)")
  }

  @Test("the placement of last resort draws every node too")
  func rings() throws {
    let diagram = try Diagram(of: small.graph, for: DiagramRequest())
    let raw = try GraphvizPainter().draw(String(decoding: diagram.dot(for: .given), as: UTF8.self), with: .given, as: .svg)
    let root = try XMLReading.root(of: SVGFinishing.finished(raw, of: SVGTelling(diagram), prefix: #require(IDPrefix(rawValue: "p"))))
    func ids(_ element: XMLElement) -> [String] { (element["id"].map { [$0] } ?? []) + element.elements.flatMap(ids) }
    #expect(Set(diagram.nodes.map { "p-" + $0.elementID }).isSubset(of: ids(root)))
    let places = CircularPlacement(diagram).places
    #expect(Set(places.values.map(\.description)).count == places.count)
  }

  @Test("PNG and PDF begin as they should")
  func bitmaps() throws {
    let dot = String(decoding: try Diagram(of: small.graph, for: DiagramRequest()).dot, as: UTF8.self)
    #expect(try GraphvizPainter().draw(dot, with: .by(.dot), as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try GraphvizPainter().draw(dot, with: .by(.dot), as: .pdf).starts(with: "%PDF".utf8))
  }

  @Test("what is no graph is refused with the library's words")
  func malformed() {
    #expect(throws: GraphvizPainter.Failure.self) { try GraphvizPainter().draw("digraph {", with: .by(.dot), as: .svg) }
    #expect(throws: GraphvizPainter.Failure.notAGraph("")) { try GraphvizPainter().draw("", with: .by(.dot), as: .svg) }
  }
}

/// A small generator of reproducible numbers (SplitMix64, Steele et al. 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
