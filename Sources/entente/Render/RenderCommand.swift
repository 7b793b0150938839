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
        entente render vietnam.entente --output ways.svg --between China "South Sudan"
        entente render vietnam.entente --output types.svg --view schema
        entente render vietnam.entente --output news.svg --changes last-month.entente
        entente render vietnam.entente --output forums.svg --view matrix
        entente render vietnam.entente --output years.svg --view timeline --focus Vietnam
        entente render vietnam.entente --output map.svg --view map --relations deploysTo,visits
        entente render vietnam.entente --output aid.svg --query 'MATCH p = (:Country)-[:ASSISTS]->() RETURN p'
        entente render vietnam.entente --output overview.docx --embed docx
        entente render vietnam.entente --output overview.txt
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["entente"]))
  var file: String

  @Option(
    name: .shortAndLong, help: "The picture; its ending is the format: .svg, .png, .pdf or .dot; .txt or .md tells it in words.",
    completion: .file())
  var output: String

  @Flag(help: "Tell the picture in words on standard output, too.")
  var text = false

  @OptionGroup var picture: PictureOptions

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
    if let target = picture.embed { return try embed(target) }
    let words = WordsFormat(endingOf: output)
    let format = words == nil ? try DiagramFormat(endingOf: output) : .dot
    // It loads its libraries while the graph is read.
    let worker = try worker(for: format)
    let shown = try shown(withFootnotes: false)
    // The process is about to end: to take a large graph apart first would only keep people waiting.
    defer { _ = Unmanaged.passRetained(Kept(shown)) }
    var notices: [String] = []
    let replacement = try FileReplacement(path: output, madeFrom: file)
    if let words {
      try replacement.write(words.text(of: shown.alternative).utf8)
    } else {
      let illustration = picture.footnotes ? shown.illustration.numbered() : shown.illustration
      let drawn = try renderer.draw(illustration, as: format, picture.svg, with: worker)
      notices = drawn.notices
      try replacement.write(drawn.bytes)
    }
    // It can be drawn again, should the power fail just now.
    try replacement.finish(waitingForDisk: false)
    try tell(shown, notices)
  }

  private final class Kept: Sendable {
    let shown: ShownView

    init(_ shown: ShownView) { self.shown = shown }
  }

  private func embed(_ target: EmbeddingTarget) throws {
    let worker = try target.pictures.first.map { try self.worker(for: $0) } ?? nil
    let shown = try shown(withFootnotes: true)
    let illustration = shown.illustration.numbered()
    let prefix = picture.idPrefix ?? shown.prefix
    var options = target.options(picture.svg)
    options.idPrefix = prefix
    var first = worker
    let drawn = try target.pictures.map { format in try renderer.draw(illustration, as: format, options, with: first.take()) }
    let beside = try target.pictureBeside.map { format in try PictureBeside(output, format) }
    let document = embedding(illustration, shown.footnotes, prefix).document(
      for: target, pictures: drawn.map(\.bytes), name: beside?.name ?? "")
    let replacement = try FileReplacement(path: output, madeFrom: file)
    try replacement.write(document)
    if let beside, let bytes = drawn.first?.bytes {
      let picture = try FileReplacement(path: beside.path, madeFrom: file)
      try picture.write(bytes)
      try picture.finish(waitingForDisk: false)
    }
    try replacement.finish(waitingForDisk: false)
    try tell(shown, drawn.first?.notices ?? [])
  }

  private func embedding(_ illustration: some Illustration, _ footnotes: Footnotes, _ prefix: IDPrefix) -> Embedding {
    Embedding(illustration, footnotes: footnotes, prefix: prefix)
  }

  private var renderer: DiagramRenderer {
    DiagramRenderer(launch: .thisProgram([LayoutWorkerCommand.name]), limits: WorkerLimits(seconds: timeLimit))
  }

  private func worker(for format: DiagramFormat) throws -> LayoutWorker? {
    let engine = try view.engine
    return Self.earlyWorker.withLock { $0.take() } ?? renderer.prepare(engine, as: format)
  }

  private func shown(withFootnotes: Bool) throws -> ShownView {
    try view.view(in: GraphFile(path: file), withFootnotes: withFootnotes)
  }

  private func tell(_ shown: ShownView, _ notices: [String]) throws {
    for notice in notices + shown.illustration.omissions { Answering.note(notice) }
    if text { try StandardOutput.write(shown.alternative.text) }
  }
}
