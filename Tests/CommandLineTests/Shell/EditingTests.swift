import Testing

@testable import entente

@Suite("Statements are edited")
struct EditingTests {
  /// Types keys at an editor; gives what came of it.
  private func edit(_ keys: String, history: [String] = [], completer: ShellCompleter? = nil) -> LineEditor.Outcome {
    let editor = LineEditor(
      keys: KeyReader(Array(keys.utf8)), write: { _ in }, width: { 40 }, isComplete: ShellStatement.isComplete,
      completions: { completer?.completion(of: $0) ?? ShellCompletion(candidates: [], typedCount: 0) })
    return editor.edit(history: history)
  }

  @Test(
    "keys move and change",
    arguments: [
      ("RETURN 1\r", "RETURN 1"), ("RETURN 12\u{7F}\r", "RETURN 1"), ("RETURN 2\u{1B}[D1\r", "RETURN 12"), ("ETURN 1\u{01}R\r", "RETURN 1"),
      ("RETURN 1 AS viẹt\u{17}việt\r", "RETURN 1 AS việt"), ("RETURN 1 AS x\u{1B}b\u{0B}y\r", "RETURN 1 AS y"),
      ("xRETURN 1\u{1B}[H\u{1B}[3~\r", "RETURN 1"), ("RETURN 1\u{15}\u{19}\r", "RETURN 1"),
      ("\u{1B}[200~RETURN\r\n1\u{1B}[201~\r", "RETURN\n1"),
      ("RETURN 1\u{1B}[5~\u{1B}[99;9x\r", "RETURN 1"),
    ])
  func keys(typed: String, expected: String) {
    #expect(edit(typed) == .statement(expected))
  }

  @Test("Enter begins a line where more must come, and ends where nothing must")
  func lines() {
    #expect(edit("MATCH (n)\rRETURN n\r") == .statement("MATCH (n)\nRETURN n"))
    #expect(edit("MATCH (n)\r;\r") == .statement("MATCH (n)\n;"))
    #expect(edit("RETURN 'a\rb'\r") == .statement("RETURN 'a\nb'"))
    #expect(edit("RETURN 1\u{1B}\rLIMIT 1\r") == .statement("RETURN 1\nLIMIT 1"))
    #expect(edit(":help\r") == .statement(":help"))
    #expect(edit("RETURN )\r") == .statement("RETURN )"))
  }

  @Test("the arrows bring earlier statements back, and the line begun")
  func history() {
    let history = ["RETURN 1", "RETURN 2"]
    #expect(edit("\u{1B}[A\u{1B}[A\r", history: history) == .statement("RETURN 1"))
    #expect(edit("RETURN 3\u{1B}[A\u{1B}[B\r", history: history) == .statement("RETURN 3"))
    #expect(edit("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[B\r", history: history) == .statement("RETURN 2"))
  }

  @Test("Ctrl-C throws away what was typed, Ctrl-D ends on an empty line")
  func ends() {
    #expect(edit("RETURN 1\u{03}") == .interrupted)
    #expect(edit("\u{04}") == .endOfInput)
    #expect(edit("RETURN 12\u{1B}[D\u{04}\r") == .statement("RETURN 1"))
  }

  @Test("names are completed by what stands before them")
  func completion() {
    let completer = ShellCompleter(
      labels: ["Country", "Forum"], types: ["HOSTS", "HOLDS"], keys: ["name", "since"], procedures: ["entente.degree"])
    #expect(completer.completion(of: "MATCH (n:co") == ShellCompletion(candidates: ["Country"], typedCount: 2))
    #expect(completer.completion(of: "MATCH ()-[r:").candidates == ["HOLDS", "HOSTS"])
    #expect(completer.completion(of: "MATCH ()-[:HOSTS|HOL").candidates == ["HOLDS"])
    #expect(completer.completion(of: "RETURN r.si").candidates == ["since"])
    #expect(completer.completion(of: "MATCH (n {na").candidates == ["name"])
    #expect(completer.completion(of: "MATCH (n {name: 'x', s").candidates == ["since"])
    #expect(completer.completion(of: "CALL ent") == ShellCompletion(candidates: ["entente.degree"], typedCount: 3))
    #expect(completer.completion(of: "RETU").candidates == ["RETURN"])
    #expect(completer.completion(of: ":fo").candidates == [":format"])
    #expect(completer.completion(of: "MATCH (n) ").candidates.isEmpty)
    #expect(edit("MATCH (n:C\t) RETURN n.na\t\r", completer: completer) == .statement("MATCH (n:Country) RETURN n.name"))
    #expect(edit("MATCH ()-[:ho\u{09}ST\t]->() RETURN 1\r", completer: completer) == .statement("MATCH ()-[:HOSTS]->() RETURN 1"))
  }

  @Test("rows are counted in cells, and the cursor is where it is typed")
  func layout() {
    var text = EditedText()
    text.insert("ab河内cd\nxy")
    let layout = EditorLayout(text, prompt: "> ", continuation: ". ", width: 7)
    #expect(layout.rows == ["> ab河", "内cd", ". xy"])
    #expect((layout.cursorRow, layout.cursorColumn) == (2, 4))
    _ = text.apply(.up)
    #expect(EditorLayout(text, prompt: "> ", continuation: ". ", width: 7).cursorRow == 0)
  }

  @Test("a statement of history takes one line, whatever it holds", arguments: ["a\nb", "a\\nb", "\\", "é\n\n"])
  func historyLines(statement: String) {
    let line = ShellHistory.escaped(statement)
    #expect(!line.contains("\n"))
    #expect(ShellHistory.unescaped(line) == statement)
  }

  @Test("history is kept between sessions, without repetition")
  func keptHistory() throws {
    let folder = try WorkingFolder()
    var history = ShellHistory(environment: ["XDG_STATE_HOME": folder.path("state")])
    for statement in ["RETURN 1", "RETURN 1", " ", "RETURN\n2"] { history.add(statement) }
    #expect(ShellHistory(environment: ["XDG_STATE_HOME": folder.path("state")]).statements == ["RETURN 1", "RETURN\n2"])
  }
}
