import Knowledge
import Testing

@testable import Extraction

@Suite("What a relative clause speaks of")
struct RelativeClauseTests {
  @Test(
    "a preposition before the pronoun takes what stands before",
    arguments: [
      (
        "Lesotho praised UNMISS, to which Kenya and Peru contributed troops.",
        "Peru deploysTo UNMISS, unit=troop"
      ),
      ("Norway thanked NATO, to which Sweden belongs.", "Sweden memberOf NATO"),
      ("General Carlos Ruiz flew to Lima, where he met Admiral Juan Paz.", "Carlos Ruiz meetsWith Juan Paz"),
    ])
  func prepositions(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "the pronoun looks beyond a phrase that names nothing, and “who” beyond a body",
    arguments: [
      (
        "Kenya praised the Shangri-La Dialogue on a safer world, which Singapore is to host.",
        "Singapore hosts Shangri-La Dialogue, planned"
      ),
      (
        "Kenya left the Birendra Peace Operations Training Centre in Lima, which Norway has equipped.",
        "Norway supplies Birendra Peace Operations Training Centre"
      ),
      (
        "Colonel Juan Paz of the Peruvian Navy, who attended the Shangri-La Dialogue, spoke.", "Juan Paz participatesIn Shangri-La Dialogue"
      ),
      (
        "Italy and Spain, each of which keeps a battalion in UNIFIL, agreed.",
        "Spain participatesIn UNIFIL, count=1, unit=battalion"
      ),
    ])
  func antecedents(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("the object of a relative clause does not become the subject of the sentence")
  func subject() throws {
    let facts = try Reading.facts(of: "Serbia, which does not recognise Kosovo, attended the Shangri-La Dialogue.")
    #expect(facts.contains("Serbia participatesIn Shangri-La Dialogue"), "\(facts)")
    #expect(!facts.contains("Kosovo participatesIn Shangri-La Dialogue"), "\(facts)")
  }
}
