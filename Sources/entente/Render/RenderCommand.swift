import ArgumentParser
import Foundation
import Rendering
import Storage
import Synchronization

/// Draws a diagram of a graph file.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Draw a diagram of a graph.",
    discussion: """
      Shows as much of the graph as fits a page, and says in the picture and on standard error what it leaves out. Lines carry their quotes as \
      tooltips. A layout that takes too long, or fails, is replaced by a simpler one.

        entente render vietnam.entente --output overview.svg
        entente render vietnam.entente --output aid.pdf --relations assists,supplies,deploysTo
        entente render vietnam.entente --output asean.svg --focus ASEAN --depth 2
        entente render vietnam.entente --output aid.svg --query 'MATCH p = (:Country)-[:ASSISTS]->() RETURN p'
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["entente"]))
  var file: String

  @Option(name: .shortAndLong, help: "The picture; its ending is the format: .svg, .png, .pdf or .dot.", completion: .file())
  var output: String

  @OptionGroup var view: ViewOptions

  @Option(help: ArgumentHelp("Seconds that one layout may take.", valueName: "seconds"))
  var timeLimit = 20.0

  /// The worker that waits for its graph since the program began.
  private static let earlyWorker = Mutex<LayoutWorker?>(nil)

  /// Starts the worker when the command line asks for a picture, before reading all commands' options, which takes milliseconds.
  static func startWorkerIfAsked() {
    let words = CommandLine.arguments.dropFirst()
    guard words.first == configuration.commandName else { return }
    guard let format = words.lazy.compactMap({ try? DiagramFormat(endingOf: $0) }).last, format != .dot else { return }
    earlyWorker.withLock { $0 = LayoutWorker(readyFor: format) }
  }

  func validate() throws {
    guard timeLimit > 0, timeLimit <= 86_400 else { throw ValidationError("--time-limit should be above 0 and at most 86400 seconds") }
  }

  func run() throws {
    try Answering.run { try draw() }
  }

  private func draw() throws {
    let format = try DiagramFormat(endingOf: output)
    let engine = try view.engine
    let renderer = DiagramRenderer(launch: .thisProgram([LayoutWorkerCommand.name]), limits: WorkerLimits(seconds: timeLimit))
    // It loads its libraries while the graph is read.
    let worker = Self.earlyWorker.withLock { $0.take() } ?? renderer.prepare(engine, as: format)
    let illustration = try view.view(of: GraphFile(path: file).graph()).illustration
    let picture = try renderer.draw(illustration, as: format, with: worker)
    let replacement = try FileReplacement(path: output, madeFrom: file)
    try replacement.write(picture.bytes)
    // It can be drawn again, should the power fail just now.
    try replacement.finish(waitingForDisk: false)
    for notice in picture.notices + illustration.omissions { Answering.note(notice) }
  }
}
