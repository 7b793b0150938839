import Cypher

/// A fault of a query as lines for a terminal, with a caret under the place.
enum QueryFaultText {
  /// What is wrong, the line of the query in which it is, and a mark under the place.
  static func lines(_ error: CypherError, in query: String) -> [String] {
    [TerminalText.visible(error.message)] + (error.sourceRange.map { marked($0, in: query) } ?? [])
  }

  /// What may be wrong, with its place.
  static func lines(_ hint: QueryHint, in query: String) -> [String] {
    [TerminalText.visible(hint.message)] + marked(hint.sourceRange, in: query)
  }

  /// How many rows came, what changed, and how long it took.
  static func summary(_ result: QueryResult, _ elapsed: Duration) -> [String] {
    let rows = result.columns.isEmpty ? [] : ["\(result.rows.count) \(result.rows.count == 1 ? "row" : "rows")"]
    let changes = result.sideEffects == SideEffects() ? [] : [result.sideEffects.words]
    let milliseconds = Double(elapsed.components.seconds) * 1e3 + Double(elapsed.components.attoseconds) / 1e15
    let time = milliseconds < 10 ? "\((milliseconds * 100).rounded() / 100) ms" : "\(Int(milliseconds.rounded())) ms"
    return [(rows + changes + [time]).joined(separator: ", ")]
  }

  /// The most cells of a query that are shown; of a longer line the part around the fault is.
  private static let widest = 100

  /// The line of the query in which a range begins, and a mark under the part of the range that is on it.
  static func marked(_ range: Range<Int>, in query: String) -> [String] {
    let bytes = Array(query.utf8)
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let lineBreak = UInt8(ascii: "\n")
    let lineStart = bytes[..<start].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: lineBreak) ?? bytes.count
    func text(_ range: Range<Int>) -> String { shown(String(decoding: bytes[range], as: UTF8.self)) }
    let number = bytes[..<lineStart].count { $0 == lineBreak } + 1
    let margin = bytes.contains(lineBreak) && lineEnd - lineStart < bytes.trimmedCount ? "\(number) │ " : "  "
    let before = clippedAtStart(text(lineStart..<start), to: widest / 2)
    let at = text(start..<min(end, lineEnd))
    let line = TerminalText.truncated(before + at + text(min(end, lineEnd)..<lineEnd), to: widest)
    let indent = DisplayCells.count(margin) + DisplayCells.count(before)
    let marks = max(1, min(DisplayCells.count(at), DisplayCells.count(line) - DisplayCells.count(before)))
    return [margin + line, String(repeating: " ", count: indent) + String(repeating: "^", count: marks)]
  }

  /// The end of a text that is too long, after `…`.
  private static func clippedAtStart(_ text: String, to cells: Int) -> String {
    guard DisplayCells.count(text) > cells else { return text }
    var kept: [Character] = []
    var used = 1
    for character in text.reversed() {
      used += DisplayCells.count(character)
      if used > cells { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }

  /// Each character as one that a terminal shows and does not obey.
  private static func shown(_ text: String) -> String {
    var result = ""
    for character in text {
      let visible = TerminalText.visible(String(character))
      result += visible.isEmpty ? " " : visible
    }
    return result
  }
}

extension [UInt8] {
  /// The number of bytes up to the last that is no white space.
  fileprivate var trimmedCount: Int { (lastIndex { $0 > 32 } ?? -1) + 1 }
}
