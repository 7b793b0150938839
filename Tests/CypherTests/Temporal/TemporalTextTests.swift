import Testing

@testable import Cypher

@Suite("Temporal values read and print ISO 8601")
struct TemporalTextTests {
  @Test(
    "a date is read in every form of the standard",
    arguments: [
      ("2021-03-09", "2021-03-09"), ("20210309", "2021-03-09"), ("2021-03", "2021-03-01"), ("202103", "2021-03-01"), ("2021", "2021-01-01"),
      ("2020-W53-7", "2021-01-03"), ("2020W537", "2021-01-03"), ("2021-W01", "2021-01-04"), ("2021W01", "2021-01-04"),
      ("2021-Q2-60", "2021-05-30"), ("2021Q260", "2021-05-30"), ("2021-Q3", "2021-07-01"), ("2021Q3", "2021-07-01"),
      ("2021-365", "2021-12-31"), ("2020366", "2020-12-31"), ("-0044-03-15", "-0044-03-15"), ("+12021-01-02", "+12021-01-02"),
      ("-999999999-01-01", "-999999999-01-01"), ("+999999999-12-31", "+999999999-12-31"), ("0000-02-29", "0000-02-29"),
    ])
  func readsDates(text: String, expected: String) throws {
    #expect(try CypherDate(text).description == expected)
  }

  @Test(
    "what is not a date is refused",
    arguments: [
      "", "21", "2021-3-9", "2021-02-29", "2021-13-01", "2021-W54-1", "2021-W53", "2021-366", "2021-Q5", "2021-01-01x", "2021-0",
      "1234567890",
      "+1234567890-01-01", "2021-04-31", "2021-Q2-92", "２０２１",
    ])
  func refusesDates(text: String) {
    #expect(throws: TemporalError.self) { try CypherDate(text) }
  }

  @Test(
    "a time of day is read in every form of the standard",
    arguments: [
      ("07", "07:00"), ("0730", "07:30"), ("07:30", "07:30"), ("073015", "07:30:15"), ("07:30:15.25", "07:30:15.25"),
      ("073015,123456789", "07:30:15.123456789"), ("00:00:00.000000001", "00:00:00.000000001"), ("23:59:59.9", "23:59:59.9"),
    ])
  func readsTimes(text: String, expected: String) throws {
    #expect(try CypherLocalTime(text).description == expected)
  }

  @Test(
    "what is not a time of day is refused",
    arguments: ["", "7", "24:00", "12:60", "12:00:60", "12:", "12:3", "12:30:15.", "12:30:15.1234567890"])
  func refusesTimes(text: String) {
    #expect(throws: TemporalError.self) { try CypherLocalTime(text) }
  }

  @Test(
    "an offset is read with hours, minutes and seconds; none is UTC",
    arguments: [
      ("07:30Z", "07:30Z"), ("07:30", "07:30Z"), ("0730+05", "07:30+05:00"), ("07+0545", "07:00+05:45"), ("07:30-03:30", "07:30-03:30"),
      ("07:30+00:53:28", "07:30+00:53:28"), ("07:30-005328", "07:30-00:53:28"), ("07:30-00:00", "07:30Z"), ("07:30+18:00", "07:30+18:00"),
    ])
  func readsOffsets(text: String, expected: String) throws {
    #expect(try CypherTime(text).description == expected)
  }

  @Test("an offset beyond 18 hours or with 60 minutes is refused", arguments: ["07:30+19:00", "07:30+01:60", "07:30+1", "07:30+18:00:01"])
  func refusesOffsets(text: String) {
    #expect(throws: TemporalError.self) { try CypherTime(text) }
  }

  @Test(
    "a date and time in a named zone has the offset of the place at that moment",
    arguments: [
      ("2021-07-01T12:00[Asia/Ho_Chi_Minh]", "2021-07-01T12:00+07:00[Asia/Ho_Chi_Minh]"),
      ("2021-07-01T12:00[Europe/Paris]", "2021-07-01T12:00+02:00[Europe/Paris]"),
      ("2021-12-01T12:00+01:00[Europe/Paris]", "2021-12-01T12:00+01:00[Europe/Paris]"),
      ("1801-12-01T12:00[Europe/Berlin]", "1801-12-01T12:00+00:53:28[Europe/Berlin]"),
      ("-5000-12-01T12:00[Europe/Berlin]", "-5000-12-01T12:00+00:53:28[Europe/Berlin]"),
      ("+999999-07-01T12:00[Europe/Paris]", "+999999-07-01T12:00+02:00[Europe/Paris]"),
      // Shown twice: the earlier is taken unless the offset says otherwise. Never shown: moved by the gap.
      ("2021-10-31T02:30[Europe/Paris]", "2021-10-31T02:30+02:00[Europe/Paris]"),
      ("2021-10-31T02:30+01:00[Europe/Paris]", "2021-10-31T02:30+01:00[Europe/Paris]"),
      ("2021-03-28T02:30[Europe/Paris]", "2021-03-28T03:30+02:00[Europe/Paris]"),
      ("2021-07-01", "2021-07-01T00:00Z"), ("20210701T12-0330", "2021-07-01T12:00-03:30"),
    ])
  func readsZones(text: String, expected: String) throws {
    #expect(try CypherDateTime(text).description == expected)
  }

  @Test(
    "a zone that is not known, and an offset that does not hold there, are refused",
    arguments: [
      "2021-07-01T12:00[Nowhere/Town]", "2021-07-01T12:00+05:00[Europe/Paris]", "2021-07-01T12:00[Europe/Paris", "2021-07-01 12:00",
    ])
  func refusesZones(text: String) {
    #expect(throws: TemporalError.self) { try CypherDateTime(text) }
  }

  @Test(
    "a duration is read with units or in the form of a date, and carries fractions over",
    arguments: [
      ("P1Y2M3W4DT5H6M7.5S", "P1Y2M25DT5H6M7.5S"), ("P0.5Y", "P6M"), ("P0.5M", "P15DT5H14M33S"), ("P1.5W", "P10DT12H"), ("PT0.5H", "PT30M"),
      ("P-1Y3M", "P-9M"), ("-P1DT2H", "P-1DT-2H"), ("PT-0.25S", "PT-0.25S"), ("PT90S", "PT1M30S"), ("PT0S", "PT0S"), ("P0D", "PT0S"),
      ("P2012-03-04T05:06:07.8", "P2012Y3M4DT5H6M7.8S"), ("P0000-00-10", "P10D"), ("PT1,5S", "PT1.5S"), ("PT48H", "PT48H"),
    ])
  func readsDurations(text: String, expected: String) throws {
    #expect(try CypherDuration(text).description == expected)
  }

  @Test(
    "what is not a duration is refused",
    arguments: ["", "P", "PT", "P1", "P1S", "PT1D", "P1D1Y", "1D", "P1DT", "P1.D", "PT1.1234567891S", "P9999999999999999999D", "P1Y1Y"])
  func refusesDurations(text: String) {
    #expect(throws: TemporalError.self) { try CypherDuration(text) }
  }
}
