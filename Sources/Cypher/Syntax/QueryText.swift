/// The text of queries, as far as those who edit it need to know it.
public enum QueryText {
  /// The keywords, in capitals.
  public static var keywords: [String] { Keyword.allCases.map { $0.rawValue.uppercased() } }

  /// The names of functions.
  public static var functions: [String] { Array(Set(FunctionLibrary.names + TemporalFunction.names)).sorted() }

  /// Whether a text is only the beginning of a query: it ends where more must come.
  public static func isUnfinished(_ text: String) -> Bool {
    do {
      let query = try Parser.parse(text)
      switch query.parts.last?.clauses.last?.node {
      case .match, .unwind, .with: return true
      default: return false
      }
    } catch let error as CypherError {
      guard let place = error.sourceRange else { return false }
      // A text or comment that is not closed is told where it begins.
      let isOpen = !statements(in: text + "\n;x").contains { $0.hasSuffix("x") && !$0.contains(";") }
      return isOpen || place.lowerBound >= text.utf8.count - text.utf8.reversed().prefix { $0 <= 32 }.count
    } catch {
      return false
    }
  }

  /// The statements of a text that are separated by semicolons; those in quotes and comments do not separate.
  public static func statements(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var statements: [String] = []
    var (start, position) = (0, 0)
    func end(_ place: Int) {
      let statement = String(decoding: bytes[start..<place], as: UTF8.self)
      if statement.contains(where: { !$0.isWhitespace }) { statements.append(statement) }
      start = min(place + 1, bytes.count)
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ";"): end(position)
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): position = quoteEnd(bytes, position)
      case UInt8(ascii: "/") where position + 1 < bytes.count: position = commentEnd(bytes, position)
      default: break
      }
      position += 1
    }
    end(bytes.count)
    return statements
  }

  /// The place of the quote that closes the one at `start`.
  private static func quoteEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != bytes[start] {
      if bytes[position] == UInt8(ascii: "\\"), bytes[start] != UInt8(ascii: "`") { position += 1 }
      position += 1
    }
    return position
  }

  /// The last byte of the comment that begins at `start`; `start` itself where none does.
  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    case UInt8(ascii: "*"):
      var position = start + 2
      while position + 1 < bytes.count, !(bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/")) {
        position += 1
      }
      return position + 1
    default: return start
    }
  }
}
