import Knowledge
import Testing

@testable import Extraction

@Suite("What a text takes up again")
struct AnaphoraTests {
  @Test(
    "an office or rank stands for the person whom the text gave it, of the country that is told",
    arguments: [
      (
        "Defence Minister Ana Souza of Brazil met General Carlos Ruiz of Peru. The general will visit Japan.",
        "Carlos Ruiz visits Japan, planned"
      ),
      (
        "Defence Minister Ana Souza of Brazil met Defence Minister Carlos Ruiz of Peru. The Brazilian minister will visit Japan.",
        "Ana Souza visits Japan, planned"
      ),
    ])
  func offices(text: String, fact: String) throws {
    let facts = try Reading.facts("visits", of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a forum or exercise is taken up by its number, its year or nothing at all",
    arguments: [
      ("Peru hosted RIMPAC. Kenya will host next year's exercise.", "Kenya hosts RIMPAC, planned"),
      ("Peru hosted RIMPAC. The seventh will be hosted by Kenya.", "Kenya hosts RIMPAC, planned"),
      ("Peru hosted RIMPAC. Japan and Kenya sat in as observers.", "Kenya participatesIn RIMPAC"),
    ])
  func occasions(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains { $0.hasPrefix(fact) }, "\(facts)")
  }

  @Test("what a sentence attends besides is no session of what the text spoke of")
  func otherOccasions() throws {
    let facts = try Reading.facts("participatesIn", of: "Peru hosted RIMPAC. Kenyan officers attend the staff course at Lima.")
    #expect(facts.allSatisfy { !$0.hasPrefix("Kenya") }, "\(facts)")
  }

  @Test("“the two countries” are those that the text speaks of, not one that it names in passing")
  func pairs() throws {
    let text = """
      Kenya and Peru have long been friends. Kenya trains Peruvian officers, and Peru trains Kenyan doctors. \
      Peru sent a ship to Kenya, which passed Chile. The two countries signed a memorandum in 2024.
      """
    #expect(try Reading.facts("signsAgreementWith", of: text) == ["Kenya signsAgreementWith Peru, date=2024"])
  }

  @Test("“it” that is given something is not who gives it")
  func objects() throws {
    let facts = try Reading.facts("supplies", of: "Kenya has turned to Peru, which sold it two boats.")
    #expect(facts.contains { $0.hasPrefix("Peru supplies Kenya") }, "\(facts)")
  }

  @Test("“it was decided that” speaks of nobody")
  func empty() throws {
    let facts = try Reading.facts(of: "Kenya met Peru. It was decided that Chile will host RIMPAC.")
    #expect(facts.contains("Chile hosts RIMPAC, planned") && !facts.contains { $0.hasPrefix("Kenya hosts") }, "\(facts)")
  }
}
