import ArgumentParser

/// The program: `entente COMMAND …`.
@main
struct Entente: AsyncParsableCommand {
  /// The version of the program; extraction by another one makes the documents of a file count as changed.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Turn documents on defence diplomacy into a typed knowledge graph with evidence.",
    version: version,
    subcommands: [
      BuildCommand.self, ImportCommand.self, QueryCommand.self, ShellCommand.self, ExportCommand.self, RenderCommand.self, ShowCommand.self,
      PathCommand.self,
      StatsCommand.self,
      VerifyCommand.self,
      ScoreCommand.self, ParseCommand.self, LayoutWorkerCommand.self,
    ])

  static func main() async {
    // The worker that draws is this program started again; it needs none of the parsing.
    LayoutWorkerCommand.runIfAsked()
    await main(nil)
  }
}
