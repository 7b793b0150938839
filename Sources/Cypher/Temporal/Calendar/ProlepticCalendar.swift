/// The Gregorian calendar, extended to all years, counted in days from 1970-01-01.
///
/// Days and civil dates are turned into each other by counting 400-year cycles of 146,097 days whose years begin in March, so that the
/// leap day is a cycle's last. All in constant time.
enum ProlepticCalendar {
  /// The years that a value may have.
  static let years = -999_999_999...999_999_999
  /// The days of 400 years.
  static let daysPerCycle = 146_097

  static func isLeapYear(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func length(ofYear year: Int) -> Int { isLeapYear(year) ? 366 : 365 }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 to a date; the month and the day must exist.
  static func epochDay(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let cycle = floorDivide(marchYear, 400)
    let yearOfCycle = marchYear - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * daysPerCycle + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
  }

  /// The date that lies `epochDay` days after 1970-01-01.
  static func civil(epochDay: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = epochDay + 719_468
    let cycle = floorDivide(shifted, daysPerCycle)
    let dayOfCycle = shifted - cycle * daysPerCycle
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day of the week, Monday 1 to Sunday 7.
  static func dayOfWeek(epochDay: Int) -> Int { floorModulo(epochDay + 3, 7) + 1 }

  /// The Monday of the first week of a week year (ISO 8601): the week that holds 4 January.
  static func firstMonday(ofWeekYear year: Int) -> Int {
    let fourth = epochDay(year: year, month: 1, day: 4)
    return fourth - dayOfWeek(epochDay: fourth) + 1
  }

  /// The number of weeks of a week year: 52 or 53.
  static func weeks(inWeekYear year: Int) -> Int { (firstMonday(ofWeekYear: year + 1) - firstMonday(ofWeekYear: year)) / 7 }
}

/// Division that rounds towards the smaller number.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
}

/// The remainder of ``floorDivide(_:_:)``; it has the divisor's sign.
///
/// The multiple of the divisor may lie below the smallest number, but the difference never does.
func floorModulo(_ dividend: Int, _ divisor: Int) -> Int { dividend &- floorDivide(dividend, divisor) &* divisor }
