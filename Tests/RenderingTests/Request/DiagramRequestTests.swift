import Knowledge
import Testing

@testable import Rendering

@Suite("A request is understood, or answered with what would be right")
struct DiagramRequestTests {
  @Test(
    "the output's ending is the format, in either case",
    arguments: [("a.svg", DiagramFormat.svg), ("b/c.PNG", .png), ("d.e.pdf", .pdf), (".dot", .dot), ("x.Dot", .dot)])
  func formats(path: String, format: DiagramFormat) throws { #expect(try DiagramFormat(endingOf: path) == format) }

  @Test("other endings are refused with those there are", arguments: ["a", "a.gif", "a.svg/b", "svg", "a.", "", "a.svg.gz"])
  func unknownFormats(path: String) {
    #expect(throws: DiagramRequestError.unknownFormat(path, known: [".dot", ".svg", ".png", ".pdf"])) { try DiagramFormat(endingOf: path) }
  }

  @Test("layouts that would end the process are refused", arguments: ["gtk", "xlib", "nop", "patchwork", "dot ", ""])
  func layouts(name: String) {
    #expect(throws: DiagramRequestError.self) { try LayoutEngine(named: name) }
  }

  @Test("types and relations are found without regard to case; others get the nearest")
  func types() throws {
    var request = DiagramRequest()
    request.entityTypes = ["country", "FORUM"]
    request.relationTypes = ["participatesin"]
    let resolved = try request.resolved(in: .small)
    #expect(resolved.entityTypes == ["Country", "Forum"])
    #expect(resolved.relationTypes == ["participatesIn"])
    request.entityTypes = ["Cuntry"]
    #expect(throws: DiagramRequestError.unknownEntityType("Cuntry", near: ["Country", "Actor", "Event"])) {
      try request.resolved(in: .small)
    }
    request.entityTypes = []
    request.relationTypes = ["deploys"]
    #expect {
      try request.resolved(in: .small)
    } throws: {
      "\($0)".hasPrefix("no relation “deploys”; near it: deploysTo")
    }
  }

  @Test(
    "numbers beyond what makes sense are refused",
    arguments: [(0, 1, nil), (-3, 1, nil), (30_000, 1, nil), (60, -1, nil), (60, 1, -1)] as [(Int, Int, Int?)])
  func numbers(entities: Int, depth: Int, lines: Int?) {
    var request = DiagramRequest()
    request.budget = InkBudget(entities: entities, lines: lines)
    request.depth = depth
    #expect(throws: DiagramRequestError.self) { try request.resolved(in: .small) }
  }

  @Test(
    "every error is one line",
    arguments: [
      DiagramRequestError.unknownEntityType("x", near: ["Y"]), .unknownRelationType("x", near: []), .unknownLayout("x", known: ["dot"]),
      .unknownDirection("x", known: []), .unknownFormat("x", known: []), .outOfRange("depth", -1, 0...Int.max), .unknownEntity("x"),
      .nothingToDraw,
    ])
  func messages(error: DiagramRequestError) {
    #expect(!error.description.contains("\n"))
    #expect(error.description.count > 10)
  }
}
