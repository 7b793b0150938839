import Knowledge

extension DateReader {
  /// The dates that a trigger’s clause gives, and those of the clause that leads to it where it has none.
  func dates(of trigger: Int, in tree: SentenceTree) -> [Found] {
    let all = dates(in: tree.tokens, of: tree.reading)
    guard !all.isEmpty else { return [] }
    var clause = trigger
    for _ in 0..<SentenceTree.deepest {
      let home = clause == trigger && !tree.isPredicate(trigger) ? trigger : tree.clause(of: clause)
      let own = all.filter { stands($0, in: home, tree) }
      if !own.isEmpty { return own }
      guard let above = tree.leadingClause(of: home) else { return [] }
      clause = above
    }
    return []
  }

  private func stands(_ date: Found, in home: Int, _ tree: SentenceTree) -> Bool {
    var place = tree.node(at: date.tokens.lowerBound)
    for _ in 0..<12 {
      if place == home { return true }
      if tree.isPredicate(place) { return false }
      place = tree.nodes[place].parent
      if place < 0 { return false }
    }
    return false
  }
}

extension SentenceTree {
  /// The clause that a clause or noun is part of, so that its time is that one’s too: `flew there on Friday to inspect the base`.
  func leadingClause(of node: Int) -> Int? {
    let parent = nodes[node].parent
    guard parent >= 0 else { return nil }
    if !isPredicate(node) { return governor(of: node) }
    switch nodes[node].relation {
    case .openComplement, .conjunct: return clause(of: parent)
    case .adverbialClause: return child(node, .marker) == nil || isInfinitive(node) ? clause(of: parent) : nil
    case .participle: return isInfinitive(node) ? governor(of: parent) : nil
    default: return nil
    }
  }
}
