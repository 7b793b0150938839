import GRDB

extension GraphFileError {
  /// The user's line for an error of the database; other errors of this module pass unchanged.
  init(_ error: any Error, path: String) {
    if let error = error as? GraphFileError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, detail: String(describing: error))
      return
    }
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_NOTADB: self = .notAGraph(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_TOOBIG: self = .tooLarge(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self = .refused(path: path, reason: "cannot be written to its end (\(detail)); nothing was changed")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_AUTH:
      self = .refused(path: path, reason: "cannot be read or written (\(detail))")
    default: self = .failed(path: path, detail: detail)
    }
  }

  /// Runs `body` and turns every error of the database into one of this module.
  static func translating<Result>(path: String, _ body: () throws -> Result) throws(GraphFileError) -> Result {
    do { return try body() } catch { throw GraphFileError(error, path: path) }
  }
}
