import Knowledge
import Storage
import Testing

@Suite("Searching sentences") struct SentenceSearchTests {
  let folder: Folder
  let file: GraphFile

  init() throws {
    folder = try Folder()
    try folder.build(
      "g.entente",
      [
        Samples.document("b", [("Đan Mạch", "ADMM-Plus"), ("Việt Nam", "ADMM-Plus")]),
        Samples.document("a", [("Laos", "Shangri-La Dialogue")], closing: "Søren NEAR said \"over 1,100\" AND left*."),
      ])
    file = try GraphFile(path: folder.path("g.entente"))
  }

  @Test(
    "words are found whatever their case and marks",
    arguments: [
      ("viet nam", ["Việt Nam joins ADMM-Plus."]),
      ("VIỆT", ["Việt Nam joins ADMM-Plus."]),
      ("dan mach", ["Đan Mạch joins ADMM-Plus."]),
      ("Đan", ["Đan Mạch joins ADMM-Plus."]),
      ("plus admm", ["Đan Mạch joins ADMM-Plus.", "Việt Nam joins ADMM-Plus."]),
      ("soren", ["Søren NEAR said \"over 1,100\" AND left*."]),
      ("shangri-la", ["Laos joins Shangri-La Dialogue."]),
      ("la-shangri", []),
      ("1,100", ["Søren NEAR said \"over 1,100\" AND left*."]),
      ("said left", ["Søren NEAR said \"over 1,100\" AND left*."]),
      ("sai", []),
      ("joins", ["Laos joins Shangri-La Dialogue.", "Đan Mạch joins ADMM-Plus.", "Việt Nam joins ADMM-Plus."]),
    ])
  func words(query: String, expected: [String]) throws {
    #expect(try file.sentences(matching: query, limit: 10).map(\.text) == expected)
  }

  @Test(
    "no character is an operator",
    arguments: [
      ("lef*", 0), ("left*", 1), ("laos OR turkey", 0), ("NEAR", 1), ("NEAR(laos said)", 0), ("\"", 0), ("\"over", 1), ("text : laos", 0),
      ("-", 0), ("", 0), ("   ", 0), ("^laos", 1), ("laos\u{0}", 1), ("laos – joins", 1), ("(", 0), ("laos + joins", 1), ("😀", 0),
    ])
  func operators(query: String, count: Int) throws {
    #expect(try file.sentences(matching: query, limit: 10).count == count)
  }

  @Test("matches come by document and place, no more than asked for")
  func limits() throws {
    #expect(try file.sentences(matching: "joins", limit: 2).map(\.document.rawValue) == ["a", "b"])
    #expect(try file.sentences(matching: "joins", limit: 0).isEmpty)
    #expect(try file.sentences(matching: "joins", limit: -1).isEmpty)
    let match = try #require(try file.sentences(matching: "nam", limit: 1).first)
    let text = try #require(try file.graph().documents[match.document]?.text)
    #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == match.text)
  }

  @Test("sentences of a replaced document are no longer found")
  func withdrawal() throws {
    try folder.build("g.entente", [Samples.document("b", [("Đan Mạch", "Elsewhere")], closing: "Đ stays.")])
    #expect(try file.sentences(matching: "admm", limit: 10).isEmpty)
    #expect(try file.sentences(matching: "dan", limit: 10).map(\.text) == ["Đan Mạch joins Elsewhere."])
  }
}
