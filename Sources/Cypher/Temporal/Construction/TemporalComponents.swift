/// The map from which a temporal value is made, such as `{year: 1984, week: 10, timezone: 'Europe/Stockholm'}`.
struct TemporalComponents {
  private let map: [String: TemporalArgument]

  /// - Throws: ``TemporalError`` if a key is not one of `allowed`.
  init(_ map: [String: TemporalArgument], allowing allowed: Set<String>, for type: TemporalType) throws(TemporalError) {
    for key in map.keys.sorted() where !allowed.contains(key) {
      throw TemporalError(.invalidArgument, "\(type.rawValue) has no component \(key)")
    }
    self.map = map
  }

  func has(_ key: String) -> Bool { map[key] != nil }

  func integer(_ key: String) throws(TemporalError) -> Int? {
    switch map[key] {
    case nil: return nil
    case .integer(let number): return number
    case .some(let other): throw TemporalError(.invalidType, "\(key) must be an integer, not \(other.typeName)")
    }
  }

  func amount(_ key: String) throws(TemporalError) -> DurationAmount? {
    switch map[key] {
    case nil: return nil
    case .integer(let number): return DurationAmount(whole: number)
    case .float(let number): return try DurationAmount(number)
    case .some(let other): throw TemporalError(.invalidType, "\(key) must be a number, not \(other.typeName)")
    }
  }

  func temporal(_ key: String) throws(TemporalError) -> Temporal? {
    switch map[key] {
    case nil: return nil
    case .temporal(let value): return value
    case .some(let other): throw TemporalError(.invalidType, "\(key) must be a temporal value, not \(other.typeName)")
    }
  }

  func zone() throws(TemporalError) -> TimeZoneReference? {
    switch map["timezone"] {
    case nil: return nil
    case .string(let text): return try TimeZoneReference(text)
    case .some(let other): throw TemporalError(.invalidType, "timezone must be a string, not \(other.typeName)")
    }
  }

  static let dateKeys: Set = ["year", "quarter", "month", "week", "ordinalDay", "dayOfQuarter", "dayOfWeek", "day"]
  static let timeKeys: Set = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]

  static func keys(of type: TemporalType) -> Set<String> {
    switch type {
    case .date: dateKeys.union(["date", "datetime", "timezone"])
    case .localTime: timeKeys.union(["time", "datetime", "timezone"])
    case .time: timeKeys.union(["time", "datetime", "timezone"])
    case .localDateTime: dateKeys.union(timeKeys).union(["date", "time", "datetime", "timezone"])
    case .dateTime: dateKeys.union(timeKeys).union(["date", "time", "datetime", "timezone", "epochSeconds", "epochMillis"])
    case .duration: Set(DurationUnit.allCases.map(\.rawValue))
    }
  }
}
