import Knowledge
import Testing

@testable import Rendering

@Suite("Pictures in documents")
struct EmbeddingTests {
  private func graph(_ name: String, _ title: String? = nil) -> TestGraph {
    var graph = TestGraph()
    let quote = name.contains("\u{0}") ? "q" : name
    graph.add("Vietnam", "assists", name, .planned, Qualifiers(role: name), quote: quote, title: title ?? name, url: "https://x/?\(name)")
    graph.add("Vietnam", "assists", "Laos", quote: quote)
    graph.add("Laos", "visits", "Vietnam", quote: quote)
    return graph
  }

  private func document(_ graph: TestGraph, _ target: EmbeddingTarget, _ name: String = "picture.svg") throws -> String {
    var request = DiagramRequest()
    request.title = graph.graph.sortedEntities.last?.name
    let diagram = try Diagram(of: graph.graph, for: request).numbered()
    let prefix = try #require(IDPrefix(rawValue: "p"))
    let picture = try Drawn(diagram) { $0 = target.options($0) }
    let embedding = Embedding(diagram, footnotes: Footnotes(of: diagram, in: graph.graph), prefix: prefix)
    return String(decoding: embedding.document(for: target, pictures: [Array(picture.svg.utf8)], name: name), as: UTF8.self)
  }

  @Test(
    "in HTML, picture, caption, words and footnotes stand in one figure, and every reference leads somewhere", arguments: HostileText.all)
  func html(text: String) throws {
    let root = try XMLReading.root(of: Array(document(graph(text), .html).utf8))
    #expect(root.elements.map(\.name) == ["svg", "figcaption", "details", "section"])
    let all = Drawn.all(root)
    #expect(all.allSatisfy { !["script", "iframe", "object", "img"].contains($0.name) })
    #expect(all.flatMap(\.attributes).allSatisfy { !$0.name.hasPrefix("on") })
    let ids = all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for reference in all.compactMap({ $0["href"] }) where reference.hasPrefix("#") { #expect(ids.contains(String(reference.dropFirst()))) }
    #expect(all.count { $0.name == "li" } == 3)
    #expect(all.count { $0.name == "tr" } == 4)
  }

  @Test("in Markdown, each row of the table refers to a footnote, and no name makes a column or a tag", arguments: HostileText.all)
  func markdown(text: String) throws {
    let lines = try document(graph(text), .markdown, "a picture (1).svg").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("![") && lines[0].hasSuffix("](<a%20picture%20%281%29.svg>)"))
    let rows = lines.filter { $0.hasPrefix("|") }
    #expect(rows.count == 5)
    for row in rows { #expect(row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } == 6, "\(row.prefix(80))") }
    #expect(rows.dropFirst(2).map { $0.prefix(8) } == ["| [^1] |", "| [^2] |", "| [^3] |"])
    #expect(lines.filter { $0.hasPrefix("[^") }.map { $0.prefix(6) } == ["[^1]: ", "[^2]: ", "[^3]: "])
    for line in lines.dropFirst() {
      let plain = line.replacing("\\\\", with: "").replacing("\\<", with: "").replacing("<https://", with: "")
      #expect(!plain.contains("<"), "\(line.prefix(80))")
    }
  }

  @Test("in LaTeX and Typst, the picture is a figure with caption, description and as many notes as lines")
  func typesetting() throws {
    let latex = try document(graph("Laos & Co_1"), .latex, "x.pdf")
    #expect(latex.contains("{\\detokenize{x.pdf}}\n\\caption{"))
    #expect(latex.split(separator: "\n").count { $0.hasPrefix("\\item ") } == 3)
    #expect(latex.contains("Laos \\& Co\\_1"))
    let typst = try document(graph("Laos \"& Co\""), .typst)
    #expect(typst.contains("image(\"picture.svg\", width: 100%, alt: \""))
    #expect(typst.split(separator: "\n").count { $0.hasPrefix("  [#text(") } == 3)
    #expect(typst.contains("Laos \\\"& Co\\\""))
  }

  @Test("the text alternative has a row for each line, with planned and details")
  func words() throws {
    let graph = graph("Laos & Co")
    let diagram = try Diagram(of: graph.graph, for: DiagramRequest())
    let alternative = TextAlternative(of: diagram)
    #expect(alternative.rows.count == diagram.statements.count)
    #expect(alternative.text.contains("Vietnam — assists (planned) — Laos & Co: Laos & Co"))
    #expect(alternative.text.contains("The picture has 3 lines, most of them at Vietnam (3) and Laos (2)."))
    #expect(alternative.markdown().contains("| 2 |"))
  }
}
