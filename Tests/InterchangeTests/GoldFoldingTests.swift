import Testing

@testable import Interchange

@Suite("Names as the scorer folds them")
struct GoldFoldingTests {
  // The expected values are what score.py's fold() gives.
  @Test(
    "a name is folded as score.py folds it",
    arguments: [
      ("Việt Nam", "viet nam"), ("Đà Nẵng", "da nang"), ("the Quad", "quad"), ("The", "the"), ("the ", "the"), ("four “no’s”", "four no's"),
      ("ADMM+", "admm+"), ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("ﬁve", "five"), ("İzmir", "izmir"), ("ı", "ı"), ("Ǆ", "dz"),
      ("日本", "日本"), ("½", "1 2"), ("x²", "x2"), ("No. 4 – A—B", "no 4 a b"), (" - ", ""), ("Łódź", "łodz"), ("U.N.", "u n"), ("ẞ", "ss"),
    ])
  func folded(name: String, expected: String) { #expect(GoldFolding.folded(name) == expected) }
}
