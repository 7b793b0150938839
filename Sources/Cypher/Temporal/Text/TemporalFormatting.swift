/// A number from 0 to 99 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Nanoseconds as a fraction without trailing zeros, the point included; empty for zero.
private func fraction(ofNanoseconds nanoseconds: Int) -> String {
  if nanoseconds == 0 { return "" }
  var digits = String(nanoseconds)
  digits = String(repeating: "0", count: 9 - digits.count) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return "." + digits
}

extension CypherDate: CustomStringConvertible {
  /// `1984-10-11`; years beyond four digits carry a sign.
  public var description: String {
    let (year, month, day) = civil
    let digits = String(abs(year))
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return sign + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

extension CypherLocalTime: CustomStringConvertible {
  /// `12:31`, `12:31:14` or `12:31:14.645`.
  public var description: String {
    let text = twoDigits(hour) + ":" + twoDigits(minute)
    if second == 0 && nanosecond == 0 { return text }
    return text + ":" + twoDigits(second) + fraction(ofNanoseconds: nanosecond)
  }
}

extension CypherTime: CustomStringConvertible {
  /// `12:31:14+01:00`.
  public var description: String { local.description + offset.description }
}

extension CypherLocalDateTime: CustomStringConvertible {
  /// `1984-10-11T12:31:14`.
  public var description: String { date.description + "T" + time.description }
}

extension CypherDateTime: CustomStringConvertible {
  /// `1984-10-11T12:31:14+01:00[Europe/Stockholm]`.
  public var description: String { local.description + offset.description + (zoneName.map { "[\($0.identifier)]" } ?? "") }
}

extension CypherDuration: CustomStringConvertible {
  /// `P12Y5M14DT16H13M10.5S`; parts that are zero are left out, and each part carries its own sign.
  public var description: String {
    if self == .zero { return "PT0S" }
    var text = "P"
    func append(_ amount: Int, _ unit: String) {
      if amount != 0 { text += "\(amount)\(unit)" }
    }
    append(months / 12, "Y")
    append(months % 12, "M")
    append(days, "D")
    if seconds == 0 && nanoseconds == 0 { return text }
    text += "T"
    // The seconds are rounded down; what is printed counts away from zero.
    let borrows = seconds < 0 && nanoseconds > 0
    let whole = borrows ? seconds + 1 : seconds
    let part = borrows ? 1_000_000_000 - nanoseconds : nanoseconds
    append(whole / 3600, "H")
    append(whole / 60 % 60, "M")
    if whole % 60 != 0 || part != 0 {
      text += (seconds < 0 ? "-" : "") + "\(abs(whole % 60))" + fraction(ofNanoseconds: part) + "S"
    }
    return text
  }
}

extension Temporal: CustomStringConvertible {
  /// The canonical text, which reading gives the value back.
  public var description: String {
    switch self {
    case .date(let value): value.description
    case .localTime(let value): value.description
    case .time(let value): value.description
    case .localDateTime(let value): value.description
    case .dateTime(let value): value.description
    case .duration(let value): value.description
    }
  }
}
