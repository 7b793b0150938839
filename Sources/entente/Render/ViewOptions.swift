import ArgumentParser
import Cypher
import Foundation
import Knowledge
import Rendering

/// What of a graph is shown, and how: the options that every command takes that draws a view or tells of one.
struct ViewOptions: ParsableArguments {
  @Option(
    name: .customLong("view"), help: ArgumentHelp("The view: \(ViewKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "view"))
  var kind = ViewKind.diagram

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What to put into the middle.", valueName: "name"))
  var focus: [String] = []

  @Option(help: ArgumentHelp("Only what the result of a query in openCypher names.", valueName: "cypher"))
  var query: String?

  @Option(help: "The most steps from the focus.")
  var depth = 1

  @Option(help: ArgumentHelp("Only entities of these types, separated by commas.", valueName: "types"))
  var types: String?

  @Option(help: ArgumentHelp("Only these relations, separated by commas.", valueName: "relations"))
  var relations: String?

  @Option(help: ArgumentHelp("Leave out what began later or had ended: 2014, 2018-10, 2018-10-02.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("The most entities.", valueName: "number"))
  var maxNodes = 60

  @Option(help: ArgumentHelp("The most lines (default: 7 to 5 entities, at least 40).", valueName: "number"))
  var maxLines: Int?

  @Option(help: "How to place the entities: \(LayoutEngine.allCases.map(\.rawValue).joined(separator: ", ")).")
  var layout = LayoutEngine.dot.rawValue

  @Option(help: "LR, from left to right, or TB, from top to bottom.")
  var direction = DiagramDirection.leftToRight.rawValue

  @Option(help: "The heading.")
  var title: String?

  func validate() throws {
    if let asOf, PartialDate(asOf) == nil { throw ValidationError("--as-of should be a date such as 2014, 2018-10 or 2018-10-02") }
  }

  /// The layout that is asked for.
  var engine: LayoutEngine {
    get throws(DiagramRequestError) { try LayoutEngine(named: layout) }
  }

  /// The view that is asked for, with the part of the graph that it is drawn from.
  func view(of whole: KnowledgeGraph) throws -> ShownView {
    let graph = try query.map { try part(of: whole, for: $0) } ?? whole
    return ShownView(illustration: try illustration(of: graph), graph: graph)
  }

  private func illustration(of graph: KnowledgeGraph) throws -> any Illustration {
    let request = try request(graph)
    if let chart = try chart(of: graph, for: request) { return chart }
    return try Diagram(of: graph, for: request)
  }

  /// What a query names.
  private func part(of graph: KnowledgeGraph, for query: String) throws -> KnowledgeGraph {
    let engine = QueryEngine(graph: KnowledgeView.graph(of: graph))
    engine.limits.isReadOnly = true
    let part = QuerySelection(try QueryCommand.execute(query, on: engine)).part(of: graph)
    guard !part.entities.isEmpty else { throw Answering.failure("the result of the query names no entity and no fact that could be drawn") }
    return part
  }

  private func request(_ graph: KnowledgeGraph) throws -> DiagramRequest {
    var request = DiagramRequest()
    if !focus.isEmpty {
      let names = NameIndex(graph.sortedEntities)
      request.focus = try focus.map { try names.entity(named: $0).id }
    }
    request.depth = depth
    request.entityTypes = Self.list(types).map(EntityTypeName.init(rawValue:))
    request.relationTypes = Self.list(relations).map(RelationTypeName.init(rawValue:))
    request.asOf = asOf.flatMap { PartialDate($0) }
    request.budget = InkBudget(entities: maxNodes, lines: maxLines)
    request.engine = try engine
    request.direction = try DiagramDirection(named: direction)
    request.title = title
    return request
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
