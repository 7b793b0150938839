import Knowledge

/// Who has which identifier in one reading, so that no two texts get the same.
///
/// Grows by some hundred bytes a document of JSON Lines; files are told apart by their names beforehand.
struct IdentifierOwners {
  private struct Owner {
    let source: String
    /// `nil` for a file, the text of which may not be read yet.
    let hash: ContentHash?
  }

  private var owners: [DocumentID: Owner] = [:]

  /// Keeps the identifiers of files for them.
  init(reserving files: [(file: InputFile, id: DocumentID)]) {
    for (file, id) in files { owners[id] = Owner(source: file.path, hash: nil) }
  }

  /// Lets a line's document pass if its identifier is free.
  ///
  /// A second line with the same text is passed over (`nil`); one with another text is a problem.
  mutating func admit(_ document: Document, of file: String, line: Int) -> Result<Document, ReadingProblem>? {
    guard let owner = owners[document.id] else {
      owners[document.id] = Owner(source: document.source, hash: document.hash)
      return .success(document)
    }
    if owner.hash == document.hash { return nil }
    return .failure(
      ReadingProblem(file: file, line: line, reason: .identifierTaken(document.id.rawValue, by: owner.source)))
  }
}
