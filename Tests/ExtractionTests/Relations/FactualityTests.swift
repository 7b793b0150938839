import Knowledge
import Testing

@testable import Extraction

@Suite("What a text leaves open, denies or puts off never looks like a fact")
struct FactualityTests {
  @Test(
    "a condition, a question, a rumour or a mere possibility gives no fact",
    arguments: [
      "If Kenya sends troops to Haiti, the mission can begin.",
      "The mission will end unless Kenya sends troops to Haiti.",
      "Had Kenya sent troops to Haiti, the mission would have begun.",
      "What if Kenya sends troops to Haiti?",
      "Will Kenya send troops to Haiti?",
      "Has Kenya sent troops to Haiti?",
      "Kenya allegedly sent troops to Haiti.",
      "Kenya is believed to have sent troops to Haiti.",
      "Kenya was accused of sending troops to Haiti.",
      "Reports that Kenya had sent troops to Haiti could not be confirmed.",
      "Kenya has the right to send troops to Haiti.",
      "Kenya lacks the money to send troops to Haiti.",
      "There is talk of Kenya sending troops to Haiti.",
      "Opponents of sending Kenyan troops to Haiti marched.",
      "Kenya was close to sending troops to Haiti.",
      "Kenya discussed sending troops to Haiti.",
      "Kenya hesitated to send troops to Haiti.",
      "It is unlikely that Kenya will send troops to Haiti.",
      "Few expect Kenya to send troops to Haiti.",
      "Nobody believes that Kenya will send troops to Haiti.",
      "Kenya did not say that it had sent troops to Haiti.",
      "The possible deployment of Kenyan troops to Haiti was discussed.",
      "According to rumours, Kenya sent troops to Haiti.",
      "It remains to be seen whether Kenya will send troops to Haiti.",
      "Kenya opposes sending troops to Haiti.",
      "Kenya's ambassador warned against sending troops to Haiti.",
    ])
  func open(text: String) throws {
    #expect(try Reading.facts("deploysTo", of: text) == [])
  }

  @Test("what is left open is said in the ledger")
  func explained() throws {
    let sentences = try Reading.explanation(of: "If Kenya sends troops to Haiti, the mission can begin.")
    #expect(sentences.contains { $0.rejections.contains { $0.contains("left open") } })
  }

  @Test(
    "what hangs on such words is denied",
    arguments: [
      "Instead of sending troops to Haiti, Kenya waited.", "Rather than send troops to Haiti, Kenya waited.",
      "Kenya stopped short of sending troops to Haiti.", "Kenya is too poor to send troops to Haiti.",
      "Kenya is unable to send troops to Haiti.", "Kenya has yet to send troops to Haiti.",
      "It is not true that Kenya sent troops to Haiti.", "Reports that Kenya had sent troops to Haiti are false.",
      "Kenya almost sent troops to Haiti.", "Kenya would have sent troops to Haiti but for the storm.",
      "Kenya was prevented from sending troops to Haiti.", "Kenya turned down a request to send troops to Haiti.",
      "Kenya's refusal to send troops to Haiti angered many.", "Kenya pretended to send troops to Haiti.",
    ])
  func denied(text: String) throws {
    let facts = try Reading.facts("deploysTo", of: text)
    #expect(facts.count == 1 && facts.allSatisfy { $0.hasPrefix("Kenya deploysTo Haiti, negated") }, "\(facts)")
  }

  @Test(
    "what is put off, agreed on or waited for is a plan",
    arguments: [
      ("Kenya postponed sending troops to Haiti.", "Kenya deploysTo Haiti, planned, unit=troop"),
      ("Before Kenya sends troops to Haiti, Peru will train the Kenyan Army.", "Kenya deploysTo Haiti, planned, unit=troop"),
      ("Once Kenya deploys troops to Haiti, the mission can begin.", "Kenya deploysTo Haiti, planned, unit=troop"),
      ("General Carlos Ruiz put off his visit to Kenya.", "Carlos Ruiz visits Kenya, planned"),
      ("General Carlos Ruiz prepared his forthcoming visit to Kenya.", "Carlos Ruiz visits Kenya, planned"),
      ("Kenya signed a contract to supply Peru with boats.", "Kenya supplies Peru, planned, unit=boat"),
    ])
  func pending(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "what only sounds so stays a fact",
    arguments: [
      "When Kenya sent troops to Haiti, the mission began.", "Kenya was the first state to send troops to Haiti.",
      "Kenya was able to send troops to Haiti.", "Kenya trained officers before it sent troops to Haiti.",
      "The minister, who was asked whether he would stay, said that Kenya had sent troops to Haiti.",
    ])
  func told(text: String) throws {
    #expect(try Reading.facts("deploysTo", of: text) == ["Kenya deploysTo Haiti, unit=troop"])
  }

  @Test(
    "a plan or wish that is given up, refused or forbidden is denied",
    arguments: [
      ("Kenya's plan to send troops to Haiti collapsed.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Kenya dropped plans to send troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Kenya resisted calls to send troops to Haiti.", "Kenya deploysTo Haiti, negated, unit=troop"),
      ("Kenya lost its bid to host RIMPAC.", "Kenya hosts RIMPAC, negated"),
      ("Kenya's application to join ASEAN was rejected.", "Kenya memberOf ASEAN, negated"),
      ("Peru banned the sale of boats to Kenya.", "Peru supplies Kenya, negated"),
      ("Kenya and Peru are negotiating an agreement.", "Kenya signsAgreementWith Peru, desired"),
      ("Kenya applied to join ASEAN.", "Kenya memberOf ASEAN, desired"),
    ])
  func givenUp(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains { $0 == fact || $0.hasPrefix(fact + ",") }, "\(facts)")
    let ends = fact.split(separator: ",")[0]
    #expect(!facts.contains { $0.hasPrefix(ends) && !$0.hasPrefix(fact) }, "\(facts)")
  }

  @Test(
    "who is left out did not do what the others did",
    arguments: ["All members but Kenya joined RIMPAC.", "All members except Peru and Kenya joined RIMPAC."])
  func leftOut(text: String) throws {
    #expect(try Reading.facts("participatesIn", of: text) == [])
    // The list itself is read.
    #expect(try Reading.facts("participatesIn", of: "Peru and Kenya joined RIMPAC.").count == 2)
  }

  @Test(
    "a denial says what it denies, and no more",
    arguments: [
      ("Kenya sent troops not to Haiti but to Somalia.", ["Kenya deploysTo Somalia, unit=troop"]),
      ("Kenya sent troops to Somalia rather than Haiti.", ["Kenya deploysTo Somalia, unit=troop"]),
      ("Kenya did not only send troops to Haiti, it also joined RIMPAC.", ["Kenya deploysTo Haiti, unit=troop"]),
      ("It was not Kenya that sent troops to Haiti.", ["Kenya deploysTo Haiti, negated, unit=troop"]),
      ("A newspaper wrongly claimed that Kenya had sent troops to Haiti.", ["Kenya deploysTo Haiti, negated, unit=troop"]),
      ("Kenya was asked to send troops to Haiti but declined.", ["Kenya deploysTo Haiti, negated, unit=troop"]),
      ("Kenya was due to send troops to Haiti but did not.", ["Kenya deploysTo Haiti, negated, unit=troop"]),
      ("Kenya was supposed to send troops to Haiti.", ["Kenya deploysTo Haiti, planned, unit=troop"]),
      ("Kenya's parliament approved sending troops to Haiti.", ["Kenya deploysTo Haiti, planned, unit=troop"]),
      ("Kenya tried to send troops to Haiti.", ["Kenya deploysTo Haiti, desired, unit=troop"]),
      ("Kenya managed to send troops to Haiti.", ["Kenya deploysTo Haiti, unit=troop"]),
    ])
  func scope(text: String, facts: [String]) throws {
    #expect(try Reading.facts("deploysTo", of: text) == facts)
  }

  @Test(
    "a denial of a denial is none",
    arguments: [
      ("Kenya has not dropped its plan to send troops to Haiti.", "Kenya deploysTo Haiti, planned, unit=troop"),
      ("Its neighbour sent boats, while Kenya instead sent troops to Haiti.", "Kenya deploysTo Haiti, unit=troop"),
      ("General Carlos Ruiz's planned visit to Kenya did not fall through.", "Carlos Ruiz visits Kenya, planned"),
      ("Kenya did not stop sending troops to Haiti in 2023.", "until"),
    ])
  func notDenied(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(fact == "until" ? !facts.contains { $0.contains(fact) } : facts.contains(fact), "\(facts)")
  }

  @Test("talks that collapse were held all the same")
  func collapsed() throws {
    let facts = try Reading.facts("meetsWith", of: "Talks between General Carlos Ruiz and Admiral Juan Paz collapsed.")
    #expect(facts == ["Carlos Ruiz meetsWith Juan Paz"])
  }

  @Test("what lasts is there though a condition names it")
  func lasting() throws {
    let facts = try Reading.facts(of: "If ships of the Peruvian Navy come, they will be welcome.")
    #expect(facts.contains("Peruvian Navy partOf Peru"), "\(facts)")
  }

  @Test("a planned visit that falls through is none")
  func fellThrough() throws {
    #expect(
      try Reading.facts("visits", of: "General Carlos Ruiz's planned visit to Kenya fell through.") == ["Carlos Ruiz visits Kenya, negated"]
    )
  }

  @Test("what somebody stopped doing is told until then")
  func ceased() throws {
    let facts = try Reading.facts("deploysTo", of: "Kenya stopped sending troops to Haiti in 2023.")
    #expect(facts == ["Kenya deploysTo Haiti, unit=troop, until=2023"])
  }
}
