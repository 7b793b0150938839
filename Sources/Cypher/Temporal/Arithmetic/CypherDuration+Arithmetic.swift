extension CypherDuration {
  /// The sum of each part.
  public func adding(_ other: CypherDuration) throws(TemporalError) -> CypherDuration {
    try CypherDuration(
      months: checkedSum(months, other.months), days: checkedSum(days, other.days), seconds: checkedSum(seconds, other.seconds),
      nanoseconds: nanoseconds + other.nanoseconds)
  }

  /// The difference of each part.
  public func subtracting(_ other: CypherDuration) throws(TemporalError) -> CypherDuration {
    try CypherDuration(
      months: checkedDifference(months, other.months), days: checkedDifference(days, other.days),
      seconds: checkedDifference(seconds, other.seconds), nanoseconds: nanoseconds - other.nanoseconds)
  }

  /// Each part with the opposite sign.
  public func negated() throws(TemporalError) -> CypherDuration { try CypherDuration.zero.subtracting(self) }

  /// Each part times a whole number.
  public func multiplied(by factor: Int) throws(TemporalError) -> CypherDuration {
    let (high, low) = nanoseconds.multipliedFullWidth(by: factor)
    guard high == (Int(bitPattern: low) < 0 ? -1 : 0) else { return try multiplied(by: Double(factor)) }
    return try CypherDuration(
      months: checkedProduct(months, factor), days: checkedProduct(days, factor), seconds: checkedProduct(seconds, factor),
      nanoseconds: Int(bitPattern: low))
  }

  /// Each part times a number; fractions are carried over to smaller units.
  public func multiplied(by factor: Double) throws(TemporalError) -> CypherDuration {
    try scaled { amount throws(TemporalError) in try DurationAmount(Double(amount) * factor) }
  }

  /// Each part divided by a whole number; fractions are carried over to smaller units.
  public func divided(by divisor: Int) throws(TemporalError) -> CypherDuration {
    guard divisor != 0, divisor != -1 else {
      if divisor == -1 { return try negated() }
      throw TemporalError(.invalidArgument, "a duration cannot be divided by zero")
    }
    return try scaled { amount throws(TemporalError) in DurationAmount(whole: amount).divided(by: divisor) }
  }

  /// Each part divided by a number; fractions are carried over to smaller units.
  public func divided(by divisor: Double) throws(TemporalError) -> CypherDuration {
    try scaled { amount throws(TemporalError) in try DurationAmount(Double(amount) / divisor) }
  }

  private func scaled(_ scale: (Int) throws(TemporalError) -> DurationAmount) throws(TemporalError) -> CypherDuration {
    var parts = DurationParts()
    parts.months = try scale(months)
    parts.days = try scale(days)
    parts.seconds = try scale(seconds)
    parts.nanoseconds = try scale(nanoseconds)
    return try parts.duration()
  }
}
