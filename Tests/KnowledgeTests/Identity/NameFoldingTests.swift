import Knowledge
import Testing

@Suite("Names folded")
struct NameFoldingTests {
  @Test(
    "two spellings of one name have one key",
    arguments: [
      ("Viet Nam", "viet nam"), ("Việt Nam", "viet nam"), ("Đà Nẵng", "da nang"), ("the Shangri-La Dialogue", "shangri la dialogue"),
      ("The", "the"), ("Türkiye", "turkiye"), ("ADMM+", "admm+"), ("four no’s", "four no's"), ("four no`s", "four no's"),
      ("e\u{301}", "e"), ("Łódź", "lodz"), ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Œuvre", "oeuvre"), ("Æ", "ae"),
      ("İzmir", "izmir"),
      ("  U.N.  Security\u{A0}Council ", "u n security council"), ("日本", "日本"), ("ＡＢＣ", "abc"), ("…!?", ""), ("", ""),
      ("Vietnam–China", "vietnam china"), ("No. 4", "no 4"), ("اليمن", "اليمن"),
      ("...the  A", "a"), ("the the A", "the a"), ("THE", "the"), ("the -", "the"), ("the +", "+"), ("'tHe' x", "'the' x"),
      ("a\r\nb\0c", "a b c"),
      ("theatre of war", "theatre of war"),
    ])
  func key(name: String, expected: String) { #expect(NameFolding.key(name) == expected) }

  @Test("folding keeps what stands between words", arguments: [("“A–B”", "\"a-b\""), ("a\tb", "a\tb"), ("Ừ ", "u ")])
  func folded(name: String, expected: String) { #expect(NameFolding.folded(name) == expected) }

  @Test(
    "a slug has plain letters, digits and hyphens only, and differs where names differ",
    arguments: [
      ("Phan Văn Giang", "phan-van-giang"), ("ADMM+", "admm-plus"), ("+", "plus"), ("four “no’s”", "four-nos"), (" - ", "unnamed"),
      ("日本", "u65e5-u672c"), ("Level-2 Field Hospital No. 4", "level-2-field-hospital-no-4"), ("A/B\n<c>", "a-b-c"), ("", "unnamed"),
    ])
  func slug(name: String, expected: String) {
    #expect(Slug.make(name) == expected)
    #expect(EntityID(kind: "x", name: name).rawValue == "x/" + expected)
  }
}
