import ArgumentParser
import Interchange
import Knowledge
import Storage

/// `entente show`: an entity with its facts and their quotes.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an entity with its facts and the sentences that state them.",
    discussion: """
      NAME is any form of the name, whatever its case and diacritics, or the identifier. What is planned, hoped for or denied is marked.
      With --inferred, what no document says and follows from what they say comes last, with the facts that it follows from.

      Example: entente show vietnam.entente "vietnam people's army"
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: "A name or an identifier such as country/VN.")
  var name: String

  @Option(help: "text or json (offsets count Unicode scalars).")
  var format: AnswerFormat = .text

  @Option(help: ArgumentHelp("Cut quotes to this many cells.", valueName: "n"))
  var maxQuote: Int?

  @Flag(help: "Show also what follows from the facts.")
  var inferred = false

  @OptionGroup var background: BackgroundOptions

  func validate() throws {
    if let maxQuote, maxQuote < 2 { throw ValidationError("--max-quote must be at least 2.") }
  }

  func run() throws {
    try Answering.run {
      let graphFile = try GraphFile(path: file)
      // Decisions need the whole graph, which is then read once.
      let whole = try graphFile.curation() == nil ? nil : graphFile.graph()
      let entity = try whole.map { try NameIndex($0.sortedEntities).entity(named: name) } ?? graphFile.entity(named: name)
      let graph = try whole ?? graphFile.neighbourhood(of: [entity.id], withTexts: format == .json)
      guard let report = EntityReport(of: entity.id, in: graph) else { return }
      let conclusions = inferred ? try conclusions(in: whole ?? graphFile.outline()) : nil
      switch format {
      case .text:
        var page = report.page(from: graph, width: TerminalWidth.current(), quoteCells: maxQuote)
        if let conclusions { page.add(conclusions, about: entity.id) }
        try Answering.give(page)
      case .json: try Answering.give { report.write(into: &$0, from: graph, inferred: conclusions?.facts(about: entity.id) ?? []) }
      }
    }
  }

  /// What follows; its premises may lie far away from the entity.
  private func conclusions(in outline: KnowledgeGraph) throws -> Conclusions {
    Conclusions(try background.inference(from: outline), in: outline)
  }
}
