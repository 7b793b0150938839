import ArgumentParser

/// The developers' tools: `entente-lab COMMAND …`.
@main
struct Lab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-lab",
    abstract: "Train and measure the parts of Entente.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, TckCommand.self, TckWorkerCommand.self])
}

/// What went wrong, in one line.
struct LabError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
