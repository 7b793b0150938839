import Foundation
import Knowledge
import Storage
import Testing

/// The program as it is built, run as its user runs it.
@Suite("entente render")
struct RenderCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("render-\(UInt64.random(in: 0 ... .max))").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  /// A graph file in which Vietnam assists so many others, each assisting the next few.
  private func graphFile(_ others: Int, joined: Int = 1) throws -> String {
    let names = ["Vietnam"] + (0..<others).map { "Land \($0)" }
    let entities = names.map { Entity(id: EntityID(kind: "country", name: $0), type: "Country", canonicalName: $0) }
    var said = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), title: "A report", text: "Everybody helps."))
    for entity in entities { said.mention(entity, at: 0..<9) }
    for index in entities.indices.dropFirst() {
      for step in 0..<joined {
        let other = step == 0 ? 0 : (index + step * 7) % entities.count
        guard other != index else { continue }
        let fact = Fact(entities[other].id, step % 2 == 0 ? "assists" : "visits", entities[index].id, symmetric: false)
        said.assert(fact, on: Evidence(document: said.document.id, range: 0..<16, quote: "Everybody helps.", rule: "test", confidence: 1))
      }
    }
    let ontology = Ontology(
      name: "test",
      entityTypes: [EntityType(name: "Country", label: "country", plural: "countries", idKind: "country", shape: "box rounded")],
      relationTypes: ["assists", "visits"].map { RelationType(name: $0, domain: ["Country"], range: ["Country"], label: $0.rawValue) })
    let path = folder + "/graph.entente"
    let writer = try GraphWriter(path: path, ontology: ontology)
    try writer.write(said)
    _ = try writer.finish()
    return path
  }

  private struct Run {
    let status: Int32
    let errors: [String]
  }

  private func entente(_ arguments: String...) throws -> Run {
    let process = Process()
    // The program stands beside the test bundle.
    let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = products.appendingPathComponent("entente")
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, errors: String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test(
    "each format comes out as its ending says",
    arguments: [("a.svg", "<svg xmlns="), ("a.dot", "digraph diagram {"), ("a.PDF", "%PDF-1."), ("a.png", "\u{89}PNG")])
  func formats(name: String, beginning: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try entente("render", try graphFile(5), "--output", folder + "/" + name)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let expected = beginning.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try bytes(folder + "/" + name).starts(with: expected))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [name, "graph.entente"].sorted())
  }

  @Test("each view is drawn in each format", arguments: ["matrix", "timeline", "map"])
  func views(view: String) throws {
    let folder = try WorkingFolder()
    let graph = try SeedGraph.path
    for (name, beginning) in [("a.svg", "<svg xmlns="), ("a.dot", "digraph diagram {"), ("a.pdf", "%PDF-1."), ("a.png", "\u{89}PNG")] {
      let run = try folder.run("render", graph, "--output", name, "--view", view)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.hasPrefix("Not shown: "))
      let expected = beginning.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(try bytes(folder.path(name)).starts(with: expected))
    }
  }

  @Test("what is left out is said on standard error and in the picture")
  func leftOut() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try entente("render", try graphFile(9), "--output", folder + "/a.svg", "--max-nodes", "4")
    #expect(run.status == 0)
    #expect(run.errors == ["Not shown: 6 entities and 6 facts for want of space."])
    #expect(
      String(decoding: try bytes(folder + "/a.svg"), as: UTF8.self).contains(">Not shown: 6 entities and 6 facts for want of space.</text>")
    )
  }

  @Test(
    "a request that cannot be met gets one line, status 1, and leaves the old picture alone",
    arguments: [
      (["--types", "Cuntry"], "no entity type “Cuntry”; near it: Country"),
      (["--relations", "asists"], "no relation “asists”; near it: assists, visits"),
      (["--layout", "dott"], "no layout “dott”; there are dot, neato"), (["--focus", "Vietnan"], "Vietnam"),
      (["--max-nodes", "0"], "number of entities is 0"),
      (["--direction", "up"], "no direction “up”"), (["--relations", "visits"], "nothing to draw"),
    ])
  func refused(options: [String], message: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = folder + "/a.svg"
    try Data("old".utf8).write(to: URL(fileURLWithPath: output))
    let file = try graphFile(3)
    let run = try entente("render", file, "--output", output, options[0], options[1])
    #expect(run.status == 1)
    #expect(run.errors.count == 1)
    #expect(run.errors.first?.contains(message) == true, "\(run.errors)")
    #expect(try bytes(output) == Data("old".utf8))
  }

  @Test("a fault is told as the other commands tell it, and a picture does not take the place of its graph")
  func sameWords() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try graphFile(3), named = folder + "/graph.svg"
    #expect(try entente("render", file, "--output", folder + "/a.gif").errors.first?.hasPrefix("entente: “") == true)
    try FileManager.default.moveItem(atPath: file, toPath: named)
    let before = try bytes(named)
    let run = try entente("render", named, "--output", named)
    #expect(run.status == 1)
    #expect(run.errors == ["entente: \(named): cannot be written: it is the graph itself"])
    #expect(try bytes(named) == before)
  }

  @Test("an ending that names no format, a graph that is not there, and a folder that is not there are named")
  func places() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try graphFile(3)
    for (run, message) in [
      (try entente("render", file, "--output", folder + "/a.gif"), "should be one of .dot, .svg, .png, .pdf"),
      (try entente("render", folder + "/none.entente", "--output", folder + "/a.svg"), "none.entente"),
      (try entente("render", file, "--output", folder + "/none/a.svg"), "none/a.svg: cannot be written: No such file or directory"),
    ] {
      #expect(run.status == 1)
      #expect(run.errors.count == 1)
      #expect(run.errors.first?.contains(message) == true, "\(run.errors)")
    }
    #expect(try entente("render", file, "--output", folder + "/a.svg", "--time-limit", "0").status == 64)
    #expect(try entente("render", file, "--output", folder + "/a.svg", "--as-of", "May").status == 64)
  }

  @Test("a layout that runs out of time is said so, and a simpler one draws")
  func fallback() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // With a sanitizer all layouts take several times as long.
    let limit = ProcessInfo.processInfo.environment["TEST_TIME_LIMIT"] ?? "1"
    let run = try entente(
      "render", try graphFile(500, joined: 4), "--output", folder + "/a.svg", "--max-nodes", "500", "--max-lines", "2000", "--layout",
      "neato",
      "--time-limit", limit)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.first?.hasPrefix("layout neato took longer than \(limit) s; drawing with") == true, "\(run.errors)")
    #expect(String(decoding: try bytes(folder + "/a.svg"), as: UTF8.self).contains("entity-country.land-499"))
  }

  @Test(
    "3,000 entities asked for in one picture are answered soon, with the reason where they are fewer", arguments: ["dot", "sfdp", "neato"])
  func many(layout: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try graphFile(3_000, joined: 2)
    let start = ContinuousClock.now
    let run = try entente("render", file, "--output", folder + "/a.svg", "--max-nodes", "3000", "--max-lines", "6000", "--layout", layout)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(run.status == 0, "\(run.errors)")
    let picture = String(decoding: try bytes(folder + "/a.svg"), as: UTF8.self)
    if layout == "dot" {
      #expect(run.errors.last == "3,000 entities were asked for; with more than 150 nodes its letters could not be read on a page.")
      #expect(picture.contains(" further<"))
    } else {
      #expect(picture.contains("entity-country.land-2998"))
      #expect(run.errors.contains { $0.hasPrefix("when this picture is as wide as a page, its smallest letters have ") })
    }
  }

  @Test("ways, types and changes are drawn, and what such a view lacks is said")
  func otherViews() throws {
    let folder = try WorkingFolder()
    let graph = try SeedGraph.path
    let ways = try folder.run("render", graph, "--output", "ways.svg", "--between", "China", "South Sudan")
    #expect(ways.status == 0, "\(ways.errors)")
    #expect(String(decoding: try bytes(folder.path("ways.svg")), as: UTF8.self).contains(">Between China and South Sudan<"))
    #expect(try folder.run("render", graph, "--output", "types.svg", "--view", "schema").status == 0)
    let changes = try folder.run("render", graph, "--output", "changes.svg", "--changes", graph)
    #expect(changes.status == 0, "\(changes.errors)")
    #expect(String(decoding: try bytes(folder.path("changes.svg")), as: UTF8.self).contains("Nothing added; nothing removed; "))
    #expect(try folder.run("render", graph, "--output", "inferred.svg", "--inferred", "--focus", "Phan Van Giang").status == 0)
    for wrong in [
      ["--between", "China"], ["--view", "between"], ["--view", "focus"], ["--view", "changes"], ["--changes", graph, "--inferred"],
      ["--view", "schema", "--changes", graph], ["--view", "overview", "--between", "China", "Laos"], ["--view", "map", "--inferred"],
    ] {
      #expect(try folder.run(["render", graph, "--output", "x.svg"] + wrong).status == 64, "\(wrong)")
    }
  }

  @Test("the worker says what is wrong when it is called by hand, and stays within its memory")
  func worker() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try entente("layout-worker").status == 64)
    #expect(try entente("layout-worker", "gtk", "svg", "1000000000", "5").status == 64)
  }

  @Test("the same graph gives the same bytes")
  func deterministic() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try graphFile(20, joined: 3)
    for name in ["a.dot", "b.dot", "a.svg", "b.svg"] { #expect(try entente("render", file, "--output", folder + "/" + name).status == 0) }
    #expect(try bytes(folder + "/a.dot") == bytes(folder + "/b.dot"))
    #expect(try bytes(folder + "/a.svg") == bytes(folder + "/b.svg"))
  }

  @Test(
    "the worker, started before the options are read, draws as they ask for it", arguments: ["neato", "circo", "sfdp", "osage"])
  func otherLayouts(layout: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try entente("render", try graphFile(5), "--output", folder + "/a.svg", "--layout", layout)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(String(decoding: try bytes(folder + "/a.svg"), as: UTF8.self).contains("entity-country.land-4"))
  }

  @Test(
    "closed streams and signals that the caller ignores make no difference to the picture",
    arguments: ["exec <&-", "exec >&-", "exec <&- >&- 2>&-", "trap '' XCPU TERM PIPE HUP CHLD"])
  func inherited(shell: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try graphFile(5)
    #expect(try entente("render", file, "--output", folder + "/a.svg").status == 0)
    #expect(try ChildProgram.run(["render", file, "--output", folder + "/b.svg"], in: folder, shell: shell).status == 0)
    #expect(try bytes(folder + "/a.svg") == bytes(folder + "/b.svg"))
  }

  #if os(Linux)
    @Test("the worker ends with the program, also when that is killed in the middle of a layout")
    func endsTogether() throws {
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let options = ["--output", folder + "/a.svg", "--max-nodes", "1500", "--max-lines", "9000"]
      let program = try ChildProgram(["render", try graphFile(1_500, joined: 6)] + options, in: folder)
      #expect(program.wait { !program.children.isEmpty })
      let workers = program.children
      // Long enough to be drawing.
      usleep(500_000)
      program.signal(SIGKILL)
      #expect(try program.finish().wasKilled)
      for worker in workers { #expect(program.wait { kill(worker, 0) != 0 || Self.isZombie(worker) }) }
    }

    /// Whether a process has ended, and only its entry is left for whoever adopted it.
    private static func isZombie(_ process: pid_t) -> Bool {
      (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.contains(") Z ") ?? true
    }
  #endif
}
