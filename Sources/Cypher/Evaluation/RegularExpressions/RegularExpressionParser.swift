/// Builds the machine of a regular expression, from its end to its beginning.
struct RegularExpressionParser {
  private static let stateLimit = 20_000
  private static let depthLimit = 100

  private indirect enum Node {
    case empty, start, end
    case scalars(ScalarSet)
    case sequence([Node])
    case either([Node])
    case repeated(Node, ClosedRange<Int>)
  }

  private let pattern: [Unicode.Scalar]
  private let text: String
  private var position = 0
  private var depth = 0
  private var ignoresCase = false
  private var matchesLines = false
  private var states: [RegularExpression.State] = []

  init(_ pattern: String) {
    text = pattern
    self.pattern = Array(pattern.unicodeScalars)
  }

  mutating func read() throws -> ([RegularExpression.State], Int) {
    let node = try readAlternatives()
    guard position == pattern.count else { throw fault }
    let accept = try add(.accept)
    let first = try build(node, accept)
    return (states, first)
  }

  private var fault: CypherError { RuntimeFault.argument(.invalidArgumentValue, "\(text) is not a regular expression") }

  private var current: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  // MARK: Reading

  private mutating func readAlternatives() throws -> Node {
    guard depth < Self.depthLimit else { throw fault }
    depth += 1
    defer { depth -= 1 }
    var alternatives = [try readSequence()]
    while take("|") { alternatives.append(try readSequence()) }
    return alternatives.count == 1 ? alternatives[0] : .either(alternatives)
  }

  private mutating func readSequence() throws -> Node {
    var parts: [Node] = []
    while let scalar = current, scalar != "|", scalar != ")" { parts.append(try readRepeated()) }
    return .sequence(parts)
  }

  private mutating func readRepeated() throws -> Node {
    var node = try readAtom()
    while let scalar = current {
      switch scalar {
      case "*": node = .repeated(node, 0...Int.max)
      case "+": node = .repeated(node, 1...Int.max)
      case "?": node = .repeated(node, 0...1)
      case "{":
        guard let bounds = try readBounds() else { return node }
        node = .repeated(node, bounds)
        position -= 1
      default: return node
      }
      position += 1
      // Lazy and possessive signs do not change whether a whole text matches.
      _ = take("?") || take("+")
    }
    return node
  }

  private mutating func readBounds() throws -> ClosedRange<Int>? {
    position += 1
    let minimum = readNumber()
    var maximum = minimum
    if take(",") { maximum = current == "}" ? Int.max : readNumber() }
    guard take("}"), let minimum, let maximum, minimum <= maximum else { throw fault }
    return minimum...maximum
  }

  private mutating func readNumber() -> Int? {
    var number: Int?
    while let scalar = current, scalar.value >= 0x30, scalar.value <= 0x39 {
      number = min((number ?? 0) * 10 + Int(scalar.value - 0x30), Self.stateLimit)
      position += 1
    }
    return number
  }

  private mutating func readAtom() throws -> Node {
    guard let scalar = current else { throw fault }
    position += 1
    switch scalar {
    case "(":
      if take("?") { try readFlags() }
      if current == ")" && position > 1 && pattern[position - 1] != "(" {
        position += 1
        return .empty
      }
      let inner = try readAlternatives()
      guard take(")") else { throw fault }
      return inner
    case "[": return .scalars(try readClass())
    case ".":
      var set = ScalarSet(members: [.range(10...10), .range(13...13)], isNegated: true)
      if matchesLines { set = ScalarSet(members: [], isNegated: true) }
      return .scalars(set)
    case "^": return .start
    case "$": return .end
    case "*", "+", "?", "{": throw fault
    case "\\": return .scalars(ScalarSet(members: [try readEscape()], ignoresCase: ignoresCase))
    default: return .scalars(ScalarSet(members: [.range(scalar.value...scalar.value)], ignoresCase: ignoresCase))
    }
  }

  /// `(?:`, `(?i)`, `(?s)` and both together.
  private mutating func readFlags() throws {
    while let scalar = current {
      switch scalar {
      case "i": ignoresCase = true
      case "s": matchesLines = true
      case ":":
        position += 1
        return
      case ")": return
      default: throw fault
      }
      position += 1
    }
  }

  private mutating func readEscape() throws -> ScalarSet.Member {
    guard let scalar = current else { throw fault }
    position += 1
    switch scalar {
    case "d": return .digit(true)
    case "D": return .digit(false)
    case "w": return .word(true)
    case "W": return .word(false)
    case "s": return .space(true)
    case "S": return .space(false)
    case "n": return .range(10...10)
    case "r": return .range(13...13)
    case "t": return .range(9...9)
    default:
      guard !scalar.properties.isAlphabetic, scalar.value < 0x30 || scalar.value > 0x39 else { throw fault }
      return .range(scalar.value...scalar.value)
    }
  }

  private mutating func readClass() throws -> ScalarSet {
    var set = ScalarSet(ignoresCase: ignoresCase)
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = current, isFirst || scalar != "]" {
      isFirst = false
      position += 1
      let member: ScalarSet.Member = scalar == "\\" ? try readEscape() : .range(scalar.value...scalar.value)
      guard case .range(let start) = member, current == "-", position + 1 < pattern.count, pattern[position + 1] != "]" else {
        set.members.append(member)
        continue
      }
      position += 1
      guard let last = current else { throw fault }
      position += 1
      let end: ScalarSet.Member = last == "\\" ? try readEscape() : .range(last.value...last.value)
      guard case .range(let stop) = end, start.lowerBound <= stop.upperBound else { throw fault }
      set.members.append(.range(start.lowerBound...stop.upperBound))
    }
    guard take("]") else { throw fault }
    return set
  }

  // MARK: Building

  private mutating func add(_ state: RegularExpression.State) throws -> Int {
    guard states.count < Self.stateLimit else {
      throw RuntimeFault.argument(.invalidArgumentValue, "the regular expression is too large")
    }
    states.append(state)
    return states.count - 1
  }

  /// The first state of a part that goes on to another state.
  private mutating func build(_ node: Node, _ next: Int) throws -> Int {
    switch node {
    case .empty: return next
    case .start: return try add(.start(next: next))
    case .end: return try add(.end(next: next))
    case .scalars(let set): return try add(.scalars(set, next: next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try build(part, next) }
      return next
    case .either(let alternatives):
      var first = try build(alternatives[alternatives.count - 1], next)
      for alternative in alternatives.dropLast().reversed() { first = try add(.fork(try build(alternative, next), first)) }
      return first
    case .repeated(let inner, let bounds): return try build(inner, bounds, next)
    }
  }

  private mutating func build(_ inner: Node, _ bounds: ClosedRange<Int>, _ next: Int) throws -> Int {
    var first = next
    if bounds.upperBound == Int.max {
      let loop = try add(.fork(next, next))
      states[loop] = .fork(try build(inner, loop), next)
      first = loop
    } else {
      for _ in bounds.lowerBound..<bounds.upperBound { first = try add(.fork(try build(inner, first), next)) }
    }
    for _ in 0..<bounds.lowerBound {
      let before = first
      first = try build(inner, first)
      // A part without states is the same however often it comes.
      if first == before { break }
    }
    return first
  }
}
