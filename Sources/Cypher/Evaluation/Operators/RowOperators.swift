/// Computes expressions into slots.
final class Project: Operator {
  private let assignments: [(slot: Int, value: Evaluator)]

  init(_ next: Operator, _ assignments: [(slot: Int, value: Evaluator)]) {
    self.assignments = assignments
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for (slot, value) in assignments { frame[slot] = try value(frame) }
    return try emit(frame)
  }
}

/// Passes each row on once.
final class Distinct: Operator {
  private let slots: [Int]
  private var seen: Set<[Value]> = []

  init(_ next: Operator, _ slots: [Int]) {
    self.slots = slots
    super.init(next)
  }

  override func begin(_ frame: Frame) { seen.removeAll() }

  override func push(_ frame: Frame) throws -> Bool {
    guard seen.insert(slots.map { frame[$0] }).inserted else { return true }
    return try emit(frame)
  }
}

/// Makes a row of each member of a list.
final class Unwind: Operator {
  private let slot: Int
  private let list: Evaluator

  init(_ next: Operator, _ slot: Int, _ list: @escaping Evaluator) {
    self.slot = slot
    self.list = list
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    switch try list(frame) {
    case .null: return true
    case .list(let members):
      for member in members {
        try frame.tick()
        frame[slot] = member
        if !(try emit(frame)) { return false }
      }
      return true
    case let single:
      frame[slot] = single
      return try emit(frame)
    }
  }
}

/// Leaves out the first rows.
final class Skip: Operator {
  private let count: Evaluator
  private var left = 0

  init(_ next: Operator, _ count: @escaping Evaluator) {
    self.count = count
    super.init(next)
  }

  override func begin(_ frame: Frame) throws { left = try RowCount.evaluate(count, "SKIP", frame) }

  override func push(_ frame: Frame) throws -> Bool {
    if left == 0 { return try emit(frame) }
    left -= 1
    return true
  }
}

/// Passes only the first rows on.
final class Limit: Operator {
  private let count: Evaluator
  /// Whether rows after the last are still taken, because making them changes the graph.
  private let isExhaustive: Bool
  private var left = 0

  init(_ next: Operator, _ count: @escaping Evaluator, isExhaustive: Bool) {
    self.count = count
    self.isExhaustive = isExhaustive
    super.init(next)
  }

  override func begin(_ frame: Frame) throws { left = try RowCount.evaluate(count, "LIMIT", frame) }

  override func push(_ frame: Frame) throws -> Bool {
    guard left > 0 else { return isExhaustive }
    left -= 1
    let wantsMore = try emit(frame)
    return isExhaustive || (wantsMore && left > 0)
  }
}

/// The number of rows that SKIP and LIMIT name.
enum RowCount {
  static func evaluate(_ count: Evaluator, _ clause: String, _ frame: Frame) throws -> Int {
    switch try count(frame) {
    case .integer(let count):
      guard count >= 0 else {
        throw CypherError(.syntaxError, .runtime, .negativeIntegerArgument, "\(clause) takes no negative number")
      }
      return Int(count)
    case let other: throw CypherError(.syntaxError, .runtime, .invalidArgumentType, "\(clause) takes an integer, not \(other.phrase)")
    }
  }
}

/// Keeps all rows back until the last has come.
final class Eager: Breaker {
  private let slots: [Int]
  private var rows: [Value] = []
  private var count = 0

  init(_ next: Operator, _ slots: [Int]) {
    self.slots = slots
    super.init(next)
  }

  override func begin(_ frame: Frame) throws {
    clear()
  }

  private func clear() {
    rows.removeAll()
    count = 0
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    for slot in slots { rows.append(frame[slot]) }
    count += 1
    return true
  }

  override func drain(_ frame: Frame) throws -> Bool {
    let rows = rows
    let count = count
    clear()
    for row in 0..<count {
      for (offset, slot) in slots.enumerated() { frame[slot] = rows[row * slots.count + offset] }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
