import Foundation
import GRDB
public import Knowledge
import Synchronization

/// Writes the graphs of documents into a file, a new one or one that is there.
///
/// A new file is built beside its place and put there by `finish()`. An existing one is changed in one transaction, which `finish()` commits.
/// Whatever happens before, the graph that was there stays as it was. Until `finish()` or `cancel()` no other program can write the file; reading goes on.
/// The same documents give the same content in any order and in any number of builds. Calls from several threads take turns.
public final class GraphWriter: Sendable {
  /// Unchecked because the compiler cannot see that a session is reached only within the lock and on the queue of its database.
  private struct State: @unchecked Sendable {
    var queue: DatabaseQueue?
    var session: WritingSession?
    var failure: GraphFileError?
  }

  /// The file.
  public let path: String
  private let newFile: NewFile?

  /// Whether there was no such file before.
  public var isNew: Bool { newFile != nil }

  private let state: Mutex<State>

  /// Opens the file, or begins a new one.
  /// - Parameters:
  ///   - path: the file; its folder must be there.
  ///   - ontology: the types of the graph; those of an existing file must be equal.
  ///   - extractor: a fingerprint of what reads the documents, such as a digest of the domain pack: documents that another one read count as changed.
  public init(path: String, ontology: Ontology, extractor: String = "") throws(GraphFileError) {
    self.path = path
    let place = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .isFolder(path: path) }
      newFile = nil
      state = Mutex(try Self.open(place, path, ontology, extractor))
    } else {
      let folder = NewFile.folder(of: place)
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw .folderMissing(path: path, folder: NewFile.folder(of: path))
      }
      let newFile = NewFile(path: place)
      self.newFile = newFile
      do {
        state = Mutex(try Self.create(newFile, path, ontology, extractor))
      } catch {
        newFile.discard()
        throw error
      }
    }
  }

  private static func open(
    _ place: String, _ path: String, _ ontology: Ontology, _ extractor: String
  ) throws(GraphFileError) -> State {
    let version = try FileHeader.check(path: path)
    return try GraphFileError.translating(path: path) {
      let queue = try Connection.openForWriting(path: place)
      let session = try queue.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        if let difference = Meta.difference(stored: try Meta.ontology(in: database, path: path), given: ontology) {
          throw GraphFileError.otherOntology(path: path, difference: difference)
        }
        try Schema.upgrade(database, from: version)
        return try WritingSession(database, extractor: extractor, hasIndexes: true)
      }
      return State(queue: queue, session: session)
    }
  }

  private static func create(
    _ file: NewFile, _ path: String, _ ontology: Ontology, _ extractor: String
  ) throws(GraphFileError) -> State {
    try GraphFileError.translating(path: path) {
      let queue = try Connection.create(path: file.temporaryPath)
      let session = try queue.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        try Meta.write(ontology, to: database)
        return try WritingSession(database, extractor: extractor, hasIndexes: false)
      }
      return State(queue: queue, session: session)
    }
  }

  deinit { cancel() }

  /// Whether a document must be read: what the file holds under its identifier.
  public func state(of document: Document) throws(GraphFileError) -> DocumentState {
    try perform { try $0.state(of: document) }
  }

  /// The source of the document that the file holds under an identifier; `nil` after `finish()` or `cancel()`.
  public func source(of id: DocumentID) throws(GraphFileError) -> String? {
    try GraphFileError.translating(path: path) {
      try state.withLock { state in
        guard state.failure == nil, let queue = state.queue, let session = state.session else { return nil }
        return try queue.inDatabase { _ in try session.source(of: id) }
      }
    }
  }

  /// Counts a document that `state(of:)` called unchanged.
  /// - Returns: `false` where that is no longer so, because another document of this identifier came in between: then read it and `write` it.
  public func keep(_ document: Document) throws(GraphFileError) -> Bool {
    try perform { try $0.keep(document) }
  }

  /// Adds what a document says; what the file held under its identifier goes, unless it is the same document.
  ///
  /// Of several documents of one build with one identifier the one with the smallest digest stays, as in a union of graphs.
  public func write(_ graph: DocumentGraph) throws(GraphFileError) {
    try perform { try $0.write(graph) }
  }

  /// Keeps a person's decisions in the file instead of those that it has; readers replay them. `nil` keeps none.
  public func keep(_ curation: Curation?) throws(GraphFileError) { try perform { try $0.keep(curation) } }

  /// Completes the file. After an error it is as it was before the build.
  public func finish() throws(GraphFileError) -> BuildSummary {
    do {
      let summary = try perform { try $0.finish() }
      try GraphFileError.translating(path: path) {
        try state.withLock { state in
          try state.queue?.inDatabase { try $0.execute(sql: "COMMIT") }
          state.session = nil
          guard let queue = state.queue else { return }
          if newFile == nil { try queue.close() } else { try Connection.settle(queue) }
          state.queue = nil
        }
        try newFile?.publish()
      }
      return summary
    } catch {
      cancel()
      newFile?.discard()
      throw error
    }
  }

  /// Gives up: the file is as it was before the build. Without effect after `finish()`.
  public func cancel() {
    state.withLock { state in
      guard let queue = state.queue else { return }
      // Errors are of no interest here: closing the connection takes back an open transaction in any case.
      queue.inDatabase { if newFile == nil && $0.isInsideTransaction { try? $0.execute(sql: "ROLLBACK") } }
      state.session = nil
      try? queue.close()
      state.queue = nil
      newFile?.discard()
    }
  }

  private func perform<Result: Sendable>(_ body: (WritingSession) throws -> Result) throws(GraphFileError) -> Result {
    try GraphFileError.translating(path: path) {
      try state.withLock { state in
        if let failure = state.failure { throw failure }
        guard let queue = state.queue, let session = state.session else {
          preconditionFailure("nothing is written after finish() or cancel()")
        }
        do {
          return try queue.inDatabase { _ in try body(session) }
        } catch {
          // Half of a document may have been written, so nothing may be completed any more.
          state.failure = GraphFileError(error, path: path)
          throw error
        }
      }
    }
  }
}
