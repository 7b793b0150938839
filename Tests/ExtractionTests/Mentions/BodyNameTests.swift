import Knowledge
import Testing

@testable import Extraction

@Suite("Names of bodies and forces")
struct BodyNameTests {
  @Test(
    "the first head says what a name is, and where it ends",
    arguments: [
      "The [Ministry for the Armed Forces]{Organization} agreed.",
      "The [General Directorate for International Relations and Strategy]{Organization} agreed.",
      "The [Heavy Industries Tandil]{Organization} agreed.",
      "They sent the [Rangers Strike Force]{ArmedForce} to [Mieu Lon]{Place}.",
      "The [Rangers Strike Force]{ArmedForce} landed.",
      "The [Royal Army Medical Service]{ArmedForce} landed.",
      "The [2nd Engineer Regiment]{ArmedForce} landed.",
      "The [Joint Command and Staff College]{Organization} agreed.",
      "The [Callao Shipyard & Engineering Works]{Organization} agreed.",
      "The [Escola Superior de Guerra]{Organization} agreed.",
      "Commander [Allied Reaction Corps]{ArmedForce} landed.",
      "The pilot of [333 Squadron]{ArmedForce} landed.",
      "The [Battle Group IV]{ArmedForce} landed.",
      "He flew with [No. 75 Squadron]{ArmedForce}, he said.",
      "The Seventh [Defence Policy Dialogue]{Forum} took place.",
    ])
  func heads(marked: String) throws { try expect(marked) }

  @Test("a department of another body is a name of its own, and part of that body")
  func departments() throws {
    let facts = try Reading.facts("partOf", of: "The Foreign Relations Department of the Peruvian Ministry of Defence agreed.")
    #expect(facts.contains("Foreign Relations Department partOf Peruvian Ministry of Defence"), "\(facts)")
  }

  @Test("a body of a country is also known without the country")
  func shortForm() throws {
    let graph = try Reading.graph(of: "The Joint Chiefs Committee of the Republic of Peru met.")
    let body = try #require(graph.entities.values.first { $0.type == "Organization" })
    #expect(body.usedForms.contains("Joint Chiefs Committee"), "\(body.usedForms)")
  }

  @Test("a council of a country is no piece of a known one")
  func pieces() throws {
    let names = try Reading.graph(of: "The National Security Council of Kenya met.").names
    #expect(!names.contains("intergovernmental/un-security-council"), "\(names)")
  }

  @Test(
    "a committee of two countries is a format in which both take part",
    arguments: [
      "The Kenyan-Peruvian Joint Defence Committee met.",
      "The Joint Committee on Defence between Kenya and the Republic of Peru met.",
      "The Kenya-Peru military dialogue resumed.",
    ])
  func pairs(text: String) throws {
    let facts = try Reading.facts("participatesIn", of: text)
    #expect(facts.count == 2, "\(facts)")
  }

  @Test(
    "a navy or ministry in small letters is the nationality’s",
    arguments: [
      "The [Peruvian navy]{ArmedForce} sailed.", "[China’s foreign ministry]{Organization} agreed.",
      "The [defence ministry]{Organization} in [Lima]{Place} agreed.",
    ])
  func nationalBodies(marked: String) throws {
    let text = MarkedText(marked)
    #expect(try Set(Reading.graph(of: text.text).mentionsInOrder).isSuperset(of: text.mentions))
  }

  @Test(
    "a name tells whose it is, and a country at its end only where it is",
    arguments: [
      (
        "The British Army Training Unit Kenya trained.",
        ["British Army Training Unit Kenya partOf British Army"]
      ),
      (
        "The Joint Peru-Kenya Research Centre opened.",
        ["Joint Peru-Kenya Research Centre partOf Kenya", "Joint Peru-Kenya Research Centre partOf Peru"]
      ),
      ("The Multinational Battle Group Lithuania trained.", []),
    ])
  func owners(text: String, facts: [String]) throws {
    #expect(try Reading.facts("partOf", of: text).filter { !$0.hasPrefix("British Army partOf") } == facts)
  }

  @Test("a place lies in the city that a word for it leads to")
  func kinds() throws {
    let facts = try Reading.facts("locatedIn", of: "They lay at Loda Wharf in the northern city of Trujillo.")
    #expect(facts == ["Loda Wharf locatedIn Trujillo"])
  }

  @Test("what an army has is not the army")
  func ofBodies() throws {
    let names = try Reading.graph(of: "Four Peruvian army doctors came.").names
    #expect(names == ["country/PE"])
  }

  @Test("an acronym behind a place is that of the whole name")
  func acronyms() throws {
    let names = try Reading.graph(of: "They joined the Hybrid operation in Darfur (UNAMID). UNAMID left.").names
    #expect(names.contains("mission/unamid"), "\(names)")
  }

  private func expect(_ marked: String) throws {
    let text = MarkedText(marked)
    #expect(try Reading.graph(of: text.text).mentionsInOrder == text.mentions)
  }

  @Test(
    "whose a body is, said beside its name",
    arguments: [
      ("The Japan Coast Guard (JCG) ship Settsu sailed.", "Settsu partOf Japan Coast Guard"),
      ("Denel, the South African state arms maker, closed.", "Denel partOf South Africa"),
      ("Captain Juan Paz, skipper of the Hellenic Navy frigate HS Kanaris, spoke.", "Juan Paz affiliatedWith HS Kanaris, role=skipper"),
      ("They visited the VPA-owned Viettel.", "Viettel partOf Vietnam People's Army"),
    ])
  func owners(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("a town in a body’s name does not make it the state’s")
  func towns() throws {
    #expect(try Reading.facts("partOf", of: "The Lima Telecom Group closed.") == [])
  }
}
