extension TemporalFunction {
  /// Applies the function; null where an argument is null.
  /// - Throws: ``TemporalError`` if the arguments make no value.
  public func call(_ arguments: [TemporalArgument], clocks: TemporalClocks) throws(TemporalError) -> Temporal? {
    if arguments.contains(.null) { return nil }
    guard arity.contains(arguments.count) else {
      throw TemporalError(.invalidArgument, "\(name) takes \(arity.lowerBound) to \(arity.upperBound) arguments")
    }
    switch operation {
    case nil: return try construct(arguments.first, clocks)
    case .transaction: return try read(clocks.transaction, arguments.first)
    case .statement: return try read(clocks.statement, arguments.first)
    case .realtime: return try read(clocks.realtime(), arguments.first)
    case .truncate: return try truncate(arguments, clocks)
    case .fromEpoch:
      return .dateTime(
        try TemporalConstruction.moment(
          epochSeconds: integer(arguments[0]), epochMillis: 0, nanosecond: integer(arguments[1]), zone: .utc))
    case .fromEpochMillis:
      return .dateTime(
        try TemporalConstruction.moment(epochSeconds: nil, epochMillis: integer(arguments[0]), nanosecond: 0, zone: .utc))
    case .between: return .duration(try difference(arguments).split())
    case .inMonths: return .duration(try difference(arguments).inMonths())
    case .inDays: return .duration(try difference(arguments).inDays())
    case .inSeconds: return .duration(try difference(arguments).inSeconds())
    }
  }

  private var name: String { type.rawValue + (operation.map { "." + $0.rawValue } ?? "") }

  private func construct(_ argument: TemporalArgument?, _ clocks: TemporalClocks) throws(TemporalError) -> Temporal {
    let construction = TemporalConstruction(now: clocks.statement)
    switch argument {
    case nil: return try clocks.statement.read(as: type, in: .utc)
    case .string(let text): return try read(text)
    case .map(let map): return try construction.make(type, from: map)
    case .temporal(let value): return try construction.convert(value, to: type)
    case .some(let other):
      throw TemporalError(.invalidType, "\(name) takes a string, a map or a temporal value, not \(other.typeName)")
    }
  }

  private func read(_ text: String) throws(TemporalError) -> Temporal {
    switch type {
    case .date: .date(try CypherDate(text))
    case .localTime: .localTime(try CypherLocalTime(text))
    case .time: .time(try CypherTime(text))
    case .localDateTime: .localDateTime(try CypherLocalDateTime(text))
    case .dateTime: .dateTime(try CypherDateTime(text))
    case .duration: .duration(try CypherDuration(text))
    }
  }

  private func read(_ instant: TemporalInstant, _ zone: TemporalArgument?) throws(TemporalError) -> Temporal {
    switch zone {
    case nil: return try instant.read(as: type, in: .utc)
    case .string(let name): return try instant.read(as: type, in: try TimeZoneReference(name))
    case .map(let map):
      let components = try TemporalComponents(map, allowing: ["timezone"], for: type)
      return try instant.read(as: type, in: try components.zone() ?? .utc)
    case .some(let other): throw TemporalError(.invalidType, "\(name) takes the name of a time zone, not \(other.typeName)")
    }
  }

  private func truncate(_ arguments: [TemporalArgument], _ clocks: TemporalClocks) throws(TemporalError) -> Temporal {
    guard case .string(let unit) = arguments[0] else {
      throw TemporalError(.invalidType, "\(name) takes the name of a unit first, not \(arguments[0].typeName)")
    }
    var map: [String: TemporalArgument] = [:]
    if arguments.count == 3 {
      guard case .map(let given) = arguments[2] else {
        throw TemporalError(.invalidType, "\(name) takes a map last, not \(arguments[2].typeName)")
      }
      map = given
    }
    let value: Temporal
    switch arguments.dropFirst().first {
    case nil: value = try clocks.statement.read(as: type, in: .utc)
    case .temporal(let given): value = given
    case .some(let other): throw TemporalError(.invalidType, "\(name) truncates a temporal value, not \(other.typeName)")
    }
    return try TemporalTruncation(type: type, unit: try TemporalUnit(unit)).truncate(value, overriding: map)
  }

  private func difference(_ arguments: [TemporalArgument]) throws(TemporalError) -> TemporalDifference {
    guard case .temporal(let start) = arguments[0], case .temporal(let end) = arguments[1] else {
      throw TemporalError(.invalidType, "\(name) takes two temporal values")
    }
    return try TemporalDifference(from: start, to: end)
  }

  private func integer(_ argument: TemporalArgument) throws(TemporalError) -> Int {
    guard case .integer(let number) = argument else {
      throw TemporalError(.invalidType, "\(name) takes integers, not \(argument.typeName)")
    }
    return number
  }
}
