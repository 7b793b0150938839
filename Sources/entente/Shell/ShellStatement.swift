import Cypher

/// What a person says to the shell: a query, or a command that begins with a colon.
enum ShellStatement: Equatable {
  case query(String)
  case help
  case quit
  case schema
  case parameters
  case parameter(String)
  case format(String)
  case unknown(String)
  case nothing

  static let commands = [":exit", ":format", ":help", ":param", ":params", ":quit", ":schema"]

  init(_ text: String) {
    let trimmed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace || $0 == ";" }.reversed())
    guard trimmed.hasPrefix(":") else {
      self = trimmed.isEmpty ? .nothing : .query(text)
      return
    }
    let parts = trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    switch parts[0].lowercased() {
    case ":help", ":h", ":?": self = .help
    case ":quit", ":exit", ":q": self = .quit
    case ":schema": self = .schema
    case ":params": self = .parameters
    case ":param": self = argument.isEmpty ? .parameters : .parameter(Self.withEqualsSign(argument))
    case ":format": self = .format(argument)
    default: self = .unknown(parts[0])
    }
  }

  /// Other shells write `name => value`, or `name: value`.
  private static func withEqualsSign(_ text: String) -> String {
    guard let end = text.firstIndex(where: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }) else { return text }
    let rest = text[end...].drop { $0 == " " }
    for sign in ["=>", ":", "="] where rest.hasPrefix(sign) {
      return text[..<end] + "=" + rest.dropFirst(sign.count).drop { $0 == " " }
    }
    return text
  }

  /// Whether a text can be run as it is: a command, nothing, or a query that ends with a semicolon or lacks nothing.
  static func isComplete(_ text: String) -> Bool {
    switch ShellStatement(text) {
    case .query(let query):
      let statements = QueryText.statements(in: query + " ")
      let endsWithSemicolon = QueryText.statements(in: query + "x").count > statements.count
      return endsWithSemicolon || !QueryText.isUnfinished(query)
    default: return true
    }
  }
}
