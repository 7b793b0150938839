import Testing

@testable import Language

@Suite("Closed classes")
struct FunctionWordsTests {
  @Test(
    "words that begin sentences",
    arguments: [("The", true), ("In", true), ("However", true), ("They", true), ("Vietnam", false), ("Navy", false), ("", false)])
  func openers(word: String, expected: Bool) { #expect(FunctionWords.beginsSentence(word) == expected) }

  @Test("closed classes hold small letters only, as they are looked up")
  func smallLetters() {
    for list in [
      FunctionWords.determiners, FunctionWords.prepositions, FunctionWords.conjunctions, FunctionWords.pronouns, FunctionWords.auxiliaries,
      FunctionWords.adverbs,
    ] {
      #expect(list.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
    }
    #expect(FunctionWords.contains("will") && FunctionWords.contains("of") && !FunctionWords.contains("ship"))
  }

  @Test(
    "abbreviations in any case",
    arguments: [("Gen", true), ("GEN", true), ("gen", true), ("Sept", true), ("General", false), ("", false), ("x", false)])
  func abbreviations(word: String, expected: Bool) {
    var bytes = Array(word.utf8)
    #expect(bytes.withUnsafeMutableBufferPointer { Abbreviations.contains(UnsafeBufferPointer($0)) } == expected)
  }

  @Test(
    "only some abbreviations always stand before a name",
    arguments: [("Gen.", true), ("Mr.", true), ("Sept.", false), ("U.S.", false), ("etc.", false)])
  func namesFollow(word: String, expected: Bool) { #expect(Abbreviations.precedesName(word.utf8) == expected) }
}
