import GraphModel
import Testing

@Suite("Texts get numbers")
struct StringInternerTests {
  @Test("equal bytes get equal numbers, in the order of first use, through all growth")
  func numbers() throws {
    var interner = StringInterner()
    for round in 0..<2 {
      for number in 0..<5000 {
        let text = number % 3 == 0 ? String(repeating: "x", count: number % 40) + "\(number)" : "\(number)"
        #expect(interner.intern(text) == number, "round \(round)")
      }
    }
    #expect(interner.count == 5000)
    #expect(interner.table[4999] == "4999")
    #expect(interner.intern("é") != interner.intern("e\u{301}"))
    #expect(interner.intern("") == 5002)
  }
}
