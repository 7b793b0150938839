import Knowledge
import Language

// What is said of a relation that a pattern draws: when, how many, whether it is so.
extension PatternMatcher {
  func relation(
    _ ends: (Int, Int), _ compiled: CompiledPattern, _ source: Argument, _ target: Argument, object: Argument?, at node: Int,
    _ modality: Modality, _ tree: SentenceTree
  ) -> RelationMention {
    let pattern = compiled.pattern
    var qualifiers = Qualifiers()
    DatePlacement.place(tree.dates(of: node), near: tree.nodes[node].head, into: &qualifiers)
    // “have been partners since”, “upgraded their ties in 2023”: a state begins where its beginning is told.
    // An event has its own date, whatever the clause says to last since another.
    if pattern.isEvent, qualifiers.since != nil, let date = tree.dates(of: node).first(where: { $0.role == .date })?.date {
      qualifiers.since = nil
      qualifiers.until = nil
      qualifiers.date = date
    }
    if pattern.isState, let date = qualifiers.date, qualifiers.since == nil, tree.begins(node) {
      qualifiers.since = date
      qualifiers.date = nil
    }
    // Who left was there until then, and who stopped sending sent until then.
    if pattern.isEnding || tree.isCeased(node) {
      qualifiers.until = qualifiers.until ?? qualifiers.date
      qualifiers.date = nil
      qualifiers.since = nil
    }
    if pattern.isRole { qualifiers.role = tree.nounPhrase(at: node) }
    if pattern.isCounted,
      let amount = amount(
        compiled, source, tree.member(ends.1, of: target), isAlone: target.entities.count == 1, object: object, at: node, tree)
    {
      qualifiers.count = amount.count
      qualifiers.countQualifier = amount.count == nil ? nil : amount.qualifier
      qualifiers.unit = amount.unit
    }
    if pattern.isMeasured, let length = (object?.node ?? (tree.isVerb(node) ? nil : node)).flatMap({ tree.length(of: $0) }) {
      qualifiers.count = length.count
      qualifiers.countQualifier = length.qualifier
      qualifiers.unit = length.unit
    }
    var shown = modality == .negated ? .negated : pattern.modality ?? modality
    if source.isNegated || target.isNegated || object?.isNegated == true { shown = .negated }
    return RelationMention(
      source: ends.0, type: pattern.relation, target: ends.1, modality: shown, qualifiers: qualifiers,
      speaker: tree.speaker(of: node), rule: pattern.rule,
      confidence: pattern.confidence, isPast: tree.isPast(tree.clause(of: node)),
      tokens: tree.union(tree.union(tree.nodes[node].tokens, source.tokens), target.tokens))
  }

  /// How many are sent, given or taking part: what the target belongs to, else the object, else those who act.
  func amount(
    _ compiled: CompiledPattern, _ source: Argument, _ target: Argument, isAlone: Bool, object: Argument?, at node: Int,
    _ tree: SentenceTree
  ) -> SentenceTree.Amount? {
    // “soldiers to Mali”, “companies in Abyei”, “a team of instructors to Betio”
    var above = tree.nodes[target.node].parent
    while above >= 0, tree.nodes[above].relation == .nominal, tree.hasPreposition(above, tree.words.of), tree.nodes[above].parent >= 0,
      tree.flags(tree.nodes[above].parent).contains(.agent)
    { above = tree.nodes[above].parent }
    if above >= 0, above != node, above != object?.node, tree.flags(above).contains(.agent), tree.clause(of: above) == tree.clause(of: node)
    {
      // “600 troops of the army drilled with 250 men in the exercise”: who acts has a number of his own.
      if object == nil, source.entities.count == 1, tree.nodes[source.node].mention == nil, tree.flags(source.node).contains(.agent) {
        let own = tree.amount(source.node)
        if own.count != nil { return own }
      }
      // “1,100 members, including hospitals in South Sudan and companies in Abyei”: the total is of no single place.
      var amount = tree.amount(above)
      if !isAlone { amount.count = nil }
      return amount
    }
    // “teaches English to 40 Timorese recruits”
    if compiled.pattern.relation == "assists", target.node != object?.node, tree.nodes[target.node].mention == nil,
      tree.flags(target.node).contains(.agent), isAlone
    {
      let taught = tree.amount(target.node)
      if taught.count != nil { return taught }
    }
    // “handed over the missile corvette INS Kirpan”: what is given has a name.
    if let object, compiled.pattern.relation == "supplies", let named = tree.namedGoods(object) { return named }
    if let object, !isWithinTrigger(object.node, compiled, at: node, tree),
      object.node != target.node || !tree.flags(object.node).isDisjoint(with: [.agent, .partitive]) && object.entities.count == 1
        || object.entities.isEmpty && compiled.pattern.target.contains(.recipient)
    {
      var amount = tree.amount(object.node)
      // “a patrol boat” is one.
      if amount.count == nil, names(object.node, compiled, tree), tree.flags(object.node).isDisjoint(with: .partitive),
        tree.has(object.node, .determiner, where: { Quantity.isArticle(tree.nodes[$0].head, in: tree.reading) }),
        compiled.pattern.relation != "assists"
      {
        amount.count = 1
      }
      // “Two marines taught tactics to the navy”
      if amount.count == nil, compiled.pattern.relation == "assists", tree.flags(object.node).isDisjoint(with: .agent),
        tree.flags(source.node).contains(.agent), source.entities.count == 1
      {
        let helpers = tree.amount(source.node)
        if helpers.count != nil { return helpers }
      }
      return amount
    }
    guard tree.flags(source.node).contains(.agent) || tree.nodes[source.node].mention?.kind == .demonym else { return nil }
    var amount = tree.amount(source.node)
    // What several send together is the number of none.
    if source.entities.count > 1 { amount.count = nil }
    return amount
  }
}
