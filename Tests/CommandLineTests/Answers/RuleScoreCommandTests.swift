import Foundation
import Testing

@Suite("How good rules are, told by the program") struct RuleScoreCommandTests {
  private let folder: WorkingFolder

  init() throws {
    folder = try WorkingFolder()
    try folder.write("Kenya took part in RIMPAC.\n", to: "gold/a.txt")
    try folder.write(
      #"""
      {"document": "a", "entities": [{"id": "ke", "type": "Country", "name": "Kenya"}, {"id": "r", "type": "Exercise", "name": "RIMPAC"}],
       "relations": [{"source": "ke", "type": "participatesIn", "target": "r", "quote": "Kenya took part in RIMPAC"}]}
      """#, to: "gold/a.json")
    let run = try folder.run("build", "gold/a.txt", "--output", "g.entente", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("tables follow the score")
  func tables() throws {
    let run = try folder.run("score", "g.entente", "gold", "--rules")
    #expect(run.status == 0)
    #expect(run.output.contains(#/\nparticipatesIn\n  take-part +1 +1 +1\.000/#), "\(run.output)")
    #expect(run.output.contains("Computed from one half of the documents, tested on the other:\n"))
    #expect(run.output.components(separatedBy: "Brier score").count == 3)
    let json = try folder.run("score", "g.entente", "gold", "--rules", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["rules"] as? [[String: Any]])?.first?["rule"] as? String == "take-part")
  }

  @Test("the record that is written is a pack's file, the same each time, and decides how sure a fact is")
  func record() throws {
    for name in ["one.yaml", "two.yaml"] {
      #expect(try folder.run("score", "g.entente", "gold", "--write-confidence", name).status == 0)
    }
    #expect(try folder.bytes("one.yaml") == folder.bytes("two.yaml"))
    let text = String(decoding: try folder.bytes("one.yaml"), as: UTF8.self)
    #expect(text.hasSuffix("weight: 16\nrelations:\n  participatesIn:\n    take-part: {drawn: 1, right: 1}\n"), "\(text)")

    try folder.makePack(forums: ["RIMPAC"])
    func confidence() throws -> String {
      let run = try folder.run("build", "-", "--domain", "pack", "--output", "h.entente", input: "Vietnam took part in RIMPAC.")
      #expect(run.status == 0, "\(run.errors)")
      let output = try folder.run("show", "h.entente", "Vietnam").output
      return output.firstMatch(of: /\[(\d+)%\]/).map { String($0.1) } ?? output
    }
    // Without the file the pattern's own confidence counts; with it (1 + 16 · (1 + 16 · ⅔) / 17) / 17, which is 0.705.
    let written = try confidence()
    #expect(written == "85")
    try folder.write(folder.bytes("one.yaml"), to: "pack/confidence.yaml")
    let measured = try confidence()
    #expect(measured == "71")
    try folder.write("relations:\n  participatesIn:\n    take-part: {drawn: 1, right: 2}\n", to: "pack/confidence.yaml")
    let run = try folder.run("build", "-", "--domain", "pack", "--output", "h.entente", input: "Vietnam.")
    #expect(run.errors.hasPrefix("entente: pack/confidence.yaml:3: "), "\(run.errors)")
  }

  @Test("several folders are scored together, unless they annotate one text twice")
  func folders() throws {
    #expect(try folder.run("score", "g.entente", "gold", "gold").errors == "entente: gold: annotates “a”, which gold annotates already\n")
    try folder.write("Peru.\n", to: "more/b.txt")
    try folder.write(
      #"{"document": "b", "entities": [{"id": "p", "type": "Country", "name": "Peru"}], "relations": []}"#, to: "more/b.json")
    #expect(try folder.run("score", "g.entente", "gold", "more").output.contains("(2 of 3 gold, 2 predicted)"))
  }
}
