import Testing

@testable import Extraction

@Suite("What stands before its subject, and what a noun with “the” takes up")
struct FrontedTests {
  @Test(
    "an object before the subject is not taken for it, nor is what a relative clause hangs on",
    arguments: [
      (
        "Peru has a navy. Talisman Sabre, staged by Australia, it declined to join.", "Peru participatesIn Talisman Sabre, negated"
      ),
      ("Hence the zeal with which Kenya and Peru co-chaired the Shangri-La Dialogue.", "Kenya hosts Shangri-La Dialogue"),
      ("The Shangri-La Dialogue, whose inaugural session Peru chaired, is a success.", "Peru hosts Shangri-La Dialogue"),
    ])
  func order(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "“the delegation” is whoever sent and leads it, “the ministry” one that is called so, “the ship” the one that the text speaks of",
    arguments: [
      (
        "A delegation of the Peruvian Navy led by Admiral Juan Paz arrived in Kenya. The delegation flew to Haiti on Monday.",
        "Juan Paz visits Haiti"
      ),
      (
        "The Peruvian frigate Lima reached Manila. The ship was greeted by JS Akizuki. The ship will call at Busan.",
        "Lima visits Busan, planned"
      ),
      (
        "General Carlos Ruiz, the defence minister of Peru, said that his country had deployed 600 soldiers to Haiti.",
        "Peru deploysTo Haiti, count=600, unit=soldier"
      ),
    ])
  func definite(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains { $0.hasPrefix(fact) }, "\(facts)")
  }

  @Test("the head of the delegation is whom the text last said to lead one, and nobody before it does")
  func leader() throws {
    let told =
      "A delegation of the Peruvian Navy led by Admiral Juan Paz arrived in Kenya. The head of the delegation flew to Haiti on Monday."
    #expect(try Reading.facts("visits", of: told).contains { $0.hasPrefix("Juan Paz visits Haiti") })
    let untold = "The head of the delegation flew to Haiti. Admiral Juan Paz led nobody."
    #expect(try Reading.facts("visits", of: untold).isEmpty)
  }
}
