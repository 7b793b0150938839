import Knowledge
import Testing

@testable import Extraction

@Suite("What belongs to a verb, a name and an office")
struct PhraseTests {
  @Test(
    "a particle belongs to its verb, and is no qualifier of the number after it",
    arguments: [
      ("India handed over two patrol boats to Kenya.", "India supplies Kenya, count=2, unit=patrol boat"),
      ("India handed over 200 rifles to Kenya.", "India supplies Kenya, count=200, unit=rifle"),
      ("Two patrol boats were handed over to Kenya by India.", "India supplies Kenya, count=2, unit=patrol boat"),
      ("India plans to hand over patrol boats to Kenya.", "India supplies Kenya, planned, unit=patrol boat"),
      (
        "Since 2014, Vietnam has deployed over 1,100 soldiers to Abyei.",
        "Vietnam deploysTo Abyei, count=1100, countQualifier=over, unit=soldier, since=2014"
      ),
    ])
  func particles(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "what a name that no gazetteer has begins with is not cut off, and a head alone is no name",
    arguments: [
      ("Peru signed the Joint Vision Statement.", ["agreement/joint-vision-statement", "country/PE"]),
      ("Peru signed the Joint Statement.", ["country/PE"]),
      ("Peru asked the Maritime Safety Agency.", ["country/PE"]),
      ("Indonesia hosted Exercise Komodo.", ["country/ID", "exercise/komodo"]),
      ("Peru hosted Exercise Silver Condor.", ["country/PE", "exercise/exercise-silver-condor"]),
    ])
  func names(text: String, names: [String]) throws { #expect(try Reading.graph(of: text).names == names) }

  @Test(
    "a member or chair without a name is no office, but tells a relation",
    arguments: [
      ("Norway is a member of NATO.", "Norway memberOf NATO"), ("Norway will be a member of NATO.", "Norway memberOf NATO, planned"),
      ("Malaysia was the chair of the ADMM.", "Malaysia hosts ASEAN Defence Ministers' Meeting"),
    ])
  func members(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
