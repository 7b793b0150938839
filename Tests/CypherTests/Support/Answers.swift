@testable import Cypher

/// Runs queries on a graph and gives what they answer as text.
struct Answers {
  let engine: QueryEngine

  init(_ setup: String..., isNaive: Bool = false) throws {
    engine = QueryEngine(graph: PropertyGraph())
    for query in setup { _ = try engine.execute(query) }
    engine.isNaive = isNaive
  }

  /// Asks a graph that is there already.
  init(_ graph: PropertyGraph) { engine = QueryEngine(graph: graph) }

  /// The rows in order, each as the texts of its values joined by commas.
  func rows(_ query: String, _ parameters: [String: Value] = [:]) throws -> [String] {
    try engine.execute(query, parameters: parameters).rows.map { $0.map(ValueText.literal).joined(separator: ", ") }
  }

  /// The only value of the only row.
  func value(_ expression: String, _ parameters: [String: Value] = [:]) throws -> String {
    try rows("RETURN " + expression, parameters)[0]
  }

  /// The error of a query; `nil` where it has none.
  func error(_ query: String, _ parameters: [String: Value] = [:]) -> CypherError? {
    do {
      _ = try engine.execute(query, parameters: parameters)
      return nil
    } catch {
      return error
    }
  }
}
