import Testing

@testable import Language

@Suite("Lemmas and features")
struct LemmatizerTests {
  @Test(
    "a form becomes its dictionary form, by its tags",
    arguments: [
      ("visited", UniversalTag.verb, PennTag.past, "visit"), ("signed", .verb, .pastParticiple, "sign"), ("met", .verb, .past, "meet"),
      ("sent", .verb, .pastParticiple, "send"), ("hosting", .verb, .gerund, "host"), ("was", .auxiliary, .past, "be"),
      ("is", .auxiliary, .presentThird, "be"),
      ("n't", .particle, .adverb, "not"), ("countries", .noun, .plural, "country"), ("armies", .noun, .plural, "army"),
      ("ships", .noun, .plural, "ship"),
      ("men", .noun, .plural, "man"), ("Forces", .noun, .plural, "force"), ("Vietnam", .properNoun, .properNoun, "Vietnam"),
      ("better", .adjective, .comparative, "good"), ("largest", .adjective, .superlative, "large"), ("They", .pronoun, .pronoun, "they"),
      ("Nguyễn", .properNoun, .properNoun, "Nguyễn"), ("ĐÃ", .other, .foreign, "đã"),
    ])
  func lemma(form: String, tag: UniversalTag, penn: PennTag, expected: String) throws {
    #expect(try LanguageModel.bundled().lexicon.lemmatizer.lemma(of: form, tag: tag, penn: penn) == expected)
  }

  @Test("an empty form, and one of other scripts, have a lemma all the same", arguments: ["", "越南", "👍", "\u{301}"])
  func other(form: String) throws {
    let lemmatizer = try LanguageModel.bundled().lexicon.lemmatizer
    for tag in UniversalTag.allCases { _ = lemmatizer.lemma(of: form, tag: tag, penn: .noun) }
    #expect(lemmatizer.lemma(of: form, tag: .other, penn: .superfluousPunctuation) == form)
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
