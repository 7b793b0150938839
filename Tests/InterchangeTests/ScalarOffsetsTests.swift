import Testing

@testable import Interchange

@Suite("Offsets in scalars")
struct ScalarOffsetsTests {
  @Test(
    "an offset in bytes is the number of scalars before it",
    arguments: [
      "", "plain", "Việt Nam", "😀e\u{301}日本\u{202E}x", String(repeating: "aé日😀", count: 100), String(repeating: "x", count: 200),
      String(repeating: "é", count: 64) + "z",
    ])
  func offsets(text: String) {
    let offsets = ScalarOffsets(text)
    var bytes = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets[bytes] == index)
      bytes += UTF8.width(scalar)
    }
    #expect(offsets[bytes] == text.unicodeScalars.count)
    #expect(offsets[bytes + 100] == text.unicodeScalars.count)
    #expect(offsets[-1] == 0)
  }
}
