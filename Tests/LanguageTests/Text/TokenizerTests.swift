import Randomness
import Testing

@testable import Language

@Suite("Tokens")
struct TokenizerTests {
  private func tokens(_ text: String) -> String {
    let analyzed = AnalyzedText(text)
    return analyzed.tokens.map { analyzed.text(of: $0) }.joined(separator: "|")
  }

  @Test(
    "clitics are tokens of their own",
    arguments: [
      ("Vietnam's army isn't here", "Vietnam|'s|army|is|n't|here"),
      ("Vietnam’s army isn’t here", "Vietnam|’s|army|is|n’t|here"),
      ("They can't, won't and DON'T", "They|ca|n't|,|wo|n't|and|DO|N'T"),
      ("We'll, they've, you're, I'm, he'd", "We|'ll|,|they|'ve|,|you|'re|,|I|'m|,|he|'d"),
      ("the troops' camp", "the|troops|'|camp"),
      ("the People’s Army", "the|People|’s|Army"),
      ("the 1990's", "the|1990|'s"), ("Peru\u{A0}'s won", "Peru|'|s|won"), ("“’s”", "“|’|s|”"),
      ("O'Brien’s", "O'Brien|’s"),
    ])
  func clitics(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "an apostrophe within a name stays in it",
    arguments: [
      ("Côte d'Ivoire", "Côte|d'Ivoire"), ("Nuku'alofa", "Nuku'alofa"), ("Nuku’alofa", "Nuku’alofa"), ("Sana'a, Sa'ar", "Sana'a|,|Sa'ar"),
      ("'Peru' won", "'|Peru|'|won"), ("rock 'n' roll", "rock|'|n|'|roll"), ("'", "'"), ("a'", "a|'"), ("s'", "s|'"), ("n't", "n|'|t"),
    ])
  func apostrophes(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "hyphens, dashes and ellipses are tokens",
    arguments: [
      ("Japan-Vietnam ties", "Japan|-|Vietnam|ties"), ("Japan–Vietnam — yes", "Japan|–|Vietnam|—|yes"), ("a -- b", "a|--|b"),
      ("Wait... what?", "Wait|...|what|?"), ("Wait… what", "Wait|…|what"), ("year-end", "year|-|end"), ("T-6C", "T|-|6C"),
      ("F-16s", "F|-|16s"),
    ])
  func hyphens(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "a prefix stays with its word",
    arguments: [
      ("co-hosted a non-combat e-mail", "co-hosted|a|non-combat|e-mail"), ("Anti-Terrorism", "Anti-Terrorism"), ("co-", "co|-"),
      ("Asia-Pacific", "Asia|-|Pacific"), ("post- and pre-war", "post|-|and|pre-war"), ("ex–minister", "ex–minister"),
    ])
  func prefixes(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "two words written as one are cut",
    arguments: [
      ("I cannot", "I|can|not"), ("We're gonna; dont", "We|'re|gon|na|;|do|nt"), ("Im here", "I|m|here"), ("cannots", "cannots"),
      ("wont", "wo|nt"), ("Im Jong-seok met Dr. Cant.", "Im|Jong|-|seok|met|Dr.|Cant|."), ("its", "its"),
    ])
  func contractions(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test("the second of two words that are written as one is marked")
  func continuing() {
    let analyzed = AnalyzedText("They can't say Peru's cannot, 'tis")
    #expect(analyzed.tokens.filter(\.continuesWord).map { analyzed.text(of: $0) } == ["n't", "'s", "not"])
  }

  @Test(
    "addresses and names of files are one token, without what stands around them",
    arguments: [
      ("See www.example.org/a?b=1, or (http://example.com/x).", "See|www.example.org/a?b=1|,|or|(|http://example.com/x|)|."),
      ("Write to a.b-c@mod.gov.vn.", "Write|to|a.b-c@mod.gov.vn|."), ("the file plan_2.doc is", "the|file|plan_2.doc|is"),
      ("comp.sources.unix", "comp.sources.unix"), ("He left.Then", "He|left|.|Then"), ("2doc.pdf", "2doc.pdf"), ("a@", "a|@"),
      ("@b", "@|b"),
      ("https://", "https|:|/|/"), ("see “www.mod.gov.vn/tin-tức”", "see|“|www.mod.gov.vn/tin-tức|”"), ("one.two", "one|.|two"),
    ])
  func addresses(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test("an address of any length is looked for in linear time and never cuts a character", .timeLimit(.minutes(1)))
  func longAddresses() {
    for piece in ["a-", "a_", "a@b@", "ab.Ab.", "www.aé"] {
      let text = String(repeating: piece, count: 30_000 / piece.utf8.count)
      let analyzed = AnalyzedText(text)
      #expect(analyzed.tokens.allSatisfy { String(validating: analyzed.bytes[$0.range], as: UTF8.self) != nil })
    }
    #expect(tokens("www.a" + String(repeating: "é", count: 1100)).split(separator: "|").allSatisfy { !$0.contains("\u{FFFD}") })
  }

  @Test(
    "dates, times and telephone numbers in digits are one token; ranges and seasons are not",
    arguments: [
      ("on 9/11 at 5:30pm", "on|9/11|at|5:30|pm"), ("11/28/2000", "11/28/2000"), ("2018-10-02", "2018-10-02"),
      ("713-646-3393", "713-646-3393"),
      ("345-9945", "345-9945"), ("1990-95", "1990|-|95"), ("2014-2018", "2014|-|2018"), ("5-10", "5|-|10"), ("1:", "1|:"), ("9/", "9|/"),
    ])
  func compounds(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "a unit behind digits is a word; an ending is not",
    arguments: [("5km, 30mm, 2pm", "5|km|,|30|mm|,|2|pm"), ("22nd, 1980s, 6C, 3D", "22nd|,|1980s|,|6C|,|3D"), ("$5bn", "$|5|bn")])
  func units(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "a run of one mark, the end of an excited sentence and a face are one token",
    arguments: [
      ("What?! No!!!", "What|?!|No|!!!"), ("=====", "====="), ("*** a", "***|a"), ("Fine :-) ok ;)", "Fine|:-)|ok|;)"), ("x:)", "x|:|)"),
      ("R&D at AT&T, A & B", "R&D|at|AT&T|,|A|&|B"), ("“x”", "“|x|”"), ("))", ")|)"),
    ])
  func runs(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "abbreviations keep their full stop, other words do not",
    arguments: [
      ("the U.S. Navy", "the|U.S.|Navy"), ("in the U.S.", "in|the|U.S."), ("the U.S.A. said", "the|U.S.A.|said"),
      ("Sen. Lt. Gen. Giang", "Sen.|Lt.|Gen.|Giang"), ("John F. Kennedy", "John|F.|Kennedy"), ("on Oct. 15", "on|Oct.|15"),
      ("No. 5", "No.|5"), ("e.g. this", "e.g.|this"), ("at 5 p.m. today", "at|5|p.m.|today"), ("They won.", "They|won|."),
      ("Lt...", "Lt|..."), ("a.b.c", "a.b.c"), ("end.Next", "end|.|Next"),
    ])
  func abbreviations(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "a word that is also an abbreviation ends a sentence where no name or number follows",
    arguments: [
      ("They said no.", "They|said|no|."), ("works of art. Peru", "works|of|art|.|Peru"), ("The crew sat. Peru", "The|crew|sat|.|Peru"),
      ("under the sun.", "under|the|sun|."), ("no. 5", "no.|5"), ("art. 7", "art.|7"), ("on Sat. they", "on|Sat.|they"),
    ])
  func words(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "numbers keep separators and endings",
    arguments: [
      ("1,100 men, 22nd", "1,100|men|,|22nd"), ("3.5 percent", "3.5|percent"), ("in 2014.", "in|2014|."), ("the 1980s", "the|1980s"),
      ("50%", "50|%"), ("2022/23", "2022|/|23"), ("US$5,000,000", "US|$|5,000,000"), ("€500 and ₫20", "€|500|and|₫|20"), ("1,2,", "1,2|,"),
    ])
  func numbers(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "other scripts, invisible and control characters",
    arguments: [
      ("Đà Nẵng, Nguyễn Chí Vịnh", "Đà|Nẵng|,|Nguyễn|Chí|Vịnh"), ("e\u{301}lan vital", "e\u{301}lan|vital"), ("越南國防部。好", "越南國防部|。|好"),
      ("Viet\u{200B}nam won", "Viet\u{200B}nam|won"), ("\u{FEFF}Peru", "Peru"), ("\u{202E}Peru\u{202C} won", "Peru\u{202C}|won"),
      ("Peru\u{A0}won", "Peru|won"), ("Peru\u{3000}won", "Peru|won"), ("👍 ok 🇻🇳", "👍|ok|🇻|🇳"), ("❤\u{FE0F} ok", "❤|ok"),
      ("a\tb\r\nc\u{B}d\u{2028}e", "a|b|c|d|e"), ("\u{0}\u{1}\u{7F}\u{85}", ""), ("", ""), (" \n ", ""), ("“Peru,” he", "“|Peru|,|”|he"),
    ])
  func scripts(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "a token's shape",
    arguments: [
      ("visit", Token.Shape.lower), ("đã", .lower), ("Vietnam", .capitalized), ("Đông", .capitalized), ("Ấn", .capitalized),
      ("McDonald", .capitalized),
      ("U.S.", .capitalized), ("A", .capitalized), ("ADMM", .upper), ("VPA", .upper), ("ĐHQG", .upper), ("2014", .number),
      ("1,100", .number),
      ("22nd", .number), ("6C", .capitalized), ("越南", .lower), (",", .mark), ("—", .mark), ("👍", .mark), ("...", .mark), ("$", .mark),
      ("€", .mark),
    ])
  func shapes(text: String, expected: Token.Shape) throws {
    let token = try #require(AnalyzedText(text).tokens.first)
    #expect(token.shape == expected)
    #expect(token.range == 0..<text.utf8.count)
  }

  @Test("whatever the text: tokens come in order, never overlap, and leave out only what cannot be seen", .timeLimit(.minutes(1)))
  func anyText() {
    var random = SeededRandom(0xE27E)
    for _ in 0..<400 {
      let text = HostileText.random(pieces: Int.random(in: 0...60, using: &random), &random)
      let analyzed = AnalyzedText(text)
      var end = 0
      for token in analyzed.tokens + [Token(start: Int32(analyzed.bytes.count), end: Int32(analyzed.bytes.count), shape: .mark)] {
        #expect(Int(token.start) >= end, "seed \(random.seed): \(text.debugDescription)")
        let gap = analyzed.text(in: end..<max(end, Int(token.start)))
        #expect(
          gap.unicodeScalars.allSatisfy(HostileText.isUnseen), "seed \(random.seed): \(text.debugDescription) skips \(gap.debugDescription)"
        )
        #expect(String(validating: analyzed.bytes[token.range], as: UTF8.self) != nil, "seed \(random.seed): a token cuts a character")
        end = Int(token.end)
      }
      #expect(analyzed.tokens.allSatisfy { $0.start < $0.end }, "seed \(random.seed)")
    }
  }
}
