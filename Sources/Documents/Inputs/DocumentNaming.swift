import Knowledge

/// The identifiers of files' documents: a file's name without its ending, with its folder where another file has that name, be it among these
/// files or in the graph that they are added to.
enum DocumentNaming {
  /// The files with an identifier each, in their order.
  ///
  /// Files of JSON Lines, which are no documents themselves but lend their name to their lines, are told apart among themselves.
  /// - Parameter sources: the source of the document that the graph holds under an identifier; `nil` where there is no graph yet.
  static func identified(_ files: [InputFile], sources: ((DocumentID) -> String?)? = nil) -> [(file: InputFile, id: DocumentID)] {
    var documents = Names(stored: sources.map { sources in { sources(DocumentID(rawValue: $0)) } })
    // Of the lines of an earlier build the first one tells the file.
    var lines = Names(
      stored: sources.map { sources in
        { sources(DocumentID(rawValue: $0 + "-1")).flatMap { $0.hasSuffix(":1") ? String($0.dropLast(2)) : nil } }
      })
    return files.map { file in
      let name = FileFormat(fileName: file.name) == .jsonLines ? lines.take(for: file) : documents.take(for: file)
      return (file, DocumentID(rawValue: name))
    }
  }

  /// The names given out so far, and before in the graph.
  private struct Names {
    private var owners: [String: InputFile] = [:]
    private let stored: ((String) -> String?)?

    init(stored: ((String) -> String?)?) { self.stored = stored }

    /// The name that a file has in the graph, else the first free one: its name without ending, its full name where the file that has the first
    /// lies beside it, then the names with ever more folders before them. Of files that come in the order of their paths the first keeps the plain name.
    mutating func take(for file: InputFile) -> String {
      let first = free(for: file)
      let name = stored == nil || isStored(first, of: file) ? first : former(of: file) ?? first
      owners[name] = file
      return name
    }

    private func free(for file: InputFile) -> String {
      let stem = file.stem, folders = file.folders
      guard let owner = owner(of: stem, besides: file) else { return stem }
      let isBeside = owner.folders == folders
      let names = isBeside ? [file.name] + Self.longer(file.name, folders) : Self.longer(stem, folders) + Self.longer(file.name, folders)
      // No two files have one absolute path.
      return names.first { self.owner(of: $0, besides: file) == nil } ?? file.absolutePath
    }

    private func former(of file: InputFile) -> String? {
      ([file.stem, file.name] + Self.longer(file.stem, file.folders) + Self.longer(file.name, file.folders)).first {
        owners[$0] == nil && isStored($0, of: file)
      }
    }

    /// A name with ever more folders before it.
    private static func longer(_ name: String, _ folders: [Substring]) -> [String] {
      var names: [String] = []
      for folder in folders { names.append(folder + "/" + (names.last ?? name)) }
      return names
    }

    /// Another file that has a name: one of these, or one that the graph was made of and that is still there.
    ///
    /// Where the graph's file is gone, the document is taken to have moved.
    private func owner(of name: String, besides file: InputFile) -> InputFile? {
      if let owner = owners[name] { return owner }
      guard let source = stored?(name), source != InputFile.standardInput else { return nil }
      let former = InputFile(source: source)
      return former.exists && !former.isSame(as: file) ? former : nil
    }

    private func isStored(_ name: String, of file: InputFile) -> Bool {
      guard let source = stored?(name), source != InputFile.standardInput else { return false }
      return InputFile(source: source).absolutePath == file.absolutePath
    }
  }
}
