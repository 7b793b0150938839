import Foundation

/// Edits a statement on a terminal: history, completion, and as many lines as the statement takes.
final class LineEditor {
  /// What came of editing.
  enum Outcome: Equatable {
    case statement(String)
    /// Ctrl-C: what was typed is thrown away.
    case interrupted
    case endOfInput
  }

  private let keys: KeyReader
  private let write: (String) -> Void
  private let width: () -> Int
  private let isComplete: (String) -> Bool
  private let completions: (String) -> ShellCompletion
  private var text = EditedText()
  private var shownCursorRow = 0

  private static let prompt = "entente> "
  private static let continuation = "       > "

  /// Makes an editor.
  /// - Parameters:
  ///   - write: puts text on the terminal.
  ///   - width: the terminal's width in cells.
  ///   - isComplete: whether a text can be run, so that Enter ends editing.
  ///   - completions: what can follow a text.
  init(
    keys: KeyReader, write: @escaping (String) -> Void, width: @escaping () -> Int, isComplete: @escaping (String) -> Bool,
    completions: @escaping (String) -> ShellCompletion
  ) {
    self.keys = keys
    self.write = write
    self.width = width
    self.isComplete = isComplete
    self.completions = completions
  }

  /// Lets a person edit one statement.
  func edit(history: [String]) -> Outcome {
    text = EditedText()
    shownCursorRow = 0
    var place = history.count
    var draft = ""
    refresh()
    while true {
      let key = keys.key()
      switch key {
      case .enter:
        guard isComplete(text.text) else {
          _ = text.apply(.newLine)
          break
        }
        return finish(.statement(text.text))
      case .interrupt: return finish(.interrupted)
      case .endOfInput:
        if text.characters.isEmpty { return finish(.endOfInput) }
        _ = text.apply(.delete)
      case .tab: complete()
      case .clearScreen:
        write("\u{1B}[H\u{1B}[2J")
        shownCursorRow = 0
      default:
        if text.apply(key) { break }
        guard key == .up || key == .down else { break }
        let next = place + (key == .up ? -1 : 1)
        guard (0...history.count).contains(next) else { break }
        if place == history.count { draft = text.text }
        place = next
        text.replaceAll(with: place == history.count ? draft : history[place])
      }
      refresh()
    }
  }

  private func finish(_ outcome: Outcome) -> Outcome {
    _ = text.apply(.end)
    text.replaceAll(with: text.text)
    refresh()
    write(outcome == .interrupted ? "^C\r\n" : "\r\n")
    return outcome
  }

  /// Inserts what all completions have in common, and lists them where that is nothing new.
  private func complete() {
    let completion = completions(text.head)
    guard let first = completion.candidates.first else { return }
    var common = first
    for candidate in completion.candidates.dropFirst() { common = String(zip(common, candidate).prefix { $0 == $1 }.map(\.0)) }
    let typed = String(text.head.suffix(completion.typedCount))
    if completion.candidates.count == 1 || common.count > completion.typedCount
      || (common.count == completion.typedCount && common != typed)
    {
      text.replaceBeforeCursor(completion.typedCount, with: common)
      return
    }
    let shown = completion.candidates.prefix(60)
    var lines = TextWrapping.lines(shown.joined(separator: "  "), width: width())
    if shown.count < completion.candidates.count { lines.append("… \(completion.candidates.count) in all") }
    let layout = layout()
    let below = String(repeating: "\r\n", count: layout.rows.count - layout.cursorRow)
    write(below + lines.map { $0 + "\r\n" }.joined())
    shownCursorRow = 0
  }

  private func layout() -> EditorLayout {
    EditorLayout(text, prompt: Self.prompt, continuation: Self.continuation, width: max(20, width()))
  }

  /// Draws the text anew, over what was drawn before.
  private func refresh() {
    let layout = layout()
    var output = "\r" + (shownCursorRow > 0 ? "\u{1B}[\(shownCursorRow)A" : "") + "\u{1B}[J"
    output += layout.rows.joined(separator: "\r\n")
    let below = layout.rows.count - 1 - layout.cursorRow
    output += (below > 0 ? "\u{1B}[\(below)A" : "") + "\r" + (layout.cursorColumn > 0 ? "\u{1B}[\(layout.cursorColumn)C" : "")
    write(output)
    shownCursorRow = layout.cursorRow
  }
}
