/// Answers queries over one graph.
public final class QueryEngine {
  /// The graph that is read and written.
  public let graph: PropertyGraph
  private(set) var procedures: [String: Procedure] = [:]

  /// Makes an engine over a graph.
  public init(graph: PropertyGraph) { self.graph = graph }

  /// Makes a procedure known to `CALL`; one of the same name is replaced.
  public func register(_ procedure: Procedure) { procedures[procedure.name] = procedure }

  /// Runs a query. Where it fails, the graph stays as it was.
  /// - Parameters:
  ///   - query: the text in openCypher.
  ///   - parameters: the values of `$name`.
  /// - Throws: ``CypherError``.
  public func execute(_ query: String, parameters: [String: Value] = [:]) throws(CypherError) -> QueryResult {
    throw CypherError(.syntaxError, .compileTime, .unexpectedSyntax, "no query can be read yet")
  }
}
