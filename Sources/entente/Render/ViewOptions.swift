import ArgumentParser
import Cypher
import Foundation
import Knowledge
import Rendering
import Storage

/// What of a graph is shown, and how: the options that every command takes that draws a view or tells of one.
struct ViewOptions: ParsableArguments {
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

  func validate() throws {
    if let asOf, PartialDate(asOf) == nil { throw ValidationError("--as-of should be a date such as 2014, 2018-10 or 2018-10-02") }
    try checkView()
  }

  /// The layout that is asked for.
  var engine: LayoutEngine {
    get throws(DiagramRequestError) { try LayoutEngine(named: layout) }
  }

  /// The view that is asked for, with the part of the graph that it is drawn from.
  func view(of whole: KnowledgeGraph) throws -> ShownView {
    let graph = try query.map { try part(of: whole, for: $0) } ?? whole
    let inference = inferred ? try background.inference(from: graph) : .nothing
    let earlier = try changes.map { try GraphFile(path: $0).graph() }
    return ShownView(
      illustration: try illustration(of: graph, since: earlier, inference), graph: earlier.map { graph.overlaid(on: $0) } ?? graph,
      inference: inference)
  }

  /// The view that is asked for. A focus and what is within reach of it are read without the rest, and give the same picture.
  func view(in file: GraphFile, withFootnotes: Bool) throws -> ShownView {
    try surroundings(in: file, withFootnotes: withFootnotes) ?? view(of: file.graph())
  }

  /// The view of a focus; `nil` where it depends on more of the graph.
  private func surroundings(in file: GraphFile, withFootnotes: Bool) throws -> ShownView? {
    guard kind == .focus, query == nil, !inferred, try file.curation() == nil else { return nil }
    var request = DiagramRequest()
    request.focus = try focus.map { try file.entity(named: $0).id }
    request = try completed(request)
    guard request.needsOnlySurroundings else { return nil }
    let resolved = try request.resolved(in: file.ontology)
    let surroundings = try file.surroundings(
      of: request.focus, depth: request.depth, relations: resolved.relationTypes, withSentences: withFootnotes
    ) { web in Diagram.entities(of: web, for: resolved) }
    return try surroundings.map { surroundings in
      let diagram = try Diagram(of: surroundings.graph, from: surroundings.web, chosen: surroundings.chosen, for: request)
      return ShownView(illustration: diagram, graph: surroundings.graph)
    }
  }

  /// What a query names.
  private func part(of graph: KnowledgeGraph, for query: String) throws -> KnowledgeGraph {
    let engine = QueryEngine(graph: KnowledgeView.graph(of: graph))
    engine.limits.isReadOnly = true
    let part = QuerySelection(try QueryCommand.execute(query, on: engine)).part(of: graph)
    guard !part.entities.isEmpty else { throw Answering.failure("the result of the query names no entity and no fact that could be drawn") }
    return part
  }

  /// What the options ask for.
  func request(_ graph: KnowledgeGraph) throws -> DiagramRequest {
    var request = DiagramRequest()
    if !focus.isEmpty {
      let names = NameIndex(graph.sortedEntities)
      request.focus = try focus.map { try names.entity(named: $0).id }
    }
    return try completed(request)
  }

  /// What the options ask for beside a focus.
  private func completed(_ request: DiagramRequest) throws -> DiagramRequest {
    var request = request
    request.depth = depth ?? request.depth
    request.entityTypes = Self.list(types).map(EntityTypeName.init(rawValue:))
    request.relationTypes = Self.list(relations).map(RelationTypeName.init(rawValue:))
    request.asOf = asOf.flatMap { PartialDate($0) }
    request.budget = InkBudget(entities: maxNodes ?? 60, lines: maxLines, keepsToPage: maxNodes == nil)
    request.engine = try engine
    request.direction = try direction.map { try DiagramDirection(named: $0) }
    request.title = title
    return request
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
