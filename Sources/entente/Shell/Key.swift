/// A key as a terminal sends it.
enum Key: Equatable {
  case character(Character)
  /// Text that was pasted, with its line breaks.
  case pasted(String)
  case enter, newLine, tab, backspace, delete
  case left, right, up, down, wordLeft, wordRight, home, end
  case killToEnd, killToStart, killWord, yank
  case clearScreen, interrupt, endOfInput
  case unknown
}
