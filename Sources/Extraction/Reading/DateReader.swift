import Knowledge
import Language

/// Reads dates: "15 October 2025", "Oct. 15, 2025", "in April 2018", "since 2014", "on Tuesday", "last month".
struct DateReader: Sendable {
  /// A date in the text, with how it relates to what is said.
  struct Found {
    enum Role { case date, since, until }
    let tokens: Range<Int>
    let date: PartialDate
    let role: Role
    /// The end of a stretch "from … to …".
    var until: PartialDate?
  }

  /// For tokens whose clause has a tree, whether it speaks of what is to come.
  var isAhead: [Int: Bool] = [:]

  private let months: WordMap<Int>, weekdays: WordMap<Int>
  private let since: Int32, until: WordSet, from: Int32, to: WordSet, last: Int32, next: Int32, this: Int32, year: Int32,
    month: Int32, week: Int32
  private let tonight: Int32, between: Int32, and: Int32, dayParts: WordSet
  private let today: Int32, yesterday: Int32, tomorrow: Int32, night: Int32, `in`: Int32, by: Int32
  let relativeWords: RelativeWords
  /// The words that a date without a number begins with.
  private let beginnings: WordSet

  init(table: WordTableBuilder) {
    months = WordMap(Calendar.months.map { (table.id($0.key), $0.value) })
    weekdays = WordMap(Calendar.weekdays.map { (table.id($0.key), $0.value) })
    relativeWords = RelativeWords(table: table)
    since = table.id("since")
    until = [table.id("until"), table.id("till")]
    from = table.id("from")
    to = [table.id("to"), table.id("until"), table.id("through")]
    last = table.id("last")
    next = table.id("next")
    this = table.id("this")
    year = table.id("year")
    month = table.id("month")
    week = table.id("week")
    today = table.id("today")
    tonight = table.id("tonight")
    between = table.id("between")
    and = table.id("and")
    dayParts = table.ids(["morning", "afternoon", "evening", "noon"])
    yesterday = table.id("yesterday")
    night = table.id("night")
    tomorrow = table.id("tomorrow")
    `in` = table.id("in")
    by = table.id("by")
    beginnings = months.keys.union(weekdays.keys).union(relativeWords.counts.keys).union(relativeWords.following)
      .union([last, next, this, today, tonight, yesterday, tomorrow, relativeWords.same])
  }

  /// The first full date of the text.
  func documentDate(of reading: DocumentReading) -> (date: PartialDate, token: Int)? {
    for token in reading.tokens.indices {
      if let found = absolute(at: token, reading, anchor: nil), found.date.day != nil, !found.isGuessed { return (found.date, token) }
    }
    return nil
  }

  /// The dates within a range of tokens, in the order of the text.
  func dates(in range: Range<Int>, of reading: DocumentReading) -> [Found] {
    var found: [Found] = []
    var token = range.lowerBound
    while token < range.upperBound {
      if let date = date(at: token, reading, in: range) {
        found.append(date)
        token = date.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  private func date(at token: Int, _ reading: DocumentReading, in range: Range<Int>) -> Found? {
    guard reading.tokens[token].shape == .number || beginnings.contains(reading.word(token)) else { return nil }
    return told(at: token, reading, in: range) ?? relative(at: token, reading, in: range)
  }

  /// A date that begins at a token and is told by itself or from the text's own date.
  func told(at token: Int, _ reading: DocumentReading, in range: Range<Int>) -> Found? {
    let anchor = reading.published
    if let stretch = stretch(at: token, reading) { return stretch }
    if let absolute = absolute(at: token, reading, anchor: anchor) {
      let before = reading.word(token - 1)
      var role = Found.Role.date
      if before == since { role = .since } else if until.contains(before) { role = .until }
      var found = Found(tokens: token..<absolute.end, date: absolute.date, role: role)
      // “from 2021 to 2023”, “from May 30 to June 1”
      if before == from || before == since, to.contains(reading.word(absolute.end)),
        let end = self.absolute(at: absolute.end + 1, reading, anchor: anchor)
      {
        found = Found(tokens: token..<end.end, date: absolute.date, role: .since, until: end.date)
      } else if before == from, to.contains(reading.word(absolute.end)), absolute.date.day != nil,
        let last = number(absolute.end + 1, reading, in: 1...31), last > absolute.date.day ?? 0,
        months[reading.word(absolute.end + 2)] == nil,
        reading.flags(absolute.end + 2).isDisjoint(with: .agent),
        let end = PartialDate(year: absolute.date.year, month: absolute.date.month, day: last)
      {
        // “from March 16 to 20”
        found = Found(tokens: token..<(absolute.end + 2), date: absolute.date, role: .since, until: end)
      }
      return found
    }
    guard let anchor else { return nil }
    let word = reading.word(token)
    if word == today || word == tonight || word == yesterday || word == tomorrow, anchor.day != nil {
      let days = word == yesterday ? -1 : word == tomorrow ? 1 : 0
      return Found(tokens: token..<(token + 1), date: Self.shift(anchor, days: days), role: .date)
    }
    // “last night”
    if word == last, reading.word(token + 1) == night, anchor.day != nil {
      return Found(tokens: token..<(token + 2), date: Self.shift(anchor, days: -1), role: .date)
    }
    // “this morning”
    if word == this, dayParts.contains(reading.word(token + 1)), anchor.day != nil {
      return Found(tokens: token..<(token + 2), date: anchor, role: .date)
    }
    if let weekday = weekdays[word], anchor.day != nil {
      return Found(
        tokens: token..<(token + 1),
        date: reading.isDatedByEvent
          ? closest(weekday, to: anchor) : nearest(weekday, to: anchor, isFuture: isFuture(before: token, in: range, reading)),
        role: role(before: token, reading))
    }
    if word == last || word == next || word == this {
      let unit = reading.word(token + 1)
      let sign = word == last ? -1 : word == next ? 1 : 0
      if unit == year, let date = PartialDate(year: anchor.year + sign) {
        return Found(tokens: token..<(token + 2), date: date, role: role(before: token, reading))
      }
      // A week as such is told by its month, where it lies in one.
      if unit == week, anchor.day != nil, !reading.flags(token - 1).contains(.determiner), !reading.flags(token + 2).contains(.preposition)
      {
        let monday = Self.shift(anchor, days: 7 * sign - ((Self.dayNumber(anchor) + 2) % 7 + 7) % 7), sunday = Self.shift(monday, days: 6)
        if monday.month == sunday.month, let date = PartialDate(year: monday.year, month: monday.month) {
          return Found(tokens: token..<(token + 2), date: date, role: role(before: token, reading))
        }
      }
      if unit == month, let own = anchor.month {
        let index = anchor.year * 12 + own - 1 + sign
        if let date = PartialDate(year: index / 12, month: index % 12 + 1) {
          return Found(tokens: token..<(token + 2), date: date, role: role(before: token, reading))
        }
      }
    }
    return nil
  }

  func isUntil(_ word: Int32) -> Bool { until.contains(word) }

  /// Since or until, where the word before a date says so; “for five days from Saturday” begins then.
  private func role(before token: Int, _ reading: DocumentReading) -> Found.Role {
    let before = reading.word(token - 1)
    return before == since || before == from ? .since : until.contains(before) ? .until : .date
  }

  /// `between 2014 and 2017`, `from 25 to 29 November`: a stretch whose ends share a month or stand on both sides of “and”.
  private func stretch(at token: Int, _ reading: DocumentReading) -> Found? {
    guard reading.tokens[token].shape == .number else { return nil }
    let before = reading.word(token - 1)
    if before == between, let first = number(token, reading, in: 1900...2200), reading.word(token + 1) == and,
      let last = number(token + 2, reading, in: 1900...2200), let start = PartialDate(year: first), let end = PartialDate(year: last)
    {
      return Found(tokens: token..<(token + 3), date: start, role: .since, until: end)
    }
    guard before == from || before == between, let day = number(token, reading, in: 1...31),
      to.contains(reading.word(token + 1)) || reading.word(token + 1) == and,
      let end = absolute(at: token + 2, reading, anchor: reading.published), end.date.day != nil,
      let start = PartialDate(year: end.date.year, month: end.date.month, day: day)
    else { return nil }
    return Found(tokens: token..<end.end, date: start, role: .since, until: end.date)
  }

  private struct Absolute {
    let date: PartialDate
    let end: Int
    /// Whether the year comes from the document's date.
    var isGuessed = false
  }

  private func absolute(at token: Int, _ reading: DocumentReading, anchor: PartialDate?) -> Absolute? {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .number || reading.isCapitalized(token) else { return nil }
    if let month = months[reading.word(token)], reading.isCapitalized(token) {
      var place = token + 1
      var day = number(place, reading, in: 1...31)
      if day != nil, let value = number(place, reading, in: 1900...2200) { day = nil; _ = value }
      if day != nil { place += 1 }
      if reading.isComma(place), number(place + 1, reading, in: 1900...2200) != nil { place += 1 }
      if let year = number(place, reading, in: 1900...2200) {
        return PartialDate(year: year, month: month, day: day).map { Absolute(date: $0, end: place + 1) }
      }
      if day == nil && reading.foldedBytes(token..<(token + 1)).elementsEqual("may".utf8) && reading.word(token - 1) != `in`
        && reading.word(token - 1) != since
      {
        return nil
      }
      guard let anchor else { return nil }
      let end = day != nil ? token + 2 : token + 1
      return guessed(month: month, day: day, anchor: anchor, isFuture: isFuture(before: token, in: sentence(of: token, reading), reading))
        .map { Absolute(date: $0, end: end, isGuessed: true) }
    }
    if let day = number(token, reading, in: 1...31), let month = months[reading.word(token + 1)], reading.isCapitalized(token + 1) {
      let comma = reading.isComma(token + 2) ? 1 : 0
      if let year = number(token + 2 + comma, reading, in: 1900...2200) {
        return PartialDate(year: year, month: month, day: day).map { Absolute(date: $0, end: token + 3 + comma) }
      }
      guard let anchor else { return nil }
      return guessed(month: month, day: day, anchor: anchor, isFuture: isFuture(before: token, in: sentence(of: token, reading), reading))
        .map { Absolute(date: $0, end: token + 2, isGuessed: true) }
    }
    if let year = number(token, reading, in: 1900...2100), reading.tokens[token].end - reading.tokens[token].start == 4,
      !reading.flags(token - 1).isDisjoint(with: [.preposition]) || reading.word(token - 1) == by || reading.isCapitalized(token - 1),
      months[reading.word(token - 1)] == nil, reading.mention(at: token) == nil, !reading.isMark(token + 1, UInt8(ascii: "%"))
    {
      return PartialDate(year: year).map { Absolute(date: $0, end: token + 1) }
    }
    return nil
  }

  func number(_ token: Int, _ reading: DocumentReading, in range: ClosedRange<Int>) -> Int? {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .number else { return nil }
    var bytes = reading.text.bytes[reading.tokens[token].range]
    // 2nd, 15th
    if bytes.count > 2, let last = bytes.last, last > 0x39 { bytes = bytes.dropLast(2) }
    guard let value = Numerals.value(of: bytes), range.contains(value), !bytes.contains(0x2C) else { return nil }
    return value
  }

  /// A month without a year: the nearest in the direction that the sentence speaks of.
  private func guessed(month: Int, day: Int?, anchor: PartialDate, isFuture: Bool) -> PartialDate? {
    guard let own = anchor.month else { return nil }
    var year = anchor.year
    if isFuture { if month < own { year += 1 } } else if month > own { year -= 1 }
    return PartialDate(year: year, month: month, day: day)
  }

  private func sentence(of token: Int, _ reading: DocumentReading) -> Range<Int> {
    guard !reading.text.sentences.isEmpty else { return 0..<0 }
    return reading.text.sentences[References.sentence(of: token, in: reading.text.sentences)].tokens
  }

  /// Whether the clause of a date speaks of what is to come.
  private func isFuture(before token: Int, in range: Range<Int>, _ reading: DocumentReading) -> Bool {
    if let known = isAhead[token] { return known }
    return clause(of: token, in: range, reading).contains {
      reading.flags($0).contains(.future) || reading.flags($0).contains(.planWord) && reading.flags($0 - 1).contains(.be)
        || isToInfinitive($0, reading) || $0 < token && isPlan($0, reading)
    }
  }

  /// The tokens around a date up to the next word that begins another clause: “thanked them in May and hoped | that they would come”.
  private func clause(of token: Int, in range: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    var start = token, end = token + 1
    while start > range.lowerBound, !parts(start - 1, reading) { start -= 1 }
    while end < range.upperBound, !parts(end, reading) { end += 1 }
    return max(start, range.lowerBound)..<max(start, end)
  }

  private func parts(_ token: Int, _ reading: DocumentReading) -> Bool {
    let flags = reading.flags(token)
    guard reading.mention(at: token) == nil, !flags.contains(.coordinator) else { return false }
    // “that exercise” is no clause, “that India would come” is.
    if flags.contains(.determiner), reading.mention(beginningAt: token + 1) == nil,
      reading.flags(token + 1).isDisjoint(with: [.auxiliary, .determiner, .pronoun])
    {
      return false
    }
    return !flags.isDisjoint(with: [.relative, .subordinator, .speech]) || reading.isMark(token, UInt8(ascii: ";"))
  }

  /// “intends to send”, not “decided to send”.
  private func isPlan(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.flags(token).contains(.plan), to.contains(reading.word(token + 1)) else { return false }
    return reading.table.verbs[Int(reading.word(token))].contains { !$0.kinds.isDisjoint(with: [.base, .thirdPerson, .presentParticiple]) }
  }

  private func isToInfinitive(_ token: Int, _ reading: DocumentReading) -> Bool {
    // “, to be held in November”
    if to.contains(reading.word(token)), reading.foldedBytes((token + 1)..<min(token + 2, reading.tokens.count)).elementsEqual("be".utf8) {
      return true
    }
    guard reading.flags(token).contains(.be) else { return false }
    let next = reading.flags(token + 1).contains(.adverb) ? token + 2 : token + 1
    return reading.foldedBytes(next..<min(next + 1, reading.tokens.count)).elementsEqual("to".utf8)
  }

  // MARK: Days

  private func nearest(_ weekday: Int, to anchor: PartialDate, isFuture: Bool) -> PartialDate {
    let number = Self.dayNumber(anchor)
    let own = ((number + 2) % 7 + 7) % 7  // 2000-03-01 was a Wednesday
    var difference = weekday - own
    if isFuture { if difference < 0 { difference += 7 } } else if difference > 0 { difference -= 7 }
    return Self.shift(anchor, days: difference)
  }

  /// The weekday at most three days before or after a day.
  private func closest(_ weekday: Int, to anchor: PartialDate) -> PartialDate {
    let own = ((Self.dayNumber(anchor) + 2) % 7 + 7) % 7
    var difference = ((weekday - own) % 7 + 7) % 7
    if difference > 3 { difference -= 7 }
    return Self.shift(anchor, days: difference)
  }

  /// The day that lies so many days after another; a date without a day stays as it is.
  static func shift(_ date: PartialDate, days: Int) -> PartialDate {
    date.day == nil ? date : Self.date(ofDay: dayNumber(date) + days) ?? date
  }

  /// Days since 2000-03-01 (days from civil, Gregorian).
  private static func dayNumber(_ date: PartialDate) -> Int {
    let month = date.month ?? 1, day = date.day ?? 1
    let year = month <= 2 ? date.year - 1 : date.year
    let shifted = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (shifted * 306 + 5) / 10 + day - 1 - Self.epoch
  }

  private static let epoch = 365 * 2000 + 2000 / 4 - 2000 / 100 + 2000 / 400

  private static func date(ofDay number: Int) -> PartialDate? {
    let days = number + epoch
    var year = (10000 * days + 14780) / 3_652_425
    var rest = days - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = days - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let shifted = (100 * rest + 52) / 3060
    return PartialDate(year: year + (shifted + 2) / 12, month: (shifted + 2) % 12 + 1, day: rest - (shifted * 306 + 5) / 10 + 1)
  }
}
