import Randomness
import Testing

@testable import Knowledge

@Suite("Copies of one text")
struct CopyFinderTests {
  /// A text of paragraphs, each of sentences of words that a seed chooses: two seeds share next to nothing.
  static func article(_ seed: UInt64, paragraphs: Int = 6) -> [String] {
    var random = SeededRandom(fixed: seed)
    return (0..<paragraphs).map { _ in
      (0..<5).map { _ in (0..<11).map { _ in "w\(Int.random(in: 0..<4000, using: &random))" }.joined(separator: " ") + "." }
        .joined(separator: " ")
    }
  }

  /// A text, and in a few words how it came from the story.
  struct Version: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ description: String, _ text: String) {
      testDescription = description
      self.text = text
    }
  }

  static func groups(_ texts: [String]) -> [Int] { CopyFinder.groups(among: texts.map { TextSignature(of: $0) }) { texts[$0] } }

  static let story = article(1, paragraphs: 8)
  static func joined(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") }

  @Test(
    "a syndicated copy is found",
    arguments: [
      Version("the same", joined(story)),
      Version("another headline", joined(["Ministers meet again in the capital after years of silence"] + story)),
      Version("another dateline", "HANOI, 3 March (Agency) – " + joined(story)),
      Version("another last paragraph", joined(story.dropLast() + [article(2, paragraphs: 1)[0]])),
      Version("without its last three paragraphs", joined(Array(story.prefix(5)))),
      Version("only its first three paragraphs", joined(Array(story.prefix(3)))),
      Version("other line breaks and quotation marks", "“" + joined(story).replacing(" ", with: "\n").replacing(".", with: "…") + "”"),
      Version("in capitals", joined(story).uppercased()),
      Version("a word changed here and there", joined(story).replacing(" w1", with: " x1", maxReplacements: 6)),
    ])
  func copies(version: Version) { #expect(Self.groups([Self.joined(Self.story), version.text]) == [0, 0]) }

  @Test(
    "another text is none",
    arguments: [
      Version("another story", joined(article(7))),
      Version("one that quotes a paragraph", joined([story[0]] + article(3, paragraphs: 8))),
      Version("one of which a half is the same", joined(Array(story.prefix(4)) + article(4, paragraphs: 4))),
      Version("a sentence of it", String(story[0].prefix(60))),
      Version("nothing", ""),
    ])
  func others(version: Version) { #expect(Self.groups([Self.joined(Self.story), version.text]) == [0, 1]) }

  @Test("short texts are copies only if their words are the same")
  func shortTexts() {
    let texts = [
      "Vietnam and Laos held talks in Hanoi on Monday.", "Vietnam and Laos held talks in Hanoi on Friday.",
      "vietnam and laos: held talks in Hanoi on Monday",
    ]
    #expect(Self.groups(texts) == [0, 1, 0])
    #expect(Self.groups(["", "…", "One."]) == [0, 0, 2])
  }

  @Test("copies of copies are one group, though the first and the last differ")
  func transitive() {
    // Each has a tenth replaced that the one before still had.
    var versions = [Self.article(1, paragraphs: 10)]
    for number in 0..<5 {
      var next = versions[number]
      next[9 - number] = Self.article(UInt64(50 + number), paragraphs: 1)[0]
      versions.append(next)
    }
    let texts = versions.map(Self.joined)
    #expect(Self.groups([texts[0], texts[5]]) == [0, 1])
    #expect(Self.groups(texts) == [0, 0, 0, 0, 0, 0])
  }

  @Test("the groups do not depend on the order of the texts", arguments: [11, 12, 13] as [UInt64])
  func order(seed: UInt64) {
    var random = SeededRandom(seed)
    var texts: [String] = []
    for story in 0..<40 {
      let paragraphs = Self.article(UInt64(1000 + story), paragraphs: 10)
      texts.append(Self.joined(paragraphs))
      for copy in 0..<Int.random(in: 0..<6, using: &random) {
        var changed = paragraphs
        changed[Int.random(in: 0..<10, using: &random)] = Self.article(UInt64(5000 + 10 * story + copy), paragraphs: 1)[0]
        texts.append(Self.joined(changed))
      }
    }
    func sets(_ texts: [String]) -> Set<Set<String>> {
      let groups = Self.groups(texts)
      return Set(Dictionary(grouping: texts.indices) { groups[$0] }.values.map { Set($0.map { texts[$0] }) })
    }
    let expected = sets(texts)
    #expect(expected.count == 40, "seed \(random.seed)")
    for _ in 0..<4 { #expect(sets(texts.shuffled(using: &random)) == expected, "seed \(random.seed)") }
  }

  @Test("five thousand near copies and five thousand texts of shared sentences take no more than seconds", .timeLimit(.minutes(1)))
  func plenty() {
    var random = SeededRandom(21)
    let sentences = (0..<30).map { Self.article(UInt64(9000 + $0), paragraphs: 1)[0] }
    let near = (0..<2500).map { number in "Agency \(number) reports. " + Self.joined(Self.story) }
    let shared = (0..<2500).map { _ in (0..<6).map { _ in random.pick(sentences) }.joined(separator: " ") }
    let groups = Self.groups(near + shared)
    #expect(groups.prefix(2500).allSatisfy { $0 == 0 })
    #expect(groups.dropFirst(2500).allSatisfy { $0 >= 2500 })
  }

  @Test("signatures come back from their bytes")
  func bytes() {
    for text in ["", "One.", Self.joined(Self.story)] {
      let signature = TextSignature(of: text)
      #expect(signature.bytes.count == TextSignature.byteCount)
      #expect(signature.bytes.withUnsafeBufferPointer { TextSignature(bytes: $0) } == signature)
    }
    #expect([1, 2, 3].withUnsafeBufferPointer { TextSignature(bytes: $0) } == nil)
  }

  @Test("signatures promise what texts share, within a tenth", arguments: 1...5)
  func likeness(replaced: Int) {
    let other = Array(Self.story.prefix(8 - replaced)) + Self.article(77, paragraphs: replaced)
    let expected = Double(8 - replaced) / Double(8 + replaced)
    let likeness = TextSignature(of: Self.joined(Self.story)).likeness(to: TextSignature(of: Self.joined(other)))
    #expect(abs(likeness - expected) < 0.1)
  }

  @Test("the same words give the same numbers on every machine")
  func stable() {
    let signature = TextSignature(of: "Vietnam's defence minister visited Hanoi – again.")
    #expect(signature.runCount == 4)
    #expect(signature.digest == TextSignature(of: "vietnam’s DEFENCE minister\u{A0}visited «Hanoi» again").digest)
    #expect(String(signature.digest.high, radix: 16) == "e079db8547955c5e")
  }
}
