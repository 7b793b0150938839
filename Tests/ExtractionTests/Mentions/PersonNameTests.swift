import Knowledge
import Testing

@testable import Extraction

@Suite("Names of persons")
struct PersonNameTests {
  @Test(
    "an office, a body, a rank or a clause beside a name tells a person",
    arguments: [
      ("President Kim Do-jun came.", "Kim Do-jun: Person"),
      // A surname that is a capital’s name.
      ("They met Colonel Pedro Lima.", "Pedro Lima: Person"),
      ("President Pedro Santiago of Peru came.", "Pedro Santiago: Person"),
      ("The Minister of Climate Change, Joseph Kowal, came.", "Joseph Kowal: Person"),
      ("The Minister of Public Works, Joseph Kowal, came.", "Joseph Kowal: Person"),
      // A syllable that is a country’s name in Vietnamese.
      ("In Lima he and his Vietnamese counterpart, Luong Duc Phong, spoke.", "Luong Duc Phong: Person"),
      ("Marine analyst Ana Souza came.", "Ana Souza: Person"),
      ("Peru’s Consul General in Da Nang, Ana Souza, came.", "Ana Souza: Person"),
      ("The Ambassador of Peru to the Kingdom, Ana Souza, came.", "Ana Souza: Person"),
      ("They heard Ana Souza of the University of Leeds.", "Ana Souza: Person"),
      ("Ana Souza is a senior analyst at the University of Leeds.", "Ana Souza: Person"),
      ("Its commander is a Polish brigadier, Piotr Kowal.", "Piotr Kowal: Person"),
      ("He saw Ana Souza, who leads it.", "Ana Souza: Person"),
      ("He succeeded Ana Souza.", "Ana Souza: Person"),
      ("They told J. Souza of it.", "J. Souza: Person"),
      ("Minister the Hon Ana Souza came.", "Ana Souza: Person"),
      ("It was signed by Eng. Khalid Sabri for them.", "Khalid Sabri: Person"),
      ("Cabinet Secretary for Defence Aden Souza came.", "Aden Souza: Person"),
      ("Assistant Secretary-General for Field Support Ana Souza came.", "Ana Souza: Person"),
      ("Captain (ASW) Ana Souza came.", "Ana Souza: Person"),
      ("Foreign Ministers Ana Souza and Carlos Ruiz came.", "Ana Souza: Person"),
      ("Qatar’s mediator, Mohammed al-Sabri, came.", "Mohammed al-Sabri: Person"),
      ("Generalmajor Ana Souza came.", "Ana Souza: Person"),
      ("Under-Secretary Matteo Souza di Costa came.", "Matteo Souza di Costa: Person"),
      ("They met Ahn Gyu-back, Minister of National Defense, in Lima.", "Ahn Gyu-back: Person"),
      ("They met Laurent Saint-Cyr, who heads a council.", "Laurent Saint-Cyr: Person"),
    ])
  func cues(text: String, mention: String) throws {
    let mentions = try Reading.graph(of: text).mentionsInOrder
    #expect(mentions.contains(mention), "\(mentions)")
  }

  @Test(
    "titles, classes of ships and credits are no persons",
    arguments: [
      "His Royal Highness came.", "They built Guardian Class Patrol Boats.", "It was good.\n(Photo: Ana Souza)",
      "By Ana Souza\n\nIt was good.",
    ])
  func others(text: String) throws {
    let types = try Reading.graph(of: text).entities.values.map(\.type)
    #expect(!types.contains("Person"))
  }

  @Test("an ambassador is of who sends him, not of his host")
  func ambassadors() throws {
    let facts = try Reading.facts("affiliatedWith", of: "The British Ambassador to Kenya, Ana Souza, spoke.")
    #expect(facts == ["Ana Souza affiliatedWith United Kingdom, role=Ambassador to Kenya"])
  }

  @Test("a country that is only part of a person’s name is nobody’s")
  func partOfName() throws {
    let facts = try Reading.facts(of: "President Ana Souza met Colonel Pedro Lima.")
    #expect(facts == ["Ana Souza meetsWith Pedro Lima"], "\(facts)")
  }

  @Test("whose minister somebody meets says nothing of his own country")
  func others() throws {
    let facts = try Reading.facts(
      "affiliatedWith", of: "President Samuel Souza of Kenya spoke. Souza met Russia's Deputy Minister of Defence, Andrei Kowal.")
    #expect(
      facts.contains("Samuel Souza affiliatedWith Kenya, role=President")
        && !facts.contains { $0.hasPrefix("Samuel Souza affiliatedWith Russia") }, "\(facts)")
  }
}
