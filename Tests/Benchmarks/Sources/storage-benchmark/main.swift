import Foundation
import Knowledge
import Storage

// Writes synthetic documents to a graph file and reads them back; prints what each step takes.
// Usage: storage-benchmark [DOCUMENTS] [FOLDER]; with a folder the file stays there, and nothing but a new file is written.

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
let folder = arguments.count > 2 ? arguments[2] : FileManager.default.temporaryDirectory.path
let path = folder + "/storage-benchmark-\(getpid()).entente"
if arguments.count < 3 { atexit { unlink(path) } }

let corpus = SyntheticCorpus()
let batch = 500

func report(_ name: String, _ seconds: Double, megabytes: Double? = nil, rows: Int? = nil) {
  var line = name.padding(toLength: 34, withPad: " ", startingAt: 0) + String(format: "%9.1f ms", seconds * 1000)
  if let megabytes { line += String(format: "%8.1f MB/s", megabytes / seconds) }
  if let rows { line += String(format: "%10.0f rows/s", Double(rows) / seconds) }
  print(line)
}

/// Writes documents and adds up the time spent in the writer, not that spent on making them up.
func write(_ documents: Range<Int>, variant: Int) throws -> (seconds: Double, bytes: Int, rows: Int) {
  var seconds = 0.0, bytes = 0, rows = 0
  let opening = Clock()
  let writer = try GraphWriter(path: path, ontology: SyntheticCorpus.ontology)
  seconds += opening.seconds
  for start in stride(from: documents.lowerBound, to: documents.upperBound, by: batch) {
    let graphs = (start..<min(start + batch, documents.upperBound)).map { corpus.document($0, variant: variant) }
    for graph in graphs {
      bytes += graph.document.text.utf8.count
      // A document and its text, a row and an index entry for each sentence, a row for each entity and each piece of evidence.
      rows += 2 + 2 * graph.ledger.count + graph.entities.count + graph.evidence.values.reduce(0) { $0 + $1.count }
    }
    let clock = Clock()
    for graph in graphs { try writer.write(graph) }
    seconds += clock.seconds
  }
  let clock = Clock()
  let summary = try writer.finish()
  report("  finish", clock.seconds)
  seconds += clock.seconds
  print("  \(summary.documents) documents, \(summary.entities) entities, \(summary.facts) facts, \(summary.evidence) pieces of evidence")
  return (seconds, bytes, rows)
}

let new = try write(0..<count, variant: 0)
report("write a new file", new.seconds, megabytes: Double(new.bytes) / 1e6, rows: new.rows)
let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
print(String(format: "  %.1f MB of text, file of %.1f MB", Double(new.bytes) / 1e6, Double(size) / 1e6))
if arguments.count > 2 { exit(0) }

let added = try write(count..<(count + count / 10), variant: 0)
report("add a tenth", added.seconds, megabytes: Double(added.bytes) / 1e6, rows: added.rows)
let changed = try write(0..<(count / 20), variant: 1)
report("change a twentieth", changed.seconds, megabytes: Double(changed.bytes) / 1e6, rows: changed.rows)

func measure(_ name: String, _ body: () throws -> Void) rethrows {
  let clock = Clock()
  try body()
  report(name, clock.seconds)
}

try measure("open") { _ = try GraphFile(path: path) }
let file = try GraphFile(path: path)
try measure("entities") { _ = try file.entities() }
try measure("statistics") { _ = try file.statistics() }
try measure("neighbourhood of a frequent entity") { _ = try file.neighbourhood(of: [corpus.entities[0].id]) }
try measure("neighbourhood of a rare entity") { _ = try file.neighbourhood(of: [corpus.entities[corpus.entities.count - 1].id]) }
try measure("sentences with a rare word") { _ = try file.sentences(matching: "w77", limit: 20) }
try measure("sentences with a frequent word") { _ = try file.sentences(matching: "defence", limit: 20) }
try measure("whole graph") { _ = try file.graph() }
print("peak memory \(Clock.peakMemory / 1_000_000) MB")
