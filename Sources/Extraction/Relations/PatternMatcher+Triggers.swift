import Knowledge
import Language

// Which words trigger a pattern, and which only look like one that does.
extension PatternMatcher {
  /// A named meeting or exercise is no talk or drill by itself; only patterns that speak of the name apply to it.
  func isOccasion(_ node: Int, _ tree: SentenceTree) -> Bool {
    tree.nodes[node].mention.map { ["Forum", "Exercise"].contains(tree.reading.type(of: $0).rawValue) } ?? false
  }

  /// `members of the Zone of Peace and | Cooperation`: a word with a capital that hangs on another is part of a name that nobody knows.
  func isPartOfName(_ node: Int, _ tree: SentenceTree) -> Bool {
    guard tree.nodes[node].mention == nil, tree.reading.isCapitalized(tree.nodes[node].head) else { return false }
    var place = node
    while [.nominal, .conjunct, .compound].contains(tree.nodes[place].relation), tree.nodes[place].parent >= 0 {
      place = tree.nodes[place].parent
      let head = tree.nodes[place].head
      guard tree.nodes[place].mention == nil, tree.reading.isCapitalized(head), head > tree.tokens.lowerBound else { return false }
      if tree.flags(place).isDisjoint(with: [.officeHead, .rank]) { return hasSmallWords(tree) }
    }
    return false
  }

  /// Whether a sentence is written as sentences are: in a headline every noun has a capital.
  func hasSmallWords(_ tree: SentenceTree) -> Bool {
    tree.nodes.contains {
      $0.mention == nil && !SentenceTree.isFunction($0.relation) && tree.reading.tokens[$0.head].shape == .lower
        && tree.reading.flags($0.head).isDisjoint(with: [.preposition, .determiner, .coordinator])
    }
  }

  /// The singular of the noun at a node; of a named document its first word, “Memorandum”.
  func noun(at node: Int, _ tree: SentenceTree) -> Int32 {
    let own = tree.nodes[node]
    if let mention = own.mention {
      guard mention.kind == .name, !Self.silent.contains(tree.reading.type(of: mention)) else { return -1 }
      // “the exercise RIMPAC”
      if own.tokens.lowerBound < mention.tokens.lowerBound, tree.reading.type(of: mention) != "Person" {
        return tree.reading.table.singulars[safe: tree.reading.word(own.tokens.lowerBound)] ?? -1
      }
      let first = mention.tokens.lowerBound
      // “Memorandum on …”, “Resolution 2719”
      let isFirst =
        tree.reading.flags(first).contains(.document)
        || tree.reading.type(of: mention) == "Agreement" && tree.reading.tokens[mention.tokens.upperBound - 1].shape == .number
      let head = isFirst ? first : mention.tokens.upperBound - 1
      return tree.reading.table.singulars[safe: tree.reading.word(head)] ?? -1
    }
    return tree.reading.table.singulars[safe: own.word] ?? -1
  }

  /// The word by which a trigger is found: "take part" by "take".
  static func lemma(of verb: String, _ table: WordTableBuilder) -> Int32 {
    table.id(String(verb.split(separator: " ").first ?? ""))
  }

  func isWhole(_ compiled: CompiledPattern, _ lemma: Int32, at node: Int, _ tree: SentenceTree) -> Bool {
    guard let phrases = compiled.rest[lemma] else { return true }
    // “took no part”, “take an active part”, “bring them together”
    let found = tree.nodes[node].children.filter { $0 > node && tree.nodes[$0].mention == nil }.map { tree.nodes[$0].word }
    let next = tree.nodes[node].tokens.upperBound
    return phrases.contains { rest in
      rest.allSatisfy(found.contains) || rest.indices.allSatisfy { tree.reading.word(next + $0) == rest[$0] }
    }
  }

  /// Whether a noun belongs to the trigger itself: the "part" of "take part".
  func isWithinTrigger(_ noun: Int, _ compiled: CompiledPattern, at node: Int, _ tree: SentenceTree) -> Bool {
    (tree.reading.table.verbs[safe: tree.nodes[node].word] ?? []).contains {
      compiled.rest[$0.lemma]?.contains { $0.last == tree.nodes[noun].word } == true
    }
  }
}
