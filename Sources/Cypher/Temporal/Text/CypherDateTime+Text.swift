extension CypherLocalDateTime {
  /// Reads a date and a time of ISO 8601 with a `T` between them; a date alone is its midnight.
  public init(_ text: some StringProtocol) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    guard let value = try CypherLocalDateTime(scanning: &scanner), scanner.isAtEnd else {
      throw TemporalError(.unreadableText, "'\(text)' is not a date and time")
    }
    self = value
  }

  init?(scanning scanner: inout TemporalScanner) throws(TemporalError) {
    guard let date = try CypherDate(scanning: &scanner) else { return nil }
    guard scanner.skip("T") || scanner.skip("t") else {
      self.init(date: date, time: .midnight)
      return
    }
    guard let time = try CypherLocalTime(scanning: &scanner) else { return nil }
    self.init(date: date, time: time)
  }
}

extension CypherDateTime {
  /// Reads a date and a time of ISO 8601, an offset and a zone in brackets; with neither of these, a time in the given zone.
  public init(_ text: some StringProtocol, defaultZone: TimeZoneReference = .utc) throws(TemporalError) {
    let fault = TemporalError(.unreadableText, "'\(text)' is not a date and time in a zone")
    var scanner = TemporalScanner(text)
    guard let local = try CypherLocalDateTime(scanning: &scanner) else { throw fault }
    var offset: UTCOffset?
    if !scanner.isAtEnd, scanner.next != UInt8(ascii: "[") {
      guard let read = try UTCOffset(scanning: &scanner) else { throw fault }
      offset = read
    }
    var zone = offset.map(TimeZoneReference.offset) ?? defaultZone
    if scanner.skip("[") {
      guard let name = scanner.text(upTo: "]") else { throw fault }
      zone = .named(try TimeZoneName(name))
    }
    guard scanner.isAtEnd else { throw fault }
    try self.init(local: local, zone: zone, preferring: offset)
    if let offset, offset != self.offset {
      throw TemporalError(.invalidArgument, "the offset \(offset) does not hold in \(zoneName?.identifier ?? "that zone") at \(local)")
    }
  }
}
