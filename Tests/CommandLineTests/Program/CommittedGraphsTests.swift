import Foundation
import Testing

@Suite("The files in graphs/ are what the program makes of seeds/") struct CommittedGraphsTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  private func committed(_ ending: String) throws -> Data {
    try Data(contentsOf: WorkingFolder.project.appendingPathComponent("graphs/\(SeedGraph.name).\(ending)"))
  }

  private func made(_ ending: String, _ view: [String] = []) throws -> Data {
    let run = try folder.run(
      ending == "jsonl"
        ? ["export", try SeedGraph.path, "--format", "jsonl", "--output", "made.jsonl"]
        : ["render", try SeedGraph.path, "--output", "made." + ending] + view)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    return try folder.bytes("made." + ending)
  }

  /// The first line in which two texts differ, for a message that can be read.
  private func difference(_ left: [String], _ right: [String]) -> String? {
    for index in 0..<max(left.count, right.count) {
      let ours = index < left.count ? left[index] : "(end)", theirs = index < right.count ? right[index] : "(end)"
      if ours != theirs {
        return "line \(index + 1): committed: \(ours)\nmade: \(theirs)\nRun scripts/demo, look at graphs/, and commit it."
      }
    }
    return nil
  }

  @Test("the facts and the diagram's text are the same byte for byte", arguments: ["jsonl", "dot"])
  func bytes(ending: String) throws {
    let committed = try committed(ending), made = try made(ending)
    let lines = [committed, made].map { String(decoding: $0, as: UTF8.self).components(separatedBy: "\n") }
    #expect(difference(lines[0], lines[1]) == nil)
    #expect(committed == made)
  }

  @Test(
    "each picture has the same elements, classes and words, wherever the fonts of this machine put them",
    arguments: [
      ("svg", []), ("focus.svg", ["--focus", "Shangri-La Dialogue", "--depth", "2"]), ("matrix.svg", ["--view", "matrix"]),
      ("timeline.svg", ["--view", "timeline"]),
    ])
  func picture(ending: String, view: [String]) throws {
    let committed = try SVGOutline(try committed(ending)), made = try SVGOutline(try made(ending, view))
    #expect(committed.lines.count > 20)
    #expect(difference(committed.lines, made.lines) == nil)
  }

  @Test("without --output the facts go to standard output")
  func standardOutput() throws {
    let run = try folder.run("export", try SeedGraph.path, "--format", "jsonl")
    #expect(run.status == 0)
    #expect(run.output == String(decoding: try committed("jsonl"), as: UTF8.self))
  }
}
