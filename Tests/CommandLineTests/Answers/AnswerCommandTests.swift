import Foundation
import Knowledge
import Storage
import Testing

@Suite("Commands that answer")
final class AnswerCommandTests {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let documents = SampleGraph.documents()
    let writer = try GraphWriter(path: folder + "/g.entente", ontology: SampleGraph.ontology)
    for graph in documents {
      try Data(graph.document.text.utf8).write(to: URL(fileURLWithPath: folder + "/" + graph.document.source))
      try writer.write(graph)
    }
    _ = try writer.finish()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func run(_ arguments: String..., shell: String? = nil) throws -> ChildProgram.Outcome {
    try ChildProgram.run(arguments, in: folder, shell: shell)
  }

  private func json(_ outcome: ChildProgram.Outcome) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary
  }

  @Test("show tells an entity by any of its names, in the width of the terminal")
  func show() throws {
    let outcome = try run("show", "g.entente", "VIET NAM", shell: "export COLUMNS=40")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("Vietnam — country (country/VN)\n"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(outcome.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(try run("show", "g.entente", "country/VN").output.contains("“Vietnam has taken part in the ADMM and the Shangri-La Dialogue.”"))
  }

  @Test("show as JSON has the facts with scalar offsets into the text")
  func showJSON() throws {
    let answer = try json(run("show", "g.entente", "abyei", "--format", "json"))
    let text = Array(SampleGraph.documents()[0].document.text.unicodeScalars)
    #expect(answer?["id"] as? String == "place/abyei")
    let relation = (answer?["relations"] as? [NSDictionary])?.first
    #expect(relation?["direction"] as? String == "incoming")
    let fact = (relation?["facts"] as? [NSDictionary])?.first
    #expect((fact?["properties"] as? NSDictionary)?["count"] as? Int == 1100)
    let proof = try #require((fact?["evidence"] as? [NSDictionary])?.first)
    let start = try #require(proof["start"] as? Int), end = try #require(proof["end"] as? Int)
    #expect(String(String.UnicodeScalarView(text[start..<end])) == proof["quote"] as? String)
  }

  @Test(
    "a name that nothing or several things have is one line on standard error",
    arguments: [
      ("vietnm", "entente: nothing in the graph is named “vietnm”; near to it: country/VN (Country “Vietnam”)\n"),
      (
        "georgia",
        "entente: “georgia” names 2 entities; ask for one by its identifier: country/GE (Country “Georgia”), place/georgia (Place “Georgia”)\n"
      ), ("\u{1B}[2J", "entente: nothing in the graph is named “\u{FFFD}[2J”\n"),
    ])
  func unknownName(name: String, says: String) throws {
    for outcome in [try run("show", "g.entente", name), try run("path", "g.entente", "laos", name)] {
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == says)
    }
  }

  @Test("path tells the shortest ways")
  func path() throws {
    let outcome = try run("path", "g.entente", "abyei", "admm")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Abyei – Vietnam – ADMM (2 steps)\n"))
    let answer = try json(run("path", "g.entente", "abyei", "admm", "--format", "json"))
    let paths = answer?["paths"] as? [NSDictionary]
    #expect(paths?.count == 1)
    #expect((paths?.first?["steps"] as? [NSDictionary])?.map { $0["to"] as? String } == ["country/VN", "forum/admm"])
    #expect(try run("path", "g.entente", "abyei", "admm", "--max-length", "1").output.hasPrefix("No way leads"))
  }

  @Test("stats counts, as text and as JSON")
  func stats() throws {
    #expect(try run("stats", "g.entente").output.contains("sentences        4\n"))
    let answer = try json(run("stats", "g.entente", "--format", "json"))
    #expect(answer?["sentences"] as? NSDictionary == ["all": 4, "facts": 3, "rejected": 1, "nothing": 0, "rejections": ["no verb": 1]])
    #expect((answer?["facts"] as? NSDictionary)?["cooperatesWith"] as? NSDictionary == ["negated": 1])
  }

  @Test("an export does not take the place of its graph, under whatever name", arguments: ["g.entente", "./g.entente", "link"])
  func exportOntoItself(name: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "g.entente")
    let before = FileManager.default.contents(atPath: folder + "/g.entente")
    let outcome = try run("export", "g.entente", "--format", "jsonl", "--output", name)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "entente: \(name): cannot be written: it is the graph itself\n")
    #expect(FileManager.default.contents(atPath: folder + "/g.entente") == before)
  }

  @Test("verify passes a sound graph, and exits with 2 when a source says something else")
  func verify() throws {
    let sound = try run("verify", "g.entente")
    #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
    #expect(sound.output.contains("everything stands where the graph says") && sound.output.contains("1 source read again"))
    try Data("Something else.".utf8).write(to: URL(fileURLWithPath: folder + "/news.txt"))
    let changed = try run("verify", "g.entente")
    #expect(changed.status == 2)
    #expect(changed.output.hasPrefix("news: its source news.txt says something else now\n"))
    #expect(try run("verify", "g.entente", "--without-sources").status == 0)
    let answer = try json(run("verify", "g.entente", "--format", "json"))
    #expect((answer?["differences"] as? [NSDictionary])?.first?["subject"] as? String == "news")
  }

  @Test("export gives the same bytes to standard output and to a file, which is replaced as a whole")
  func export() throws {
    let printed = try run("export", "g.entente", "--format", "jsonl")
    #expect(printed.status == 0)
    #expect(printed.output.split(separator: "\n").count == 1 + 7 + 4)
    #expect(try run("export", "g.entente", "--format", "jsonl", "--output", "out.jsonl").status == 0)
    #expect(try String(contentsOfFile: folder + "/out.jsonl", encoding: .utf8) == printed.output)
    let refused = try run("export", "g.entente", "--format", "jsonl", "--output", "no/out.jsonl")
    #expect(refused.status == 1)
    #expect(refused.errors == "entente: no/out.jsonl: cannot be written: No such file or directory\n")
  }

  @Test("a full disk leaves the old file")
  func fullDisk() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/out.jsonl"))
    let graph = FileManager.default.contents(atPath: folder + "/g.entente")
    // The graph can be read without the room for the database's index beside it, and again.
    for _ in 1...2 {
      let outcome = try run("export", "g.entente", "--format", "jsonl", "--output", "out.jsonl", shell: "trap '' XFSZ; ulimit -f 1")
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("entente: out.jsonl: cannot be written: "), "\(outcome.errors)")
    }
    #expect(FileManager.default.contents(atPath: folder + "/g.entente") == graph)
    #expect(try String(contentsOfFile: folder + "/out.jsonl", encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test("a reader that goes away early is no mistake")
  func brokenPipe() throws {
    let outcome = try ChildProgram.run(
      ["show", "g.entente", "vietnam"], in: folder, shell: #"set -- "$0" "$@"; ( "$@"; echo "status $?" >&2 ) | true; exit 0"#)
    #expect(outcome.errors == "status 0\n")
  }

  @Test("score compares with annotations")
  func score() throws {
    try FileManager.default.createDirectory(atPath: folder + "/gold", withIntermediateDirectories: true)
    let gold = #"""
      {"document":"news","entities":[{"id":"v","type":"Country","name":"Viet Nam"},{"id":"a","type":"Place","name":"Abyei"}],
       "relations":[{"source":"v","type":"deploysTo","target":"a","quote":"sent","properties":{"count":1100}}]}
      """#
    try Data(gold.utf8).write(to: URL(fileURLWithPath: folder + "/gold/news.json"))
    try Data(SampleGraph.documents()[0].document.text.utf8).write(to: URL(fileURLWithPath: folder + "/gold/news.txt"))
    let outcome = try run("score", "g.entente", "gold")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  deploysTo                  P 1.000  R 1.000  F1 1.000   (1 of 1 gold, 1 predicted)\n"))
    #expect(try run("score", "g.entente", "gold", "--errors").output.hasPrefix("news: entity "))
    let answer = try json(run("score", "g.entente", "gold", "--format", "json", "--errors"))
    #expect((answer?["relations"] as? NSDictionary)?["matched"] as? Int == 1)
    #expect((answer?["errors"] as? [String])?.isEmpty == false)
    #expect(try run("score", "g.entente", "nowhere").errors == "entente: nowhere: no folder that can be read\n")
  }

  @Test(
    "a file that is no graph is one line, and wrong usage is status 64",
    arguments: ["show", "path", "stats", "verify", "export", "score"])
  func wrongFile(command: String) throws {
    let rest = ["show": ["x"], "path": ["x", "y"], "export": ["--format", "jsonl"], "score": ["."]][command] ?? []
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/other.txt"))
    for file in ["other.txt", "missing.entente"] {
      let outcome = try ChildProgram.run([command, file] + rest, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("entente: \(file): ") && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
    #expect(try run(command).status == 64)
    #expect(try run(command, "g.entente", "a", "b", "c", "--unknown").status == 64)
  }
}
