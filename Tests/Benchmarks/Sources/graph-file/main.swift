import Foundation
import Knowledge
import Storage

// Puts the tables of Queries/generate.py into a graph file, every relationship a fact with a sentence that states it, adds 40,000 facts to one organization,
// and writes the same nodes and edges as tables for other tools: nodes.tsv (identifier, label, type) and edges.tsv (source, target, identifier,
// relation, modality, count, date, sources).
// Usage: graph-file SEED FOLDER

let arguments = CommandLine.arguments
guard arguments.count == 3, let seed = UInt64(arguments[1]) else { fatalError("usage: graph-file SEED FOLDER") }
let folder = arguments[2]
let tables = try GeneratedTables(folder: folder)

var facts: [StatedFact] = []
for type in GeneratedTables.types { facts += try tables.facts(of: type, countedFrom: facts.count) }
facts += tables.hub(members: 40_000, seed: seed)
// No two facts are the same.
var seen: Set<FactID> = []
facts.removeAll { !seen.insert($0.fact.id).inserted }

// An entity that no fact speaks of stands in no sentence, and so in no graph file.
let told = Set(facts.flatMap { [$0.fact.source, $0.fact.target] })
try tables.entities.filter { told.contains($0.id) }.map { "\($0.id)\t\($0.name)\t\($0.type)\n" }.joined().write(
  toFile: folder + "/nodes.tsv", atomically: true, encoding: .utf8)
try facts.map(\.row).joined().write(toFile: folder + "/edges.tsv", atomically: true, encoding: .utf8)

let writer = try GraphWriter(path: folder + "/facts.entente", ontology: tables.ontology)
let perDocument = 100
for start in stride(from: 0, to: facts.count, by: perDocument) {
  try writer.write(tables.document(start / perDocument, saying: facts[start..<min(start + perDocument, facts.count)]))
}
let summary = try writer.finish()
print("\(summary.documents) documents, \(summary.entities) entities, \(summary.facts) facts")
