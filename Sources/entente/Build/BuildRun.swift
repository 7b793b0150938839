import Foundation
import Knowledge
import Storage

/// The way from documents to a graph file: reads, extracts on all cores what is new or changed, writes in the order of reading.
struct BuildRun<Problem: Error & CustomStringConvertible>: Sendable {
  /// What came of a run.
  struct Outcome {
    /// What the writer did; `nil` if the run was stopped, or nothing could be read for a new file: then the file is as it was.
    var summary: BuildSummary?
    /// How many documents were read.
    var documents = 0
    /// The bytes of their texts, in UTF-8.
    var bytes = 0
    /// How many documents could not be read.
    var problems = 0
    /// Whether somebody stopped the run.
    var wasStopped = false
  }

  private enum Product {
    case graph(DocumentGraph)
    case unchanged(Document)
    case problem(Problem)
    case failure(GraphFileError)
  }

  /// How many threads extract.
  let jobs: Int
  /// Makes the function that gives one document or problem after the other.
  let open: @Sendable () -> () -> Result<Document, Problem>?
  /// What a document says.
  let extract: @Sendable (Document) -> DocumentGraph

  /// Runs to the end, or until somebody calls the function given to `stopping`.
  /// - Parameters:
  ///   - writer: the file, open; it is finished or cancelled afterwards.
  ///   - report: is told of each problem, in the order of reading, and after each document how far the run is.
  func run(
    into writer: GraphWriter, report: some BuildReport, stopping: (@escaping @Sendable () -> Void) -> Void = { _ in }
  ) throws(GraphFileError) -> Outcome {
    var outcome = Outcome()
    let extract = extract
    // Each core has a few documents before it, however small they are; of large ones there are few at a time.
    let pipeline = Pipeline<Result<Document, Problem>, Product>(
      jobs: jobs, capacity: 32 * max(1, jobs), weightLimit: 32 << 20, weight: { (try? $0.get())?.text.utf8.count ?? 0 })
    do {
      let isComplete = try pipeline.run(
        open: open,
        work: { Self.product(of: $0, writer, extract) },
        write: { product in
          let document: Document
          switch product {
          case .failure(let error): throw error
          case .problem(let problem):
            outcome.problems += 1
            report.problem(problem.description)
            return
          case .graph(let graph):
            document = graph.document
            try writer.write(graph)
          case .unchanged(let kept):
            document = kept
            if try !writer.keep(kept) { try writer.write(extract(kept)) }
          }
          outcome.documents += 1
          outcome.bytes += document.text.utf8.count
          report.progress(documents: outcome.documents, bytes: outcome.bytes)
        },
        stopping: stopping)
      outcome.wasStopped = !isComplete
    } catch {
      writer.cancel()
      throw error as? GraphFileError ?? .failed(path: writer.path, detail: String(describing: error))
    }
    if outcome.wasStopped || (writer.isNew && outcome.documents == 0) {
      writer.cancel()
    } else {
      outcome.summary = try writer.finish()
    }
    return outcome
  }

  private static func product(
    of result: Result<Document, Problem>, _ writer: GraphWriter, _ extract: (Document) -> DocumentGraph
  ) -> Product {
    switch result {
    case .failure(let problem): return .problem(problem)
    case .success(let document):
      do throws(GraphFileError) {
        // A new file holds nothing yet that could be unchanged.
        if !writer.isNew, try writer.state(of: document) == .unchanged { return .unchanged(document) }
      } catch {
        return .failure(error)
      }
      return .graph(extract(document))
    }
  }
}
