/// Why a file, or a line of one, was left out of a reading.
public struct ReadingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing has that name.
    case missing
    /// The system does not let it be read, and says why.
    case unreadable(String)
    /// A folder holds no file of a kind that is read.
    case nothingToRead
    /// It has no bytes.
    case empty
    /// It has nothing but white space and control characters.
    case blank
    /// It is no text: a known format by its first bytes, or it holds a NUL at the offset told.
    case binary(String)
    /// The byte at this offset, from zero, begins no UTF-8 character.
    case notUTF8(offset: Int)
    /// A page declares a character encoding that is not known.
    case unknownEncoding(String)
    /// A line of JSON Lines is no JSON object, with the parser's words.
    case brokenJSON(String)
    /// A value of JSON Lines has another type or form than its key wants.
    case wrongValue(key: String, wanted: String)
    /// A line of JSON Lines has no text.
    case noText
    /// A page has no visible text.
    case pageWithoutText
    /// It is longer than a document may be.
    case tooLarge(limit: Int)
    /// Another text has its identifier already.
    case identifierTaken(String, by: String)
  }

  /// The file, as the caller named it or as it was found in a folder.
  public let file: String
  /// The line, from one, where the problem is one of a single line.
  public let line: Int?
  /// What is wrong with it.
  public let reason: Reason

  /// Makes a problem.
  public init(file: String, line: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// One line: the place, and what is wrong there.
  public var description: String {
    let file = file == "-" ? "standard input" : file
    let place = line.map { "\(file):\($0)" } ?? file
    return Self.onOneLine("\(place): \(reason)")
  }

  /// The text with control characters, which a file's name may hold, made visible.
  private static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control {
        line += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}

extension ReadingProblem.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "no such file or folder"
    case .unreadable(let why): "cannot be read: \(why)"
    case .nothingToRead: "holds no file to read (\(FileFormat.endingsInWords))"
    case .empty: "is empty"
    case .blank: "has no text, only white space"
    case .binary(let what): "is not text: \(what)"
    case .notUTF8(let offset): "is not UTF-8: byte \(offset) begins no character; save it as UTF-8"
    case .unknownEncoding(let name): "declares the unknown character encoding “\(name)”; save it as UTF-8"
    case .brokenJSON(let why): "is no JSON object: \(why)"
    case .wrongValue(let key, let wanted): "“\(key)” must be \(wanted)"
    case .noText: "has no “text”"
    case .pageWithoutText: "is an HTML page without visible text"
    case .tooLarge(let limit): "is longer than \(limit >> 20) MB, the most that one document may have; split it"
    case .identifierTaken(let id, let other): "has the identifier “\(id)”, as \(other) has, but another text"
    }
  }
}
