import Testing

@testable import Storage

@Suite("Letters that Unicode does not decompose") struct SearchFoldingTests {
  @Test(
    "they become plain, all others stay",
    arguments: [
      ("", ""), ("plain", "plain"), ("Đại đoàn", "Dại doàn"), ("Łódź Søren ÅØ", "Lódź Soren ÅO"), ("ırak", "irak"),
      ("été \u{111}", "été d"),
    ])
  func folding(text: String, expected: String) {
    #expect(SearchFolding.folded(text) == expected)
  }

  @Test("half a letter at the end of a cut text is left as it is")
  func cutLetter() {
    let bytes: [UInt8] = [0x61, 0xC4]
    #expect(bytes.withUnsafeBufferPointer(SearchFolding.folded) == nil)
    let folded = ([0xC4, 0x91, 0xC4] as [UInt8]).withUnsafeBufferPointer(SearchFolding.folded)
    #expect(folded == [0x64, 0xC4])
  }
}
