import ArgumentParser
import Rendering

/// The hidden command by which `render` starts this program again for a layout.
struct LayoutWorkerCommand: ParsableCommand {
  static let name = "layout-worker"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Lays out one graph; started by render.", shouldDisplay: false)

  @Argument(help: "Engine, format and limits.")
  var task: [String] = []

  func run() { WorkerProgram.run(task) }

  /// Runs the worker when the command line asks for it, without the milliseconds that reading all commands' options takes.
  static func runIfAsked() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == name { WorkerProgram.run(Array(words.dropFirst())) }
  }
}
