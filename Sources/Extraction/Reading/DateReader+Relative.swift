import Knowledge
import Language

// Dates that are told from another one: a week ago, six years earlier, the same day.
extension DateReader {
  /// The words of which such dates are made.
  struct RelativeWords: Sendable {
    enum Unit { case day, week, month, year }

    let units: WordMap<Unit>
    let ago: Int32, same: Int32, following: WordSet
    /// Whether a word leads back or on from the date spoken of.
    let signs: WordMap<Int>
    /// One, for articles, and the numerals.
    let counts: WordMap<Int>

    init(table: WordTableBuilder) {
      let names: [(String, Unit)] = [
        ("day", .day), ("days", .day), ("week", .week), ("weeks", .week), ("month", .month), ("months", .month), ("year", .year),
        ("years", .year),
      ]
      units = WordMap(names.map { (table.id($0.0), $0.1) })
      ago = table.id("ago")
      same = table.id("same")
      following = table.ids(["next", "following"])
      signs = WordMap([("earlier", -1), ("later", 1)].map { (table.id($0.0), $0.1) })
      let numerals = Numerals.words.map { (table.id($0.key), $0.value) }
      counts = WordMap([(table.id("a"), 1), (table.id("an"), 1)] + numerals)
    }
  }

  /// A date that begins at a token and is told from the text's own or from the one told last.
  func relative(at token: Int, _ reading: DocumentReading, in range: Range<Int>) -> Found? {
    let word = reading.word(token)
    // “the same day”, “the next day”
    if word == relativeWords.same || relativeWords.following.contains(word), reading.flags(token - 1).contains(.determiner),
      let unit = relativeWords.units[reading.word(token + 1)], let base = dateBefore(token, reading)
    {
      let steps = word == relativeWords.same ? 0 : 1
      return moved(base, by: steps, unit).map { Found(tokens: token..<(token + 2), date: $0, role: .date) }
    }
    guard let unit = relativeWords.units[reading.word(token + 1)],
      let count = relativeWords.counts[word] ?? number(token, reading, in: 1...99)
    else { return nil }
    let last = reading.word(token + 2)
    if last == relativeWords.ago, let anchor = reading.published {
      return moved(anchor, by: -count, unit).map { Found(tokens: token..<(token + 3), date: $0, role: .date) }
    }
    guard let sign = relativeWords.signs[last], let base = dateBefore(token, reading) else { return nil }
    return moved(base, by: sign * count, unit).map { Found(tokens: token..<(token + 3), date: $0, role: .date) }
  }

  /// The date that is so many units from another, as precise as the unit; `nil` where the other is less precise.
  private func moved(_ date: PartialDate, by count: Int, _ unit: RelativeWords.Unit) -> PartialDate? {
    switch unit {
    case .day: return date.day == nil ? nil : Self.shift(date, days: count)
    case .week: return date.day == nil ? nil : Self.shift(date, days: 7 * count)
    case .month:
      guard let month = date.month else { return nil }
      let index = date.year * 12 + month - 1 + count
      return PartialDate(year: index / 12, month: index % 12 + 1)
    case .year: return PartialDate(year: date.year + count)
    }
  }

  /// The last date told before a token, at most so many words back.
  private func dateBefore(_ token: Int, _ reading: DocumentReading) -> PartialDate? {
    for place in stride(from: token - 1, through: max(0, token - 100), by: -1) {
      guard let found = told(at: place, reading, in: place..<token), found.tokens.upperBound <= token else { continue }
      return found.until ?? found.date
    }
    return nil
  }
}
