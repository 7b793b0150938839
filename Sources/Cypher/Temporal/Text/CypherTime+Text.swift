extension CypherLocalTime {
  /// Reads a time of ISO 8601, with or without colons, and cut off anywhere on the right.
  public init(_ text: some StringProtocol) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    guard let time = try CypherLocalTime(scanning: &scanner), scanner.isAtEnd else {
      throw TemporalError(.unreadableText, "'\(text)' is not a time of day")
    }
    self = time
  }

  init?(scanning scanner: inout TemporalScanner) throws(TemporalError) {
    guard let hour = scanner.digits(2) else { return nil }
    let usesColons = scanner.skip(":")
    guard usesColons || scanner.digitCount > 0 else {
      try self.init(hour: hour, minute: 0, second: 0, nanosecond: 0)
      return
    }
    guard let minute = scanner.digits(2) else { return nil }
    guard usesColons ? scanner.skip(":") : scanner.digitCount > 0 else {
      try self.init(hour: hour, minute: minute, second: 0, nanosecond: 0)
      return
    }
    guard let second = scanner.digits(2) else { return nil }
    var nanosecond = 0
    if scanner.skip(".") || scanner.skip(",") {
      guard let fraction = scanner.nanoseconds() else { return nil }
      nanosecond = fraction
    }
    try self.init(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }
}

extension CypherTime {
  /// Reads a time of ISO 8601 with an offset; without one, a time in the given zone.
  public init(_ text: some StringProtocol, defaultOffset: UTCOffset = .utc) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    guard let local = try CypherLocalTime(scanning: &scanner) else { throw TemporalError(.unreadableText, "'\(text)' is not a time") }
    var offset = defaultOffset
    if !scanner.isAtEnd {
      guard let read = try UTCOffset(scanning: &scanner) else { throw TemporalError(.unreadableText, "'\(text)' is not a time") }
      offset = read
    }
    guard scanner.isAtEnd else { throw TemporalError(.unreadableText, "'\(text)' is not a time") }
    self.init(local: local, offset: offset)
  }
}

extension UTCOffset {
  /// Reads `Z` or a sign with hours, minutes and seconds, with or without colons.
  init?(scanning scanner: inout TemporalScanner) throws(TemporalError) {
    if scanner.skip("Z") || scanner.skip("z") {
      self = .utc
      return
    }
    guard let sign = scanner.sign(), let hours = scanner.digits(2) else { return nil }
    var parts = [0, 0]
    let usesColons = scanner.next == UInt8(ascii: ":")
    for index in parts.indices {
      guard usesColons ? scanner.skip(":") : scanner.digitCount > 0 else { break }
      guard let part = scanner.digits(2), part < 60 else { return nil }
      parts[index] = part
    }
    try self.init(seconds: sign * (hours * 3600 + parts[0] * 60 + parts[1]))
  }
}

extension TimeZoneReference {
  /// Reads an offset such as `+01:00` or `Z`, or looks up a name.
  public init(_ text: String) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    if let offset = try UTCOffset(scanning: &scanner), scanner.isAtEnd {
      self = .offset(offset)
    } else {
      self = .named(try TimeZoneName(text))
    }
  }
}
