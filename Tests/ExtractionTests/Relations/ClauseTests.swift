import Knowledge
import Testing

@testable import Extraction

@Suite("Who does what in a clause, and whether it is so")
struct ClauseTests {
  @Test(
    "a purpose has the modality of what is done for it, and adverbs do not hide a plan",
    arguments: [
      ("Minister Ana Souza will fly to Lima to visit Brazil.", "Ana Souza visits Brazil, planned"),
      ("General Carlos Ruiz is also to meet Admiral Juan Paz.", "Carlos Ruiz meetsWith Juan Paz, planned"),
      ("Peru will go to Hawaii to take part in RIMPAC.", "Peru participatesIn RIMPAC, planned"),
    ])
  func modality(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a month without a year lies ahead where its own clause speaks of a plan",
    arguments: [
      ("Kenya intends to send 600 soldiers to Haiti in November.", "Kenya deploysTo Haiti, planned, count=600, unit=soldier, date=2025-11"),
      (
        "Kenya sent 600 soldiers to Haiti in November and hopes that Peru will follow.",
        "Kenya deploysTo Haiti, count=600, unit=soldier, date=2024-11"
      ),
    ])
  func dates(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a number may stand before a nationality, and the part of “take part” is not counted",
    arguments: [
      ("Norway trained over 73,000 Ukrainian soldiers.", "Norway assists Ukraine, count=73000, countQualifier=over, unit=soldier"),
      ("Norway took part in RIMPAC.", "Norway participatesIn RIMPAC"),
      ("Norway keeps a battalion in UNIFIL.", "Norway participatesIn UNIFIL, count=1, unit=battalion"),
      ("Kenya sent 1,000 soldiers and policemen to Haiti.", "Kenya deploysTo Haiti, count=1000, unit=soldier"),
      ("Poland handed Ukraine more than 300 tanks.", "Poland supplies Ukraine, count=300, countQualifier=over, unit=tank"),
    ])
  func counts(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "nationalities, forms and owners beside a noun go with it",
    arguments: [
      ("Filipino, American and Australian troops took part in RIMPAC.", "Philippines participatesIn RIMPAC, unit=troop"),
      ("A batch of missiles was delivered to Kenya by India.", "India supplies Kenya, unit=batch"),
      ("General Carlos Ruiz held talks with President Ana Souza of the Philippines.", "Ana Souza meetsWith Carlos Ruiz"),
      ("China donated two patrol boats to Kenya’s navy last year.", "China supplies Kenya, count=2, unit=patrol boat"),
      ("Norway trained hundreds of Ukrainian soldiers.", "Norway assists Ukraine, unit=soldier"),
      ("Peru began the sixth edition of Cobra Gold on Monday.", "Peru participatesIn Cobra Gold"),
      ("Peru kicked off Cobra Gold on Monday.", "Peru participatesIn Cobra Gold"),
      ("Working with Kenya, Norway cleared mines.", "Kenya cooperatesWith Norway"),
    ])
  func beside(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("an army that begins a drill somewhere has no seat there")
  func seats() throws {
    #expect(try Reading.facts("locatedIn", of: "The Indian Navy began an exercise in Lima.").isEmpty)
  }

  @Test("a counterpart has the other’s office in the country named or known")
  func counterparts() throws {
    let facts = try Reading.facts(
      "affiliatedWith",
      of: "Defence Minister Ana Souza of Brazil met her Peruvian counterpart, Carlos Ruiz, and General Phan Van Giang of Vietnam.")
    #expect(facts.contains("Carlos Ruiz affiliatedWith Peru, role=Defence Minister"), "\(facts)")
  }

  @Test(
    "a date before the subject is no part of it",
    arguments: [
      ("On Monday Kenya met Peru.", "Kenya meetsWith Peru"),
      ("In August 2019 General Carlos Ruiz visited Brazil.", "Carlos Ruiz visits Brazil, date=2019-08"),
      ("Last week Kenya met Peru.", "Kenya meetsWith Peru"),
    ])
  func frontedDates(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "adverbs and speakers between commas do not part a verb from its subject",
    arguments: [
      ("Kenya will not, however, send troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      (
        "Some 60 Canadian soldiers, he said, would come to Balikatan.",
        "Canada participatesIn Balikatan, planned, count=60, countQualifier=about, unit=soldier"
      ),
      ("Norway does not fight but trains the Philippine Navy.", "Norway assists Philippine Navy"),
    ])
  func asides(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "who is given something may stand before it, and one may take no part",
    arguments: [
      ("Australia handed Kiribati a boat in 2024.", "Australia supplies Kiribati, count=1, unit=boat, date=2024"),
      ("Peru took no part in RIMPAC.", "Peru participatesIn RIMPAC, negated"),
      ("Peru and Chile put their signatures to the Arms Trade Treaty.", "Chile signs Arms Trade Treaty"),
    ])
  func objects(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
