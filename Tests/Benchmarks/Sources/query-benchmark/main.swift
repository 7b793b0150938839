import Cypher
import Foundation
import GraphModel

// Opens a graph that `entente import` made and answers queries from standard input, one a line, each with a line of JSON: the milliseconds
// that the answer took, from text to rows, and the rows. The first line is that of opening the file.
// Usage: query-benchmark FILE

func timed<Result>(_ body: () throws -> Result) rethrows -> (milliseconds: Double, result: Result) {
  let start = ContinuousClock.now
  let result = try body()
  return ((ContinuousClock.now - start) / .milliseconds(1), result)
}

func json(_ value: Value) -> Any {
  switch value {
  case .integer(let number): number
  case .float(let number): number
  case .string(let text): text
  case .boolean(let truth): truth
  case .list(let members): members.map(json)
  default: NSNull()
  }
}

func say(_ milliseconds: Double, _ rows: [[Value]]) throws {
  let line = try JSONSerialization.data(withJSONObject: ["ms": milliseconds, "rows": rows.map { $0.map(json) }] as [String: Any])
  FileHandle.standardOutput.write(line + [10])
}

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: query-benchmark FILE\n".utf8))
  exit(64)
}
let opening = try timed { QueryEngine(graph: PropertyGraph(try ColumnFile.graph(path: CommandLine.arguments[1]))) }
let engine = opening.result
engine.limits.isReadOnly = true
try say(opening.milliseconds, [])
while let query = readLine() {
  let (milliseconds, result) = try timed { try engine.execute(query) }
  try say(milliseconds, result.rows)
}
