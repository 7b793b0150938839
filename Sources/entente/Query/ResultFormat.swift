import ArgumentParser
import Cypher
import Interchange

/// How the result of a query is given.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  /// A table for a terminal.
  case table
  /// One object with `columns` and `rows`.
  case json
  /// One object a row.
  case jsonl
  /// Comma-separated values with a header.
  case csv

  /// Gives a result on standard output.
  func give(_ result: QueryResult, width: Int?) throws(OutputError) {
    switch self {
    case .table: try StandardOutput.write(Self.table(result, width: width))
    case .json: try StandardOutput.write(Self.json(result))
    case .jsonl: try StandardOutput.write(Self.jsonLines(result))
    case .csv: try StandardOutput.write(Self.csv(result))
    }
  }

  /// The rows, and the plan where one was asked for.
  static func table(_ result: QueryResult, width: Int?) -> String {
    let plan = result.plan.map { ResultTable($0, width: width).lines } ?? []
    let hasRows = result.plan == nil || !result.rows.isEmpty
    let lines = hasRows ? ResultTable(result, width: width).lines + (plan.isEmpty ? [] : [""]) : []
    return (lines + plan).reduce(into: "") { $0 += $1 + "\n" }
  }

  static func json(_ result: QueryResult) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("columns")
      writer.array { writer in for column in result.columns { writer.string(column) } }
      writer.key("rows")
      writer.array { writer in
        for row in result.rows { writer.array { writer in for value in row { writer.value(value) } } }
      }
      if let plan = result.plan { writer.plan(plan) }
    }
    writer.endLine()
    return writer.bytes
  }

  static func jsonLines(_ result: QueryResult) -> [UInt8] {
    var writer = JSONWriter()
    for row in result.rows {
      writer.object { writer in
        for (column, value) in zip(result.columns, row) {
          writer.key(column)
          writer.value(value)
        }
      }
      writer.endLine()
    }
    return writer.bytes
  }

  /// Lists, maps, nodes, relationships and paths are written as JSON; null is an empty field, the empty text a quoted one.
  static func csv(_ result: QueryResult) -> String {
    guard !result.columns.isEmpty else { return "" }
    var text = result.columns.map(field).joined(separator: ",") + "\n"
    for row in result.rows { text += row.map(field).joined(separator: ",") + "\n" }
    return text
  }

  private static func field(_ value: Value) -> String {
    switch value {
    case .null: return ""
    case .string(let text): return field(text)
    case .list, .map, .node, .relationship, .path:
      var writer = JSONWriter()
      writer.value(value)
      return field(String(decoding: writer.bytes, as: UTF8.self))
    default: return ValueText.cell(value)
    }
  }

  private static func field(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty || text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
