import Foundation
import Testing

@Suite("Names and addresses that would break a picture") struct HostileNamesTests {
  static let names = [
    #"Quoted "A" Forum"#, "Angle <b>Forum</b> & Sons", #"Escape \N \G \L Forum"#, "Entity &lt; &#106; Forum",
    "Script </title><script>alert(1)</script> Forum",
    "Comment --> ]]> Forum", "Phan Văn Đà Nẵng Forum",
  ]

  /// A pack whose forums bear the names, and a text that names them.
  private func build() throws -> WorkingFolder {
    let folder = try WorkingFolder()
    try folder.makePack(forums: Self.names)
    let lines = try Self.names.enumerated().map { index, name in
      let document = [
        "id": "d\(index)", "title": "</title><script>alert(1)</script> \"\\N\" \(name)", "url": "javascript:alert('\(index)')//\"><script>",
        "text": "Vietnam participated in the \(name). It was \"good\".\nVietnam attended the \(name).",
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
    }
    try folder.write(lines.joined(separator: "\n"), to: "in.jsonl")
    let run = try folder.run("build", "in.jsonl", "--domain", "pack", "--output", "g.entente", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test("give a well-formed picture that runs nothing, leads nowhere dangerous, and shows each name as it is written")
  func picture() throws {
    let folder = try build()
    let run = try folder.run("render", "g.entente", "--output", "x.svg")
    #expect(run.status == 0, "\(run.errors)")
    let outline = try SVGOutline(try folder.bytes("x.svg"))
    #expect(outline.elements.isDisjoint(with: ["script", "foreignObject", "iframe", "image", "animate", "set", "use"]))
    #expect(!outline.attributes.contains { $0.lowercased().hasPrefix("on") })
    #expect(!outline.links.contains { $0.lowercased().contains("script:") })
    // Names are broken into lines; a tooltip holds each in one piece.
    let words = outline.texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for name in Self.names { #expect(words.contains(name), "\(name)") }
  }

  @Test("stand in the facts as they are written")
  func facts() throws {
    let folder = try build()
    let run = try folder.run("export", "g.entente", "--format", "jsonl")
    var found: Set<String> = []
    for line in run.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let name = object["name"] as? String { found.insert(name) }
    }
    #expect(found.isSuperset(of: Self.names))
  }
}
