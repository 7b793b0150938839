import ArgumentParser
import Interchange
import Knowledge
import Storage

/// `entente path`: the shortest ways between two entities.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show the shortest ways between two entities, with the sentences that state each step.",
    discussion: """
      Relations are walked in both directions. What the documents deny joins nothing. With --inferred, steps may be facts that no document says and that
      follow from others; they are marked.

      Example: entente path vietnam.entente Turkey "South Sudan"
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: "The entity to start from: a name or an identifier.")
  var from: String

  @Argument(help: "The entity to arrive at.")
  var to: String

  @Option(help: ArgumentHelp("The most steps that a way may have.", valueName: "n"))
  var maxLength = 6

  @Option(help: ArgumentHelp("The most ways to show.", valueName: "n"))
  var limit = 5

  @Option(help: ArgumentHelp("The most quotes to show for a fact.", valueName: "n"))
  var maxEvidence = 2

  @Option(help: ArgumentHelp("Cut quotes to this many cells.", valueName: "n"))
  var maxQuote: Int?

  @Option(help: "text or json (offsets count Unicode scalars).")
  var format: AnswerFormat = .text

  @Flag(help: "Go by what follows from the documents, too.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  func validate() throws {
    if maxLength < 1 { throw ValidationError("--max-length must be at least 1.") }
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if maxEvidence < 1 { throw ValidationError("--max-evidence must be at least 1.") }
    if let maxQuote, maxQuote < 2 { throw ValidationError("--max-quote must be at least 2.") }
  }

  func run() throws {
    try Answering.run {
      let answer = try answer()
      switch format {
      case .text:
        try Answering.give(answer.page(width: TerminalWidth.current(), quoteCells: maxQuote, evidenceLimit: maxEvidence))
      case .json: try Answering.give { PathSearch.write(answer.paths, from: answer.graph, inference: answer.inference, into: &$0) }
      }
    }
  }

  private func answer() throws -> PathAnswer {
    let graphFile = try GraphFile(path: file)
    // What follows, and decisions, can reach anything.
    guard !inferred, try graphFile.curation() == nil else { return try answer(in: graphFile.graph()) }
    let source = try graphFile.entity(named: from), target = try graphFile.entity(named: to)
    guard let graph = try graphFile.ways(from: source.id, to: target.id, withTexts: format == .json) else {
      return try answer(in: graphFile.graph())
    }
    return answer(in: graph, from: source, to: target)
  }

  private func answer(in graph: KnowledgeGraph) throws -> PathAnswer {
    let inference = inferred ? try background.inference(from: graph) : .nothing
    let names = NameIndex(graph.sortedEntities + inference.entities.values)
    return answer(in: graph, from: try names.entity(named: from), to: try names.entity(named: to), inference)
  }

  private func answer(
    in graph: KnowledgeGraph, from source: Entity, to target: Entity, _ inference: Inference = .nothing
  ) -> PathAnswer {
    let search = PathSearch(graph, inference: inference)
    return PathAnswer(
      source: source, target: target, paths: search.paths(from: source.id, to: target.id, maxLength: maxLength, limit: limit),
      maxLength: maxLength, graph: graph, inference: inference)
  }
}
