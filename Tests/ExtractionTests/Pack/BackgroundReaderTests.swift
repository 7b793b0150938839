import Knowledge
import Testing
import YAMLFiles

@testable import Extraction

@Suite("Background rules as a pack writes them")
struct BackgroundReaderTests {
  static func read(_ rule: String) throws -> BackgroundReader.Content {
    let text = "rules:\n  - rule: r\n" + rule.split(separator: "\n").map { "    \($0)\n" }.joined()
    return try BackgroundReader.read(YAMLValue.parse(text, file: "background.yaml"), ontology: Reading.pack.get().ontology)
  }

  @Test("a word for several relations gives a rule for each")
  func several() throws {
    let content = try Self.read(
      "if: [a affiliatedWith b, a does c]\nthen: b does c\nwhere: {b: Country}\nrelations: {does: [visits, hosts]}")
    #expect(content.rules.map(\.relation) == ["visits", "hosts"])
    #expect(content.rules.map(\.name) == ["r", "r"])
    #expect(content.rules[1].premises[1] == BackgroundRule.Clause("a", .relation("hosts"), "c"))
    #expect(content.rules[0].kinds == ["b": ["Country"]])
  }

  @Test(
    "mistakes are told with their line and what would be right",
    arguments: [
      ("if: [a visits b]\nthen: a visitz b", 4, "“visitz”"),
      ("if: [a visits]\nthen: a visits b", 3, "three words"),
      ("if: [a visits a]\nthen: a visits b", 3, "three words"),
      ("if: [a visits b]\nthen: a visits c", 4, "“c”"),
      ("if: [a visits b, c visits d]\nthen: a visits b", 3, "shares no word"),
      ("if: [a gazetteer:owner b]\nthen: a partOf b", 3, "“owner”"),
      ("if: [a gazetteer:partOf b]\nthen: a gazetteer:partOf b", 4, "conclusion"),
      ("if: []\nthen: a partOf b", 3, "0 premises"),
      ("if: [a visits b]\nthen: a partOf b\nwhere: {c: Country}", 4, "“c”"),
      ("if: [a visits b]\nthen: a partOf b\nwhere: {a: Contry}", 5, "“Contry”"),
      ("if: [a visits b]\nthen: a partOf b\nunless: x", 5, "“unless”"),
      ("if: [a visits b]", 2, "“then” is missing"),
    ])
  func mistakes(rule: String, line: Int, words: String) {
    let error = #expect(throws: PackError.self) { _ = try Self.read(rule) }
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }
}
