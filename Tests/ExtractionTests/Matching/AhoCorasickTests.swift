import Randomness
import Testing

@testable import Extraction

@Suite("Many strings in one pass")
struct AhoCorasickTests {
  private static func isWord(_ byte: UInt8) -> Bool { byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") }

  private func found(_ patterns: [String], in text: String) -> [String] {
    var found: [String] = []
    AhoCorasick(patterns.map { Array($0.utf8) }, isWord: Self.isWord).search(Array(text.utf8)) { match in
      found.append("\(patterns[match.pattern]) \(match.range.lowerBound)")
    }
    return found
  }

  /// What `search` should find, looked for string by string.
  private func sought(_ patterns: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [(end: Int, start: Int, pattern: String)] = []
    for pattern in patterns {
      let letters = Array(pattern.utf8)
      for start in bytes.indices where bytes[start...].starts(with: letters) && !letters.isEmpty {
        if start > 0 && Self.isWord(bytes[start - 1]) && Self.isWord(bytes[start]) { continue }
        found.append((start + letters.count, start, pattern))
      }
    }
    return found.sorted { ($0.end, $0.start) < ($1.end, $1.start) }.map { "\($0.pattern) \($0.start)" }
  }

  @Test(
    "reports each string that begins where a word does, longer ones first",
    arguments: [
      ("navy", "navy, navyman, a-navy, enavy", ["navy 0", "navy 6", "navy 17"]),
      ("an", "an anan", ["an 0", "an 3"]),
      ("sea of japan|japan|sea", "the sea of japan", ["sea 4", "sea of japan 4", "japan 11"]),
      ("sea of japan|of china", "sea of china", ["of china 4"]),
      (" a|a", "b a a", [" a 1", "a 2", " a 3", "a 4"]),
      ("", "a", []),
      ("a", "", []),
    ])
  func findsStrings(patterns: String, text: String, expected: [String]) {
    #expect(found(patterns.split(separator: "|").map(String.init), in: text) == expected)
  }

  @Test("finds what a search string by string finds, in texts of few letters")
  func agreesWithPlainSearch() {
    var random = SeededRandom(2014)
    func text(_ most: Int) -> String { String((0..<Int.random(in: 1...most, using: &random)).map { _ in random.pick(Array("aab -")) }) }
    for _ in 0..<300 {
      // Up to some hundred strings, which are sorted in another way than few.
      let patterns = Set((0..<Int.random(in: 1...120, using: &random)).map { _ in text(6) }).sorted()
      let sample = text(80)
      #expect(found(patterns, in: sample) == sought(patterns, in: sample), "ENTENTE_SEED=\(random.seed): \(patterns) in “\(sample)”")
    }
  }
}
