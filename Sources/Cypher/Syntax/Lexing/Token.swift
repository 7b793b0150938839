/// A token of a query: its kind and place.
struct Token {
  /// What a token is.
  enum Kind: UInt8 {
    case identifier, quotedIdentifier, integer, float, string
    /// Digits that run into letters.
    case malformedNumber
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    case comma, dot, dots, colon, semicolon, pipe, dollar
    case plus, minus, star, slash, percent, caret
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, matches, plusEqual
    case endOfText
  }

  let kind: Kind
  /// The keyword that an identifier may be.
  var keyword: Keyword?
  /// Half-open UTF-8 offsets into the query.
  let range: Range<Int>
  /// For a bracket, the place of its partner in the list of tokens; -1 where there is none.
  var partner = -1
}
