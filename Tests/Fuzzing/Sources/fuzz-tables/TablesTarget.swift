import Cypher
import Foundation
import GraphModel
import Interchange

private let folder = FileManager.default.temporaryDirectory.path + "/fuzz-tables-\(ProcessInfo.processInfo.processIdentifier)"

/// libFuzzer's entry: the bytes are a table of nodes and, after a byte 0xFF, one of relationships, which become a graph that is written and
/// read again; as they are they are also read as a file of columns.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
  if let graph = try? ColumnFile.graph(content: bytes) { read(graph) }
  let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  guard (try? Data(parts[0]).write(to: URL(fileURLWithPath: folder + "/n"))) != nil,
    (try? Data(parts.count > 1 ? parts[1] : []).write(to: URL(fileURLWithPath: folder + "/e"))) != nil
  else { return 0 }
  let edges = parts.count > 1 ? [CSVGraphImport.RelationshipFile(path: folder + "/e", type: "T")] : []
  guard
    let graph = try? CSVGraphImport.graph(
      nodes: [CSVGraphImport.NodeFile(path: folder + "/n")], relationships: edges, isValue: { _, _ in true })
  else { return 0 }
  var written: [UInt8] = []
  guard (try? ColumnFileWriter.write(graph) { written.append(contentsOf: $0) }) != nil, let again = try? ColumnFile.graph(content: written)
  else { fatalError("what was written cannot be read") }
  precondition(again.nodeCount == graph.nodeCount && again.relationshipCount == graph.relationshipCount, "another graph than was written")
  read(again)
  return 0
}

/// Reads all that a graph holds.
private func read(_ columns: ColumnarGraph) {
  let graph = PropertyGraph(columns)
  _ = graph.nodes.count + graph.relationships.count
  let engine = QueryEngine(graph: graph)
  engine.limits.timeout = .milliseconds(200)
  _ = try? engine.execute("MATCH (n)-[r]->(m) RETURN n, r, m LIMIT 100")
}
