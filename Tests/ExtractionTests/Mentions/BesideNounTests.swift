import Knowledge
import Testing

@testable import Extraction

@Suite("Names that a common noun introduces")
struct BesideNounTests {
  @Test(
    "a noun in small letters types the name beside it",
    arguments: [
      ("They held the naval exercise Bright Comet.", "Bright Comet: Exercise"),
      ("They held the exercise, called Griffin Gale.", "Griffin Gale: Exercise"),
      ("They held its Ocean naval exercise.", "Ocean: Exercise"),
      ("They held the drill dubbed “Iron Heron”.", "Iron Heron: Exercise"),
      ("They held our largest exercise – Quiet Warrior – again.", "Quiet Warrior: Exercise"),
      ("They opened the Peru Naval Industry fair.", "Peru Naval Industry fair: Event"),
      ("They held the annual Khanjar Alpha at sea; the exercise ended.", "Khanjar Alpha: Exercise"),
      ("They extend Nordic Gale, an operation that tracks ships.", "Nordic Gale: Mission"),
      ("They asked Remontal, a Polish shipyard.", "Remontal: Organization"),
      ("They held Druzhba-XI again.", "Druzhba-XI: Exercise"),
      ("Peru's state shipyard, COTEMAR, spoke.", "COTEMAR: Organization"),
      ("They met the Kazakh peacekeeping battalion, QAZBAT.", "QAZBAT: ArmedForce"),
      ("They came for Qalqan-2024, which the army called an exercise.", "Qalqan-2024: Exercise"),
      ("They brought the exercise Shield of the Marsh to an end.", "Shield of the Marsh: Exercise"),
      ("They held the exercise Griffin of the Indian Navy.", "Griffin: Exercise"),
      ("He spoke at the Navy-2023 forum.", "Navy-2023: Forum"),
      ("They joined the operation Northern Gate.", "Northern Gate: Mission"),
      ("They live in the village of Na Peo.", "Na Peo: Place"),
      ("They ordered it from the firm Ukrmash.", "Ukrmash: Organization"),
      ("They serve in the minesweeper Santiago.", "Santiago: ArmedForce"),
    ])
  func nouns(text: String, mention: String) throws {
    let mentions = try Reading.graph(of: text).mentionsInOrder
    #expect(mentions.contains(mention), "\(mentions)")
  }

  @Test(
    "a leading noun keeps number, particle and “of” of the name",
    arguments: [
      ("They met Frigate 017 Tran Nhat Duat.", "Frigate 017 Tran Nhat Duat: ArmedForce"),
      ("They met HMCS Ville de Lac.", "HMCS Ville de Lac: ArmedForce"),
      ("They met Level-2 Field Hospital Rotation 12.", "Level-2 Field Hospital Rotation 12: ArmedForce"),
      ("They joined Exercise Eagles of Concord.", "Exercise Eagles of Concord: Exercise"),
    ])
  func leading(text: String, mention: String) throws {
    let mentions = try Reading.graph(of: text).mentionsInOrder
    #expect(mentions.contains(mention), "\(mentions)")
  }

  @Test("ships in a list are ships each")
  func lists() throws {
    let names = try Reading.graph(of: "HMA Ships Arunta, Stuart and Sirius sailed.").names
    #expect(names == ["force/arunta", "force/sirius", "force/stuart"])
  }

  @Test("an exercise is found again without its noun")
  func shortForm() throws {
    let graph = try Reading.graph(of: "They held Exercise Eagles of Concord. Eagles of Concord ended.")
    #expect(graph.mentions.count == 2 && graph.entities.count == 1, "\(graph.mentionsInOrder)")
  }

  @Test("a field before a noun is no name")
  func fields() throws {
    #expect(try Reading.graph(of: "They spoke at the Defence forum.").names.isEmpty)
  }

  @Test("a memorandum’s name ends where it is told what was done with it, and when")
  func documents() throws {
    for rest in ["on the sidelines of the fair", "signed by two firms", "concluded last year", "on Monday"] {
      let names = try Reading.graph(of: "It rests on a memorandum of understanding on ship repair \(rest).").names
      #expect(names == ["agreement/memorandum-of-understanding-on-ship-repair"], "\(rest)")
    }
  }

  @Test(
    "a person who speaks is not what the noun before is, nor is every word with a year an exercise",
    arguments: [
      "During the exercise, Subianto, who visited Kenya, spoke.", "The guest of the company, Petrov, met them.",
      "They backed Visionia-2063.",
    ])
  func others(text: String) throws {
    let mentions = try Reading.graph(of: text).mentionsInOrder
    #expect(!mentions.contains { $0.hasSuffix(": Exercise") || $0.hasSuffix(": Organization") }, "\(mentions)")
  }
}
