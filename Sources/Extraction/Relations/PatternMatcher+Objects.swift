import Knowledge
import Language

// What a pattern asks for beside its ends: the goods, the soldiers, the money.
extension PatternMatcher {
  func hasObject(_ object: Argument, of compiled: CompiledPattern, _ tree: SentenceTree) -> Bool {
    if object.entities.contains(where: { isKind($0, of: compiled.objectTypes, tree) }) { return true }
    return tree.phraseNodes(object.node).contains { names($0, compiled, tree) }
  }

  /// “presented the navy with a boat”, “bound to Peru by a treaty”, “thanked Kenya for its aid”: where the object is an end, what is named stands
  /// after a preposition.
  func object(besides trigger: inout TriggerArguments, of compiled: CompiledPattern, _ tree: SentenceTree) -> Argument? {
    guard compiled.pattern.source.contains(.object) || compiled.pattern.target.contains(.object) else { return nil }
    for preposition in [tree.words.with, tree.words.by, tree.words.for] {
      if let beside = trigger.after(preposition, tree), hasObject(beside, of: compiled, tree) { return beside }
    }
    return nil
  }

  func isOne(_ node: Int, of words: WordSet, _ tree: SentenceTree) -> Bool {
    let isIn = { (word: Int32) in words.contains(word) || words.contains(tree.reading.table.singulars[safe: word] ?? -1) }
    if isIn(tree.nodes[node].word) { return true }
    // “Level-2 Field Hospital Rotation 6”, “the 1st Battalion, Royal Welsh”
    guard let unit = tree.nodes[node].mention, unit.kind == .name, tree.reading.type(of: unit) == "ArmedForce" else { return false }
    return unit.tokens.contains { isIn(tree.reading.word($0)) }
  }

  func names(_ node: Int, _ compiled: CompiledPattern, _ tree: SentenceTree) -> Bool {
    let word = tree.nodes[node].word
    // “A$5 million”, “€2m”
    if compiled.takesMoney, isMoney(tree.nodes[node].head, tree.reading) { return true }
    return compiled.objects.contains(word) || compiled.objects.contains(tree.reading.table.singulars[safe: word] ?? -1)
  }

  func isMoney(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.isMark(token, UInt8(ascii: "$"))
      || ["€", "£", "¥"].contains { reading.text.bytes[reading.tokens[token].range].elementsEqual($0.utf8) }
  }

  /// Whether one of the words that a noun asks for stands in its clause.
  func mentionsObject(_ node: Int, _ compiled: CompiledPattern, _ tree: SentenceTree) -> Bool {
    tree.span(tree.clause(of: node)).contains {
      let word = tree.reading.word($0)
      return compiled.objects.contains(word) || compiled.objects.contains(tree.reading.table.singulars[safe: word] ?? -1)
    }
  }
}
