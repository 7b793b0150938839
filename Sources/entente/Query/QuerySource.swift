import Cypher
import GraphModel
import Knowledge
import Storage

/// The graph that a file holds, whichever of the two kinds of file it is.
enum QuerySource {
  /// Opens a graph for queries.
  /// - Parameters:
  ///   - isWritable: whether changes are allowed; they are made in memory, and end with the program.
  ///   - background: by whose rules what follows from the facts is seen too; `nil` where it is not asked for. A plain property graph has none.
  static func engine(path: String, isWritable: Bool, background: BackgroundOptions? = nil) throws -> QueryEngine {
    let graph: PropertyGraph
    if ColumnFile.isRecognized(path: path) {
      graph = PropertyGraph(try ColumnFile.graph(path: path))
    } else {
      let knowledge = try GraphFile(path: path).graph()
      graph = KnowledgeView.graph(of: knowledge, with: try background?.inference(from: knowledge) ?? .nothing)
    }
    let engine = QueryEngine(graph: graph)
    engine.limits.isReadOnly = !isWritable
    return engine
  }
}
