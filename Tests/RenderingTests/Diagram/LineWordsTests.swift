import Knowledge
import Testing

@testable import Rendering

@Suite("What a line says beside who and whom")
struct LineWordsTests {
  private func phrases(_ qualifiers: [Qualifiers]) -> [String] {
    let one = EntityID(rawValue: "country/a"), other = EntityID(rawValue: "country/b")
    return LineWords.phrases(of: qualifiers.map { Fact(one, "assists", other, symmetric: false, qualifiers: $0) })
  }

  private func date(_ text: String) -> PartialDate? { PartialDate(text) }

  @Test("one fact: how many, in which office, when")
  func single() {
    #expect(phrases([Qualifiers()]) == [])
    #expect(
      phrases([Qualifiers(count: 1_100, countQualifier: "over", unit: "service member", since: date("2014"))])
        == ["over 1,100 service members", "since 2014"])
    #expect(phrases([Qualifiers(unit: "field hospital")]) == ["field hospitals"])
    #expect(phrases([Qualifiers(count: 1, unit: "battalion")]) == ["1 battalion"])
    #expect(phrases([Qualifiers(role: "Defense Minister")]) == ["Defense Minister"])
    #expect(phrases([Qualifiers(since: date("2014"), until: date("2018-10"))]) == ["2014–2018-10"])
    #expect(phrases([Qualifiers(until: date("2018"))]) == ["until 2018"])
    #expect(phrases([Qualifiers(date: date("2024-02-27"))]) == ["2024-02-27"])
  }

  @Test("several facts: the number, what differs, and the time from first to last")
  func several() {
    #expect(phrases([Qualifiers(date: date("2016")), Qualifiers(date: date("2019-05"))]) == ["×2", "2016–2019"])
    #expect(phrases([Qualifiers(date: date("2016-02")), Qualifiers(date: date("2016-05"))]) == ["×2", "2016"])
    #expect(phrases([Qualifiers(date: date("2016")), Qualifiers(since: date("2015"))]) == ["×2", "since 2015"])
    #expect(
      phrases([Qualifiers(role: "Defense Minister"), Qualifiers(since: date("2021"), role: "defense minister")]) == [
        "×2", "Defense Minister", "since 2021",
      ])
    #expect(phrases([Qualifiers(unit: "a"), Qualifiers(unit: "b"), Qualifiers(unit: "c")]) == ["×3", "as", "bs …"])
  }

  @Test(
    "numbers are grouped by thousands",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_100, "−1,100"), (.min, "−9,223,372,036,854,775,808"),
    ])
  func numbers(value: Int, words: String) { #expect(Phrasing.number(value) == words) }

  @Test(
    "units are put into the plural",
    arguments: [
      ("service member", "service members"), ("engineering company", "engineering companies"), ("field hospital", "field hospitals"),
      ("survey", "surveys"), ("tonne of dry food", "tonnes of dry food"), ("aircraft", "aircraft"), ("personnel", "personnel"),
      ("serviceman", "servicemen"), ("missile class", "missile classes"), ("troops", "troops"), ("launch", "launches"), ("", ""),
      ("of", "of"),
    ])
  func plurals(one: String, many: String) { #expect(EnglishPlural.of(one) == many) }
}
