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
      // A verb behind “which” that was taken for a noun.
      (
        "Poland, which borders Ukraine, has trained over 25,000 Ukrainian soldiers under EUMAM Ukraine, a mission of the European Union, and has gone.",
        "Poland participatesIn EUMAM Ukraine, count=25000, countQualifier=over, unit=soldier"
      ),
      // “of which” and “to which” that were hung on the verb of the sentence.
      ("The African Union (AU), of which Kenya and Peru are members, met in Lima.", "Peru memberOf African Union"),
      (
        "The minister said that the African Union (AU), of which Kenya and Peru are members, had paid for the lessons.",
        "Kenya memberOf African Union"
      ),
      // A pronoun that begins such a list.
      (
        "General Carlos Ruiz was in Lima, where he and his Polish counterpart, Adam Kowal, signed the Lima Treaty.",
        "Adam Kowal signsAgreementWith Carlos Ruiz"
      ),
      // An object that the parser hangs on the verb above.
      ("RIMPAC, the exercise that Kenya used to hold with Peru, was staged again.", "Kenya exercisesWith Peru"),
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
    "asides, lists and clauses that the parser hangs elsewhere are read where they belong",
    arguments: [
      // A verb behind “that” that was taken for a noun.
      (
        "Peru proposed that the Peruvian Navy and the Chilean Navy train together in the Gulf of Tonkin.",
        "Chilean Navy exercisesWith Peruvian Navy, desired"
      ),
      // “and” within a clause that a comma opened.
      (
        "General Carlos Ruiz opened RIMPAC, which was held in Lima on Monday and moved to Kenya on Friday.",
        "RIMPAC locatedIn Kenya"
      ),
      // A subject between “and” and an auxiliary.
      (
        "Every year officers of the Kenyan Army learn English in Peru under a programme, and the Chilean Navy has trained Ugandan cadets since 2022.",
        "Chilean Navy assists Uganda, unit=cadet, since=2022"
      ),
      // A name between a year and a verb, with an office behind a comma.
      (
        "In June 2023 General Carlos Ruiz and Ana Souza, then Brazil's defence minister, signed the Arms Trade Treaty.",
        "Ana Souza signs Arms Trade Treaty, date=2023-06"
      ),
      // Who trained them stands behind what is said of the place.
      (
        "Officers of the Kenyan Army were trained at Camp Simba, which Peru rebuilt in 2022, by instructors of the Chilean Navy.",
        "Chilean Navy assists Kenyan Army, unit=officer"
      ),
      // Where it takes place stands behind what it is.
      ("Brazil will host RIMPAC, an exercise for the navies of many countries, in Lima.", "RIMPAC locatedIn Lima, planned"),
      // A participle that was taken for a noun’s part.
      (
        "The minister thanked Denmark, whose instructors have been training crews of the Ukrainian Air Force since 2023.",
        "Denmark assists Ukrainian Air Force, unit=crew, since=2023"
      ),
      // “that” behind a noun of which the clause says something.
      ("Abyei lies on the frontier that Vietnam shares with Laos.", "Laos borders Vietnam"),
      // A relative clause behind a visit says something of whom it is paid to.
      (
        "General Carlos Ruiz travelled to Lima for a tour of Hanwha Aerospace, which is to deliver 20 howitzers to Peru.",
        "Hanwha Aerospace supplies Peru, planned, count=20, unit=howitzer"
      ),
      // Persons behind the countries whose ministers they are.
      (
        "Peru and Kenya hosted RIMPAC. The defence ministers of the two countries, General Carlos Ruiz and Admiral Juan Paz, attended it.",
        "Carlos Ruiz participatesIn RIMPAC"
      ),
    ])
  func reread(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(facts.contains { $0 == fact || $0.hasPrefix(fact + ",") }, "\(facts)")
  }

  @Test("“and” before an aside with a clause of its own breaks nothing")
  func asides() throws {
    let facts = try Reading.facts(of: "Kenya opened a base in Haiti and, in Lima, which was flooded, built a hospital for Peru.")
    #expect(facts.contains { $0.hasPrefix("Kenya assists Peru") }, "\(facts)")
    #expect(try !Reading.facts("visits", of: "General Carlos Ruiz visited Kenya and, after RIMPAC, which ended on Monday, left.").isEmpty)
  }

  @Test("“but also” leaves nobody out, and who had opposed something is no dissenter of the talks")
  func alsoNamed() throws {
    let facts = try Reading.facts(
      "participatesIn", of: "The Shangri-La Dialogue was attended by not only regional countries but also China and Russia.")
    #expect(facts.contains("China participatesIn Shangri-La Dialogue"), "\(facts)")
    #expect(
      try !Reading.facts("meetsWith", of: "General Carlos Ruiz held talks with Admiral Juan Paz, who had opposed the treaty.").isEmpty)
  }

  @Test("what “as are” adds takes part as the others do, and belongs to none of them")
  func asAre() throws {
    let facts = try Reading.facts(
      of: "Peru hosts RIMPAC. The frigate Lima of the Peruvian Navy is taking part, as are warships of Kenya and Chile.")
    #expect(facts.contains("Kenya participatesIn RIMPAC"), "\(facts)")
    #expect(!facts.contains { $0.contains("partOf Kenya") || $0.contains("partOf Chile") }, "\(facts)")
  }

  @Test("“both” behind a list describes it, and nobody before it")
  func both() throws {
    let facts = try Reading.facts(
      "memberOf", of: "Peru contributed 150 soldiers and Chile 78; Kenya and Uganda, both members of the African Union, sent a few dozen.")
    #expect(facts == ["Kenya memberOf African Union", "Uganda memberOf African Union"])
  }

  @Test("with whom something was not decided signs nothing")
  func abstaining() throws {
    let facts = try Reading.facts(
      "signs", of: "The UN Security Council's Resolution 2719 was adopted on Monday with China, Russia and Pakistan abstaining.")
    #expect(facts.map { $0.prefix(25) } == ["UN Security Council signs"], "\(facts)")
  }

  @Test(
    "those by whom something is done to others, and a delegation with its head, do nothing to each other",
    arguments: [
      "They were seen off by General Carlos Ruiz and by Admiral Juan Paz.",
      "A delegation of the Peruvian Navy led by Admiral Juan Paz met reporters and proposed an agreement.",
    ])
  func together(text: String) throws {
    let facts = try Reading.facts(of: text)
    #expect(!facts.contains { $0.contains("meetsWith") || $0.contains("signsAgreementWith") }, "\(facts)")
  }

  @Test("a word with a capital within an unknown name is no cooperation")
  func unknownName() throws {
    let facts = try Reading.facts(of: "Kenya and Peru are members of the Zone of Trust and Cooperation of the Southern Seas (ZTC).")
    #expect(!facts.contains { $0.contains("cooperatesWith") }, "\(facts)")
    let told = try Reading.facts("cooperatesWith", of: "Kenya and Peru praised their cooperation.")
    #expect(!told.isEmpty)
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
