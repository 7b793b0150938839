import Knowledge
import Testing

@testable import Rendering

@Suite("Word documents")
struct WordDocumentTests {
  /// The files of an archive in which they are stored as they are.
  private func files(_ bytes: [UInt8]) throws -> [(name: String, content: [UInt8])] {
    func number(_ place: Int, _ count: Int) -> Int { bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) } }
    var files: [(String, [UInt8])] = []
    var place = 0
    while number(place, 4) == 0x0403_4b50 {
      let size = number(place + 18, 4), nameLength = number(place + 26, 2)
      let name = String(decoding: bytes[place + 30..<place + 30 + nameLength], as: UTF8.self)
      let content = Array(bytes[place + 30 + nameLength..<place + 30 + nameLength + size])
      #expect(number(place + 14, 4) == Int(CyclicRedundancyCheck.of(content)))
      files.append((name, content))
      place += 30 + nameLength + size
    }
    #expect(number(bytes.count - 22, 4) == 0x0605_4b50 && number(bytes.count - 12, 2) == files.count)
    #expect(number(bytes.count - 6, 4) == place && number(place, 4) == 0x0201_4b50)
    return files
  }

  private func document(_ text: String) throws -> [(name: String, content: [UInt8])] {
    var graph = TestGraph()
    graph.add("Vietnam", "assists", text, quote: text.contains("\u{0}") ? "q" : text, title: text)
    graph.add("Vietnam", "assists", "Laos")
    let diagram = try Diagram(of: graph.graph, for: DiagramRequest()).numbered()
    let embedding = Embedding(
      diagram, footnotes: Footnotes(of: diagram, in: graph.graph), prefix: try #require(IDPrefix(rawValue: "p")))
    let png: [UInt8] = [0x89] + "PNG\r\n".utf8 + [0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8 + [0, 0, 8, 0, 0, 0, 4, 0]
    return try files(embedding.document(for: .docx, pictures: [png, Array("<svg/>".utf8)], name: ""))
  }

  @Test("the checksum is the one that everybody computes")
  func checksum() { #expect(CyclicRedundancyCheck.of("123456789".utf8) == 0xcbf4_3926) }

  @Test("every part is well-formed, and every reference between parts has its end", arguments: HostileText.all)
  func parts(text: String) throws {
    let files = try document(text)
    var parts: [String: XMLElement] = [:]
    for file in files where file.name.hasSuffix(".xml") || file.name.hasSuffix(".rels") {
      parts[file.name] = try XMLReading.root(of: file.content)
    }
    let names = files.map(\.name)
    #expect(names.first == "[Content_Types].xml")
    let relations = try #require(parts["word/_rels/document.xml.rels"]).elements
    for relation in relations { #expect(names.contains("word/" + (relation["Target"] ?? ""))) }
    let all = Drawn.all(try #require(parts["word/document.xml"]))
    let known = Set(relations.compactMap { $0["Id"] })
    #expect(all.compactMap { $0["r:embed"] }.sorted() == ["drawing", "picture"] && known.isSuperset(of: ["drawing", "picture"]))
    let notes = try #require(parts["word/footnotes.xml"]).elements
    #expect(notes.compactMap { $0["w:id"] } == ["-1", "0", "1", "2"])
    #expect(all.filter { $0.name == "w:footnoteReference" }.compactMap { $0["w:id"] } == ["1", "2"])
    #expect(notes.dropFirst(2).allSatisfy { Drawn.text($0).contains("Vietnam assists") })
    #expect(all.first { $0.name == "wp:docPr" }?["descr"]?.contains("Vietnam assists") == true)
  }

  @Test("a wide picture gets a page of A4 on its side, and fits it")
  func page() throws {
    let body = try #require(try document("Laos").first { $0.name == "word/document.xml" })
    let all = Drawn.all(try XMLReading.root(of: body.content))
    #expect(all.first { $0.name == "w:pgSz" }?.attributes.map(\.value) == ["16838", "11906", "landscape"])
    let extent = try #require(all.first { $0.name == "wp:extent" })
    #expect(extent["cx"] == "9252000" && extent["cy"] == "4626000")
  }
}
