import Foundation
import Testing

@Suite("Wrong requests") struct WrongUsageTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  @Test(
    "wrong usage ends with 64, says why and shows the usage",
    arguments: [
      ["frobnicate"], ["build"], ["build", "seeds"], ["build", "seeds", "--output"], ["build", "--output", "g.entente"],
      ["build", "seeds", "--output", "g.entente", "--jobs", "0"], ["build", "seeds", "--output", ""],
      ["build", "", "--output", "g.entente"], ["build", "seeds", "--output", "g.entente", "--nonsense"],
      ["export", "g.entente", "--format", "nonsense"], ["export"], ["render", "g.entente"], ["show", "g.entente"],
      ["path", "g.entente", "Vietnam"], ["stats"], ["verify"], ["score", "g.entente"],
      ["query", "g.entente"], ["query", "g.entente", "RETURN 1", "--file", "q"], ["query", "g.entente", "RETURN 1", "--param", "x"],
      ["query", "g.entente", "RETURN 1", "--timeout", "0"], ["query", "g.entente", "RETURN 1", "--max-memory", "lots"], ["shell"],
      ["import", "--output", "x"], ["import", "--nodes", "n.csv"],
      ["import", "--nodes", "n.csv", "--output", "x", "--delimiter", "ab"],
    ])
  func usage(arguments: [String]) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.complaints.first?.hasPrefix("Error: ") == true, "\(run.errors)")
    #expect(run.complaints.contains { $0.hasPrefix("Usage: entente") })
    #expect(folder.names.isEmpty)
  }

  @Test(
    "a graph file that is not there is named in one line, and nothing is made",
    arguments: [
      ["export", "none.entente", "--format", "jsonl"], ["render", "none.entente", "--output", "x.svg"],
      ["show", "none.entente", "Vietnam"],
      ["path", "none.entente", "Vietnam", "Laos"], ["stats", "none.entente"], ["verify", "none.entente"], ["score", "none.entente", "."],
      ["query", "none.entente", "RETURN 1"], ["shell", "none.entente"],
    ])
  func missingFile(arguments: [String]) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.complaints.count == 1, "\(run.errors)")
    #expect(run.complaints.first?.contains("none.entente: no such file") == true, "\(run.errors)")
    #expect(folder.names.isEmpty)
  }

  @Test(
    "a name that nothing has is told with what is near, in one line",
    arguments: [
      ["show", "Vietnem"], ["path", "Vietnam", "Cambodai"], ["path", "Vietnem", "Laos"],
      ["render", "--output", "x.svg", "--focus", "Vietnem"],
    ])
  func unknownName(arguments: [String]) throws {
    let run = try folder.run([arguments[0], try SeedGraph.path] + arguments.dropFirst())
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.complaints.count == 1, "\(run.errors)")
    let (wrong, near) = arguments.contains("Vietnem") ? ("Vietnem", "Vietnam") : ("Cambodai", "Cambodia")
    #expect(run.complaints.first?.contains(wrong) == true && run.complaints.first?.contains(near) == true, "\(run.errors)")
    #expect(folder.names.isEmpty)
  }

  @Test("a picture of no known kind is refused, and those that are known are told")
  func unknownPicture() throws {
    let run = try folder.run("render", try SeedGraph.path, "--output", "x.bmp")
    #expect(run.status == 1 || run.status == 64)
    #expect(run.complaints.first?.contains(".svg") == true, "\(run.errors)")
    #expect(folder.names.isEmpty)
  }
}
