import Foundation
import Testing

@Suite("Decisions on the command line") struct CurationCommandTests {
  private let folder: WorkingFolder

  init() throws {
    folder = try WorkingFolder()
    try folder.makePack(forums: ["Hanoi Forum", "Delta Forum"])
    try folder.write("Vietnam takes part in the Hanoi Forum. Vietnam attended the Delta Forum.", to: "in/a.txt")
  }

  private func build(_ options: String...) throws -> ChildProgram.Outcome {
    try folder.run(["build", "in", "--output", "g.entente", "--domain", "pack"] + options)
  }

  /// All that can be seen of the graph.
  private func views() throws -> [String] {
    try [["export", "g.entente", "--format", "jsonl"], ["show", "g.entente", "Vietnam"], ["stats", "g.entente"]].map { arguments in
      let run = try folder.run(arguments)
      #expect(run.status == 0)
      return run.output
    } + [String(decoding: picture(), as: UTF8.self)]
  }

  private func picture() throws -> Data {
    #expect(try folder.run("render", "g.entente", "--output", "g.dot").status == 0)
    return try folder.bytes("g.dot")
  }

  private static let denial = "  - deny: {source: Vietnam, relation: participatesIn, target: Delta Forum}\n"
  private static let assertion = """
      - assert: {source: Vietnam, relation: participatesIn, target: {name: Rome Forum, type: Forum}}
        basis: {note: a call, by: A. Analyst}

    """

  @Test("decisions are replayed by the build that names them and by later ones, and without them all is as before to the byte")
  func replay() throws {
    #expect(try build().status == 0)
    let before = try views()
    try folder.write("decisions:\n" + Self.denial + Self.assertion, to: "d.yaml")
    let run = try build("--curation", "d.yaml")
    #expect(run.status == 0)
    #expect(run.complaints.last == "d.yaml: 2 of 2 decisions replayed: entities 3 → 4, facts 2 → 2 (1 denied, 1 asserted)")
    let curated = try views()
    #expect(curated[0].contains("\"sources\":0,\"curated\":true,\"assertedOn\":[{\"note\":\"a call\",\"by\":\"A. Analyst\"}]"))
    #expect(!curated[0].contains("Delta Forum.\",\"rule\""))
    #expect(curated[1].contains("Rome Forum [curated]\n      asserted by hand: a call (A. Analyst)\n"))
    #expect(curated[2].contains("denied by hand    1"))
    #expect(curated[3].contains("asserted by hand: a call (A. Analyst)"))
    #expect(try folder.run("verify", "g.entente").status == 0)
    #expect(try folder.run("path", "g.entente", "Vietnam", "Delta Forum").output.contains("No way"))
    // A later build keeps them; one of them taken out, the other stays; all taken out, nothing of them is left.
    #expect(try build().complaints.last == run.complaints.last)
    #expect(try views() == curated)
    try folder.write("decisions:\n" + Self.denial, to: "d.yaml")
    #expect(try build("--curation", "d.yaml").status == 0)
    let denied = try views()
    #expect(denied != curated && denied != before)
    try folder.write("decisions:\n" + Self.assertion + Self.denial, to: "d.yaml")
    #expect(try folder.run("curate", "g.entente", "d.yaml").status == 0)
    #expect(try views() == curated)
    try folder.write("decisions:\n" + Self.denial, to: "d.yaml")
    #expect(try folder.run("curate", "g.entente", "d.yaml").status == 0)
    #expect(try views() == denied)
    #expect(try build("--without-curation").status == 0)
    #expect(try views() == before)
    #expect(try folder.run("curate", "g.entente", "d.yaml").status == 0)
    #expect(try folder.run("curate", "g.entente", "--remove").status == 0)
    #expect(try views() == before)
  }

  @Test("a decision that has become stale is told by each build, with file and line, and the build succeeds")
  func stale() throws {
    try folder.write("decisions:\n" + Self.denial, to: "d.yaml")
    #expect(try build("--curation", "d.yaml", "--quiet").errors == "")
    try folder.write("Vietnam takes part in the Hanoi Forum.", to: "in/a.txt")
    let run = try build("--quiet")
    #expect(run.status == 0)
    #expect(
      run.complaints.count == 1 && run.complaints[0].hasPrefix("d.yaml:2: stale decision: nothing in the graph is named “Delta Forum”"))
  }

  @Test("a mistake in the decisions is told with file and line, and nothing is written")
  func mistake() throws {
    try folder.write("decisions:\n  - {rename: Vietnam, too: Viet Nam}\n", to: "d.yaml")
    let first = try build("--curation", "d.yaml")
    #expect(first.status == 1)
    #expect(first.complaints == ["entente: d.yaml:2: unknown key “too”; do you mean “to”? known are rename, to, because"])
    #expect(!folder.names.contains { $0.contains("g.entente") })
    #expect(try build().status == 0)
    let before = try folder.bytes("g.entente")
    #expect(try build("--curation", "d.yaml").status == 1)
    #expect(try folder.run("curate", "g.entente", "d.yaml").status == 1)
    #expect(try folder.run("curate", "g.entente", "missing.yaml").complaints[0].hasPrefix("entente: missing.yaml: the file is missing"))
    #expect(try folder.bytes("g.entente") == before)
  }

  @Test("decisions are tried without writing; status 2 says that one does not hold")
  func trial() throws {
    #expect(try build().status == 0)
    let before = try folder.bytes("g.entente")
    try folder.write("decisions:\n" + Self.denial, to: "d.yaml")
    let good = try folder.run("curate", "g.entente", "d.yaml", "--check")
    #expect(good.status == 0)
    #expect(good.output == "d.yaml: 1 of 1 decision replayed: entities 3 → 3, facts 2 → 1 (1 denied)\n")
    try folder.write("decisions:\n  - {rename: Vietnm, to: Viet Nam}\n", to: "d.yaml")
    let stale = try folder.run("curate", "g.entente", "d.yaml", "--check")
    #expect(stale.status == 2)
    #expect(stale.output.hasPrefix("d.yaml:2: stale decision: nothing in the graph is named “Vietnm”; near to it: country/VN"))
    #expect(try folder.bytes("g.entente") == before)
    #expect(try folder.run("curate", "g.entente").status == 64)
    #expect(try folder.run("curate", "g.entente", "d.yaml", "--remove").status == 64)
  }

  @Test("copies of one text are told as groups, and count as one source")
  func copies() throws {
    let story = (0..<90).map { "word\($0)" }.joined(separator: " ")
    try folder.write("Vietnam takes part in the Hanoi Forum. \(story).", to: "in/a.txt")
    try folder.write("HANOI (Agency) - Vietnam takes part in the Hanoi Forum. \(story).", to: "in/b.txt")
    try folder.write("Vietnam attended the Hanoi Forum in spring.", to: "in/c.txt")
    #expect(try build().status == 0)
    let views = try views()
    #expect(views[0].contains("\"sourceGroup\":\"a\"") && views[0].contains("\"sources\":2"))
    #expect(views[1].contains("Hanoi Forum [2 sources, "))
    #expect(views[2].contains("copies of one text, which count as one source: 1 group\n  a, b\n"))
  }
}
