import Cypher

/// What can follow a text that is being typed.
struct ShellCompletion: Equatable {
  /// Words that begin with what is typed, sorted.
  let candidates: [String]
  /// How many characters of a word are typed already.
  let typedCount: Int
}

/// Completes labels, relationship types, property keys, procedures, functions, keywords and the shell's commands.
struct ShellCompleter {
  let labels: [String]
  let types: [String]
  let keys: [String]
  let procedures: [String]

  /// Knows the names of a graph.
  init(labels: [String], types: [String], keys: [String], procedures: [String]) {
    self.labels = labels
    self.types = types
    self.keys = keys
    self.procedures = procedures
  }

  /// The completions of the word at the end of a text, by what stands before it.
  func completion(of text: String) -> ShellCompletion {
    if text.hasPrefix(":"), !text.contains(" ") { return matching(text, ShellStatement.commands) }
    let word = String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let before = text.dropLast(word.count)
    switch before.last {
    case ":", "|": return matching(word, isInBrackets(before) ? types : labels)
    case ".":
      if let dotted = procedureStart(text) { return matching(dotted, procedures) }
      return matching(word, keys)
    case "{", ",": if isInBraces(before) { return matching(word, keys) }
    default: break
    }
    if isInBraces(before), before.last == " " { return matching(word, keys) }
    if let dotted = procedureStart(text) { return matching(dotted, procedures) }
    guard !word.isEmpty else { return ShellCompletion(candidates: [], typedCount: 0) }
    let capitals = word == word.uppercased()
    return matching(word, QueryText.keywords.map { capitals ? $0 : $0.lowercased() } + QueryText.functions)
  }

  private func matching(_ word: String, _ names: [String]) -> ShellCompletion {
    let small = word.lowercased()
    return ShellCompletion(candidates: Array(Set(names.filter { $0.lowercased().hasPrefix(small) })).sorted(), typedCount: word.count)
  }

  /// Whether the end of a text is inside square brackets: a relationship.
  private func isInBrackets(_ text: Substring) -> Bool {
    guard let open = text.lastIndex(where: { "[(])".contains($0) }) else { return false }
    return text[open] == "["
  }

  /// Whether the end of a text is where a key of a map stands.
  private func isInBraces(_ text: Substring) -> Bool {
    guard let open = text.lastIndex(where: { "{}()".contains($0) }), text[open] == "{" else { return false }
    let entry = text[open...].split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    return !entry.contains(":")
  }

  /// The dotted name after `CALL` at the end of a text.
  private func procedureStart(_ text: String) -> String? {
    guard let start = text.lastIndex(where: { $0.isWhitespace }) else { return nil }
    let name = text[text.index(after: start)...]
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }) else { return nil }
    return text[..<start].split(whereSeparator: { $0.isWhitespace }).last?.lowercased() == "call" ? String(name) : nil
  }
}
