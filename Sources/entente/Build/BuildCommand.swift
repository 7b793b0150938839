import ArgumentParser
import Documents
import Extraction
import Foundation
import Knowledge
import Storage
import YAMLFiles

/// `entente build`: documents in, graph file out.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read documents into a graph file, or add to one.",
    discussion: """
      Reads text, Markdown, HTML and JSON Lines (keys id, title, date, text, url). Folders are read to the bottom, “-” is standard input.
      Documents that the file holds already are not read again; changed ones replace what they said before.
      Whatever happens, the old file stays until the new graph is complete.

      --curation takes a file of decisions (entente curate --help), which the graph file keeps: later builds replay them on what is new, and say which \
      have become stale. Name the file again after changing it. What a person decided is never lost by forgetting an option.

      Example: entente build reports/ news.jsonl --output vietnam.entente
      """)

  @Argument(help: ArgumentHelp("Files and folders; “-” for standard input.", valueName: "input"))
  var inputs: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The graph file, which is made or added to.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("A domain pack instead of the bundled one.", valueName: "dir"))
  var domain: String?

  @Option(help: ArgumentHelp("A person's decisions, which the graph file keeps instead of those that it has.", valueName: "file"))
  var curation: String?

  @Flag(help: "Take all decisions out.")
  var withoutCuration = false

  @Option(help: ArgumentHelp("How many documents to work on at a time (default: one per core).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Show neither progress nor summary, only problems.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if withoutCuration && curation != nil { throw ValidationError("Name either --curation or --without-curation.") }
    for path in inputs + [output, domain ?? ".", curation ?? "."] where path.isEmpty {
      throw ValidationError("The name of a file or folder is empty.")
    }
  }

  func run() throws {
    let report = TerminalReport(showsProgress: quiet ? false : nil)
    let interruption = Interruption()
    defer { interruption.end() }
    // A limit on the size of files is to be an error with a line of its own, not sudden death.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let pack = try pack()
      // A mistake in the decisions is told before anything is written.
      let decisions = try curation.map { try CurationFile.read($0, ontology: pack.ontology) }
      let writer = try GraphWriter(
        path: output, ontology: pack.ontology, extractor: try ExtractorFingerprint.of(domainFolder: domain))
      if decisions != nil || withoutCuration { try writer.keep(decisions) }
      try run(pack, writer, report, interruption)
    } catch let error as FileMistake {
      throw failure(report, error.description)
    } catch let error as GraphFileError {
      throw failure(report, error.description)
    }
  }

  private func pack() throws(FileMistake) -> DomainPack {
    guard let domain else { return try DomainPack.bundled() }
    do throws(FileMistake) { return try DomainPack(folder: domain) } catch {
      throw FileMistake(file: domain + "/" + error.file, line: error.line, problem: error.problem, remedy: error.remedy)
    }
  }

  private func run(_ pack: DomainPack, _ writer: GraphWriter, _ report: TerminalReport, _ interruption: Interruption) throws {
    let extractor = try Extractor(pack: pack)
    let inputs = inputs
    // A fault of the file is told as soon as something is written to it.
    let source: @Sendable (DocumentID) -> String? = { id in try? writer.source(of: id) }
    let sources = writer.isNew ? nil : source
    let build = BuildRun(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      open: {
        let documents = DocumentReader(inputs: inputs, sources: sources).makeIterator()
        return { documents.next() }
      },
      extract: extractor.graph(of:))
    let outcome = try build.run(into: writer, report: report, stopping: interruption.onRequest)
    report.clear()
    if outcome.wasStopped {
      report.problem("\(output): interrupted; \(writer.isNew ? "nothing was written" : "the file is as it was")")
      throw ExitCode(128 + (interruption.signalNumber ?? SIGINT))
    }
    guard let summary = outcome.summary else { throw failure(report, "\(output): not made, as no document could be read") }
    if !quiet { report.problem(summaryLine(summary, outcome, seconds: report.elapsed)) }
    try tellDecisions(report)
    if outcome.problems > 0 { throw ExitCode.failure }
  }

  /// Says what the decisions of the graph file do, and which of them are stale.
  private func tellDecisions(_ report: TerminalReport) throws(GraphFileError) {
    let stored = try GraphFile(path: output)
    guard let curation = try stored.curation() else { return }
    let recorded = try stored.recordedGraph()
    let summary = CurationSummary(curation: curation, curated: recorded.curated(by: curation), recorded: recorded)
    for finding in summary.findings { report.problem(finding) }
    if !quiet { report.problem(summary.line) }
  }

  private func summaryLine(_ summary: BuildSummary, _ outcome: BuildRun<ReadingProblem>.Outcome, seconds: Double) -> String {
    let parts = [
      (summary.added, "new"), (summary.changed, "changed"), (summary.unchanged, "unchanged"), (summary.superseded, "superseded"),
    ]
    .filter { $0.0 > 0 }.map { "\(Counting.grouped($0.0)) \($0.1)" }
    let read = TerminalReport.line(documents: outcome.documents, bytes: outcome.bytes, seconds: seconds)
    let problems = outcome.problems > 0 ? ", \(Counting.of(outcome.problems, "problem"))" : ""
    return """
      \(output): \(Counting.of(summary.documents, "document")), \(Counting.of(summary.entities, "entity", plural: "entities")), \
      \(Counting.of(summary.facts, "fact")) on \(Counting.of(summary.evidence, "piece")) of evidence \
      (read \(read)\(parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))\(problems))
      """
  }

  private func failure(_ report: TerminalReport, _ line: String) -> ExitCode {
    report.clear()
    report.problem("entente: " + line)
    return .failure
  }
}
