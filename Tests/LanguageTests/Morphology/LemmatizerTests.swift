import Testing

@testable import Language

@Suite("Lemmas and features")
struct LemmatizerTests {
  @Test(
    "a form becomes its dictionary form, by its tags",
    arguments: [
      ("visited", UniversalTag.verb, "VBD", "visit"), ("signed", .verb, "VBN", "sign"), ("met", .verb, "VBD", "meet"),
      ("sent", .verb, "VBN", "send"), ("hosting", .verb, "VBG", "host"), ("was", .auxiliary, "VBD", "be"), ("is", .auxiliary, "VBZ", "be"),
      ("n't", .particle, "RB", "not"), ("countries", .noun, "NNS", "country"), ("armies", .noun, "NNS", "army"),
      ("ships", .noun, "NNS", "ship"),
      ("men", .noun, "NNS", "man"), ("Forces", .noun, "NNS", "force"), ("Vietnam", .properNoun, "NNP", "Vietnam"),
      ("better", .adjective, "JJR", "good"), ("largest", .adjective, "JJS", "large"), ("They", .pronoun, "PRP", "they"),
      ("Nguyễn", .properNoun, "NNP", "Nguyễn"), ("ĐÃ", .other, "FW", "đã"),
    ])
  func lemma(form: String, tag: UniversalTag, penn: String, expected: String) throws {
    #expect(try LanguageModel.bundled().lemmatizer.lemma(of: form, tag: tag, penn: penn) == expected)
  }

  @Test("an empty form, and one of other scripts, have a lemma all the same", arguments: ["", "越南", "👍", "\u{301}"])
  func other(form: String) throws {
    let lemmatizer = try LanguageModel.bundled().lemmatizer
    for tag in UniversalTag.allCases { _ = lemmatizer.lemma(of: form, tag: tag, penn: "NN") }
    #expect(lemmatizer.lemma(of: form, tag: .other, penn: "no tag") == form)
  }

  @Test("features are found by name") func features() {
    let features = MorphologicalFeatures("Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin")
    #expect(features["Mood"] == "Ind")
    #expect(features["Voice"] == nil)
    #expect(features.isPlural && features.isPast && !features.isPassive)
    #expect(MorphologicalFeatures("_")["Mood"] == nil)
    #expect(MorphologicalFeatures("Tense=Past|VerbForm=Part|Voice=Pass").isPassive)
  }
}
