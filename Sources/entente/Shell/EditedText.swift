/// Text of one or more lines with a cursor in it, as it is edited.
struct EditedText: Equatable {
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  private var killed: [Character] = []

  var text: String { String(characters) }
  /// The text before the cursor.
  var head: String { String(characters[..<cursor]) }

  /// Replaces all, with the cursor at the end.
  mutating func replaceAll(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  mutating func insert(_ text: String) {
    let added = Array(text)
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Puts text in the place of the last characters before the cursor.
  mutating func replaceBeforeCursor(_ count: Int, with text: String) {
    characters.removeSubrange((cursor - count)..<cursor)
    cursor -= count
    insert(text)
  }

  /// Does what a key asks for; false for keys that are no matter of the text.
  mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .pasted(let text): insert(text)
    case .newLine: insert("\n")
    case .backspace: remove((cursor - 1)..<cursor)
    case .delete: remove(cursor..<(cursor + 1))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .home: cursor = lineStart
    case .end: cursor = lineEnd
    case .killToEnd: kill(cursor..<lineEnd)
    case .killToStart: kill(lineStart..<cursor)
    case .killWord: kill(wordStart..<cursor)
    case .yank: insert(String(killed))
    case .up: return moveLine(up: true)
    case .down: return moveLine(up: false)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= characters.count else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func kill(_ range: Range<Int>) {
    if !range.isEmpty { killed = Array(characters[range]) }
    remove(range)
  }

  private var lineStart: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }

  private var wordStart: Int {
    var place = cursor
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    return place
  }

  /// To the same column of the line above or below; false where there is none.
  private mutating func moveLine(up: Bool) -> Bool {
    let column = cursor - lineStart
    if up {
      guard lineStart > 0 else { return false }
      let end = lineStart - 1
      let start = characters[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      cursor = min(start + column, end)
    } else {
      guard lineEnd < characters.count else { return false }
      let start = lineEnd + 1
      let end = characters[start...].firstIndex(of: "\n") ?? characters.count
      cursor = min(start + column, end)
    }
    return true
  }
}
