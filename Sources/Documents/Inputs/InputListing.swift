import Foundation

/// The files that the caller's inputs stand for, in the order of their paths, standard input last.
///
/// The order in which inputs are named, and an input named twice, make no difference.
struct InputListing {
  /// The files, each once, ordered by the bytes of their absolute paths.
  private(set) var files: [InputFile] = []
  /// The inputs that nothing can be read from, in the same order.
  private(set) var problems: [ReadingProblem] = []

  /// Looks the inputs up and lists folders to the bottom. Linear in the number of files but for sorting.
  init(_ inputs: [String]) {
    let current = FileManager.default.currentDirectoryPath
    let named = inputs.filter { $0 != InputFile.standardInput }.map { path in
      InputFile(path: path, absolutePath: Self.absolute(path, in: current))
    }
    var walk = Walk()
    for input in Set(named).sorted(by: Self.precede) { walk.visit(input) }
    files = walk.files.sorted(by: Self.precede)
    if inputs.contains(InputFile.standardInput) {
      files.append(InputFile(path: InputFile.standardInput, absolutePath: "/standard-input"))
    }
    problems = walk.problems
  }

  /// Orders by absolute path, then by the path as given, both by bytes.
  static func precede(_ left: InputFile, _ right: InputFile) -> Bool {
    if left.absolutePath.utf8.elementsEqual(right.absolutePath.utf8) { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return left.absolutePath.utf8.lexicographicallyPrecedes(right.absolutePath.utf8)
  }

  /// The path from the root, without `.`, `..` and repeated slashes; symbolic links stay.
  static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in ((path.hasPrefix("/") ? "" : folder + "/") + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension InputListing {
  /// A walk through folders that enters none twice, so that links in a circle end.
  private struct Walk {
    var files: [InputFile] = []
    var problems: [ReadingProblem] = []
    private var seen: Set<FileIdentity> = []

    mutating func visit(_ input: InputFile) {
      guard let (identity, isFolder) = FileIdentity.of(input.path) else {
        problems.append(
          ReadingProblem(file: input.path, reason: errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))))
        return
      }
      guard seen.insert(identity).inserted else { return }
      guard isFolder else { return files.append(input) }
      let before = (files.count, problems.count)
      list(input)
      if (files.count, problems.count) == before {
        problems.append(ReadingProblem(file: input.path, reason: .nothingToRead))
      }
    }

    /// Adds the files below a folder. Folders wait in a list, so that depth costs no stack.
    private mutating func list(_ top: InputFile) {
      var pending = [top]
      while let folder = pending.popLast() {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
          problems.append(ReadingProblem(file: folder.path, reason: .unreadable("the folder does not let itself be listed")))
          continue
        }
        var below: [InputFile] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
          let path = folder.path.hasSuffix("/") ? folder.path + name : folder.path + "/" + name
          let entry = InputFile(path: path, absolutePath: folder.absolutePath == "/" ? "/" + name : folder.absolutePath + "/" + name)
          let found = FileIdentity.of(path)
          if let found, found.isFolder {
            if seen.insert(found.identity).inserted { below.append(entry) }
          } else if FileFormat(fileName: name) != nil {
            if let found {
              if seen.insert(found.identity).inserted { files.append(entry) }
            } else {
              // Names are told as text; in one that is none the foreign bytes are replaced, and no file has the name that comes of it.
              let isText = !name.contains("\u{FFFD}")
              problems.append(
                ReadingProblem(file: path, reason: .unreadable(isText ? "the link leads nowhere" : "its name is not UTF-8; rename it")))
            }
          }
        }
        pending.append(contentsOf: below.reversed())
      }
    }
  }

  /// What makes two paths the same file.
  struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64

    /// The identity of the file at a path, links followed; `nil`, with `errno` set, where there is none.
    static func of(_ path: String) -> (identity: FileIdentity, isFolder: Bool)? {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
      return (identity, status.st_mode & S_IFMT == S_IFDIR)
    }
  }
}
