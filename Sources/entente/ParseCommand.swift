import ArgumentParser
import Documents
import Foundation
import Knowledge
import Language

/// `entente parse`: documents in, CoNLL-U out.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the sentences of documents with parts of speech and dependency trees.",
    discussion: """
      Writes CoNLL-U (universaldependencies.org/format.html), which other tools read: words, lemmas, parts of speech, features, heads, relations, \
      and in the last column the names found. Reads what build reads.

      Example: entente parse report.txt
      """)

  @Argument(help: ArgumentHelp("Files and folders; “-” for standard input.", valueName: "input"))
  var inputs: [String]

  @Option(help: ArgumentHelp("A language model instead of the bundled one.", valueName: "file"))
  var model: String?

  @Option(help: ArgumentHelp("How many documents to work on at a time (default: one per core).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() throws {
    var problems = 0
    try Answering.run {
      let analyzer = Analyzer(model: try model.map { path throws(ModelError) in try LanguageModel(path: path) } ?? .bundled())
      let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      let pipeline = Pipeline<Result<Document, ReadingProblem>, Result<String, ReadingProblem>>(
        jobs: jobs, capacity: 8 * jobs, weightLimit: 8 << 20, weight: { (try? $0.get())?.text.utf8.count ?? 0 })
      let inputs = inputs
      _ = try pipeline.run(
        open: {
          let documents = DocumentReader(inputs: inputs).makeIterator()
          return { documents.next() }
        },
        work: { $0.map { analyzer.analyze($0.text).conllu(document: $0.id.rawValue) } },
        write: { result in
          switch result {
          case .success(let text): try StandardOutput.write(text)
          case .failure(let problem):
            problems += 1
            Answering.note(problem.description)
          }
        })
    }
    if problems > 0 { throw ExitCode.failure }
  }
}
