/// A step at work: takes the rows that the frame holds one after the other, and passes its own on.
class Operator {
  /// Where the rows go.
  let next: Operator?

  init(_ next: Operator?) { self.next = next }

  /// Takes the row in the frame.
  /// - Returns: false if no more rows are wanted.
  func push(_ frame: Frame) throws -> Bool { try emit(frame) }

  /// Which of the slots it reads, where it takes rows in batches too; `nil` where it takes them one by one.
  func batchReads(_ slots: StepBatch.Slots) -> [Int]? { nil }

  /// Takes the rows of a batch; only called for slots that ``batchReads(_:)`` was asked about. What it does not read may be left out.
  /// - Returns: false if no more rows are wanted.
  func push(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
    let before = frame.multiplicity
    defer { frame.multiplicity = before }
    for row in 0..<batch.count {
      batch.fill(frame, row)
      if !(try push(frame)) { return false }
    }
    return true
  }

  /// Gets ready for the first row, before the pipeline runs or runs again.
  func begin(_ frame: Frame) throws {}

  @inline(__always)
  final func emit(_ frame: Frame) throws -> Bool { try next?.push(frame) ?? true }
}

/// An operator that gathers all rows before it passes any on.
class Breaker: Operator {
  /// Passes the gathered rows on, when all have come.
  func drain(_ frame: Frame) throws -> Bool { true }
}

/// The last operator of a pipeline: gives each row to a closure.
final class Sink: Operator {
  private let take: (Frame) throws -> Bool

  init(_ take: @escaping (Frame) throws -> Bool) {
    self.take = take
    super.init(nil)
  }

  override func push(_ frame: Frame) throws -> Bool { try take(frame) }
}

/// Operators joined to each other.
struct Pipeline {
  let first: Operator
  /// In the order of the rows.
  let breakers: [Breaker]
  let operators: [Operator]

  /// Runs the pipeline for the row in the frame.
  /// - Returns: false if the last operator wanted no more rows.
  @discardableResult
  func run(_ frame: Frame) throws -> Bool {
    for member in operators { try member.begin(frame) }
    var wantsMore = try first.push(frame)
    for breaker in breakers { wantsMore = try breaker.drain(frame) }
    return wantsMore
  }
}
