import Foundation
import GRDB
public import Knowledge

extension GraphFile {
  /// The decisions that are replayed on the graph; `nil` where there are none.
  public func curation() throws(GraphFileError) -> Curation? { try read { try Meta.curation(in: $0, path: path) } }

  /// Keeps a person's decisions in a file instead of those that it has, and changes nothing else; `nil` keeps none.
  public static func keep(_ curation: Curation?, in path: String) throws(GraphFileError) {
    try FileHeader.check(path: path)
    let place = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    try GraphFileError.translating(path: path) {
      let queue = try Connection.openForWriting(path: place)
      try queue.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        try Meta.write(curation, to: database)
        try database.execute(sql: "COMMIT")
      }
      try queue.close()
    }
  }
}
