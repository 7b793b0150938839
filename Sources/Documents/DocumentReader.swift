public import Knowledge

/// The documents of files, folders and standard input, read one after the other.
///
/// Folders are read to the bottom; hidden files and those of other endings are passed over. Files come in the order of their
/// paths, standard input last, whatever the order of the inputs. One file, of JSON Lines one line, is in memory at a time.
public struct DocumentReader: Sequence, Sendable {
  /// The files, folders and `-` for standard input.
  public let inputs: [String]

  private let sources: (@Sendable (DocumentID) -> String?)?

  /// Makes a reader; nothing is opened yet.
  /// - Parameter sources: the source of the document that the graph, to which these are added, holds under an identifier: another file that is
  ///   still there keeps its identifier. `nil` where there is no graph yet.
  public init(inputs: [String], sources: (@Sendable (DocumentID) -> String?)? = nil) {
    self.inputs = inputs
    self.sources = sources
  }

  /// Looks the inputs up; files are opened as they are asked for.
  public func makeIterator() -> Iterator { Iterator(InputListing(inputs), sources) }

  /// The reading itself.
  public final class Iterator: IteratorProtocol {
    private var problems: ArraySlice<ReadingProblem>
    private var files: ArraySlice<(file: InputFile, id: DocumentID)>
    private var current: JSONLinesFile?
    private var owners: IdentifierOwners

    init(_ listing: InputListing, _ sources: ((DocumentID) -> String?)?) {
      problems = listing.problems[...]
      let identified = DocumentNaming.identified(listing.files, sources: sources)
      files = identified[...]
      owners = IdentifierOwners(reserving: identified.filter { FileFormat(fileName: $0.file.name) != .jsonLines })
    }

    /// The next document, or the next problem; `nil` at the end.
    public func next() -> Result<Document, ReadingProblem>? {
      if let problem = problems.popFirst() { return .failure(problem) }
      while true {
        if let current {
          guard let result = current.next() else {
            self.current = nil
            continue
          }
          guard case .success(let document) = result else { return result }
          if let admitted = owners.admit(document, of: current.path, line: current.line) { return admitted }
          continue
        }
        guard let (file, id) = files.popFirst() else { return nil }
        do {
          switch try OpenedFile(file, id: id) {
          case .document(let document): return .success(document)
          case .lines(let lines): current = lines
          }
        } catch {
          return .failure(error)
        }
      }
    }
  }
}
