import Testing

@testable import Cypher

@Suite("Order, equality and properties of temporal values")
struct TemporalOrderTests {
  @Test(
    "a value has the properties of its parts",
    arguments: [
      ("date('2021-01-03')", "weekYear", "2020"), ("date('2021-01-03')", "week", "53"), ("date('2021-01-03')", "weekDay", "7"),
      ("date('2021-08-03')", "quarter", "3"), ("date('2021-08-03')", "dayOfQuarter", "34"), ("date('2021-08-03')", "ordinalDay", "215"),
      ("localtime('01:02:03.004005006')", "millisecond", "4"), ("localtime('01:02:03.004005006')", "microsecond", "4005"),
      ("localtime('01:02:03.004005006')", "nanosecond", "4005006"), ("time('01:02-03:30')", "offsetMinutes", "-210"),
      ("time('01:02-03:30')", "timezone", "-03:30"), ("datetime('2021-08-03T01:02[Asia/Tokyo]')", "timezone", "Asia/Tokyo"),
      ("datetime('2021-08-03T01:02[Asia/Tokyo]')", "offset", "+09:00"), ("datetime('1969-12-31T23:59:59.5Z')", "epochMillis", "-500"),
      ("datetime('1970-01-02T00:00+01:00')", "epochSeconds", "82800"), ("duration('P14M10DT3661.5S')", "quarters", "4"),
      ("duration('P14M10DT3661.5S')", "monthsOfYear", "2"), ("duration('P14M10DT3661.5S')", "daysOfWeek", "3"),
      ("duration('P14M10DT3661.5S')", "milliseconds", "3661500"), ("duration('P14M10DT3661.5S')", "minutesOfHour", "1"),
      ("date('2021-01-03')", "hour", "none"), ("localtime('01:02')", "year", "none"), ("localdatetime('2021-01-03')", "timezone", "none"),
    ])
  func properties(source: String, name: String, expected: String) throws {
    let value = try #require(try TemporalExpression.value(source))
    let text =
      switch value.property(name) {
      case .integer(let number): String(number)
      case .string(let text): text
      case nil: "none"
      }
    #expect(text == expected)
  }

  @Test("times and moments are ordered by what they mean in UTC, then by the clock")
  func ordersMoments() throws {
    let times = try ["12:00+02:00", "10:30Z", "11:00Z", "12:00+01:00"].map { try CypherTime($0) }
    #expect(times.sorted() == times)
    #expect(times[2] != times[3])
    let moments = try ["2021-01-01T23:00-05:00", "2021-01-02T05:00Z", "2021-01-02T06:00+00:59"].map { try CypherDateTime($0) }
    #expect(moments.sorted() == moments)
  }

  @Test("durations are equal part by part, and sorted by their average length")
  func ordersDurations() throws {
    #expect(try CypherDuration("PT90S") == CypherDuration("PT1M30S"))
    #expect(try CypherDuration("P1D") != CypherDuration("PT24H"))
    let durations = try ["P-1D", "PT0S", "PT0.5S", "P30D", "P1M", "P31D", "P1Y"].map { try CypherDuration($0) }
    #expect(durations.sorted() == durations)
  }
}
