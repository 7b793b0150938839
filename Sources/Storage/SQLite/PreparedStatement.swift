import GRDB
import GRDBSQLite

/// A compiled statement with bound values, run through SQLite's own functions.
///
/// GRDB's arguments and rows wrap each value in an enumeration, which would take more time than SQLite itself where a document gives a hundred rows.
/// Positions of parameters count from 1 and those of columns from 0, as in SQLite.
final class PreparedStatement {
  private let statement: Statement
  private let pointer: OpaquePointer
  private unowned let database: Database

  /// Compiles a statement.
  init(_ database: Database, _ sql: String) throws {
    self.statement = try database.makeStatement(sql: sql)
    self.pointer = statement.sqliteStatement
    self.database = database
  }

  /// Runs to the end and forgets the row, not the bound values.
  func run() throws {
    while try next() {}
  }

  /// Steps to the next row; at the end the statement is ready to run anew.
  func next() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(pointer)
    if code != SQLITE_DONE { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage) }
    return false
  }

  /// Leaves a result before its end.
  func reset() { sqlite3_reset(pointer) }

  // MARK: Binding

  func bind(_ value: Int64?, at position: Int32) {
    if let value { sqlite3_bind_int64(pointer, position, value) } else { sqlite3_bind_null(pointer, position) }
  }

  func bind(_ value: Int, at position: Int32) { sqlite3_bind_int64(pointer, position, Int64(value)) }

  func bind(_ value: Double, at position: Int32) { sqlite3_bind_double(pointer, position, value) }

  func bind(_ value: String?, at position: Int32) throws {
    guard var value else {
      sqlite3_bind_null(pointer, position)
      return
    }
    try value.withUTF8 { try bind($0, at: position) }
  }

  /// Binds text, which is copied.
  func bind(_ text: UnsafeBufferPointer<UInt8>, at position: Int32) throws { try bind(text, at: position, Self.copied) }

  /// Binds text that stays where it is until the statement has run, and saves the copy.
  func lend(_ text: UnsafeBufferPointer<UInt8>, at position: Int32) throws { try bind(text, at: position, nil) }

  /// Binds text of the program.
  func bind(_ text: StaticString, at position: Int32) throws {
    try bind(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), at: position, nil)
  }

  /// Binds bytes that stay where they are until the statement has run.
  func lend(blob bytes: UnsafeBufferPointer<UInt8>, at position: Int32) throws {
    let code = sqlite3_bind_blob64(pointer, position, bytes.baseAddress, UInt64(bytes.count), nil)
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage) }
  }

  /// Forgets all bound values.
  func clear() { sqlite3_clear_bindings(pointer) }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func bind(_ text: UnsafeBufferPointer<UInt8>, at position: Int32, _ lifetime: sqlite3_destructor_type?) throws {
    // SQLite takes a null pointer for NULL, and an empty buffer may have one.
    let code =
      text.isEmpty
      ? sqlite3_bind_text(pointer, position, "", 0, Self.copied)
      : text.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text64(pointer, position, $0.baseAddress, UInt64($0.count), lifetime, UInt8(SQLITE_UTF8))
      }
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage) }
  }

  // MARK: Columns

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

  func text(_ column: Int32) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// The bytes of a blob column.
  func withBlob<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return try body(UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count))
  }

  /// The bytes of a text column, which may hold a zero byte.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let start = sqlite3_column_text(pointer, column)
    return try body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column))))
  }
}
