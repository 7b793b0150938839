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
    ])
  func ships(text: String, names: [String]) throws { #expect(try Reading.graph(of: text).names == names) }

  @Test("a document’s name ends before the next verb")
  func documents() throws {
    let facts = try Reading.facts("signs", of: "Peru signed a letter of intent on submarine rescue and told its experts to go.")
    #expect(facts == ["Peru signs letter of intent on submarine rescue"])
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
