/// A regular expression for the operator `=~`, which asks whether a whole text matches.
///
/// Runs as a set of states over the text (Thompson, 1968), so that no pattern takes more than its length times the text's.
struct RegularExpression {
  /// A step of the machine.
  enum State {
    case scalars(ScalarSet, next: Int)
    /// Goes on in two ways.
    case fork(Int, Int)
    case start(next: Int)
    case end(next: Int)
    case accept
  }

  private let states: [State]
  private let first: Int

  /// Reads a pattern.
  /// - Throws: ``CypherError`` if it is none.
  init(_ pattern: String) throws {
    var parser = RegularExpressionParser(pattern)
    (states, first) = try parser.read()
  }

  /// Whether a whole text matches.
  func matches(_ text: String, _ frame: Frame) throws -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = StateSet(states.count)
    var next = StateSet(states.count)
    add(first, &current, isStart: true, isEnd: scalars.isEmpty)
    for (index, scalar) in scalars.enumerated() {
      try frame.tick()
      next.removeAll()
      for state in current.members {
        guard case .scalars(let set, let target) = states[state], set.contains(scalar) else { continue }
        add(target, &next, isStart: false, isEnd: index + 1 == scalars.count)
      }
      swap(&current, &next)
      if current.members.isEmpty { return false }
    }
    return current.members.contains { if case .accept = states[$0] { true } else { false } }
  }

  /// Adds a state and those that follow without reading.
  private func add(_ state: Int, _ set: inout StateSet, isStart: Bool, isEnd: Bool) {
    var pending = [state]
    while let state = pending.popLast() {
      guard set.insert(state) else { continue }
      switch states[state] {
      case .fork(let left, let right):
        pending.append(right)
        pending.append(left)
      case .start(let next): if isStart { pending.append(next) }
      case .end(let next): if isEnd { pending.append(next) }
      case .scalars, .accept: break
      }
    }
  }

  private struct StateSet {
    private(set) var members: [Int] = []
    private var holds: [Bool]

    init(_ count: Int) { holds = [Bool](repeating: false, count: count) }

    mutating func insert(_ state: Int) -> Bool {
      if holds[state] { return false }
      holds[state] = true
      members.append(state)
      return true
    }

    mutating func removeAll() {
      for state in members { holds[state] = false }
      members.removeAll(keepingCapacity: true)
    }
  }
}
