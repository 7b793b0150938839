import Knowledge
import Language

// Ends that the tree does not give, because the parser hung them elsewhere, found by where they stand.
extension PatternMatcher {
  /// The rule that evidence carries where an end was found by nearness.
  static let nearness = "nearness"

  /// The relations of a trigger of which the tree gives one end only: the other is what stands after the right preposition before the next verb, or
  /// as the subject would before the trigger.
  func near(
    _ compiled: CompiledPattern, at node: Int, sources: [Argument], targets: [Argument], _ modality: Modality, _ tree: SentenceTree
  ) -> [RelationMention] {
    guard tree.isVerb(node), !compiled.pattern.isEnding else { return [] }
    // “to hold the post”: what is held is no meeting.
    if compiled.pattern.source.contains(.object), let object = tree.objectNode(of: node), tree.nodes[object].mention == nil { return [] }
    let sources = sources.filter { $0.entities.contains { isEnd($0, compiled.sourceTypes, compiled.domain, tree) } }
    let targets = targets.filter { $0.entities.contains { isEnd($0, compiled.targetTypes, compiled.range, tree) } }
    var found: [(source: Argument, target: Argument)] = []
    if let source = sources.first, targets.isEmpty {
      if compiled.pattern.target.first == .object, tree.objectNode(of: node) == nil, !tree.isPassive(node),
        let target = object(behind: node, tree, where: { isEnd($0, compiled.targetTypes, compiled.range, tree) })
      {
        found.append((source, target))
      }
      for place in compiled.target where found.isEmpty {
        // “paid a call on the Vice Chairman of the Committee”: what stands after any “of” is too far.
        guard case .after = place.slot, place.preposition != tree.words.of,
          let target = argument(
            after: place.preposition, behind: node, tree, where: { isEnd($0, compiled.targetTypes, compiled.range, tree) })
        else { continue }
        found.append((source, target))
        break
      }
    } else if let target = targets.first, sources.isEmpty, compiled.pattern.source.contains(.subject) {
      let isPassive = tree.isPassive(node)
      let source =
        isPassive
        ? argument(after: tree.words.by, behind: node, tree, where: { isEnd($0, compiled.sourceTypes, compiled.domain, tree) })
        : subject(before: node, tree, where: { isEnd($0, compiled.sourceTypes, compiled.domain, tree) })
      if let source { found.append((source, target)) }
    }
    return found.flatMap { source, target in
      source.entities.filter { isEnd($0, compiled.sourceTypes, compiled.domain, tree) }.flatMap { left in
        target.entities.filter { $0 != left && isEnd($0, compiled.targetTypes, compiled.range, tree) }.map { right in
          var drawn = relation((left, right), compiled, source, target, object: nil, at: node, modality, tree)
          drawn.rule = Self.nearness
          drawn.confidence *= 0.8
          return drawn
        }
      }
    }
  }

  private func isEnd(_ entity: Int, _ narrowed: Ontology.TypeSet, _ types: Ontology.TypeSet, _ tree: SentenceTree) -> Bool {
    fits(entity, narrowed, tree) && isKind(entity, of: types, tree)
  }

  /// The name right behind a verb: “will go on training | Ukrainians”.
  private func object(behind node: Int, _ tree: SentenceTree, where fits: (Int) -> Bool) -> Argument? {
    var start = tree.nodes[node].tokens.upperBound
    while start < tree.tokens.upperBound, tree.reading.flags(start).contains(.determiner) { start += 1 }
    guard start < tree.tokens.upperBound, tree.reading.mention(beginningAt: start) != nil else { return nil }
    let name = tree.node(at: start)
    // “training Ukrainian teachers”: the noun behind says whom.
    guard tree.nodes[name].relation != .compound, tree.nodes[name].relation != .modifier, !tree.isPrepositional(name) else { return nil }
    let argument = tree.argument(name)
    return argument.entities.contains(where: fits) ? argument : nil
  }

  /// The phrase after a preposition between a verb and the next one.
  private func argument(after preposition: Int32, behind node: Int, _ tree: SentenceTree, where fits: (Int) -> Bool) -> Argument? {
    let reading = tree.reading
    var token = tree.nodes[node].tokens.upperBound
    while token < tree.tokens.upperBound, !ends(at: token, tree) {
      defer { token += 1 }
      guard reading.word(token) == preposition, reading.mention(at: token) == nil else { continue }
      var start = token + 1
      while start < tree.tokens.upperBound, start - token < 4, reading.mention(at: start) == nil,
        reading.flags(start).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .relative]), reading.tokens[start].shape != .mark
      { start += 1 }
      guard start < tree.tokens.upperBound, let name = reading.mention(at: start), name.kind != .demonym else { continue }
      let argument = tree.argument(tree.node(at: start))
      if argument.entities.contains(where: fits) { return argument }
    }
    return nil
  }

  /// The name nearest before a verb that no preposition leads to and no other verb parts from it.
  private func subject(before node: Int, _ tree: SentenceTree, where fits: (Int) -> Bool) -> Argument? {
    let reading = tree.reading
    var token = tree.nodes[node].tokens.lowerBound - 1
    while token >= tree.tokens.lowerBound, !ends(at: token, tree) || SentenceTree.isFunction(tree.nodes[tree.node(at: token)].relation) {
      if let name = reading.mention(at: token) {
        let place = tree.node(at: token)
        var before = tree.nodes[place].tokens.lowerBound - 1
        while before >= tree.tokens.lowerBound, reading.flags(before).contains(.determiner) { before -= 1 }
        if name.kind != .demonym, !reading.flags(before).contains(.preposition), !isInLeftOutList(place, tree) {
          let argument = tree.argument(place)
          if argument.entities.contains(where: fits) { return argument }
        }
        token = before
      } else {
        token -= 1
      }
    }
    return nil
  }

  /// `all members but Kenya and Peru`
  private func isInLeftOutList(_ name: Int, _ tree: SentenceTree) -> Bool {
    tree.isLeftOut(name)
      || tree.nodes[name].relation == .conjunct && tree.nodes[name].parent >= 0 && tree.isLeftOut(tree.nodes[name].parent)
  }

  /// Whether a clause ends at a token: at another verb, a semicolon or colon, or a word that begins a clause.
  private func ends(at token: Int, _ tree: SentenceTree) -> Bool {
    let reading = tree.reading, node = tree.node(at: token)
    if reading.isMark(token, UInt8(ascii: ";")) || reading.isMark(token, UInt8(ascii: ":")) { return true }
    guard tree.nodes[node].mention == nil else { return false }
    return tree.isVerb(node) || !reading.flags(token).isDisjoint(with: [.relative, .subordinator])
  }
}
