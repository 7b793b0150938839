import Knowledge
import Testing

@testable import Extraction

@Suite("Names that no gazetteer has")
struct NameTests {
  @Test(
    "a ship is named by a prefix of any spelling, by a noun before the name, and with its “of”",
    arguments: [
      ("The frigate HNoMS Roald Amundsen sailed.", ["force/hnoms-roald-amundsen"]),
      ("The frigate Roald Amundsen sailed.", ["force/roald-amundsen"]),
      ("The carrier HMS Prince of Wales sailed.", ["force/hms-prince-of-wales"]),
      ("The frigate 016 Quang Trung sailed.", ["force/016-quang-trung"]),
      ("ITS Raimondo Montecuccoli sailed. The Montecuccoli returned.", ["force/its-raimondo-montecuccoli"]),
    ])
  func ships(text: String, names: [String]) throws { #expect(try Reading.graph(of: text).names == names) }

  @Test("a document’s name ends before the next verb")
  func documents() throws {
    let facts = try Reading.facts("signs", of: "Peru signed a letter of intent on submarine rescue and told its experts to go.")
    #expect(facts == ["Peru signs letter of intent on submarine rescue"])
  }

  @Test(
    "a document’s name holds the years that it is for, and the pair that it joins",
    arguments: [
      ("They signed the 2025-2026 Defence Cooperation Plan.", "2025-2026 Defence Cooperation Plan"),
      (
        "They signed the Joint Vision Statement on Defence Cooperation towards 2030.",
        "Joint Vision Statement on Defence Cooperation towards 2030"
      ),
      ("They signed the Framework for the US-India Major Defence Partnership.", "Framework for the US-India Major Defence Partnership"),
    ])
  func years(text: String, name: String) throws {
    let names = try Reading.graph(of: text).mentionsInOrder
    #expect(names.contains("\(name): Agreement"), "\(names)")
  }

  @Test("an acronym told with a country’s name stands for that mission, though another bears it too")
  func acronyms() throws {
    let facts = try Reading.facts(
      of: "Kenya joined the European Union Military Assistance Mission in Mozambique (EUMAM Mozambique). Peru will join EUMAM.")
    #expect(facts.contains("Peru participatesIn EUMAM Mozambique, planned"), "\(facts)")
  }

  @Test("a heading in capitals names no ship, and what a treaty is extended to is none of its name")
  func noNames() throws {
    #expect(try !Reading.graph(of: "GERMANY AND ITS ALLIES MEET IN KENYA").names.contains { $0.hasPrefix("force/") })
    let names = try Reading.graph(of: "They extended the Defence Cooperation Agreement until 2030.").mentionsInOrder
    #expect(names == ["Defence Cooperation Agreement: Agreement"])
  }

  @Test("a short form’s first word stays what it is")
  func shortForms() throws {
    let facts = try Reading.facts("signsAgreementWith", of: "The American navy (US Navy) came. The US signed an agreement with Kenya.")
    #expect(facts == ["Kenya signsAgreementWith United States"])
  }

  @Test("the first word of a numbered unit’s short form is no name of one of them")
  func numbered() throws {
    let names = try Reading.graph(of: "Level-2 Field Hospital No. 7 (L2FH 7) relieved Level-2 Field Hospital No. 6 (L2FH 6).").names
    #expect(names == ["force/level-2-field-hospital-no-6", "force/level-2-field-hospital-no-7"])
  }

  @Test(
    "what stands beside a name says where it serves, where it is based and who heads it",
    arguments: [
      ("Engineering Unit Rotation 2 in UNISFA built a road.", "Engineering Unit Rotation 2 participatesIn UNISFA"),
      ("The Stuttgart-based U.S. Africa Command helped.", "US Africa Command locatedIn Stuttgart"),
      (
        "Colonel Carlos Ruiz, inspector general of the Peruvian Navy, spoke.",
        "Carlos Ruiz affiliatedWith Peruvian Navy, role=inspector general"
      ),
      ("General Carlos Ruiz, the RFMF Commander, spoke.", "Carlos Ruiz affiliatedWith Republic of Fiji Military Forces, role=Commander"),
      ("They praised UNIFIL, whose commander was General Carlos Ruiz.", "Carlos Ruiz affiliatedWith UNIFIL, role=commander"),
      (
        "They met Carlos Ruiz, Deputy Prime Minister and Minister for Defence of Peru.",
        "Carlos Ruiz affiliatedWith Peru, role=Deputy Prime Minister"
      ),
    ])
  func beside(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("“the deputy minister” is nobody else than a deputy, “the minister” no deputy where there is another")
  func deputies() throws {
    let facts = try Reading.facts(
      "visits",
      of: """
        General Carlos Ruiz, Deputy Minister of Defence of Peru, met Ana Souza, Minister of Defence of Brazil. The deputy minister will visit Kenya. \
        The minister will visit Chile.
        """)
    #expect(facts == ["Ana Souza visits Chile, planned", "Carlos Ruiz visits Kenya, planned"])
  }

  @Test("“the latter” is the last of those in its own sentence")
  func latter() throws {
    let facts = try Reading.facts(
      "assists",
      of:
        "Peru and Vietnam have been partners since May. Officers of the Peruvian Navy learn English in New Zealand, and the latter’s army trains Kenyan cadets."
    )
    #expect(!facts.contains { $0.hasPrefix("Vietnam") }, "\(facts)")
  }

  @Test("a unit that travels is deployed, and visits nobody")
  func journeys() throws {
    let facts = try Reading.facts(of: "The 1st Battalion flew to Haiti in March 2024. General Carlos Ruiz flew to Haiti in April 2024.")
    #expect(facts == ["1st Battalion deploysTo Haiti, date=2024-03", "Carlos Ruiz visits Haiti, date=2024-04"])
  }

  @Test("particles and joined parts stay in a place’s name")
  func places() throws {
    let names = try Reading.graph(of: "Kenya will station soldiers at Mays al-Jabal.").names
    #expect(names == ["country/KE", "place/mays-al-jabal"])
  }

  @Test("a family name of joined parts stands for the whole name")
  func joined() throws {
    let facts = try Reading.facts("meetsWith", of: "Minister Ana Souza-Costa spoke. Souza-Costa met General Carlos Ruiz.")
    #expect(facts == ["Ana Souza-Costa meetsWith Carlos Ruiz"])
  }

  @Test("a host is a person like a counterpart")
  func hosts() throws {
    let facts = try Reading.facts("affiliatedWith", of: "President Ana Souza of Brazil and her Peruvian host, Carlos Ruiz, spoke.")
    #expect(facts.contains { $0.hasPrefix("Carlos Ruiz affiliatedWith Peru") }, "\(facts)")
  }

  @Test(
    "who is invited may come, who is expected will",
    arguments: [
      ("Peru has invited Kenya to the Shangri-La Dialogue.", "Kenya participatesIn Shangri-La Dialogue, desired"),
      ("Kenya was not invited to the Shangri-La Dialogue.", "Kenya participatesIn Shangri-La Dialogue, negated"),
      ("General Carlos Ruiz is expected in Lima.", "Carlos Ruiz visits Lima, planned"),
    ])
  func expected(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a ship’s name is whole, whatever words it is made of",
    arguments: [
      "The carrier [USS George Washington]{ArmedForce} sailed.",
      "The destroyer [ROKS Gang Gam-chan]{ArmedForce} sailed.",
      "The survey vessel [Xiang Yang Hong 03]{ArmedForce} sailed.",
      "They met aboard the frigate [Almirante Williams]{ArmedForce} at sea.",
      "[USS Halsey]{ArmedForce}-led ships sailed.",
    ])
  func ships(marked: String) throws {
    let text = MarkedText(marked)
    #expect(try Reading.graph(of: text.text).mentionsInOrder == text.mentions)
  }

  @Test(
    "headings and labels name nothing",
    arguments: ["ANALYSIS – What they want.", "IN PICTURES – They came."])
  func headings(text: String) throws {
    #expect(try Reading.graph(of: text).mentionsInOrder == [])
  }

  @Test("bodies that share their noun are one each")
  func shared() throws {
    let graph = try Reading.graph(of: "The Brazilian, Chilean and Peruvian navies met.")
    #expect(graph.mentionsInOrder.filter { $0.hasSuffix("ArmedForce") }.count == 3, "\(graph.mentionsInOrder)")
  }

  @Test("a unit’s number behind its kind alone is no name")
  func editions() throws {
    #expect(try Reading.graph(of: "They opened RIMPAC LXV, the exercise of the year.").names == ["exercise/rimpac"])
  }
}
