import Knowledge
import Testing

@testable import entente

@Suite("Answers as text")
struct AnswerTextTests {
  let graph = SampleGraph.graph()

  @Test("an entity is shown with its facts, statements of one sentence together, and each quote once")
  func report() throws {
    let report = try #require(EntityReport(of: SampleGraph.vietnam.id, in: graph))
    #expect(
      report.page(from: graph, width: 60, quoteCells: nil).text == """
        Vietnam — country (country/VN)
          also: Việt Nam
          iso2 VN
          named 2 times in 1 document; 4 facts

        cooperates with
          denied: Laos [80%]
              “Vietnam did not \u{FFFD}[31mjoin Laos.” — news, 2025-12

        takes part in
          ADMM [80%]
          Shangri-La Dialogue [80%]
              “Vietnam has taken part in the ADMM and the Shangri-La
               Dialogue.” — news, 2025-12

        deploys to
          Abyei — soldier: over 1,100; since 2014; on peacekeeping
            [80%]
              “Since 2014 Việt Nam has sent over 1,100 soldiers to
               Abyei.” — news, 2025-12

        """)
  }

  @Test("quotes are cut only when that is asked for")
  func cutQuotes() throws {
    let report = try #require(EntityReport(of: SampleGraph.admm.id, in: graph))
    #expect(report.page(from: graph, width: nil, quoteCells: 12).text.contains("      “Vietnam has…” — news, 2025-12\n"))
    #expect(report.page(from: graph, width: nil, quoteCells: nil).text.contains("Shangri-La Dialogue.” — news"))
  }

  func path(_ from: Entity, _ to: Entity, limit: Int = 5) -> PathAnswer {
    let paths = PathSearch(graph).paths(from: from.id, to: to.id, maxLength: 6, limit: limit)
    return PathAnswer(source: from, target: to, paths: paths, maxLength: 6, graph: graph)
  }

  @Test("a way is shown with the facts of its steps, each in its own direction")
  func way() {
    #expect(
      path(SampleGraph.abyei, SampleGraph.admm).page(width: nil, quoteCells: nil, evidenceLimit: 2).text == """
        Abyei – Vietnam – ADMM (2 steps)
          Vietnam deploys to Abyei — soldier: over 1,100; since 2014; on peacekeeping
              “Since 2014 Việt Nam has sent over 1,100 soldiers to Abyei.” — news, 2025-12
          Vietnam takes part in ADMM
              “Vietnam has taken part in the ADMM and the Shangri-La Dialogue.” — news, 2025-12

        """)
  }

  @Test("that there is no way is said")
  func noWay() {
    #expect(
      path(SampleGraph.laos, SampleGraph.admm).page(width: nil, quoteCells: nil, evidenceLimit: 2).text
        == "No way leads from Laos to ADMM within 6 steps.\n")
  }

  @Test("more places than are shown are counted")
  func morePlaces() {
    var page = TerminalPage(width: nil)
    let proofs = (0..<4).map {
      Evidence(document: DocumentID(rawValue: "d\($0)"), range: 0..<1, quote: "q\($0)", rule: "r", confidence: 1)
    }
    page.add(proofs, from: graph, limit: 1, indent: 2)
    #expect(page.lines == ["  “q0” — d0", "  … and in 3 more places"])
  }

  @Test("counts are told in aligned columns and add up")
  func statistics() {
    #expect(
      Knowledge.GraphStatistics(graph).page.text == """
        documents              1
        independent sources    1
        bytes of text        177
        mentions               8
        evidence               8

        sentences        4
          gave facts     3
          rejected       1
            no verb      1
          nothing found  0

        entities   7
          Country  3
          Forum    2
          Place    2

                          all  asserted  planned  desired  negated
        facts               4         3        0        0        1
          cooperatesWith    1         ·        ·        ·        1
          participatesIn    2         2        ·        ·        ·
          deploysTo         1         1        ·        ·        ·

        facts by sources
          1 source        4

        """)
  }

  @Test("what was verified is told in one line, after what differs")
  func verification() {
    #expect(
      GraphVerification(graph).page(file: "g.entente").lines == [
        "g.entente: everything stands where the graph says (1 document, 4 facts, 8 quotes checked)"
      ])
    let changed = GraphVerification(graph) { _ in .text(ContentHash(of: "")) }
    #expect(
      changed.page(file: "g.entente").lines == [
        "news: its source news.txt says something else now",
        "g.entente: 1 difference (1 document, 4 facts, 8 quotes checked; 1 source read again, 0 not there to be read)",
      ])
  }

  @Test(
    "qualifiers are told in words",
    arguments: [
      (Qualifiers(), ""), (Qualifiers(count: 3), "3"), (Qualifiers(count: 12000, countQualifier: "about"), "about 12,000"),
      (Qualifiers(unit: "police"), "police"), (Qualifiers(role: "Defence Minister"), "as Defence Minister"),
      (Qualifiers(until: PartialDate(year: 2014), date: PartialDate(year: 2018, month: 10)), "until 2014; in 2018-10"),
      (Qualifiers(date: PartialDate(year: 2018, month: 10, day: 2)), "on 2018-10-02"),
    ])
  func qualifiers(qualifiers: Qualifiers, expected: String) {
    let fact = Fact(SampleGraph.vietnam.id, "deploysTo", SampleGraph.abyei.id, symmetric: false, qualifiers: qualifiers)
    #expect(FactWords.qualifiers(of: fact) == expected)
  }
}
