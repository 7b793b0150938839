import Foundation
import GRDB

/// How databases are opened: for filling a new file, for adding to one, for reading one.
enum Connection {
  /// How long to wait for another program to finish, in seconds.
  private static let patience = 2.0

  /// Makes an empty graph file that nobody else sees yet: no journal, no waiting for the disk, indexes left for later.
  static func create(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    // The writer keeps the references right, and the file is thrown away when it fails.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = \(FileFormat.pageSize);
          PRAGMA auto_vacuum = NONE;
          PRAGMA secure_delete = OFF;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -\(FileFormat.cacheSize);
          PRAGMA application_id = \(FileFormat.applicationID);
          PRAGMA user_version = \(FileFormat.version);
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try Schema.migrator.migrate(queue)
    try queue.inDatabase { database in
      for index in Schema.indexes { try database.execute(sql: "DROP INDEX \(index.name)") }
    }
    return queue
  }

  /// Leaves a file that `create` made in the form in which others open it: with a write-ahead log.
  static func settle(_ queue: DatabaseQueue) throws {
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;")
    }
    try queue.close()
  }

  /// Opens a graph file for adding to it.
  static func openForWriting(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = OFF;
          PRAGMA cache_size = -\(FileFormat.cacheSize);
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens a graph file for reading.
  ///
  /// A file with a write-ahead log can be opened only together with its index beside it. Where the folder allows it, the connection may write, so that
  /// SQLite clears these files away again, but is told not to change the graph. Where it does not, the file is taken to be at rest.
  static func openForReading(path: String) throws -> DatabaseQueue {
    let isWritable = access(path, W_OK) == 0 && access((path as NSString).deletingLastPathComponent, W_OK) == 0
    if isWritable {
      do {
        let queue = try open(path, isReadOnly: false)
        // Nothing is made beside the file before the first page is read.
        try queue.inDatabase { try $0.execute(sql: "SELECT 1 FROM sqlite_schema LIMIT 1") }
        return queue
      } catch let error as DatabaseError {
        // A full disk has no room for the index.
        let withoutRoom: [ResultCode] = [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY]
        guard withoutRoom.contains(error.resultCode.primaryResultCode) else { throw error }
      }
    }
    if hasLog(beside: path) { return try open(path, isReadOnly: true) }
    return try openAtRest(path: path)
  }

  /// Whether pages wait in a write-ahead log beside a file.
  static func hasLog(beside path: String) -> Bool {
    ((try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size] as? Int ?? 0) > 0
  }

  /// Opens a graph file that nobody writes, without making any file beside it.
  static func openAtRest(path: String) throws -> DatabaseQueue {
    var characters = CharacterSet.urlPathAllowed
    characters.remove(charactersIn: "?#%")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: characters) ?? path
    return try open("file://\(escaped)?immutable=1", isReadOnly: true)
  }

  private static func open(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON; PRAGMA cache_size = -\(FileFormat.cacheSize)") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
