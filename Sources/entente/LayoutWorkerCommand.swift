import ArgumentParser
import Rendering

/// The hidden command by which `render` starts itself for a layout.
struct LayoutWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout-worker", abstract: "Lays out one graph; started by render.", shouldDisplay: false)

  @Argument(help: "Engine, format and limits.")
  var task: [String] = []

  func run() { WorkerTask.run(task) }
}
