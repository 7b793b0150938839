/// What came of a scenario that was run.
struct TckOutcome: Codable, Equatable, Sendable {
  /// How far a raised error agrees with the expected one.
  enum ErrorLevel: Int, Codable, Comparable {
    case notRaised, raised, typeAndPhase, detail

    static func < (left: ErrorLevel, right: ErrorLevel) -> Bool { left.rawValue < right.rawValue }
  }

  /// How far the error agrees, where one was expected.
  var errorLevel: ErrorLevel?
  /// What was expected and what came instead; `nil` where the scenario passed.
  var difference: TckDifference?

  var isPassed: Bool { difference == nil }
}

/// What was expected and what came instead.
struct TckDifference: Codable, Equatable, Sendable {
  let expected: String
  let found: String
}
