import Testing

@testable import Cypher

@Suite("Functions of temporal values")
struct TemporalFunctionTests {
  @Test(
    "a value is made from components, the largest first",
    arguments: [
      ("date({year: 1902, month: 2})", "1902-02-01"), ("date({year: 1903, week: 53, dayOfWeek: 5})", "1904-01-01"),
      ("date({year: 1902, ordinalDay: 60})", "1902-03-01"), ("date({year: 1904, quarter: 1, dayOfQuarter: 91})", "1904-03-31"),
      ("localtime({hour: 7, minute: 5, second: 3, millisecond: 20, nanosecond: 4})", "07:05:03.020000004"),
      ("time({hour: 7, timezone: '-03:30'})", "07:00-03:30"),
      ("localdatetime({year: 1902, quarter: 2, dayOfQuarter: 3, hour: 7})", "1902-04-03T07:00"),
      ("datetime({year: 1984, month: 7, day: 2, hour: 7, timezone: 'Asia/Tokyo'})", "1984-07-02T07:00+09:00[Asia/Tokyo]"),
      ("datetime({epochSeconds: 86401, nanosecond: 7})", "1970-01-02T00:00:01.000000007Z"),
      ("datetime({epochMillis: -1, timezone: '+01:00'})", "1970-01-01T00:59:59.999+01:00"),
      ("datetime.fromepoch(-1, 5)", "1969-12-31T23:59:59.000000005Z"), ("datetime.fromepochmillis(1500)", "1970-01-01T00:00:01.5Z"),
      ("duration({years: 1.5, weeks: 2, milliseconds: 1500})", "P1Y6M14DT1.5S"), ("duration({quarters: 3})", "P9M"),
      ("duration({weeks: 1.1, days: 0.6})", "P8DT7H12M"), ("duration({years: 0.25, months: 0.5, days: 0.5})", "P3M15DT17H14M33S"),
      ("date(null)", "null"),
    ])
  func makes(source: String, expected: String) throws {
    #expect(try TemporalExpression.text(source) == expected)
  }

  @Test(
    "a value is made from another, with overridden components",
    arguments: [
      ("date({date: date('2020-01-31'), month: 2})", "2020-02-29"), ("date({date: date('2020-02-29'), year: 2021})", "2021-02-28"),
      ("date({date: date('2020-12-30'), quarter: 1})", "2020-03-30"), ("date({date: date('2021-01-02'), dayOfWeek: 1})", "2020-12-28"),
      ("date({date: localdatetime('2021-05-05T10:00'), week: 2})", "2021-01-13"),
      ("date({date: date('2020-12-31'), year: 2021, week: 53, dayOfWeek: 4})", "error"),
      ("localtime(datetime('2021-05-05T10:00+02:00'))", "10:00"), ("time(localtime('10:00'))", "10:00Z"),
      ("time({time: time('10:00+02:00'), timezone: '+05:00', second: 1})", "13:00:01+05:00"),
      ("localdatetime({date: date('2021-05-05'), time: time('10:00+02:00'), day: 6})", "2021-05-06T10:00"),
      ("localdatetime({datetime: datetime('2021-05-05T10:00Z'), hour: 4})", "2021-05-05T04:00"),
      ("datetime({date: date('2021-05-05'), hour: 4, timezone: 'Asia/Tokyo'})", "2021-05-05T04:00+09:00[Asia/Tokyo]"),
      ("datetime({datetime: datetime('2021-05-05T23:00Z'), timezone: 'Asia/Tokyo'})", "2021-05-06T08:00+09:00[Asia/Tokyo]"),
      ("datetime({datetime: localdatetime('2021-05-05T23:00'), timezone: '+01:00'})", "2021-05-05T23:00+01:00"),
      ("datetime({year: 2021, month: 5, day: 5, time: time('10:00+02:00'), minute: 1})", "2021-05-05T10:01+02:00"),
    ])
  func converts(source: String, expected: String) {
    #expect((try? TemporalExpression.text(source)) ?? "error" == expected)
  }

  @Test(
    "components that are wrong, missing or contradict each other are refused",
    arguments: [
      "date({month: 2})", "date({year: 2021, day: 2})", "date({year: 2021, month: 2, week: 3})", "date({year: 2021, month: 2, day: 29})",
      "date({year: 2021, hour: 2})", "date({year: 'x'})", "date({year: 1000000000})", "localtime({minute: 2})",
      "localtime({hour: 2, second: 3})",
      "localtime({hour: 24})", "localtime({hour: 2, minute: 1, second: 1, millisecond: 1000})", "localtime({hour: 1, nanosecond: 1})",
      "localdatetime({year: 2021, hour: 2})", "duration({})", "duration({year: 1})", "duration({days: 'x'})", "date({})", "date(5)",
      "date(localtime('10:00'))", "datetime({epochSeconds: 1, epochMillis: 1})", "datetime({epochSeconds: 1, hour: 1})",
      "time({hour: 1, timezone: 'Nowhere'})", "date({year: 2021, timezone: 'Z'})", "duration({years: 1e300})",
      "datetime.fromepoch(9223372036854775807, 0)",
    ])
  func refuses(source: String) {
    #expect(throws: TemporalError.self) { try TemporalExpression.text(source) }
  }

  @Test(
    "without an argument a value is what the statement's clock shows, in a zone if one is named",
    arguments: [
      ("datetime()", "2017-07-14T02:40:01.000000005Z"), ("datetime.statement()", "2017-07-14T02:40:01.000000005Z"),
      ("localdatetime.transaction()", "2017-07-14T02:40"), ("localtime.realtime()", "02:40:02"),
      ("date.realtime('America/New York')", "2017-07-13"), ("time.transaction('+05:00')", "07:40+05:00"),
      ("datetime({timezone: 'Asia/Tokyo'})", "2017-07-14T11:40:01.000000005+09:00[Asia/Tokyo]"),
    ])
  func readsClocks(source: String, expected: String) throws {
    #expect(try TemporalExpression.text(source) == expected)
  }

  @Test(
    "a value is cut off to a unit, then components are overridden",
    arguments: [
      ("date.truncate('century', date('1999-05-06'))", "1900-01-01"), ("date.truncate('decade', date('-0001-05-06'))", "-0010-01-01"),
      ("date.truncate('weekyear', date('2021-01-02'))", "2019-12-30"),
      ("date.truncate('quarter', date('2021-06-30'), {day: 9})", "2021-04-09"),
      ("date.truncate('week', datetime('2021-01-03T10:00Z'), {dayOfWeek: 3})", "2020-12-30"),
      ("localtime.truncate('minute', localtime('10:20:30.4'))", "10:20"),
      ("localtime.truncate('millisecond', localtime('10:20:30.123456'), {microsecond: 7})", "10:20:30.123007"),
      ("localtime.truncate('microsecond', localtime('10:20:30.123456789'), {nanosecond: 1})", "10:20:30.123456001"),
      ("time.truncate('hour', time('10:20-01:00'), {timezone: '+01:00'})", "10:00+01:00"),
      ("localdatetime.truncate('month', date('2021-06-30'))", "2021-06-01T00:00"),
      ("datetime.truncate('day', datetime('2021-06-30T10:00-01:00'), {timezone: 'Europe/Paris'})", "2021-06-30T00:00+02:00[Europe/Paris]"),
      ("datetime.truncate('hour', datetime('2021-10-31T02:30+01:00[Europe/Paris]'))", "2021-10-31T02:00+01:00[Europe/Paris]"),
    ])
  func truncates(source: String, expected: String) throws {
    #expect(try TemporalExpression.text(source) == expected)
  }

  @Test(
    "a value is not cut off to what it does not have",
    arguments: [
      "date.truncate('hour', date('2021-06-30'))", "localtime.truncate('month', localtime('10:20'))",
      "date.truncate('day', localtime('10:20'))",
      "localdatetime.truncate('day', localtime('10:20'))", "time.truncate('hour', date('2021-06-30'))",
      "date.truncate('era', date('2021-06-30'))",
    ])
  func refusesTruncation(source: String) {
    #expect(throws: TemporalError.self) { try TemporalExpression.text(source) }
  }

  @Test(
    "the time between two values fills what one lacks from the other",
    arguments: [
      ("duration.between(date('2020-02-29'), date('2021-03-01'))", "P1Y1D"),
      ("duration.between(date('2021-03-01'), date('2020-02-29'))", "P-1Y-1D"),
      ("duration.between(localdatetime('2021-01-01T12:00'), localdatetime('2021-01-02T11:00'))", "PT23H"),
      ("duration.between(localdatetime('2021-01-02T11:00'), localdatetime('2021-01-01T12:00'))", "PT-23H"),
      ("duration.between(localtime('10:00'), date('2021-01-01'))", "PT-10H"),
      ("duration.between(time('10:00+02:00'), localtime('11:00'))", "PT1H"),
      ("duration.inMonths(date('2021-01-31'), date('2021-02-28'))", "PT0S"),
      ("duration.inMonths(localtime('10:00'), localtime('11:00'))", "PT0S"),
      ("duration.inDays(localdatetime('2021-01-01T12:00'), localdatetime('2022-01-01T11:59'))", "P364D"),
      ("duration.inSeconds(datetime('2021-03-28T00:00[Europe/Paris]'), date('2021-03-29'))", "PT23H"),
      ("duration.inDays(datetime('2021-03-28T00:00[Europe/Paris]'), date('2021-03-29'))", "P1D"),
      ("duration.between(date('-999999999-01-01'), date('+999999999-12-31'))", "P1999999998Y11M30D"),
      ("duration.inSeconds(localtime('10:00:00.5'), localtime('10:00:00.25'))", "PT-0.25S"),
      ("duration.between(date('2021-03-01'), null)", "null"),
    ])
  func measures(source: String, expected: String) throws {
    #expect(try TemporalExpression.text(source) == expected)
  }

  @Test("functions are known by their names in any case, and only where the type has them")
  func names() {
    #expect(TemporalFunction(named: "DateTime.FromEpochMillis")?.arity == 1...1)
    #expect(TemporalFunction(named: "duration.inDays")?.type == .duration)
    for name in ["date.fromepoch", "duration.truncate", "date.between", "date.", "date.x.y", "age"] {
      #expect(TemporalFunction(named: name) == nil, "\(name)")
    }
    #expect(TemporalFunction.names.count == 5 * 5 + 2 + 1 + 4)
  }
}
