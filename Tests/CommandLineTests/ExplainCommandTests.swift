import Foundation
import Testing

@Suite("explain") struct ExplainCommandTests {
  private let folder: WorkingFolder

  init() throws {
    folder = try WorkingFolder()
    try folder.write("Kenya sent 600 soldiers to Haiti. Rain fell.\n\nThe Kenyan contingent trained in Peru.", to: "a.txt")
    #expect(try folder.run("build", "a.txt", "--output", "g.entente").status == 0)
  }

  @Test("each sentence has its names, its facts with their rules, or why there are none") func page() throws {
    let run = try folder.run("explain", "g.entente", "a")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("3 sentences: 1 with facts"))
    #expect(run.output.contains("1 [Kenya]{Country} sent 600 soldiers to [Haiti]{Country}."))
    #expect(run.output.contains("→ Kenya deploysTo Haiti (count=600, unit=soldier) — rule deploy"))
    #expect(run.output.contains("2 Rain fell.\n    – nothing in it calls for a fact"))
    #expect(run.output.contains("“Kenyan” is Kenya"))
    #expect(!run.output.contains("nsubj"))
  }

  @Test("the tree is shown on request") func tree() throws {
    let run = try folder.run("explain", "g.entente", "a", "--tree")
    #expect(run.output.contains("        sent · root VBD\n          Kenya · nsubj NNP\n"), "\(run.output)")
  }

  @Test("as JSON it has the same, and its offsets count Unicode scalars") func json() throws {
    let run = try folder.run("explain", "g.entente", "a", "--format", "json", "--tree")
    let whole = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let sentences = try #require(whole?["sentences"] as? [[String: Any]])
    #expect(sentences.count == 3)
    let facts = try #require(sentences[0]["facts"] as? [[String: Any]])
    #expect(facts.contains { $0["rule"] as? String == "deploy" && $0["target"] as? String == "country/HT" })
    #expect((sentences[0]["tree"] as? [Any])?.isEmpty == false)
  }

  @Test("a document that the graph does not hold is told, with those near to it") func unknown() throws {
    let run = try folder.run("explain", "g.entente", "ab")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.complaints == ["entente: g.entente holds no document “ab”; near to it: a"])
  }
}
