import Knowledge
import Testing

@testable import Extraction

@Suite("What a description beside a name tells")
struct DescriptionTests {
  @Test(
    "a description behind a comma tells whose it is and where, and does not part the name from its verb",
    arguments: [
      ("HMCS Max Bernays, a Royal Canadian Navy patrol vessel, docked at Manila.", "HMCS Max Bernays partOf Royal Canadian Navy"),
      ("HMCS Max Bernays, a Royal Canadian Navy patrol vessel, docked at Manila.", "HMCS Max Bernays visits Manila"),
      ("EULEX, the rule-of-law mission of the European Union, met Kenya.", "EULEX Kosovo partOf European Union"),
      ("Troops left UNIFIL, the force in Lebanon.", "UNIFIL locatedIn Lebanon"),
      // A country whose name begins with a point of the compass.
      ("Troops left UNMISS, the UN mission in South Sudan.", "UNMISS locatedIn South Sudan"),
      ("UNAMID, the joint operation of the African Union and the United Nations in Darfur, ended.", "UNAMID locatedIn Darfur"),
      ("Brazil's patrol ship Raposo Tavares sailed.", "Raposo Tavares partOf Brazil"),
      ("The Indian Navy was represented by its gunboat ARC Arauca.", "ARC Arauca partOf Indian Navy"),
      ("UNMISS's rations are paid for by Kenya.", "Kenya assists UNMISS"),
    ])
  func descriptions(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "the owner of a list belongs to each in it",
    arguments: [
      ("KD Lekiu and KD Jebat of the Royal Malaysian Navy sailed.", "KD Lekiu partOf Royal Malaysian Navy"),
      ("Three Indian vessels, INS Delhi and INS Shakti, sailed.", "INS Shakti partOf India"),
    ])
  func lists(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a person “of” a body belongs to it, and whose a doctrine is, upholds it",
    arguments: [
      ("Colonel Juan Paz of the Peruvian Navy spoke.", "Juan Paz affiliatedWith Peruvian Navy"),
      ("Hanoi’s “four no’s” are known.", "Vietnam upholds four no's"),
    ])
  func owners(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
