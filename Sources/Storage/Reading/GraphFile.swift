import Foundation
import GRDB
public import Knowledge

/// A graph file open for reading. Nothing in it is changed, and a build that goes on at the same time is not seen.
///
/// Each call reads the file anew, so two calls may see two states when a build ends in between.
public final class GraphFile: Sendable {
  /// The file.
  public let path: String
  /// The types of the graph.
  public let ontology: Ontology
  private let queue: DatabaseQueue

  /// Opens a file; takes about a millisecond whatever its size.
  public init(path: String) throws(GraphFileError) {
    self.path = path
    try FileHeader.check(path: path)
    let place = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    (queue, ontology) = try GraphFileError.translating(path: path) {
      let queue = try Connection.openForReading(path: place)
      return (queue, try queue.inDatabase { try Meta.ontology(in: $0, path: path) })
    }
  }

  /// Runs `body` on the database, which it sees in one state throughout.
  func read<Result>(_ body: (Database) throws -> Result) throws(GraphFileError) -> Result {
    try GraphFileError.translating(path: path) {
      try queue.inDatabase { database in
        try database.execute(sql: "BEGIN")
        defer { try? database.execute(sql: "ROLLBACK") }
        return try body(database)
      }
    }
  }
}
