import Knowledge
import Testing

@testable import Extraction

@Suite("How many, and how long")
struct AmountTests {
  @Test(
    "a unit is counted by the people in it, where their number is told",
    arguments: [
      ("Kenya sent a contingent of 120 engineers to Haiti.", "Kenya deploysTo Haiti, count=120, unit=engineer"),
      ("Kenya sent a company 150 strong to Haiti.", "Kenya deploysTo Haiti, count=150, unit=company"),
      (
        "Kenya will send its fourth rotation of peacekeepers, 139 in all, to UNIFIL.",
        "Kenya deploysTo UNIFIL, planned, count=139, unit=peacekeeper"
      ),
      (
        "Kenya keeps a battalion of about 850 soldiers in UNIFIL.",
        "Kenya participatesIn UNIFIL, count=850, countQualifier=about, unit=soldier"
      ),
      ("Kenya sent two battalions of soldiers to Haiti.", "Kenya deploysTo Haiti, count=2, unit=battalion"),
      ("Kenya sent a ship of 200 sailors to Haiti.", "Kenya deploysTo Haiti, count=1, unit=ship"),
      // Who acts has a number of his own, whoever else is there.
      (
        "Some 600 troops of the Kenyan Army drilled with 250 men of the Indian Army in RIMPAC.",
        "Kenyan Army participatesIn RIMPAC, count=600, countQualifier=about, unit=troop"
      ),
      // Who teaches is counted where what is taught is not.
      ("Two Kenyan marines have been teaching tactics to the Indian Navy.", "Kenya assists Indian Navy, count=2, unit=marine"),
    ])
  func people(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a border has its length",
    arguments: [
      ("Colombia and Peru share a border of 1,626 kilometres.", "Colombia borders Peru, count=1626, unit=kilometre"),
      (
        "Russia shares a border of nearly 3,500 kilometres with Mongolia.",
        "Mongolia borders Russia, count=3500, countQualifier=nearly, unit=kilometre"
      ),
      ("Kazakhstan and Uzbekistan share a 2,300-kilometre border.", "Kazakhstan borders Uzbekistan, count=2300, unit=kilometre"),
      ("Colombia and Peru share a border and 20 treaties.", "Colombia borders Peru"),
      // Lengths of something else, or of several borders.
      ("Kenya shares a border with Uganda, 933 kilometres from Lima.", "Kenya borders Uganda"),
      ("Colombia and Peru share a border guarded by 300 soldiers along 40 miles.", "Colombia borders Peru"),
    ])
  func length(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
