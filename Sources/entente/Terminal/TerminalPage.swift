/// Lines of an answer as they grow, fit for a terminal.
struct TerminalPage {
  /// The cells of a line; `nil` where lines are not broken.
  let width: Int?
  /// The lines so far.
  private(set) var lines: [String] = []

  /// Makes an empty page.
  init(width: Int?) { self.width = width }

  /// The lines with a line break after each.
  var text: String { lines.reduce(into: "") { $0 += $1 + "\n" } }

  /// Adds text of whatever origin, made visible and broken into lines.
  mutating func add(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    lines += TextWrapping.lines(TerminalText.visible(text), width: width, indent: indent, hanging: hanging ?? indent)
  }

  /// Adds an empty line, unless the page is empty or ends with one.
  mutating func addGap() { if let last = lines.last, !last.isEmpty { lines.append("") } }

  /// Adds rows with their columns aligned: the first to the left, with the spaces that it begins with, the others to the right.
  mutating func add(table rows: [[String]], indent: Int = 0) {
    let rows = rows.map { $0.map { cell in cell.prefix { $0 == " " } + TerminalText.visible(cell) } }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { column < $0.count ? DisplayCells.count($0[column]) : 0 }.max() ?? 0 }
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - DisplayCells.count(cell))
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
  }
}
