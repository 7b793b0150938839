import Knowledge
import Testing

@testable import Extraction

@Suite("Sentences that only look as if they said a relation")
struct CautionTests {
  @Test(
    "nothing of the kind is drawn",
    arguments: [
      ("Kenya will leave the African Union in 2027.", "memberOf"),
      ("Kenya did not leave the African Union.", "memberOf"),
      ("Kenya left ASEAN behind.", "memberOf"),
      ("China opposed the United States' sale of weapons to Peru.", "supplies, negated"),
      ("General Carlos Ruiz welcomed Admiral Juan Paz's proposal.", "meetsWith"),
      ("Japan dispatched a destroyer to Australia on Monday.", "supplies"),
      ("An Australian analyst based in Singapore praised Kenya.", "deploysTo"),
      ("Kenyan students were sent to Peru.", "deploysTo"),
      ("The exchange of fire between Thailand and Cambodia went on.", "cooperatesWith"),
      ("INS Delhi narrowly missed Typhoon Yagi.", "participatesIn"),
      ("The United States admitted Mexican workers.", "assists"),
      ("Kenya was briefed by Peru on the floods.", "assists"),
      ("China said that Thailand had attacked neighbouring Cambodia.", "borders China"),
      ("The Russian capital market fell.", "Moscow"),
      ("General Carlos Ruiz visited Norfolk, Virginia, on Monday.", "visits Virginia"),
      ("Kenya signed a memorandum with Peru in 2018 and Chile in 2020.", "Chile signsAgreementWith Peru"),
      ("General Carlos Ruiz met Admiral Juan Paz and invited him to visit Kenya.", "Carlos Ruiz visits"),
    ])
  func silence(text: String, part: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(!facts.contains { line in part.split(separator: ", ").allSatisfy { line.contains($0) } }, "\(facts)")
  }

  @Test("what somebody refrains from is denied")
  func refrained() throws {
    let facts = try Reading.facts(of: "Kenya refrained from sending troops to Haiti.")
    #expect(facts == ["Kenya deploysTo Haiti, negated, unit=troop"])
  }

  @Test(
    "what is ruled out, denied or done by neither never looks like a fact",
    arguments: [
      ("Kenya ruled out sending troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("A deployment of Kenyan troops to Haiti was ruled out.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Kenya has not ruled out sending troops to Haiti.", "Kenya deploysTo Haiti, desired, unit=troop"),
      ("Minister Ana Souza denied reports that Kenya would send troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Minister Ana Souza denied a rumour that Kenya would send troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Peru has sold weapons to neither Kyiv nor Moscow.", "Peru supplies Ukraine, negated, unit=weapon"),
      ("Peru has sold weapons to neither Kyiv nor Moscow.", "Peru supplies Russia, negated, unit=weapon"),
      ("Kenya neither serves in UNIFIL nor pays for it.", "Kenya participatesIn UNIFIL, negated"),
      ("The exercise with Peru was called off by Kenya.", "Kenya exercisesWith Peru, negated"),
    ])
  func denied(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
    let ends = fact.split(separator: ",")[0]
    #expect(!facts.contains { $0.hasPrefix(ends) && $0 != fact }, "\(facts)")
  }

  @Test("what two do to a third they do not do to each other")
  func third() throws {
    let facts = try Reading.facts(of: "Kenya and Peru share the river. The two neighbours should be training the Somali National Army.")
    #expect(facts.contains("Kenya assists Somali National Army, desired"), "\(facts)")
    #expect(!facts.contains { $0.contains("exercisesWith") }, "\(facts)")
  }

  @Test("an invitation or a gift is no number of those who come")
  func uncounted() throws {
    let facts = try Reading.facts("participatesIn", of: "Peru hosted RIMPAC. Kenya turned down an invitation to the exercise.")
    #expect(facts == ["Kenya participatesIn RIMPAC, negated"])
  }

  @Test(
    "what somebody does likewise is as the first one’s deed",
    arguments: [
      ("Turkey refused to send troops to UNIFIL; Romania did likewise.", "Romania deploysTo UNIFIL, negated"),
      ("Turkey plans to send troops to UNIFIL; Romania followed suit.", "Romania deploysTo UNIFIL, planned"),
    ])
  func likewise(text: String, fact: String) throws {
    let facts = try Reading.facts("deploysTo", of: text)
    #expect(facts.filter { $0.hasPrefix("Romania") } == ["\(fact), unit=troop"], "\(facts)")
  }

  @Test(
    "an office to come and a treaty that is talked about are no facts",
    arguments: [
      ("General Juan Paz will take over as Force Commander of MONUSCO next year.", "Juan Paz affiliatedWith MONUSCO"),
      ("General Juan Paz was rejected as ambassador to Kenya.", "Juan Paz affiliatedWith"),
      ("Negotiations on a proposed Kenya–Peru Defence Treaty may begin.", "Kenya signs"),
      ("Kenya has not signed the Kenya–Peru Defence Treaty.", "signsAgreementWith Peru"),
    ])
  func open(text: String, part: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(
      !facts.contains { $0.contains(part) && !$0.contains("planned") && !$0.contains("negated") && !$0.contains("desired") }, "\(facts)")
  }

  @Test(
    "an office that is held and a treaty that there is are facts",
    arguments: [
      ("General Juan Paz took over as Force Commander of MONUSCO in 2024.", "Juan Paz affiliatedWith MONUSCO, role=Force Commander"),
      ("The Kenya–Peru Defence Treaty shapes the coast.", "Kenya signsAgreementWith Peru"),
    ])
  func settled(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
