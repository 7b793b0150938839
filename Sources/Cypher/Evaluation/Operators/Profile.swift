/// How many rows each step of a plan gave.
final class Profile {
  /// The rows of one step.
  final class Counter {
    var rows = 0
  }

  /// By the places of the step and of those around it in their lists.
  private var counters: [[Int]: Counter] = [:]

  func counter(at path: [Int]) -> Counter {
    if let counter = counters[path] { return counter }
    let counter = Counter()
    counters[path] = counter
    return counter
  }
}

/// Counts the rows that pass.
final class CountingOperator: Operator {
  private let counter: Profile.Counter

  init(_ next: Operator, _ counter: Profile.Counter) {
    self.counter = counter
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    counter.rows += frame.multiplicity
    return try emit(frame)
  }
}
