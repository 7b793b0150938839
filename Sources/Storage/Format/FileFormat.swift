/// What marks a file as an Entente graph, and which edition of the tables it has.
enum FileFormat {
  /// SQLite's `application_id`: “Ente” in ASCII.
  static let applicationID: UInt32 = 0x456E_7465
  /// SQLite's `user_version`: the number of migrations that made the tables.
  static let version = 4
  /// Bytes of a page. Texts of a few kilobytes waste less of these than of SQLite's usual 4096.
  static let pageSize = 8192
  /// The most memory that the page cache takes, in kibibytes.
  static let cacheSize = 65536
}
