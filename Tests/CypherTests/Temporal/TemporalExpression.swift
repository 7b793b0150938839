@testable import Cypher

/// Evaluates calls of temporal functions with literal arguments, so that cases read as in a query: `date({year: 1984, week: 10})`.
struct TemporalExpression {
  enum Fault: Error {
    case unreadable(String)
  }

  static let clocks = TemporalClocks(
    transaction: TemporalInstant(seconds: 1_500_000_000, nanoseconds: 0),
    statement: TemporalInstant(seconds: 1_500_000_001, nanoseconds: 5),
    realtime: { TemporalInstant(seconds: 1_500_000_002, nanoseconds: 0) })

  private var rest: Substring

  /// The canonical text of the value; `null` for null.
  static func text(_ source: String) throws -> String { try value(source)?.description ?? "null" }

  /// The value; `nil` for null.
  static func value(_ source: String) throws -> Temporal? {
    var expression = TemporalExpression(rest: source[...])
    switch try expression.argument() {
    case .temporal(let value): return value
    default: return nil
    }
  }

  private mutating func argument() throws -> TemporalArgument {
    skipSpaces()
    if let quote = rest.first, quote == "'" {
      rest.removeFirst()
      let text = rest.prefix { $0 != "'" }
      rest = rest.dropFirst(text.count + 1)
      return .string(String(text))
    }
    if skip("{") { return .map(try map()) }
    let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
    rest = rest.dropFirst(word.count)
    if word == "null" { return .null }
    if let number = Int(word) { return .integer(number) }
    if let number = Double(word) { return .float(number) }
    guard let function = TemporalFunction(named: word), skip("(") else { throw Fault.unreadable(word) }
    var arguments: [TemporalArgument] = []
    while !skip(")") {
      arguments.append(try argument())
      _ = skip(",")
    }
    return try function.call(arguments, clocks: Self.clocks).map(TemporalArgument.temporal) ?? .null
  }

  private mutating func map() throws -> [String: TemporalArgument] {
    var map: [String: TemporalArgument] = [:]
    while !skip("}") {
      skipSpaces()
      let key = String(rest.prefix { $0.isLetter })
      rest = rest.dropFirst(key.count)
      guard skip(":") else { throw Fault.unreadable(String(rest)) }
      map[key] = try argument()
      _ = skip(",")
    }
    return map
  }

  private mutating func skip(_ character: Character) -> Bool {
    skipSpaces()
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
