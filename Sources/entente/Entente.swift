import ArgumentParser

/// The program: `entente COMMAND …`.
@main
struct Entente: ParsableCommand {
  /// The version of the program; extraction by another one makes the documents of a file count as changed.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Turn documents on defence diplomacy into a typed knowledge graph with evidence.",
    version: version,
    subcommands: [
      BuildCommand.self, ImportCommand.self, ExportCommand.self, QueryCommand.self, ShellCommand.self, RenderCommand.self, CiteCommand.self,
      ShowCommand.self,
      PathCommand.self, StatsCommand.self, VerifyCommand.self, CurateCommand.self, ScoreCommand.self, ExplainCommand.self,
      ParseCommand.self, LayoutWorkerCommand.self,
    ])

  static func main() {
    // The worker that draws needs none of the parsing: it is this program started again, or a copy of it made while it has no threads yet.
    LayoutWorkerCommand.runIfAsked()
    RenderCommand.startWorkerIfAsked()
    main(nil)
  }
}
