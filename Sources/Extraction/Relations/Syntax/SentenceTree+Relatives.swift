import Knowledge
import Language

// Relative clauses: what they say something of.
extension SentenceTree {
  /// The relative clause that a pronoun belongs to.
  func clauseOfRelative(_ pronoun: Int) -> Int? {
    var place = pronoun
    for _ in 0..<Self.deepest {
      if nodes[place].relation == .relativeClause || place != pronoun && isPredicate(place) { return place }
      guard nodes[place].parent >= 0 else { return nil }
      place = nodes[place].parent
    }
    return nil
  }

  /// The phrase that a relative clause follows.
  func phraseBeforeRelative(_ clause: Int, _ pronoun: Int?) -> Int? {
    let parent = nodes[clause].parent
    // “will add a hospital to UNISFA (UNISFA), in which”: the name right before the comma, wherever the parser hung the clause.
    if let pronoun, nodes[clause].relation == .relativeClause, parent >= 0, nodes[parent].mention == nil,
      let name = nameBeforeComma(pronoun)
    {
      return name
    }
    // “handed the colours to Colonel X, who commands it”: the person right before the comma.
    if let pronoun, words.who.contains(nodes[pronoun].word), nodes[clause].relation == .relativeClause, parent >= 0,
      nodes[parent].mention == nil, flags(parent).isDisjoint(with: [.agent, .officeHead]),
      reading.isComma(nodes[pronoun].tokens.lowerBound - 1),
      let name = reading.mention(endingAt: nodes[pronoun].tokens.lowerBound - 1), reading.type(of: name) == "Person", name.kind == .name,
      let place = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens })
    {
      return place
    }
    // “for a tour of Hanwha Aerospace, which is to deliver”: a visit delivers nothing.
    if asksForThing(clause, pronoun), parent >= 0, nodes[parent].mention == nil, let pronoun,
      reading.isComma(nodes[pronoun].tokens.lowerBound - 1),
      let name = reading.mention(endingAt: nodes[pronoun].tokens.lowerBound - 1), name.kind == .name,
      ["Organization", "InternationalOrganization"].contains(reading.type(of: name).rawValue),
      let place = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens }), nodes[place].parent == parent,
      nodes[place].relation == .nominal, !isPassive(clause)
    {
      return place
    }
    // “The frigate Hessen of the German Navy, which served”
    if asksForThing(clause, pronoun), parent >= 0, nodes[parent].relation == .nominal, hasPreposition(parent, words.of),
      let own = nodes[parent].mention, nodes[parent].parent >= 0, let whole = nodes[nodes[parent].parent].mention, whole.kind == .name,
      reading.type(of: own) == "ArmedForce", reading.type(of: whole) == "ArmedForce"
    {
      return nodes[parent].parent
    }
    if [.relativeClause, .participle].contains(nodes[clause].relation), parent >= 0, !isVerb(parent) { return parent }
    // “of which both are members and which Malaysia chairs”
    if nodes[clause].relation == .conjunct, parent >= 0, nodes[parent].relation == .relativeClause {
      return phraseBeforeRelative(parent, nil)
    }
    guard let pronoun else { return nil }
    var place = nodes[pronoun].tokens.lowerBound - 1
    while place >= tokens.lowerBound, reading.tokens[place].shape == .mark || !reading.flags(place).isDisjoint(with: .preposition) {
      place -= 1
    }
    guard place >= tokens.lowerBound else { return nil }
    let before = node(at: place)
    return isVerb(before) ? nil : before
  }

  private func asksForThing(_ clause: Int, _ pronoun: Int?) -> Bool {
    nodes[clause].relation == .relativeClause && pronoun.map { nodes[$0].word == words.which } ?? false
  }

  /// The name that ends right before the comma that a relative pronoun, with its preposition, follows.
  private func nameBeforeComma(_ pronoun: Int) -> Int? {
    var place = nodes[pronoun].tokens.lowerBound - 1
    guard place > tokens.lowerBound, nodes[pronoun].word == words.which, reading.flags(place).contains(.preposition) else { return nil }
    place -= 1
    guard place > tokens.lowerBound, reading.isComma(place) else { return nil }
    if reading.isMark(place - 1, UInt8(ascii: ")")), place - 4 > tokens.lowerBound, reading.isMark(place - 3, UInt8(ascii: "(")) {
      place -= 3
    }
    guard let name = reading.mention(endingAt: place), name.kind == .name else { return nil }
    return node(at: place - 1)
  }

  /// What a relative clause says something of: the phrase that it hangs on, or one that this belongs to where the pronoun asks for a person:
  /// `Colonel A of the Navy, who`.
  func antecedent(of clause: Int, pronoun: Int?, depth: Int = 0) -> Argument? {
    guard depth < Self.deepest else { return nil }
    let pronoun = pronoun ?? nodes[clause].children.first { flags($0).contains(.relative) }
    guard var place = phraseBeforeRelative(clause, pronoun) else { return nil }
    let asksForPerson = pronoun.map { words.who.contains(nodes[$0].word) } ?? false
    let asksForThing = pronoun.map { nodes[$0].word == words.which } ?? false
    var best: Argument?
    for _ in 0..<Self.deepest {
      guard place >= 0, !isVerb(place) else { break }
      var found = argument(place, depth: depth + 1)
      // “X, a unit of Y, which”
      if nodes[place].mention == nil, nodes[place].relation == .apposition, nodes[place].parent >= 0,
        !nodes[nodes[place].parent].entities.isEmpty
      {
        found = argument(nodes[place].parent, depth: depth + 1)
      }
      // A plural verb after “A and B, which”.
      if nodes[place].relation == .conjunct, isPlural(clause), nodes[place].parent >= 0, !isVerb(nodes[place].parent) {
        found = argument(nodes[place].parent, depth: depth + 1)
      }
      if let first = found.entities.first {
        let isPerson = reading.entities[first].type == "Person"
        if asksForPerson ? isPerson || flags(place).contains(.agent) : !(asksForThing && isPerson) { return found }
        best = best ?? found
      } else if best == nil {
        best = found
      }
      guard [.nominal, .apposition, .flat, .compound, .conjunct, .oblique, .agent].contains(nodes[place].relation) else { break }
      // “praised the Dialogue on a safer world, which”: the parser may hang both phrases on the verb.
      let above = nodes[place].parent
      if above >= 0, isVerb(above), best?.entities.isEmpty ?? true {
        return nodes[above].children.last { $0 < place && $0 > above && isPhrase($0) }.map { argument($0, depth: depth + 1) } ?? best
      }
      place = above
    }
    return best
  }

  /// Whose a noun is by the clause that follows it: `the partnership that the two countries have maintained`.
  func keeper(of noun: Int) -> Argument? {
    guard nodes[noun].mention == nil else { return nil }
    for clause in nodes[noun].children where nodes[clause].relation == .relativeClause || nodes[clause].relation == .participle {
      // “an exercise that Poland is hosting” is others’ as well.
      guard isVerb(clause), !isPassive(clause), !flags(clause).isDisjoint(with: [.light, .have]), !isHosting(clause),
        child(clause, .object).map({ flags($0).contains(.relative) }) ?? true,
        let subject = subjectNode(of: clause), !flags(subject).contains(.relative)
      else { continue }
      return argument(subject)
    }
    return nil
  }

  /// `is taking part, as are ships of Kenya`: what follows does the same as whoever acts in the clause around it.
  func isLikewise(_ node: Int) -> Bool {
    guard nodes[node].relation == .adverbialClause, !isVerb(node), has(node, .copula), child(node, .subject) == nil,
      has(node, .marker, where: { words.meanwhile.contains(nodes[$0].word) })
    else { return false }
    let parent = nodes[node].parent
    return parent >= 0 && isVerb(parent) && child(parent, .auxiliary) != nil
  }

  private func isHosting(_ verb: Int) -> Bool {
    (reading.table.verbs[safe: nodes[verb].word] ?? []).contains { $0.lemma == words.host }
  }

  func isPlural(_ clause: Int) -> Bool {
    let verbs = [clause] + children(clause, .auxiliary) + children(clause, .passiveAuxiliary) + children(clause, .copula)
    return verbs.contains { penn($0) == .present || ["were"].contains(reading.string(nodes[$0].tokens)) }
  }
}
