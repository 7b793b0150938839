/// Text broken into lines that fit a terminal.
enum TextWrapping {
  /// The lines of a text: broken at spaces and beside wide letters, and within a word only where it does not fit a line of its own.
  ///
  /// Linear.
  /// - Parameters:
  ///   - text: text on one line.
  ///   - width: the cells of a line; `nil` leaves the text on one line.
  ///   - indent: the cells before the first line.
  ///   - hanging: the cells before the others.
  static func lines(_ text: String, width: Int?, indent: Int = 0, hanging: Int? = nil) -> [String] {
    let first = String(repeating: " ", count: indent)
    guard let width else { return [first + text] }
    let next = String(repeating: " ", count: hanging ?? indent)
    var lines: [String] = [], line = first, used = indent, isEmpty = true
    func space() -> Int { max(8, width) - used }
    func endLine() {
      lines.append(line)
      line = next
      used = next.utf8.count
      isEmpty = true
    }
    for piece in pieces(of: text) {
      let gap = piece.hasSpaceBefore && !isEmpty ? 1 : 0
      if piece.cells + gap > space() && !isEmpty { endLine() }
      if gap == 1 && !isEmpty {
        line += " "
        used += 1
      }
      for character in piece.text {
        let cells = DisplayCells.count(character)
        if cells > space() && !isEmpty { endLine() }
        line.append(character)
        used += cells
        isEmpty = false
      }
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private struct Piece {
    let text: Substring
    let cells: Int
    let hasSpaceBefore: Bool
  }

  /// What is not broken unless it must be: words, and wide letters each for itself.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: true).enumerated() {
      var start = word.startIndex, cells = 0, isFirst = true
      func add(upTo end: String.Index) {
        guard start < end else { return }
        pieces.append(Piece(text: word[start..<end], cells: cells, hasSpaceBefore: isFirst && index > 0))
        isFirst = false
        start = end
        cells = 0
      }
      var place = word.startIndex
      while place < word.endIndex {
        let width = DisplayCells.count(word[place]), end = word.index(after: place)
        if width == 2 { add(upTo: place) }
        cells += width
        if width == 2 && !(end < word.endIndex && word[end].isPunctuation) { add(upTo: end) }
        place = end
      }
      add(upTo: word.endIndex)
    }
    return pieces
  }
}
