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
}
