import Knowledge
import Testing

@testable import Extraction

@Suite("Who says what a text leaves to somebody")
struct SpeechTests {
  @Test(
    "the speaker is kept with the evidence, by name or in the text’s words, and nobody where the text says it by itself",
    arguments: [
      ("General Carlos Ruiz said that Kenya would send a ship to Haiti.", "deploysTo", "Carlos Ruiz"),
      ("Kenya, a ministry spokesperson said, has deployed 200 soldiers to Haiti.", "deploysTo", "a ministry spokesperson"),
      ("According to Admiral Juan Paz, Kenya took part in RIMPAC.", "participatesIn", "Juan Paz"),
      ("Kenya deployed 600 soldiers to Haiti.", "deploysTo", nil),
      ("General Carlos Ruiz said that he was tired. Kenya deployed 600 soldiers to Haiti.", "deploysTo", nil),
    ] as [(String, String, String?)])
  func speaker(text: String, relation: String, speaker: String?) throws {
    let graph = try Reading.graph(of: text)
    let fact = try #require(graph.facts.values.first { $0.type.rawValue == relation })
    #expect(graph.evidence[fact.id]?.map(\.speaker) == [speaker])
  }

  @Test("a name in the appositive of a speaker is the text’s own statement")
  func title() throws {
    let graph = try Reading.graph(of: "General Carlos Ruiz, Peru's defence minister, said that Kenya would send a ship to Haiti.")
    let office = try #require(graph.facts.values.first { $0.type == "affiliatedWith" })
    #expect(graph.evidence[office.id]?.map(\.speaker) == [nil])
  }
}
