/// How many rows each step of a plan gave.
final class Profile {
  private(set) var rows: [Int] = []

  /// A number for a step that is being built.
  func number(of step: PlanStep) -> Int {
    rows.append(0)
    return rows.count - 1
  }

  func count(_ number: Int) { rows[number] += 1 }
}

/// Counts the rows that pass.
final class CountingOperator: Operator {
  private let profile: Profile
  private let number: Int

  init(_ next: Operator, _ profile: Profile, _ number: Int) {
    self.profile = profile
    self.number = number
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    profile.count(number)
    return try emit(frame)
  }
}
