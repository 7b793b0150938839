/// A function of the temporal types, such as `date`, `datetime.truncate` or `duration.inSeconds`.
public struct TemporalFunction: Hashable, Sendable {
  enum Operation: String, CaseIterable {
    case transaction, statement, realtime, truncate
    case fromEpoch = "fromepoch"
    case fromEpochMillis = "fromepochmillis"
    case between
    case inMonths = "inmonths"
    case inDays = "indays"
    case inSeconds = "inseconds"
  }

  /// The type whose function it is.
  public let type: TemporalType
  /// `nil` for the function that has the type's own name.
  let operation: Operation?

  /// Looks a function up by its name, in any case; `nil` where there is none.
  public init?(named name: String) {
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let type = TemporalType(rawValue: String(first)) else { return nil }
    self.type = type
    guard parts.count == 2 else {
      operation = nil
      return
    }
    guard let operation = Operation(rawValue: String(parts[1])) else { return nil }
    switch operation {
    case .transaction, .statement, .realtime, .truncate: if type == .duration { return nil }
    case .fromEpoch, .fromEpochMillis: if type != .dateTime { return nil }
    case .between, .inMonths, .inDays, .inSeconds: if type != .duration { return nil }
    }
    self.operation = operation
  }

  /// The names of all functions.
  public static let names: [String] = TemporalType.allCases.flatMap { type in
    [type.rawValue]
      + ["transaction", "statement", "realtime", "truncate", "fromepoch", "fromepochmillis", "between", "inMonths", "inDays", "inSeconds"]
      .map { type.rawValue + "." + $0 }.filter { TemporalFunction(named: $0) != nil }
  }

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> {
    switch operation {
    case nil: type == .duration ? 1...1 : 0...1
    case .transaction, .statement, .realtime: 0...1
    case .truncate: 1...3
    case .fromEpoch: 2...2
    case .fromEpochMillis: 1...1
    case .between, .inMonths, .inDays, .inSeconds: 2...2
    }
  }

  /// Whether equal arguments give equal values at any time.
  public func isDeterministic(argumentCount: Int) -> Bool {
    switch operation {
    case nil: argumentCount > 0
    case .transaction, .statement, .realtime: false
    case .truncate: argumentCount > 1
    case .fromEpoch, .fromEpochMillis, .between, .inMonths, .inDays, .inSeconds: true
    }
  }
}
