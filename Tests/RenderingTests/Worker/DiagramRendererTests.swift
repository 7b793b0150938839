import Foundation
import Knowledge
import Testing

@testable import Rendering

/// The worker is played by the shell, which is told how to misbehave; the real one is tested with the command line.
@Suite("Drawing in another process")
struct DiagramRendererTests {
  private let diagram: Diagram

  init() throws {
    var graph = TestGraph()
    graph.add("a", "assists", "b")
    diagram = try Diagram(of: graph.graph, for: DiagramRequest())
  }

  /// A worker that reads the graph and then does what `script` says; `$0` is the placement asked for.
  private func renderer(_ script: String, seconds: Double = 20) -> DiagramRenderer {
    DiagramRenderer(launch: WorkerLaunch(executable: "/bin/sh", arguments: ["-c", script]), limits: WorkerLimits(seconds: seconds))
  }

  @Test("the picture is what the worker writes, and the worker gets the diagram's own text")
  func passesThrough() throws {
    let picture = try renderer("cat").draw(diagram, as: .png)
    #expect(picture.bytes == diagram.dot(for: .by(.dot)))
    #expect(picture.notices.isEmpty)
  }

  @Test("DOT needs no worker")
  func dot() throws { #expect(try renderer("exit 1").draw(diagram, as: .dot).bytes == diagram.dot) }

  @Test("a picture larger than any buffer comes through whole, also from a worker that never reads")
  func large() throws {
    let picture = try renderer("head -c 5000000 /dev/zero").draw(diagram, as: .png)
    #expect(picture.bytes.count == 5_000_000)
  }

  @Test(
    "a layout that fails is named with the reason, and the next one draws",
    arguments: [
      ("exit 7", "failed (status 7, no picture)"), ("exit 0", "failed (status 0, no picture)"),
      ("echo no such font >&2; exit 1", "failed (no such font)"),
      ("exit 3", "ran out of memory"), ("echo 'out of memory' >&2; exit 1", "ran out of memory"), ("kill -SEGV $$", "crashed (signal 11)"),
      ("kill -XCPU $$", "took longer than 0.5 s"), ("exec sleep 30", "took longer than 0.5 s"),
      ("exec >&- 2>&-; exec sleep 30", "took longer than 0.5 s"),
      ("echo x; exec sleep 30", "took longer than 0.5 s"),
    ])
  func fallsBack(misbehaviour: String, reason: String) throws {
    let script = "if [ $0 = dot ]; then \(misbehaviour); else cat; fi"
    let picture = try renderer(script, seconds: 0.5).draw(diagram, as: .pdf)
    #expect(picture.notices == ["layout dot \(reason); drawing with sfdp instead"])
    #expect(picture.bytes == diagram.dot(for: .by(.sfdp)))
  }

  @Test("when forces fail too, rings draw")
  func lastResort() throws {
    let picture = try renderer("if [ $0 = nop ]; then cat; else exit 1; fi").draw(diagram, as: .png)
    #expect(picture.bytes == diagram.dot(for: .given))
    #expect(picture.notices.map { $0.split(separator: ";").last } == [" drawing with sfdp instead", " drawing with fixed places instead"])
  }

  @Test("when nothing draws, the error says what was tried")
  func failure() {
    #expect {
      try renderer("exit 1").draw(diagram, as: .png)
    } throws: { error in
      let text = "\(error)"
      return !text.contains("\n") && ["dot", "sfdp", "fixed places"].allSatisfy(text.contains)
    }
  }

  @Test("a worker that writes no SVG counts as failed")
  func malformed() {
    #expect {
      try renderer("echo '<svg><script>'").draw(diagram, as: .svg)
    } throws: {
      "\($0)".contains("not well-formed SVG")
    }
  }

  @Test("a program that is not there is said to be so")
  func missing() {
    let renderer = DiagramRenderer(launch: WorkerLaunch(executable: "/nowhere/entente", arguments: []))
    #expect {
      try renderer.draw(diagram, as: .png)
    } throws: {
      "\($0)".contains("could not be started (No such file or directory)")
    }
  }

  @Test("a worker started ahead is the one that draws; one that is not needed ends with its owner")
  func prepared() throws {
    let marker = FileManager.default.temporaryDirectory.appendingPathComponent("worker-\(UInt64.random(in: 0 ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: marker) }
    let renderer = renderer("echo $$ >> '\(marker)'; cat")
    let worker = renderer.prepare(.dot, as: .png)
    #expect(try renderer.draw(diagram, as: .png, with: worker).bytes == diagram.dot(for: .by(.dot)))
    #expect(try String(contentsOfFile: marker, encoding: .utf8).split(separator: "\n").count == 1)
    let isStarted: Bool
    if let _ = renderer.prepare(.dot, as: .dot) { isStarted = true } else { isStarted = false }
    #expect(!isStarted)
    // A worker for another layout is not used.
    let other = renderer.prepare(.neato, as: .png)
    #expect(try renderer.draw(diagram, as: .png, with: other).bytes == diagram.dot(for: .by(.dot)))
  }

  @Test("what is done with a picture afterwards does not count as the worker's time")
  func finishingTakesLonger() throws {
    let launch = WorkerLaunch(executable: "/bin/sh", arguments: ["-c", "cat"])
    let task = WorkerTask(.given, .svg, WorkerLimits(seconds: 0.5))
    let picture = try LayoutWorker(launch, task).draw([1, 2], task, meanwhile: {}) { picture in
      usleep(700_000)
      return picture + [3]
    }
    #expect(picture == [1, 2, 3])
  }

  @Test("no copy of a process with several threads becomes a worker")
  func threads() {
    // The tests themselves run on several.
    let isStarted: Bool
    if let _ = LayoutWorker(readyFor: .svg) { isStarted = true } else { isStarted = false }
    #expect(!isStarted)
  }
}
