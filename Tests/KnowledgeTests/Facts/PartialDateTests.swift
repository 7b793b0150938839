import Foundation
import Knowledge
import Testing

@Suite("Dates with the precision of the text")
struct PartialDateTests {
  @Test(
    "a date is read and written with its precision",
    arguments: [
      ("2014", "2014"), ("2018-10", "2018-10"), ("2018-10-02", "2018-10-02"), ("2018-10-02T08:00:00+07:00", "2018-10-02"),
      ("2018-10-02 08:00", "2018-10-02"), ("2024-02-29", "2024-02-29"), ("0001-01", "0001-01"),
    ])
  func reads(text: String, expected: String) { #expect(PartialDate(text)?.description == expected) }

  @Test(
    "what is no date is not guessed at",
    arguments: [
      "", "14", "2014-", "2014-13", "2014-00", "2014-1", "2023-02-29", "2014-04-31", "2014-04-00", "1900-02-29", "20140401", "２０１４",
      "-2014",
      "+214", "2014-04-01-01", "0000", "2014-xx", "T2014", "2014–04",
    ])
  func refuses(text: String) { #expect(PartialDate(text) == nil) }

  @Test("dates order by the earliest day that they allow, the vaguer first")
  func order() {
    let dates = ["2013-12-31", "2014", "2014-01", "2014-01-01", "2014-01-02", "2014-02", "2015"].compactMap { PartialDate($0) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test("leap years follow the Gregorian rule", arguments: [(2000, 29), (1900, 28), (2024, 29), (2023, 28)])
  func leapYears(year: Int, days: Int) { #expect(PartialDate.days(inMonth: 2, year: year) == days) }

  @Test("a day without a month is no date")
  func dayWithoutMonth() { #expect(PartialDate(year: 2014, day: 1) == nil) }

  @Test("a date in JSON is a string, and a wrong one is named")
  func codable() throws {
    let dates = [PartialDate(year: 2014), PartialDate(year: 2014, month: 2)].compactMap { $0 }
    #expect(String(decoding: try JSONEncoder().encode(dates), as: UTF8.self) == #"["2014","2014-02"]"#)
    #expect(try JSONDecoder().decode([PartialDate].self, from: Data(#"["2014-02"]"#.utf8)) == [dates[1]])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([PartialDate].self, from: Data(#"["soon"]"#.utf8)) }
  }
}
