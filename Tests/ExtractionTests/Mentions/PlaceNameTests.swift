import Knowledge
import Testing

@testable import Extraction

@Suite("Names of places")
struct PlaceNameTests {
  @Test(
    "a place keeps words that look like others, and a venue is one",
    arguments: [
      ("They trained in Lang That, outside the town.", "Lang That: Place"),
      ("They met at the Hexagone Ballard, in the morning.", "Hexagone Ballard: Place"),
      ("They fled from Mota da Praia yesterday.", "Mota da Praia: Place"),
      ("They lay at Loda Wharf.", "Loda Wharf: Place"),
      ("They prayed at Yad-e-Noor today.", "Yad-e-Noor: Place"),
    ])
  func places(text: String, mention: String) throws {
    let mentions = try Reading.graph(of: text).mentionsInOrder
    #expect(mentions.contains(mention), "\(mentions)")
  }

  @Test(
    "places and dates before a dash or, with a date, a colon are no part of the sentence",
    arguments: [
      "Lima, Amazonas, 24 July 2025. – Kenya and Peru signed a treaty.", "Lima, 24 July 2025: Kenya and Peru signed a treaty.",
      "Lima / 24 July 2025 – Kenya and Peru signed a treaty.",
    ])
  func datelines(text: String) throws {
    let facts = try Reading.facts("signsAgreementWith", of: text)
    #expect(facts.contains { $0.hasPrefix("Kenya signsAgreementWith Peru") }, "\(facts)")
    #expect(try Reading.graph(of: text).names.contains("place/lima"))
  }

  @Test("what a minister is for is neither a person nor a body")
  func fields() throws {
    for field in ["Climate Change", "Public Works", "Internal Affairs"] {
      let names = try Reading.graph(of: "The Minister of \(field), Joseph Kowal, came.").names
      #expect(names == ["person/joseph-kowal"], "\(names)")
    }
  }

  @Test("a month of another calendar is no place, nor is a point of the compass")
  func others() throws {
    #expect(try Reading.graph(of: "Lima, Sha'ban 22, 1447 -- Kenya spoke.").names == ["country/KE", "place/lima"])
    #expect(try !Reading.graph(of: "They sailed in North and South Asian waters.").names.contains("place/north"))
  }

  @Test(
    "a capital’s name is its government where it acts, is given something or owns a deed",
    arguments: [
      ("They sent weapons to Kyiv.", "country/UA"), ("They sailed to Kyiv.", "place/kyiv"),
      ("They asked for Lima’s continued support.", "country/PE"), ("They met in Lima.", "place/lima"),
      ("Lima, too, wants something.", "country/PE"), ("They imposed sanctions on Lima.", "country/PE"),
      ("Lima/Callao - They spoke.", "place/lima"), ("They sailed past Praia in Cape Verde.", "place/praia"),
      ("Seoul, he told his guest, will help.", "country/KR"), ("Seoul, Lee told his guest, is offering to help.", "country/KR"),
      ("They had radars that they received from Canberra.", "country/AU"),
      ("The treaty, which Canberra and Port Vila signed, ended.", "country/VU"),
      ("A call at Muscat, which had been planned, was dropped.", "place/muscat"),
    ])
  func capitals(text: String, name: String) throws {
    let names = try Reading.graph(of: text).names
    #expect(names.contains(name), "\(names)")
  }

  @Test("another town bears a known one’s name behind “New”")
  func newTowns() throws {
    let names = try Reading.graph(of: "They met in New Cairo and in Cairo.").names
    #expect(names == ["place/cairo", "place/new-cairo"])
  }

  @Test("a continent’s adjective is no country’s")
  func continents() throws {
    #expect(try !Reading.graph(of: "The South American Defence Council met.").names.contains("country/US"))
  }

  @Test(
    "a description says where a place lies",
    arguments: [
      ("They flew to Cebu, the Philippine province worst hit by the storm.", "Cebu locatedIn Philippines"),
      ("The visit ended in Maputo, capital of Mozambique.", "Maputo locatedIn Mozambique"),
      ("The ship was seen off the Greek island of Crete.", "Crete locatedIn Greece"),
      ("The SEACAT exercise in Singapore ended.", "SEACAT locatedIn Singapore"),
    ])
  func described(text: String, fact: String) throws {
    let facts = try Reading.facts("locatedIn", of: text)
    #expect(facts == [fact])
  }

  @Test(
    "who is quoted before a colon is no place",
    arguments: [
      "Admiral Juan Paz, Monday: Kenya and Peru will sign a treaty.", "Theresa May: Kenya will send troops.",
      "Statement, 3 May 2025: Kenya spoke.",
    ])
  func quoted(text: String) throws {
    let names = try Reading.graph(of: text).names
    #expect(!names.contains { $0.hasPrefix("place/") }, "\(names)")
  }
}
