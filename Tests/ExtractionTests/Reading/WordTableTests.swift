import Testing

@testable import Extraction

@Suite("The table of known words")
struct WordTableTests {
  @Test("a word that a reader asks for is known from then on, and the same however it is written")
  func asked() throws {
    let builder = WordTableBuilder(vocabulary: try Reading.pack.get().vocabulary, patterns: [])
    #expect(builder.table.id("abracadabra") == -2)
    let word = builder.id("abracadabra")
    #expect(builder.table.id("Abracadabra") == word)
  }

  @Test("a verb that a reader asks for is known in all its forms")
  func verbs() throws {
    let builder = WordTableBuilder(vocabulary: try Reading.pack.get().vocabulary, patterns: [])
    let lemma = builder.verb("wobble")
    for form in ["wobble", "wobbles", "wobbled", "wobbling"] {
      #expect(builder.table.verbs[safe: builder.table.id(form)]?.contains { $0.lemma == lemma } == true, "\(form)")
    }
  }

  @Test("more words than the table had room for are all found")
  func growth() throws {
    let builder = WordTableBuilder(vocabulary: try Reading.pack.get().vocabulary, patterns: [])
    let words = (0..<40_000).map { "word\($0)" }
    let ids = words.map { builder.id($0) }
    #expect(Set(ids).count == words.count)
    #expect(zip(words, ids).allSatisfy { builder.table.id($0) == $1 })
  }
}
