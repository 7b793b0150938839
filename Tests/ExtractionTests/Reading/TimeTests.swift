import Knowledge
import Testing

@testable import Extraction

@Suite("When something happened")
struct TimeTests {
  @Test(
    "a story goes on from its last dated event",
    arguments: [
      (
        "General Carlos Ruiz received Admiral Juan Paz on Friday. The two men signed a memorandum on mine clearance.",
        "Carlos Ruiz signsAgreementWith Juan Paz, date=2025-09-05"
      ),
      (
        "General Carlos Ruiz received Admiral Juan Paz on Friday. Later in the day President Ana Souza received Admiral Juan Paz.",
        "Ana Souza meetsWith Juan Paz, date=2025-09-05"
      ),
      (
        "General Carlos Ruiz received Admiral Juan Paz on Friday. A day earlier President Ana Souza had received Admiral Juan Paz.",
        "Ana Souza meetsWith Juan Paz, date=2025-09-04"
      ),
      (
        "General Carlos Ruiz returned the base to the Indian Army on Friday. At the margins of the ceremony President Ana Souza met Admiral Juan Paz.",
        "Ana Souza meetsWith Juan Paz, date=2025-09-05"
      ),
      (
        "General Carlos Ruiz received Admiral Juan Paz on Friday. Three days later President Ana Souza received Admiral Juan Paz.",
        "Ana Souza meetsWith Juan Paz, date=2025-09-08"
      ),
    ])
  func story(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "what is not told as a story of the same people gets no date from it",
    arguments: [
      "General Carlos Ruiz received Admiral Juan Paz on Friday. President Ana Souza has received General Carlos Ruiz.",
      "General Carlos Ruiz received Admiral Juan Paz on Friday. President Ana Souza will receive General Carlos Ruiz.",
      "General Carlos Ruiz received Admiral Juan Paz on Friday. President Ana Souza met Colonel Pedro Lima of Chile.",
    ])
  func apart(text: String) throws {
    let facts = try Reading.facts("meetsWith", of: text, published: "2025-09-09").filter { $0.contains("Ana Souza") }
    #expect(!facts.isEmpty && facts.allSatisfy { !$0.contains("date=") }, "\(facts)")
  }

  @Test(
    "a date is found where the text tells it",
    arguments: [
      ("Peru last night sent 80 soldiers to Haiti.", "Peru deploysTo Haiti, count=80, unit=soldier, date=2025-09-08"),
      (
        "Kenya and Peru have been partners since February, when General Carlos Ruiz flew to Kenya.",
        "Carlos Ruiz visits Kenya, date=2025-02"
      ),
      ("Kenya has helped the Peruvian Navy to clear mines since 2016.", "Kenya assists Peruvian Navy, since=2016"),
      (
        "Peru will host RIMPAC in November; General Carlos Ruiz said that he would attend.",
        "Carlos Ruiz participatesIn RIMPAC, planned, date=2025-11"
      ),
      (
        "Egypt received 54 boats. Peru sold Egypt 54 Rafale fighters in 2020.",
        "Peru supplies Egypt, count=54, unit=Rafale fighter, date=2020"
      ),
    ])
  func told(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("in a text that is dated only by what it tells, a weekday is the nearest one")
  func weekdays() throws {
    let facts = try Reading.facts(
      "meetsWith",
      of: """
        At seven in the morning of June 5, 2025 General Carlos Ruiz, Minister of Defence of Peru, crossed the border into Kenya. On Friday he met \
        Admiral Juan Paz.
        """)
    #expect(facts == ["Carlos Ruiz meetsWith Juan Paz, date=2025-06-06"])
  }

  @Test(
    "stretches of years and days have a beginning and an end",
    arguments: [
      ("India supplied six boats to Kenya between 2014 and 2017.", "India supplies Kenya, count=6, unit=boat, since=2014, until=2017"),
      ("Kenya will host RIMPAC from 25 to 29 November.", "Kenya hosts RIMPAC, planned, since=2025-11-25, until=2025-11-29"),
      ("Kenya hosted RIMPAC from March 16 to 20.", "Kenya hosts RIMPAC, since=2025-03-16, until=2025-03-20"),
      ("USS Halsey has been moored at Lima since Thursday.", "USS Halsey visits Lima, since=2025-09-04"),
    ])
  func stretches(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test("the date of a beginning is the “since” of what lasts")
  func beginnings() throws {
    let facts = try Reading.facts("cooperatesWith", of: "Kenya established ties with Peru in October 2024.")
    #expect(facts == ["Kenya cooperatesWith Peru, since=2024-10"])
  }

  @Test("a weekday lies behind where its own clause tells what happened")
  func tense() throws {
    let facts = try Reading.facts(
      "visits", of: "General Carlos Ruiz, who flew to Kenya on Sunday, will meet Admiral Juan Paz tomorrow.", published: "2025-09-09")
    #expect(facts == ["Carlos Ruiz visits Kenya, date=2025-09-07"])
  }

  @Test("the present tense looks ahead, and a week is told by its month")
  func ahead() throws {
    let facts = try Reading.facts("visits", of: "On Thursday General Carlos Ruiz flies to Kenya.", published: "2025-09-09")
    #expect(facts == ["Carlos Ruiz visits Kenya, date=2025-09-11"])
    let week = try Reading.facts("visits", of: "General Carlos Ruiz flew to Kenya last week.", published: "2025-09-19")
    #expect(week == ["Carlos Ruiz visits Kenya, date=2025-09"])
  }

  @Test(
    "an entry of a chronology is of the date it begins with, until its paragraph ends",
    arguments: [
      ("28 May 2018 – The frigate USS Halsey docks in Manila. The ship visits Cebu.", "USS Halsey visits Manila, date=2018-05-28"),
      ("28 May 2018 – The frigate USS Halsey docks in Manila. The ship visits Cebu City.", "USS Halsey visits Cebu, date=2018-05-28"),
      ("May 2018: The frigate USS Halsey docks in Manila.", "USS Halsey visits Manila, date=2018-05"),
      ("28 May 2018 – It rains.\n\nThe frigate USS Halsey docks in Manila.", "USS Halsey visits Manila"),
      ("28 May 2018 – The frigate USS Halsey will dock in Manila.", "USS Halsey visits Manila, planned"),
    ])
  func chronology(text: String, fact: String) throws {
    let facts = try Reading.facts("visits", of: text)
    #expect(facts.contains(fact), "\(facts)")
  }

  @Test(
    "a date is told from the text’s own",
    arguments: [
      ("General Carlos Ruiz met Admiral Juan Paz a week ago.", "Carlos Ruiz meetsWith Juan Paz, date=2025-09-02"),
      ("General Carlos Ruiz met Admiral Juan Paz two years ago.", "Carlos Ruiz meetsWith Juan Paz, date=2023"),
    ])
  func relative(text: String, fact: String) throws {
    let facts = try Reading.facts(of: text, published: "2025-09-09")
    #expect(facts.contains(fact), "\(facts)")
  }
}
