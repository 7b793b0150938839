import ArgumentParser
import Foundation

/// `entente-lab train --output MODEL`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the language model on treebanks.",
    discussion: """
      Runs scripts/training/train.py, which needs Python with PyTorch and NumPy: pip install torch numpy. The same treebanks and seed give the same \
      model on one kind of machine. Takes about an hour on two cores.
      """)

  @Option(help: "Where the model goes; it is replaced when the new one is complete.")
  var output: String

  @Option(help: "The folder with ewt-train.conllu, gum-train.conllu and the -dev files.")
  var treebank = "../shared/treebank"

  @Option(help: "The seed of the random numbers.")
  var seed = 1

  @Option(help: "The Python that has PyTorch.")
  var python = "python3"

  @Option(help: "The folder of the training's scripts.")
  var scripts = "scripts/training"

  @Flag(help: "One pass over the treebanks each, to try the way through.")
  var quick = false

  func run() throws {
    let program = scripts + "/train.py"
    guard FileManager.default.fileExists(atPath: program) else {
      throw LabError("\(program): no such file; start it from the project's folder, or name the folder with --scripts")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Without files of compiled code beside the scripts.
    process.arguments =
      [python, "-B", program, "--treebank", treebank, "--output", output, "--seed", String(seed)] + (quick ? ["--quick"] : [])
    try process.run()
    process.waitUntilExit()
    // What env says of a program that is not there, or is none.
    if [126, 127].contains(process.terminationStatus) {
      throw LabError("\(python): no Python that can be started; name one with --python")
    }
    if process.terminationStatus != 0 { throw ExitCode.failure }
  }
}
