import ArgumentParser
import Cypher
import Foundation
import Knowledge
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
      """)

  @Argument(help: "The graph file.", completion: .file(extensions: ["entente"]))
  var file: String

  @Option(name: .shortAndLong, help: "The picture; its ending is the format: .svg, .png, .pdf or .dot.", completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "The view: \(ViewKind.allCases.map(\.rawValue).joined(separator: ", ")) (default: as the other options call for).", valueName: "view")
  )
  var view: ViewKind?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("The ways between two entities.", valueName: "name"))
  var between: [String] = []

  @Option(
    help: ArgumentHelp("An earlier graph file: mark what came since, and grey what went.", valueName: "earlier"),
    completion: .file(extensions: ["entente"]))
  var changes: String?

  @Flag(help: "Draw what follows from the documents too, with thin lines.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What to put into the middle.", valueName: "name"))
  var focus: [String] = []

  @Option(help: ArgumentHelp("Only what the result of a query in openCypher names.", valueName: "cypher"))
  var query: String?

  @Option(help: "The most steps from the focus (default: 1).")
  var depth: Int?

  @Option(help: ArgumentHelp("Only entities of these types, separated by commas.", valueName: "types"))
  var types: String?

  @Option(help: ArgumentHelp("Only these relations, separated by commas.", valueName: "relations"))
  var relations: String?

  @Option(help: ArgumentHelp("Leave out what began later or had ended: 2014, 2018-10, 2018-10-02.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The most entities; further ones are folded or left out, and counted (default: as many as a page carries, at most 60).",
      valueName: "number"))
  var maxNodes: Int?

  @Option(help: ArgumentHelp("The most lines (default: 5 to 4 entities, at least 40).", valueName: "number"))
  var maxLines: Int?

  @Option(help: "How to place the entities: \(LayoutEngine.allCases.map(\.rawValue).joined(separator: ", ")).")
  var layout = LayoutEngine.dot.rawValue

  @Option(help: "LR, from left to right, or TB, from top to bottom (default: whichever keeps to the page).")
  var direction: String?

  @Option(help: "The heading.")
  var title: String?

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
    if let asOf, PartialDate(asOf) == nil { throw ValidationError("--as-of should be a date such as 2014, 2018-10 or 2018-10-02") }
    try checkView()
  }

  func run() throws {
    try Answering.run { try draw() }
  }

  private func draw() throws {
    let format = try DiagramFormat(endingOf: output)
    let engine = try LayoutEngine(named: layout)
    let renderer = DiagramRenderer(launch: .thisProgram([LayoutWorkerCommand.name]), limits: WorkerLimits(seconds: timeLimit))
    // It loads its libraries while the graph is read.
    let worker = Self.earlyWorker.withLock { $0.take() } ?? renderer.prepare(engine, as: format)
    let whole = try GraphFile(path: file).graph()
    let graph = try query.map { try part(of: whole, for: $0) } ?? whole
    let illustration = try illustration(of: graph, engine)
    let picture = try renderer.draw(illustration, as: format, with: worker)
    let replacement = try FileReplacement(path: output, madeFrom: file)
    try replacement.write(picture.bytes)
    // It can be drawn again, should the power fail just now.
    try replacement.finish(waitingForDisk: false)
    for notice in picture.notices + illustration.omissions { Answering.note(notice) }
  }

  /// What a query names.
  private func part(of graph: KnowledgeGraph, for query: String) throws -> KnowledgeGraph {
    let engine = QueryEngine(graph: KnowledgeView.graph(of: graph))
    engine.limits.isReadOnly = true
    let part = QuerySelection(try QueryCommand.execute(query, on: engine)).part(of: graph)
    guard !part.entities.isEmpty else { throw Answering.failure("the result of the query names no entity and no fact that could be drawn") }
    return part
  }

  func request(_ graph: KnowledgeGraph, _ engine: LayoutEngine) throws -> DiagramRequest {
    var request = DiagramRequest()
    if !focus.isEmpty {
      let names = NameIndex(graph.sortedEntities)
      request.focus = try focus.map { try names.entity(named: $0).id }
    }
    request.depth = depth ?? request.depth
    request.entityTypes = Self.list(types).map(EntityTypeName.init(rawValue:))
    request.relationTypes = Self.list(relations).map(RelationTypeName.init(rawValue:))
    request.asOf = asOf.flatMap { PartialDate($0) }
    request.budget = InkBudget(entities: maxNodes ?? 60, lines: maxLines, keepsToPage: maxNodes == nil)
    request.engine = engine
    request.direction = try direction.map { try DiagramDirection(named: $0) }
    request.title = title
    return request
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
