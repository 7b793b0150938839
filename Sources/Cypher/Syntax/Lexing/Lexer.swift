/// Cuts the text of a query into tokens.
struct Lexer {
  private let text: [UInt8]
  private var position = 0
  private var tokens: [Token] = []

  /// The tokens of a query, ended by one of kind `endOfText`; brackets know their partners.
  static func tokens(of text: [UInt8]) throws -> [Token] {
    var lexer = Lexer(text: text)
    while try lexer.readToken() {}
    lexer.tokens.append(Token(kind: .endOfText, range: text.count..<text.count))
    lexer.joinBrackets()
    return lexer.tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < text.count ? text[position + offset] : 0
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, keyword: Keyword? = nil) {
    tokens.append(Token(kind: kind, keyword: keyword, range: start..<position))
  }

  /// Reads one token; false at the end.
  private mutating func readToken() throws -> Bool {
    try skipSpace()
    guard position < text.count else { return false }
    let start = position
    let first = text[position]
    if isDigit(first) || (first == UInt8(ascii: ".") && isDigit(byte(1))) {
      let kind = NumberScanner.scan(text, &position, after: tokens.last)
      append(kind, from: start)
      return true
    }
    if let length = identifierStart() {
      position += length
      while let length = identifierContinuation() { position += length }
      append(.identifier, from: start, keyword: keyword(start..<position))
      return true
    }
    switch first {
    case UInt8(ascii: "`"): try readQuoted(.quotedIdentifier, quote: first)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try readQuoted(.string, quote: first)
    default: try readSymbol(first)
    }
    return true
  }

  private func keyword(_ range: Range<Int>) -> Keyword? {
    guard range.count <= Keyword.longest else { return nil }
    var letters: [UInt8] = []
    for byte in text[range] {
      guard byte < 0x80 else { return nil }
      letters.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
    }
    return Keyword.bySpelling[String(decoding: letters, as: UTF8.self)]
  }

  private mutating func skipSpace() throws {
    while position < text.count {
      let first = text[position]
      if first == 0x20 || (first >= 0x09 && first <= 0x0D) || (first >= 0x1C && first <= 0x1F) {
        position += 1
      } else if first == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "/") {
        while position < text.count && text[position] != 0x0A { position += 1 }
      } else if first == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "*") {
        let start = position
        position += 2
        while position < text.count && !(text[position] == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) { position += 1 }
        guard position < text.count else { throw unexpected(start..<text.count, "a comment is not closed") }
        position += 2
      } else if first >= 0x80, let (scalar, length) = scalar(), scalar.properties.isWhitespace {
        position += length
      } else {
        return
      }
    }
  }

  private func scalar() -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var bytes = text[position..<min(position + 4, text.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private func identifierStart() -> Int? {
    let first = byte()
    if first < 0x80 { return isLetter(first) || first == UInt8(ascii: "_") ? 1 : nil }
    guard let (scalar, length) = scalar() else { return nil }
    return scalar.properties.isIDStart ? length : nil
  }

  private func identifierContinuation() -> Int? {
    let first = byte()
    if first < 0x80 { return isLetter(first) || isDigit(first) || first == UInt8(ascii: "_") ? 1 : nil }
    guard let (scalar, length) = scalar() else { return nil }
    return scalar.properties.isIDContinue ? length : nil
  }

  private mutating func readQuoted(_ kind: Token.Kind, quote: UInt8) throws {
    let start = position
    position += 1
    while position < text.count {
      let current = text[position]
      if kind == .string && current == UInt8(ascii: "\\") {
        position += 2
      } else if current == quote {
        position += 1
        // A doubled backtick is one backtick inside the name.
        if kind == .string || byte() != quote { return append(kind, from: start) }
        position += 1
      } else {
        position += 1
      }
    }
    position = text.count
    throw unexpected(start..<text.count, "the quotation is not closed")
  }

  private mutating func readSymbol(_ first: UInt8) throws {
    let start = position
    let second = byte(1)
    func symbol() -> (Token.Kind, Int)? {
      switch (first, second) {
      case (UInt8(ascii: "."), UInt8(ascii: ".")): (.dots, 2)
      case (UInt8(ascii: "<"), UInt8(ascii: ">")): (.notEqual, 2)
      case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.lessOrEqual, 2)
      case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterOrEqual, 2)
      case (UInt8(ascii: "="), UInt8(ascii: "~")): (.matches, 2)
      case (UInt8(ascii: "+"), UInt8(ascii: "=")): (.plusEqual, 2)
      default: Self.singles[first].map { ($0, 1) }
      }
    }
    guard let (kind, length) = symbol() else {
      guard first >= 0x80 else { throw unexpected(start..<start + 1, "an unexpected character") }
      let length = scalar()?.1 ?? 1
      throw CypherError(
        .syntaxError, .compileTime, .invalidUnicodeCharacter, "a character that has no meaning here", at: start..<start + length)
    }
    position += length
    append(kind, from: start)
  }

  private static let singles: [UInt8: Token.Kind] = [
    UInt8(ascii: "("): .openParenthesis, UInt8(ascii: ")"): .closeParenthesis, UInt8(ascii: "["): .openBracket,
    UInt8(ascii: "]"): .closeBracket, UInt8(ascii: "{"): .openBrace, UInt8(ascii: "}"): .closeBrace, UInt8(ascii: ","): .comma,
    UInt8(ascii: "."): .dot, UInt8(ascii: ":"): .colon, UInt8(ascii: ";"): .semicolon, UInt8(ascii: "|"): .pipe,
    UInt8(ascii: "$"): .dollar, UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus, UInt8(ascii: "*"): .star, UInt8(ascii: "/"): .slash,
    UInt8(ascii: "%"): .percent, UInt8(ascii: "^"): .caret, UInt8(ascii: "="): .equal, UInt8(ascii: "<"): .less,
    UInt8(ascii: ">"): .greater,
  ]

  private func unexpected(_ range: Range<Int>, _ message: String) -> CypherError {
    CypherError(.syntaxError, .compileTime, .unexpectedSyntax, message, at: range)
  }

  /// Partners let the parser tell a pattern from a parenthesis without trying both.
  private mutating func joinBrackets() {
    var open: [Int] = []
    for index in tokens.indices {
      switch tokens[index].kind {
      case .openParenthesis, .openBracket, .openBrace: open.append(index)
      case .closeParenthesis, .closeBracket, .closeBrace:
        let wanted = Token.Kind(rawValue: tokens[index].kind.rawValue - 1)
        guard let last = open.last, tokens[last].kind == wanted else { continue }
        open.removeLast()
        tokens[last].partner = index
        tokens[index].partner = last
      default: break
      }
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66) }
