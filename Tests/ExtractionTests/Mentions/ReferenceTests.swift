import Knowledge
import Testing

@testable import Extraction

@Suite("What a pronoun or a noun with “the” takes up")
struct ReferenceTests {
  @Test(
    "pronouns at the beginning of a clause take up subjects",
    arguments: [
      ("Cobra Gold was opened today. It was held in Lima.", "Cobra Gold locatedIn Lima"),
      (
        "Norway trained the Philippine Navy, and in January 2023 it sent instructors to Poland.",
        "Norway deploysTo Poland, unit=instructor, date=2023-01"
      ),
      ("Members of the Peruvian Navy spoke. They visited Manila.", "Peruvian Navy visits Manila"),
      ("Kenya and Peru spoke. They signed the Arms Trade Treaty.", "Peru signs Arms Trade Treaty"),
    ])
  func pronouns(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("“the two presidents” are no ministers that stand nearer")
  func offices() throws {
    let facts = try Reading.facts(
      "visits", of: "President Ana Souza and President Juan Paz spoke with Defence Minister Carlos Ruiz. The two presidents visited Brazil."
    )
    #expect(facts == ["Ana Souza visits Brazil", "Juan Paz visits Brazil"])
  }

  @Test("“the ship” is no navy, and “there” is the place last named")
  func things() throws {
    let ship = try Reading.facts(of: "HMS Dauntless left with the Indian Navy. The destroyer docked at Manila.")
    #expect(ship.contains("HMS Dauntless visits Manila"), "\(ship)")
    let carrier = try Reading.facts(
      of: "The carrier HMS Prince of Wales left. The frigate HMS Dauntless stayed. The carrier docked at Manila.")
    #expect(carrier.contains("HMS Prince of Wales visits Manila"), "\(carrier)")
    let place = try Reading.facts(of: "General Carlos Ruiz stayed in Brazil. Norway has sent soldiers there.")
    #expect(place.contains("Norway deploysTo Brazil, unit=soldier"), "\(place)")
  }

  @Test("“of the two countries” says whose ministers they are")
  func owners() throws {
    let facts = try Reading.facts(
      "affiliatedWith", of: "Brazil and Peru agreed. Ana Souza and Carlos Ruiz, the defence ministers of the two countries, spoke.")
    #expect(facts.contains("Carlos Ruiz affiliatedWith Peru, role=defence minister"), "\(facts)")
  }
}
