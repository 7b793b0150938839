import Randomness
import Testing

@testable import Cypher

@Suite("Arithmetic with temporal values")
struct TemporalArithmeticTests {
  @Test(
    "months come first, then days, then seconds",
    arguments: [
      ("date('2020-01-31')", "P1M", "2020-02-29"), ("date('2020-01-31')", "P1M1D", "2020-03-01"),
      ("date('2020-01-31')", "PT47H", "2020-02-01"),
      ("date('2020-01-31')", "PT-47H", "2020-01-30"), ("date('2020-01-31')", "P-1Y-1M", "2018-12-31"),
      ("localtime('23:00')", "P5DT2H", "01:00"), ("localtime('01:00')", "PT-2H-0.5S", "22:59:59.5"),
      ("time('23:00+02:00')", "PT2H", "01:00+02:00"),
      ("localdatetime('2020-12-31T23:59:59.9')", "PT0.2S", "2021-01-01T00:00:00.1"),
      ("datetime('2021-03-27T12:00[Europe/Paris]')", "P1D", "2021-03-28T12:00+02:00[Europe/Paris]"),
      ("datetime('2021-03-27T12:00[Europe/Paris]')", "PT24H", "2021-03-28T13:00+02:00[Europe/Paris]"),
      ("duration('P1Y2DT3H')", "P-13M1DT-4H", "P-1M3DT-1H"),
    ])
  func adds(source: String, duration: String, expected: String) throws {
    let value = try #require(try TemporalExpression.value(source))
    #expect(try value.adding(CypherDuration(duration)).description == expected)
  }

  @Test(
    "a duration times or divided by a number carries fractions over",
    arguments: [
      ("P3M5DT7H", 2, "P1M17DT20H44M33S"), ("P1M", 4, "P7DT14H37M16.5S"), ("PT1S", 3, "PT0.333333333S"), ("PT-1S", 2, "PT-0.5S"),
    ])
  func divides(duration: String, divisor: Int, expected: String) throws {
    #expect(try CypherDuration(duration).divided(by: divisor).description == expected)
    #expect(try CypherDuration(duration).divided(by: Double(divisor)).description == expected)
    #expect(try CypherDuration(duration).multiplied(by: 1 / Double(divisor)).description == expected)
  }

  @Test("a duration times a whole number is exact")
  func multiplies() throws {
    let duration = try CypherDuration("P1M2DT9007199254740993.000000001S")
    #expect(try duration.multiplied(by: 3).description == "P3M6DT7505999378950H49M39.000000003S")
    #expect(throws: TemporalError.self) { try CypherDuration(months: .max).multiplied(by: 2) }
    #expect(throws: TemporalError.self) { try CypherDuration(months: 1).divided(by: 0) }
    #expect(throws: TemporalError.self) { try CypherDuration(months: 1).divided(by: 0.0) }
    #expect(throws: TemporalError.self) { try CypherDuration(seconds: .min).negated() }
  }

  @Test("what leaves the years ±999,999,999 is refused")
  func overflows() throws {
    let last = try CypherDate(year: 999_999_999, month: 12, day: 31)
    for duration in ["P1D", "P1M", "PT24H", "P100000000000000000D"] {
      #expect(throws: TemporalError.self) { try last.adding(try CypherDuration(duration)) }
    }
    #expect(throws: TemporalError.self) { try last.adding(try CypherDuration(months: .max)) }
    #expect(throws: TemporalError.self) { try last.adding(try CypherDuration(days: .max)) }
  }

  @Test("numbers at the ends of 64 bits are refused or exact, and end nothing")
  func extremes() throws {
    let moment = try CypherDateTime("+999999999-12-31T23:59:59+18:00")
    #expect(throws: TemporalError.self) { try moment.adding(CypherDuration(seconds: .max)) }
    #expect(throws: TemporalError.self) { try moment.adding(CypherDuration(seconds: .min)) }
    #expect(throws: TemporalError.self) { try moment.adding(CypherDuration(months: .min, days: .min)) }
    #expect(moment.epochMillis == nil)
    #expect(Temporal.dateTime(moment).property("epochMillis") == nil)
    #expect(try CypherDuration(nanoseconds: .min).description == "PT-2562047H-47M-16.854775808S")
    #expect(try CypherDuration(nanoseconds: 999_999_999).multiplied(by: -9_223_372_045).seconds == -9_223_372_036)
    #expect(throws: TemporalError.self) { try CypherDuration(seconds: .max, nanoseconds: 1_000_000_000) }
    for number in [Int.max, .min] {
      for source in [
        "datetime.fromepoch(0, \(number))", "datetime.fromepochmillis(\(number))", "duration({nanoseconds: \(number), days: \(number)})",
      ] {
        #expect(throws: Never.self) { try TemporalExpression.text(source) }
      }
      for source in [
        "datetime.fromepoch(\(number), 0)", "duration({years: \(number)})", "date({year: \(number)})",
        "date({year: 2020, week: \(number)})",
      ] {
        #expect(throws: TemporalError.self) { try TemporalExpression.text(source) }
      }
    }
  }

  @Test("days and civil dates are inverse over all years", arguments: [UInt64(41)])
  func calendarRoundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let first = try CypherDate(year: -999_999_999, month: 1, day: 1).epochDay
    let last = try CypherDate(year: 999_999_999, month: 12, day: 31).epochDay
    for _ in 0..<20_000 {
      let date = try CypherDate(epochDay: Int.random(in: first...last, using: &random))
      let (year, month, day) = date.civil
      #expect(try CypherDate(year: year, month: month, day: day) == date)
      #expect(try CypherDate(date.description) == date)
      #expect(try CypherDate(year: year, ordinalDay: date.ordinalDay) == date)
      #expect(try CypherDate(year: year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter) == date)
      if ProlepticCalendar.years.contains(date.weekYear) {
        #expect(try CypherDate(weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek) == date)
      }
    }
  }

  @Test("the time between two moments leads from one to the other", arguments: [UInt64(43)])
  func betweenRoundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed)
    for _ in 0..<2000 {
      let (first, second) = (
        try CypherLocalDateTime(epochSecond: .random(in: -4_000_000_000...4_000_000_000, using: &random), nanosecond: 500),
        try CypherLocalDateTime(epochSecond: .random(in: -4_000_000_000...4_000_000_000, using: &random), nanosecond: 0)
      )
      let difference = try TemporalDifference(from: .localDateTime(first), to: .localDateTime(second)).split()
      #expect(try first.adding(difference) == second, "\(first) \(second) \(difference)")
      let signs = Set([difference.months, difference.days, difference.seconds].filter { $0 != 0 }.map { $0 < 0 })
      #expect(signs.count <= 1, "\(difference)")
    }
  }
}
