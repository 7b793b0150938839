import Testing

@testable import Language

@Suite("Names from the scores of words")
struct NameDecoderTests {
  /// Scores by a short form: `.` outside, a letter for the kind that a name begins with (p, l, o, e), `+` and a letter where it goes on.
  private func decode(_ tags: String) -> [String] {
    let kinds: [Character] = ["p", "l", "o", "e"]
    let scores = tags.split(separator: " ").map { tag -> NameDecoder.Scores in
      var scores = NameDecoder.Scores(outside: 0, begins: [-1, -1, -1, -1], goesOn: [-1, -1, -1, -1])
      for letter in tag {
        guard let kind = kinds.firstIndex(where: { $0 == letter }) else { continue }
        if tag.hasPrefix("+") { scores.goesOn[kind] = 2 } else { scores.begins[kind] = 2 }
      }
      return scores
    }
    return NameDecoder.names(scores).map { "\($0.words.lowerBound)-\($0.words.upperBound) \($0.kind)" }
  }

  @Test(
    "names begin, go on and end",
    arguments: [
      (". p +p .", ["1-3 person"]), ("l l", ["0-1 place", "1-2 place"]), (". .", []), ("o +o +o", ["0-3 organization"]),
      ("+p . +l", ["0-1 person", "2-3 place"]),
    ])
  func spans(tags: String, expected: [String]) { #expect(decode(tags) == expected) }

  @Test("words that look like different things are one name, of the kind that most of them speak for")
  func kinds() {
    #expect(decode("e +o +o") == ["0-3 organization"])
    #expect(decode("l +o +l") == ["0-3 place"])
  }
}
