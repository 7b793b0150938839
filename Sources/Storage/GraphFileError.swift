/// Why a graph file cannot be read or written. Each has one line for the user, which names the file, what is wrong and what would be right.
public enum GraphFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing under that path.
  case missing(path: String)
  /// The folder that the file is to go into is not there.
  case folderMissing(path: String, folder: String)
  /// The path names a folder.
  case isFolder(path: String)
  /// The file is something else than an Entente graph.
  case notAGraph(path: String)
  /// A later version of the program wrote the file.
  case newerFormat(path: String, found: Int, supported: Int)
  /// An earlier version of the program wrote the file.
  case olderFormat(path: String, found: Int, supported: Int)
  /// Another program is writing the file.
  case locked(path: String)
  /// The file is cut off, or its content contradicts itself.
  case damaged(path: String, detail: String)
  /// The file holds other entity and relation types than those given.
  case otherOntology(path: String, difference: String)
  /// The disk is full; what was there before is untouched.
  case diskFull(path: String)
  /// The system refuses to read or write the file.
  case refused(path: String, reason: String)
  /// Somebody made a file of that name during the build.
  case appearedMeanwhile(path: String)
  /// A text is larger than a file can hold.
  case tooLarge(path: String)
  /// The database gave an answer that none of the other cases covers.
  case failed(path: String, detail: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file; “entente build INPUT… --output \(path)” makes one"
    case .folderMissing(let path, let folder):
      "\(path): the folder “\(folder)” is not there; make it first"
    case .isFolder(let path):
      "\(path): is a folder, not an Entente file"
    case .notAGraph(let path):
      "\(path): is not an Entente file"
    case .newerFormat(let path, let found, let supported):
      "\(path): was written by a newer version of entente (format \(found); this one reads format \(supported)); update the program"
    case .olderFormat(let path, let found, let supported):
      "\(path): was written by an older version of entente (format \(found); this one reads format \(supported)); build it anew"
    case .locked(let path):
      "\(path): another program is writing to it; try again when it has finished"
    case .damaged(let path, let detail):
      "\(path): is damaged: \(detail); build it anew"
    case .otherOntology(let path, let difference):
      "\(path): holds other types than the domain: \(difference); build into a new file"
    case .diskFull(let path):
      "\(path): the disk is full; nothing was changed"
    case .refused(let path, let reason):
      "\(path): \(reason)"
    case .appearedMeanwhile(let path):
      "\(path): another program made it during the build; build again to add to it"
    case .tooLarge(let path):
      "\(path): a document is larger than the 1 GB that an Entente file holds in one piece; split it"
    case .failed(let path, let detail):
      "\(path): \(detail)"
    }
  }
}
