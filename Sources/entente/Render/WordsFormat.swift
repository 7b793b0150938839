import Rendering

/// A file that tells a picture in words.
enum WordsFormat: String {
  /// Plain text.
  case txt
  /// Markdown.
  case md

  /// The format that a file's ending asks for, in either case; `nil` for the ending of a picture.
  init?(endingOf path: String) {
    guard let dot = path.lastIndex(of: "."), let format = WordsFormat(rawValue: path[path.index(after: dot)...].lowercased()) else {
      return nil
    }
    self = format
  }

  /// The file.
  func text(of alternative: TextAlternative) -> String {
    switch self {
    case .txt: alternative.text
    case .md: alternative.markdown()
    }
  }
}
