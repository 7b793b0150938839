/// Reads queries by recursive descent.
///
/// Depth is bounded: brackets by ``nestingLimit``, trees by ``heightLimit``, so that neither this parser nor a later walk over the tree
/// exhausts the stack.
struct Parser {
  /// The most brackets inside each other.
  static let nestingLimit = 200
  /// The most levels of an expression.
  static let heightLimit = 700
  /// The most clauses of a query and steps of a pattern that are read.
  static let clauseLimit = 20_000

  let text: [UInt8]
  let tokens: [Token]
  var position = 0
  var nesting = 0

  /// Reads a whole query.
  /// - Throws: ``CypherError`` with the place of the fault.
  static func parse(_ query: String) throws -> Query {
    var parser = try Parser(query)
    let query = try parser.readStatement()
    return query
  }

  init(_ query: String) throws {
    text = Array(query.utf8)
    tokens = try Lexer.tokens(of: text)
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  func peek(_ offset: Int = 1) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  /// Where the last token ended.
  var lastEnd: Int { position == 0 ? 0 : tokens[position - 1].range.upperBound }

  func at(_ kind: Token.Kind) -> Bool { current.kind == kind }

  func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ what: String) throws {
    guard take(kind) else { throw unexpected("expected \(what)") }
  }

  mutating func expect(_ keyword: Keyword) throws {
    guard take(keyword) else { throw unexpected("expected \(keyword.rawValue.uppercased())") }
  }

  /// A fault at the current token.
  func unexpected(_ message: String) -> CypherError {
    let found = at(.endOfText) ? "the query ends here" : "found \(source(current.range))"
    return CypherError(.syntaxError, .compileTime, .unexpectedSyntax, "\(message), \(found)", at: current.range)
  }

  func fault(_ detail: ErrorDetail, _ message: String, at range: Range<Int>) -> CypherError {
    CypherError(.syntaxError, .compileTime, detail, message, at: range)
  }

  func source(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Runs a reader one bracket deeper.
  mutating func nested<Result>(_ read: (inout Parser) throws -> Result) throws -> Result {
    guard nesting < Self.nestingLimit else {
      throw fault(.nestingTooDeep, "more than \(Self.nestingLimit) levels of nesting", at: current.range)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  // MARK: Names

  /// A variable: any name but the reserved words.
  mutating func readVariable() throws -> Name {
    if let keyword = current.keyword, keyword.isReserved { throw unexpected("expected a variable") }
    return try readName("a variable")
  }

  /// Whether a variable can begin here.
  var isAtVariable: Bool {
    at(.quotedIdentifier) || (at(.identifier) && !(current.keyword?.isReserved ?? false))
  }

  /// A label, type or key: any word.
  mutating func readName(_ what: String) throws -> Name {
    let token = current
    guard token.kind == .identifier || token.kind == .quotedIdentifier else { throw unexpected("expected \(what)") }
    advance()
    return Name(text: name(of: token), range: token.range)
  }

  func name(of token: Token) -> String {
    let written = source(token.range)
    guard token.kind == .quotedIdentifier else { return written }
    var name = ""
    var afterTick = false
    for scalar in written.unicodeScalars.dropFirst().dropLast() {
      if scalar == "`" && !afterTick {
        afterTick = true
        continue
      }
      afterTick = false
      name.unicodeScalars.append(scalar)
    }
    return name
  }
}
