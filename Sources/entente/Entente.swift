import ArgumentParser

/// The command line.
@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente", abstract: "Turns documents on defence diplomacy into a graph of facts with evidence.",
    subcommands: [RenderCommand.self, LayoutWorkerCommand.self])

  static func main() {
    LayoutWorkerCommand.runIfAsked()
    main(nil)
  }
}
