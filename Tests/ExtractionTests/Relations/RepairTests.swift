import Knowledge
import Testing

@testable import Extraction

@Suite("What the parser hangs elsewhere than a reader would")
struct RepairTests {
  @Test(
    "lists, subjects and agents are put together again",
    arguments: [
      // Names of a list that were taken for a part of the next one, and a second subject behind “and”.
      (
        "In October the destroyer JS Harusame, the frigate BRP Jose Rizal and the USS Dewey drilled together off Manila.",
        "BRP Jose Rizal exercisesWith JS Harusame"
      ),
      (
        "In October the destroyer JS Harusame, the frigate BRP Jose Rizal and the USS Dewey drilled together off Manila.",
        "JS Harusame exercisesWith USS Dewey"
      ),
      // A person behind a semicolon.
      (
        "General Carlos Ruiz met Admiral Juan Paz, Peru's Chief of Staff; Marshal Adam Kowal, his Polish opposite number; and Ana Souza, Brazil's minister.",
        "Adam Kowal meetsWith Carlos Ruiz"
      ),
      // The agent of a participle that hangs on the verb of the sentence.
      (
        "A delegation of the Kenyan Army led by General Carlos Ruiz attended the Shangri-La Dialogue.",
        "Carlos Ruiz participatesIn Shangri-La Dialogue, unit=delegation"
      ),
      // Subjects behind their verbs.
      ("Also taking part in RIMPAC is the frigate HNLMS Evertsen.", "HNLMS Evertsen participatesIn RIMPAC"),
      (
        "Among the ships taking part in RIMPAC are the destroyers USS Halsey and JS Sazanami.",
        "JS Sazanami participatesIn RIMPAC, unit=ship"
      ),
      // What a treaty is stands between it and with whom it is.
      ("Kenya concluded the Lima Treaty, a full alliance, with Peru.", "Kenya signsAgreementWith Peru"),
      ("Ana Souza praised the talks which General Carlos Ruiz held with Admiral Juan Paz.", "Carlos Ruiz meetsWith Juan Paz"),
      ("General Carlos Ruiz, who as a young captain served with UNIFIL, spoke.", "Carlos Ruiz participatesIn UNIFIL"),
    ])
  func repaired(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("“where” takes up the name right before it")
  func place() throws {
    let facts = try Reading.facts(
      "participatesIn", of: "Kenya keeps 200 soldiers in UNIFIL, where an Irish battalion serves alongside them.")
    #expect(facts.contains("Ireland participatesIn UNIFIL, count=1, unit=battalion"), "\(facts)")
  }

  @Test("an apposition that is denied is denied")
  func denied() throws {
    let facts = try Reading.facts("memberOf", of: "Kenya, not yet a member of the African Union, was represented.")
    #expect(facts == ["Kenya memberOf African Union, negated"])
  }

  @Test("the date of a list’s first member is not that of the others, which have their own")
  func gaps() throws {
    let facts = try Reading.facts(
      "visits", of: "USS Halsey called at Manila in March 2018, USS Dewey in March 2020 and USS Preble in June 2023.")
    #expect(
      facts == [
        "USS Dewey visits Manila, date=2020-03", "USS Halsey visits Manila, date=2018-03", "USS Preble visits Manila, date=2023-06",
      ])
  }

  @Test("“since” goes with the perfect, wherever it hangs")
  func since() throws {
    let facts = try Reading.facts(
      of: "General Carlos Ruiz visited Damen, which has delivered nine patrol vessels to the Indian Navy since 2012.")
    #expect(facts.contains("Damen supplies Indian Navy, count=9, unit=patrol vessel, since=2012"), "\(facts)")
    #expect(facts.contains("Carlos Ruiz visits Damen"), "\(facts)")
  }

  @Test(
    "the types of names and words mend what the parser misreads",
    arguments: [
      ("Kenya and Peru, allies since 1954, agreed.", "Kenya cooperatesWith Peru, since=1954"),
      ("Kazakhstan, he said, would gladly train Kenyan cadets.", "Kazakhstan assists Kenya, planned, unit=cadet"),
      (
        "Instructors from the United States are this week teaching officers of the Peruvian Navy how to board a vessel.",
        "United States assists Peruvian Navy, unit=officer"
      ),
      ("Between Nairobi and Lima there are old bonds.", "Kenya cooperatesWith Peru"),
      (
        "RIMPAC is a drill that the Kenyan, Chilean and Peruvian navies have held since 1974.",
        "Chilean Navy exercisesWith Peruvian Navy, since=1974"
      ),
    ])
  func mended(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "whoever did likewise did what was told before",
    arguments: [
      ("Norway sent a battalion to UNIFIL; Kenya did likewise.", "Kenya deploysTo UNIFIL, unit=battalion"),
      ("Norway joined RIMPAC in 2019; Peru followed suit.", "Peru participatesIn RIMPAC"),
    ])
  func likewise(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains(fact), "\(facts)")
  }
}
