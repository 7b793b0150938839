import Cypher
import GraphModel
import Storage

/// The graph that a file holds, whichever of the two kinds of file it is.
enum QuerySource {
  /// Opens a graph for queries.
  /// - Parameter isWritable: whether changes are allowed; they are made in memory, and end with the program.
  static func engine(path: String, isWritable: Bool) throws -> QueryEngine {
    let graph =
      ColumnFile.isRecognized(path: path)
      ? PropertyGraph(try ColumnFile.graph(path: path)) : KnowledgeView.graph(of: try GraphFile(path: path).graph())
    let engine = QueryEngine(graph: graph)
    engine.limits.isReadOnly = !isWritable
    return engine
  }
}
