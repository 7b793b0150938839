import Knowledge
import Testing

@testable import Extraction

@Suite("Words whose meaning is told by the shape of the sentence")
struct LaterReferenceTests {
  @Test(
    "each takes up the one that a reader takes",
    arguments: [
      ("For two years after it joined the African Union, Kenya waited.", "Kenya memberOf African Union"),
      (
        "General Carlos Ruiz told reporters after Admiral Juan Paz had received him.",
        "Carlos Ruiz meetsWith Juan Paz"
      ),
      (
        "General Carlos Ruiz spoke. Receiving Admiral Juan Paz, he visited the Peruvian Naval Academy.",
        "Carlos Ruiz visits Peruvian Naval Academy"
      ),
      ("The Kenyan Army and the Peruvian Army met. Norway trains the latter's engineers.", "Norway assists Peruvian Army, unit=engineer"),
      ("Kenya attended the Shangri-La Dialogue. The event was organised by Peru.", "Peru hosts Shangri-La Dialogue"),
      ("General Carlos Ruiz flew to the Lao capital.", "Carlos Ruiz visits Vientiane"),
      ("General Carlos Ruiz flew to the Lao capital.", "Vientiane locatedIn Laos"),
      ("The destroyer INS Delhi and the corvette INS Kiltan sailed. The flotilla called at Manila.", "INS Kiltan visits Manila"),
      ("Rwanda Battle Group VIII left. The battle group called at Manila.", "Rwanda Battle Group VIII visits Manila"),
      ("The Lima Air Base opened. Uganda has soldiers at the base.", "Uganda deploysTo Lima Air Base, unit=soldier"),
      (
        "Kenya left EUTM Mali. UNIFIL is new. UNIFIL thanked Peru. UNIFIL is not like EUTM Mali. Kenya serves in the present mission.",
        "Kenya participatesIn UNIFIL"
      ),
      (
        "RIMPAC was opened in Lima. The multinational peacekeeping exercise will last two weeks. Kenya has sent platoons to it.",
        "Kenya participatesIn RIMPAC, unit=platoon"
      ),
      ("Uganda sent soldiers to neighbouring Kenya.", "Kenya borders Uganda"),
    ])
  func taken(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("a person whose office a body’s “whose” tells is that body’s")
  func whose() throws {
    let facts = try Reading.facts(
      "affiliatedWith", of: "The Institute of Strategic Studies (ISS), whose director, Susan Calloway, received Carlos Ruiz, is new.")
    #expect(facts == ["Susan Calloway affiliatedWith Institute of Strategic Studies, role=director"])
  }

  @Test("a minister met abroad is that place’s")
  func abroad() throws {
    let facts = try Reading.facts(
      "affiliatedWith",
      of: "HANOI, 3 May 2025 – Vietnam thanked Australia. In Canberra General Phan Van Giang met Prime Minister Tom Baker.")
    #expect(facts.contains("Tom Baker affiliatedWith Australia, role=Prime Minister"), "\(facts)")
  }

  @Test("a role is told as the text words it")
  func role() throws {
    let facts = try Reading.facts("affiliatedWith", of: "Marta Kowal is a senior fellow at the Institute of Strategic Studies.")
    #expect(facts == ["Marta Kowal affiliatedWith Institute of Strategic Studies, role=senior fellow"])
  }

  @Test("a number that begins a sentence is no part of the name")
  func number() throws {
    let graph = try Reading.graph(of: "Three Indian Navy ships docked in Manila.")
    #expect(graph.entities.values.map(\.name).contains("Indian Navy"), "\(graph.names)")
  }

  @Test(
    "ships and delegations are spoken of again without their names",
    arguments: [
      ("The frigate HMAS Stuart sailed. Stuart called at Manila.", "HMAS Stuart visits Manila"),
      ("The frigate HMAS Stuart sailed. She called at Manila.", "HMAS Stuart visits Manila"),
      (
        "General Carlos Ruiz, who is leading a Kenyan Army delegation, spoke. The delegation flew to Peru.",
        "Carlos Ruiz visits Peru"
      ),
    ])
  func again(text: String, fact: String) throws {
    let facts = try Reading.facts("visits", of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "“he” means no woman and “she” no man, where their given names tell it",
    arguments: [
      ("Ana Souza, Brazil's minister, met General Carlos Ruiz. He will visit Kenya.", "Carlos Ruiz visits Kenya, planned"),
      ("General Carlos Ruiz met Ana Souza, Brazil's minister. She will visit Kenya.", "Ana Souza visits Kenya, planned"),
      ("General Nguyen Van Nam met Nguyen Thi Hoa, a minister of Vietnam. She will visit Kenya.", "Nguyen Thi Hoa visits Kenya, planned"),
    ])
  func gender(text: String, fact: String) throws {
    #expect(try Reading.facts("visits", of: text) == [fact])
  }
}
