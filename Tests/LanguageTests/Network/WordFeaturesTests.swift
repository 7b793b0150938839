import Foundation
import Testing

@testable import Language

@Suite("Features of words")
struct WordFeaturesTests {
  /// The table that the training is checked against, too: `scripts/training/features.py --check`.
  private static let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("word-features.tsv")

  @Test("the network sees of a word what it was trained on") func table() throws {
    let rows = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n")
    #expect(rows.count > 20)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      #expect(WordFeatures.keys(of: cells[0]) == Array(cells.dropFirst()), "\(cells[0])")
    }
  }
}
