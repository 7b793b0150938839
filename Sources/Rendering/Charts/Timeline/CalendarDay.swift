import Knowledge

/// Days counted on, for places on an axis.
enum CalendarDay {
  /// The days from 1 March of the year 0 to a day (Howard Hinnant, `days_from_civil`; proleptic Gregorian).
  static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
  }

  /// The days that a date allows, from the first to the one after the last.
  static func days(of date: PartialDate) -> Range<Int> {
    let month = date.month ?? 12
    let first = number(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    let last = number(year: date.year, month: month, day: date.day ?? PartialDate.days(inMonth: month, year: date.year))
    return first..<last + 1
  }
}
