import ArgumentParser
import Knowledge
import Storage
import YAMLFiles

/// `entente curate`: a person's decisions on a graph file.
struct CurateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curate",
    abstract: "Keep a person's decisions in a graph file, try them, or take them out.",
    discussion: """
      Decisions are replayed on what the documents say each time the graph is read, and by each later build; without them the graph is as it was. \
      Names are identifiers or any form of a name. A file of decisions:

        decisions:
          - merge: [person/vinh]
            into: person/nguyen-chi-vinh
            because: one man
          - split: person/vinh
            as: Le Vinh
            documents: [report-3]
            mentions: [{document: report-4, quote: "Colonel Vinh"}]
            evidence: [{document: report-5, quote: "Vinh met his guests"}]
          - {rename: Turkey, to: Türkiye}
          - {retype: organization/g20, to: Forum}
          - deny: {source: Vietnam, relation: deploysTo, target: Abyei}
          - assert:
              source: Vietnam
              relation: participatesIn
              target: {name: RIMPAC, type: Exercise}
              date: 2018
            basis: {note: interview, url: "https://example.org", by: A. Analyst}

      A split takes all of some documents, the mentions in passages, with the evidence in which no other mention stays, or evidence with its mentions; \
      a passage is a quote, or start and end as exports have them. \
      A fact can be given with modality, count, unit, since, until, date and role, or, to be denied, by its identifier. A basis is a note, an address, \
      or a document with its quote. What names things that are no longer there, or are so already, is told as stale with file and line.

      Example: entente curate vietnam.entente decisions.yaml --check
      """)

  @Argument(help: "The graph file.")
  var file: String

  @Argument(help: ArgumentHelp("The decisions, which take the place of those that the file has.", valueName: "decisions"))
  var decisions: String?

  @Flag(help: "Write nothing; say what the decisions would do, and exit with status 2 if one is stale or contradicts another.")
  var check = false

  @Flag(help: "Take all decisions out.")
  var remove = false

  func validate() throws {
    if remove == (decisions != nil) { throw ValidationError("Name either a file of decisions or --remove.") }
    if remove && check { throw ValidationError("--check is for a file of decisions.") }
  }

  func run() throws {
    try Answering.run {
      let stored = try GraphFile(path: file)
      guard let decisions else {
        try GraphFile.keep(nil, in: file)
        return Answering.note("\(file): no decisions any more; the graph is as the documents have it")
      }
      let curation: Curation
      do throws(FileMistake) { curation = try CurationFile.read(decisions, ontology: stored.ontology) } catch {
        throw Answering.failure(error.description)
      }
      let recorded = try stored.recordedGraph()
      let summary = CurationSummary(curation: curation, curated: recorded.curated(by: curation), recorded: recorded)
      if check {
        var page = TerminalPage(width: nil)
        for finding in summary.findings { page.add(finding) }
        page.add(summary.line)
        try Answering.give(page)
        if summary.curated.findings.contains(where: { $0.kind != .leftOut }) { throw ExitCode(2) }
      } else {
        try GraphFile.keep(curation, in: file)
        for finding in summary.findings { Answering.note(finding) }
        Answering.note(summary.line)
      }
    }
  }
}
