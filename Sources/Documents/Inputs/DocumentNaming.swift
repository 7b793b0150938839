import Knowledge

/// The identifiers of files' documents: a file's name without its ending, with its folder where another file has that name.
enum DocumentNaming {
  /// The files with an identifier each, in their order.
  ///
  /// Files of JSON Lines, which are no documents themselves but lend their name to their lines, are told apart among themselves.
  static func identified(_ files: [InputFile]) -> [(file: InputFile, id: DocumentID)] {
    var documents = Names(), lines = Names()
    return files.map { file in
      let name = FileFormat(fileName: file.name) == .jsonLines ? lines.take(for: file) : documents.take(for: file)
      return (file, DocumentID(rawValue: name))
    }
  }

  /// The names given out so far.
  private struct Names {
    private var owners: [String: InputFile] = [:]

    /// The first free name for a file: its name without ending, its full name where the file that has the first lies beside it,
    /// then the names with ever more folders before them. Of files that come in the order of their paths the first keeps the plain name.
    mutating func take(for file: InputFile) -> String {
      let name = free(for: file)
      owners[name] = file
      return name
    }

    private func free(for file: InputFile) -> String {
      let stem = file.stem, folders = file.folders
      guard let owner = owners[stem] else { return stem }
      let isBeside = owner.folders == folders
      if isBeside && owners[file.name] == nil { return file.name }
      for name in isBeside ? [file.name] : [stem, file.name] {
        var name = name
        for folder in folders {
          name = folder + "/" + name
          if owners[name] == nil { return name }
        }
      }
      // No two files have one absolute path.
      return file.absolutePath
    }
  }
}
