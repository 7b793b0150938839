/// The rows of a terminal that edited text takes, and where the cursor is in them.
struct EditorLayout: Equatable {
  private(set) var rows: [String] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  /// Lays text out with a prompt before its first line and another before the others, broken where a row is full.
  init(_ text: EditedText, prompt: String, continuation: String, width: Int) {
    var row = prompt
    var column = DisplayCells.count(prompt)
    for (index, character) in text.characters.enumerated() {
      if index == text.cursor { (cursorRow, cursorColumn) = (rows.count, column) }
      if character == "\n" {
        rows.append(row)
        row = continuation
        column = DisplayCells.count(continuation)
        continue
      }
      let shown = TerminalText.visible(String(character))
      let piece = shown.isEmpty ? " " : shown
      let cells = DisplayCells.count(piece)
      // The last cell stays free for the cursor.
      if column + cells >= width {
        rows.append(row)
        (row, column) = ("", 0)
        if index == text.cursor { (cursorRow, cursorColumn) = (rows.count, 0) }
      }
      row += piece
      column += cells
    }
    if text.cursor == text.characters.count { (cursorRow, cursorColumn) = (rows.count, column) }
    rows.append(row)
  }
}
