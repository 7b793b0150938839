import Foundation
import Testing

@Suite("entente cite, and pictures in documents")
struct CiteCommandTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  private func text(_ name: String) throws -> String { String(decoding: try folder.bytes(name), as: UTF8.self) }

  @Test("each line of the picture has its footnote, in every format, and no other") func formats() throws {
    let graph = try SeedGraph.path
    let options = ["--focus", "Vietnam", "--max-nodes", "8"]
    func cite(_ format: String) throws -> String {
      let run = try folder.run(["cite", graph, "--format", format] + options)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(cite("json").utf8)) as? [[String: Any]])
    #expect(!json.isEmpty)
    #expect(json.allSatisfy { ($0["evidence"] as? [[String: Any]])?.isEmpty == false })
    #expect(try cite("text").split(separator: "\n").count { $0.hasPrefix("[") } == json.count)
    #expect(try cite("markdown").split(separator: "\n").count { $0.hasPrefix("[^") } == json.count)
    let items = try cite("html").matches(of: #/<li id="(fn-[^"]+)"/#)
    let notes = items.map { String($0.1) }
    #expect(notes.count == json.count)
    #expect(try folder.run(["render", graph, "--output", "x.svg", "--footnotes"] + options).status == 0)
    let links = try SVGOutline(try folder.bytes("x.svg")).links
    #expect(links == Set(notes.map { "#" + $0 }))
  }

  @Test("offsets in JSON count scalars, and the quote stands there") func offsets() throws {
    try folder.write("Việt Nam hợp tác. Vietnam assists Laos. Vietnam visited Cambodia in 2019.", to: "a.txt")
    #expect(try folder.run("build", "a.txt", "--output", "g.entente", "--quiet").status == 0)
    let run = try folder.run("cite", "g.entente", "--format", "json")
    let notes = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let scalars = Array(try text("a.txt").unicodeScalars)
    for evidence in notes.flatMap({ $0["evidence"] as? [[String: Any]] ?? [] }) {
      let start = try #require(evidence["start"] as? Int), end = try #require(evidence["end"] as? Int)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      #expect(String(view) == evidence["quote"] as? String)
    }
    #expect(!notes.isEmpty)
  }

  @Test(
    "each target gets its document, with the picture where it belongs",
    arguments: [
      ("html", "x.html", ["x.html"]), ("markdown", "x.md", ["x.md", "x.svg"]), ("latex", "x.tex", ["x.pdf", "x.tex"]),
      ("typst", "x.typ", ["x.svg", "x.typ"]), ("docx", "x.docx", ["x.docx"]),
    ])
  func targets(target: String, name: String, expected: [String]) throws {
    let run = try folder.run("render", try SeedGraph.path, "--embed", target, "--output", name, "--max-nodes", "6")
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.names == expected)
    for name in folder.names { #expect(try folder.bytes(name).count > 1_000) }
  }

  @Test("pictures of one page share no identifier, and the same request gives the same bytes") func identifiers() throws {
    let graph = try SeedGraph.path
    for (name, options) in [("a", []), ("b", ["--direction", "TB"]), ("c", ["--footnotes"]), ("d", [])] {
      #expect(try folder.run(["render", graph, "--output", name + ".svg"] + options).status == 0)
    }
    #expect(try folder.bytes("a.svg") == folder.bytes("d.svg"))
    var seen: Set<String> = []
    for name in ["a", "b", "c"] {
      let ids = try text(name + ".svg").matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
      #expect(ids.allSatisfy { seen.insert($0).inserted })
    }
    #expect(try folder.run("render", graph, "--output", "e.svg", "--id-prefix", "mine", "--size", "160mm").status == 0)
    let ids = try text("e.svg").matches(of: #/\sid="([^"]+)"/#).map(\.1)
    #expect(ids.allSatisfy { $0 == "mine" || $0.hasPrefix("mine-") })
    #expect(try text("e.svg").contains(" width=\"160mm\" height=\""))
  }

  @Test("a picture can be told in words, as a file or on standard output") func words() throws {
    let graph = try SeedGraph.path
    #expect(try folder.run("render", graph, "--output", "x.txt").status == 0)
    #expect(try folder.run("render", graph, "--output", "x.MD").status == 0)
    let run = try folder.run("render", graph, "--output", "x.dot", "--text")
    #expect(try run.output == text("x.txt"))
    let count = try text("x.txt").split(separator: "\n").count { $0.first?.isNumber == true && $0.contains(" — ") }
    #expect(count == 31)
    #expect(try text("x.MD").split(separator: "\n").count { $0.hasPrefix("| ") } == count + 2)
  }

  @Test(
    "wrong options are wrong usage",
    arguments: [["--embed", "pptx"], ["--id-prefix", "1x"], ["--size", "huge"]])
  func usage(options: [String]) throws {
    let run = try folder.run(["render", "g.entente", "--output", "x.svg"] + options)
    #expect(run.status == 64)
  }

  @Test("a document that its own picture would overwrite is refused, and nothing is written") func samePlace() throws {
    let run = try folder.run("render", try SeedGraph.path, "--embed", "markdown", "--output", "x.svg")
    #expect(run.status == 1 && run.complaints.count == 1)
    #expect(folder.names.isEmpty)
  }
}
