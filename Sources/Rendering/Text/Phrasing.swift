import Knowledge

/// Numbers and qualifiers in words.
enum Phrasing {
  /// `1,100`.
  static func number(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.append(String(digits.suffix(3)))
      digits.removeLast(3)
    }
    groups.append(digits)
    return (value < 0 ? "−" : "") + groups.reversed().joined(separator: ",")
  }

  /// `1 entity`, `12 entities`.
  static func count(_ value: Int, _ one: String, _ many: String) -> String { number(value) + " " + (value == 1 ? one : many) }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// How many of what: `over 1,100 service members`, `field hospitals`; `nil` where the text tells neither.
  static func quantity(_ qualifiers: Qualifiers) -> String? {
    // Texts that mean one say so, and then it is counted.
    guard let count = qualifiers.count else { return qualifiers.unit.map(EnglishPlural.of) }
    let unit = qualifiers.unit.map { " " + (count == 1 ? $0 : EnglishPlural.of($0)) } ?? ""
    return (qualifiers.countQualifier.map { $0 + " " } ?? "") + number(count) + unit
  }

  /// When: `since 2014`, `2014–2018`, `until 2018`, `2024-02-27`; `nil` where the text does not tell.
  static func time(_ qualifiers: Qualifiers) -> String? {
    switch (qualifiers.since, qualifiers.until, qualifiers.date) {
    case (let since?, let until?, _): "\(since)–\(until)"
    case (let since?, nil, _): "since \(since)"
    case (nil, let until?, _): "until \(until)"
    case (nil, nil, let date?): date.description
    case (nil, nil, nil): nil
    }
  }
}
