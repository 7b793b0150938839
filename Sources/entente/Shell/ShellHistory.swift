import Foundation

/// The statements that were run before, also in earlier sessions.
struct ShellHistory {
  private static let most = 1000
  private let path: String?
  private(set) var statements: [String] = []

  /// Reads the history of the person who runs the program.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? environment["HOME"].map { $0 + "/.local/state" }
    path = home.map { $0 + "/entente/history" }
    guard let path, let data = FileManager.default.contents(atPath: path) else { return }
    statements = String(decoding: data, as: UTF8.self).split(separator: "\n").map { Self.unescaped(String($0)) }.suffix(Self.most).map {
      $0
    }
  }

  /// Remembers a statement, unless it is the one before again. That it cannot be kept for later is no fault.
  mutating func add(_ statement: String) {
    guard statement.contains(where: { !$0.isWhitespace }), statement != statements.last else { return }
    statements.append(statement)
    if statements.count > Self.most { statements.removeFirst(statements.count - Self.most) }
    guard let path else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let text = statements.map { Self.escaped($0) + "\n" }.joined()
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    chmod(path, 0o600)
  }

  /// A statement on one line.
  static func escaped(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }

  static func unescaped(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        text.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
