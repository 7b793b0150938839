extension CypherDate {
  /// The year, the month and the day together.
  public var civil: (year: Int, month: Int, day: Int) { ProlepticCalendar.civil(epochDay: epochDay) }
  /// The year.
  public var year: Int { civil.year }
  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (civil.month - 1) / 3 + 1 }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, from 1.
  public var day: Int { civil.day }
  /// The day of the week, Monday 1 to Sunday 7.
  public var dayOfWeek: Int { ProlepticCalendar.dayOfWeek(epochDay: epochDay) }
  /// The day of the year, from 1.
  public var ordinalDay: Int { epochDay - ProlepticCalendar.epochDay(year: year, month: 1, day: 1) + 1 }

  /// The day of the quarter, from 1.
  public var dayOfQuarter: Int {
    let (year, month, _) = civil
    return epochDay - ProlepticCalendar.epochDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) + 1
  }

  /// The year that the week belongs to: that of its Thursday.
  public var weekYear: Int { ProlepticCalendar.civil(epochDay: epochDay - dayOfWeek + 4).year }
  /// The week of the week year, 1 to 53.
  public var week: Int { (epochDay - ProlepticCalendar.firstMonday(ofWeekYear: weekYear)) / 7 + 1 }

  /// Months since year 0, for arithmetic in months.
  var monthNumber: Int {
    let (year, month, _) = civil
    return year * 12 + month - 1
  }
}
