/// Reads the text of a value of the TCK.
struct TckValueParser {
  struct Fault: Error, CustomStringConvertible {
    let text: String
    let offset: Int
    var description: String { "the value “\(text)” cannot be read at \(offset)" }
  }

  private let source: String
  private let characters: [Character]
  private var position = 0

  /// The value that a whole text stands for.
  static func value(_ text: String) throws(Fault) -> TckValue {
    var parser = TckValueParser(text)
    let value = try parser.value()
    parser.skipSpaces()
    guard parser.position == parser.characters.count else { throw parser.fault }
    return value
  }

  private init(_ text: String) {
    source = text
    characters = Array(text)
  }

  private var fault: Fault { Fault(text: source, offset: position) }
  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skipSpaces() {
    while let next, next.isWhitespace { position += 1 }
  }

  private mutating func skip(_ text: String) -> Bool {
    skipSpaces()
    guard characters[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  private mutating func expect(_ text: String) throws(Fault) {
    guard skip(text) else { throw fault }
  }

  private mutating func value() throws(Fault) -> TckValue {
    skipSpaces()
    switch next {
    case "'": return .string(try string())
    case "{": return .map(try map())
    case "(": return .node(try node())
    case "<": return try path()
    case "[":
      position += 1
      skipSpaces()
      if next == ":" { return .relationship(try relationshipAfterBracket()) }
      return .list(try members())
    default: return try word()
    }
  }

  private mutating func members() throws(Fault) -> [TckValue] {
    var members: [TckValue] = []
    if skip("]") { return members }
    repeat { members.append(try value()) } while skip(",")
    try expect("]")
    return members
  }

  private mutating func map() throws(Fault) -> [String: TckValue] {
    try expect("{")
    var map: [String: TckValue] = [:]
    if skip("}") { return map }
    repeat {
      let key = try name()
      try expect(":")
      map[key] = try value()
    } while skip(",")
    try expect("}")
    return map
  }

  private mutating func properties() throws(Fault) -> [String: TckValue] {
    skipSpaces()
    return next == "{" ? try map() : [:]
  }

  private mutating func node() throws(Fault) -> TckNode {
    try expect("(")
    var labels: Set<String> = []
    while skip(":") { labels.insert(try name()) }
    let properties = try properties()
    try expect(")")
    return TckNode(labels: labels, properties: properties)
  }

  private mutating func relationshipAfterBracket() throws(Fault) -> TckRelationship {
    try expect(":")
    let type = try name()
    let properties = try properties()
    try expect("]")
    return TckRelationship(type: type, properties: properties)
  }

  private mutating func path() throws(Fault) -> TckValue {
    try expect("<")
    let start = try node()
    var steps: [TckStep] = []
    while !skip(">") {
      let isBackward = skip("<-")
      if !isBackward { try expect("-") }
      try expect("[")
      let relationship = try relationshipAfterBracket()
      try expect(isBackward ? "-" : "->")
      steps.append(TckStep(relationship: relationship, isForward: !isBackward, node: try node()))
    }
    return .path(start: start, steps: steps)
  }

  private mutating func string() throws(Fault) -> String {
    position += 1
    var text = ""
    while let character = next {
      position += 1
      if character == "'" { return text }
      if character == "\\" {
        guard let escaped = next, escaped == "'" || escaped == "\\" else { throw fault }
        position += 1
        text.append(escaped)
      } else {
        text.append(character)
      }
    }
    throw fault
  }

  private mutating func name() throws(Fault) -> String {
    skipSpaces()
    if next == "`" {
      position += 1
      guard let end = characters[position...].firstIndex(of: "`") else { throw fault }
      defer { position = end + 1 }
      return String(characters[position..<end])
    }
    let name = characters[position...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard !name.isEmpty else { throw fault }
    position += name.count
    return String(name)
  }

  private mutating func word() throws(Fault) -> TckValue {
    let word = String(characters[position...].prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) })
    position += word.count
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "NaN": return .float(.nan)
    case "Inf": return .float(.infinity)
    case "-Inf": return .float(-.infinity)
    default: break
    }
    if let number = Int64(word) { return .integer(number) }
    if let first = word.first, first.isNumber || "+-.".contains(first), let number = Double(word) { return .float(number) }
    throw fault
  }
}
