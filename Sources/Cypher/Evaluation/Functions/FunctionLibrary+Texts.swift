extension FunctionLibrary {
  /// Functions over texts. Places and lengths count Unicode scalars.
  static let texts: [Function] = [
    text("toLower") { $0.lowercased() }, text("lower") { $0.lowercased() },
    text("toUpper") { $0.uppercased() }, text("upper") { $0.uppercased() },
    text("trim") { trimmed($0, start: true, end: true) },
    text("ltrim") { trimmed($0, start: true, end: false) },
    text("rtrim") { trimmed($0, start: false, end: true) },
    Function("left", [.string, .integer], result: .string) { arguments, _ in
      guard let (text, length) = try textAndLength("left()", arguments) else { return .null }
      return .string(string(text.prefix(length)))
    },
    Function("right", [.string, .integer], result: .string) { arguments, _ in
      guard let (text, length) = try textAndLength("right()", arguments) else { return .null }
      return .string(string(text.suffix(length)))
    },
    Function("substring", [.string, .integer, .integer], required: 2, result: .string) { arguments, _ in
      guard let (text, start) = try textAndLength("substring()", arguments) else { return .null }
      let rest = text.dropFirst(start)
      guard arguments.count == 3 else { return .string(string(rest)) }
      switch arguments[2] {
      case .integer(let length) where length >= 0: return .string(string(rest.prefix(Int(length))))
      case .integer: throw RuntimeFault.argument(.negativeIntegerArgument, "a length cannot be negative")
      case .null: return .null
      default: throw RuntimeFault.type("a length is an integer, not \(arguments[2].phrase)")
      }
    },
    Function("replace", [.string, .string, .string], result: .string) { arguments, _ in
      guard let texts = try strings("replace()", arguments) else { return .null }
      if texts[1].isEmpty { return arguments[0] }
      return .string(pieces(texts[0], separatedBy: texts[1]).joined(separator: texts[2]))
    },
    Function("split", [.string, .string], result: .list(.string)) { arguments, _ in
      guard let texts = try strings("split()", arguments) else { return .null }
      if texts[1].isEmpty { return .list(texts[0].unicodeScalars.map { .string(String($0)) }) }
      return .list(pieces(texts[0], separatedBy: texts[1]).map { .string($0) })
    },
  ]

  private static func text(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Function {
    Function(name, [.string], result: .string) { arguments, _ in
      switch arguments[0] {
      case .string(let text): .string(change(text))
      case .null: .null
      default: throw RuntimeFault.type("\(name)() takes a string, not \(arguments[0].phrase)")
      }
    }
  }

  private static func strings(_ function: String, _ arguments: [Value]) throws -> [String]? {
    if arguments.contains(where: \.isNull) { return nil }
    return try arguments.map { argument in
      guard case .string(let text) = argument else { throw RuntimeFault.type("\(function) takes strings, not \(argument.phrase)") }
      return text
    }
  }

  private static func textAndLength(_ function: String, _ arguments: [Value]) throws -> (String.UnicodeScalarView, Int)? {
    if arguments[0].isNull || arguments[1].isNull { return nil }
    guard case .string(let text) = arguments[0] else {
      throw RuntimeFault.type("\(function) takes a string, not \(arguments[0].phrase)")
    }
    guard case .integer(let length) = arguments[1] else {
      throw RuntimeFault.type("\(function) takes an integer, not \(arguments[1].phrase)")
    }
    guard length >= 0 else { throw RuntimeFault.argument(.negativeIntegerArgument, "\(function) takes no negative number") }
    return (text.unicodeScalars, Int(length))
  }

  private static func string(_ scalars: Substring.UnicodeScalarView) -> String { String(String.UnicodeScalarView(scalars)) }

  private static func trimmed(_ text: String, start: Bool, end: Bool) -> String {
    var scalars = text.unicodeScalars[...]
    if start { scalars = scalars.drop { $0.properties.isWhitespace } }
    if end { while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() } }
    return string(scalars)
  }

  private static func pieces(_ text: String, separatedBy separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let part = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    while let range = TextSearch.firstRange(of: part, in: bytes, from: start) {
      pieces.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      start = range.upperBound
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
