import Knowledge
import Language

// Who stands where beside a verb or noun: subject, object, after a preposition.
extension SentenceTree {
  // MARK: Verbs

  /// Whether what a verb says is done to its subject.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    guard isVerb(verb) else { return false }
    if child(verb, .passiveAuxiliary) != nil || child(verb, .passiveSubject) != nil && penn(verb) == "VBN" { return true }
    guard child(verb, .auxiliary) == nil, child(verb, .subject) == nil else { return false }
    // “chaired this year by X” may be taken for the past tense.
    if penn(verb) == "VBD" { return hasAgent(verb) && child(verb, .object) == nil && nodes[verb].relation != .conjunct }
    guard penn(verb) == "VBN" else { return false }
    switch nodes[verb].relation {
    case .participle, .adverbialClause, .modifier: return child(verb, .object) == nil || hasAgent(verb)
    case .relativeClause: return false
    case .conjunct: return depth < Self.deepest && nodes[verb].parent >= 0 && isPassive(nodes[verb].parent, depth: depth + 1)
    default: return true
    }
  }

  private func hasAgent(_ verb: Int) -> Bool {
    nodes[verb].children.contains { nodes[$0].relation == .agent || nodes[$0].relation == .oblique && hasPreposition($0, words.by) }
  }

  /// The subject as the sentence words it; of a passive that is whom it is done to.
  func surfaceSubject(_ clause: Int, depth: Int = 0) -> Argument? {
    guard depth < Self.deepest else { return nil }
    for child in nodes[clause].children where nodes[child].relation == .subject || nodes[child].relation == .passiveSubject {
      return subject(child)
    }
    let parent = nodes[clause].parent
    guard parent >= 0 else { return nil }
    switch nodes[clause].relation {
    case .conjunct, .parataxis, .complement:
      return isPredicate(parent) ? surfaceSubject(parent, depth: depth + 1) : nil
    case .openComplement:
      if let object = controlled(by: parent) { return object }
      return surfaceSubject(parent, depth: depth + 1)
    case .adverbialClause:
      if isInfinitive(clause) || isGerund(clause), let object = controlled(by: parent) { return object }
      // “joined Milan, run by India”
      if isPassive(clause), let beside = phraseBefore(clause), beside != child(parent, .subject) { return argument(beside) }
      return surfaceSubject(parent, depth: depth + 1)
    case .participle:
      // “a promise to send” is the promiser’s, “officers serving in” the officers’.
      if isInfinitive(clause) { return promised(by: parent, depth: depth + 1) }
      return argument(parent)
    case .modifier: return argument(parent)
    case .relativeClause: return antecedent(of: clause, pronoun: nil)
    default: return nil
    }
  }

  /// The subject at a node; a noun for an office or for something owned stands for the body whose it is.
  private func subject(_ node: Int) -> Argument {
    var found = argument(node)
    if found.entities.isEmpty, nodes[node].mention == nil, !isVerb(node),
      flags(node).isDisjoint(with: [.officeHead, .party, .desireNoun, .pronoun])
    {
      found.entities = owners(of: node).filter {
        ["Country", "ArmedForce", "InternationalOrganization"].contains(reading.entities[$0].type.rawValue)
      }
    }
    return found
  }

  /// Whom a verb makes do what follows: `invited Kenya to send`.
  private func controlled(by verb: Int) -> Argument? {
    guard flags(verb).contains(.objectControl), !isPassive(verb) else { return nil }
    for child in nodes[verb].children where nodes[child].relation == .object || nodes[child].relation == .indirectObject {
      let found = argument(child)
      if !found.entities.isEmpty { return found }
    }
    // “called on ASEAN and China to conclude”
    return child(verb, .object) == nil ? children(verb, .oblique).lazy.map { argument($0) }.first { !$0.entities.isEmpty } : nil
  }

  /// Whose deed the infinitive after a noun is: “Seoul’s bid to host” is the owner’s, “gave him an invitation to visit” his to whom it goes,
  /// “its promise to send” the promiser’s.
  private func promised(by noun: Int, depth: Int) -> Argument? {
    let owners = owners(of: noun)
    if !owners.isEmpty, !flags(noun).contains(.invitation) { return Argument(entities: owners, node: noun, tokens: nodes[noun].tokens) }
    guard let verb = governor(of: noun) else { return nil }
    if flags(noun).contains(.invitation) {
      if let given = child(verb, .indirectObject) { return argument(given) }
      if let given = nodes[verb].children.first(where: { hasPreposition($0, words.to) }) { return argument(given) }
    }
    return logicalSubject(verb, depth: depth)
  }

  /// “thanked Kenya for having sent”
  private func isGerund(_ verb: Int) -> Bool {
    (penn(verb) == "VBG" || child(verb, .auxiliary).map { penn($0) == "VBG" } == true)
      && nodes[verb].children.contains { nodes[$0].relation == .marker || nodes[$0].relation == .preposition }
  }

  /// The phrase that ends just before a clause, after which a comma may stand.
  private func phraseBefore(_ clause: Int) -> Int? {
    var place = span(clause).lowerBound - 1
    while place >= tokens.lowerBound, reading.tokens[place].shape == .mark { place -= 1 }
    guard place >= tokens.lowerBound else { return nil }
    let node = node(at: place)
    return isVerb(node) || nodes[node].relation == .adverb ? nil : node
  }

  func isInfinitive(_ verb: Int) -> Bool {
    // “was due to fly” may be read with “due to” as one marker.
    children(verb, .marker).contains { marker in
      nodes[marker].word == words.to || flags(marker).contains(.planWord) && nodes[marker].children.contains { nodes[$0].word == words.to }
    }
  }

  /// Who does what a verb says.
  func logicalSubject(_ clause: Int, depth: Int = 0) -> Argument? {
    guard isPassive(clause) else { return surfaceSubject(clause, depth: depth) }
    let agents = nodes[clause].children.filter { nodes[$0].relation == .agent || hasPreposition($0, words.by) }.map { argument($0) }
    return agents.first { !$0.entities.isEmpty } ?? after(words.by, from: clause) ?? agents.first
  }

  /// To whom or what it is done.
  func logicalObject(_ clause: Int) -> Argument? {
    if isPassive(clause) { return surfaceSubject(clause) }
    if let child = objectNode(of: clause) {
      var found = argument(child)
      // “brought together troops | from Kenya and Peru”
      if found.entities.isEmpty, flags(child).contains(.agent) {
        for origin in children(clause, .oblique) where origin > child && hasPreposition(origin, words.from) {
          found.entities = argument(origin).entities
        }
      }
      return found
    }
    // “the statement, which India signed”, “the agreement that they concluded”
    if nodes[clause].relation == .relativeClause || nodes[clause].relation == .participle, child(clause, .subject) != nil,
      !hasRelativeWithRole(clause)
    {
      return antecedent(of: clause, pronoun: nil)
    }
    // “signed and implemented the treaty”: one object for both.
    for other in children(clause, .conjunct)
    where isVerb(other) && child(other, .object) != nil && other > clause && child(clause, .oblique) == nil {
      guard child(other, .subject) == nil, nodes[clause].tokens.upperBound + 3 > nodes[other].tokens.lowerBound else { continue }
      return child(other, .object).map { argument($0) }
    }
    return nil
  }

  /// The node of a verb’s object: the parser may take it for an adjunct after a particle (`kicked off Cobra Gold`) or without a preposition.
  func objectNode(of clause: Int) -> Int? {
    if let object = child(clause, .object) { return object }
    guard isVerb(clause), child(clause, .copula) == nil else { return nil }
    return nodes[clause].children.first { other in
      guard other > clause, nodes[other].relation == .oblique else { return false }
      let prepositions = children(other, .preposition)
      if prepositions.isEmpty {
        return nodes[other].mention == nil && penn(other).hasPrefix("NN") && flags(other).isDisjoint(with: [.dateWord, .month, .weekday])
      }
      return prepositions.count == 1 && penn(prepositions[0]) == "RP" && prepositions[0] == clause + 1
    }
  }

  private func hasRelativeWithRole(_ clause: Int) -> Bool {
    nodes[clause].children.contains { child in
      flags(child).contains(.relative) && (nodes[child].relation == .subject || isPrepositional(child))
        || nodes[child].word == words.where
        || children(child, .possessor).contains { nodes[$0].word == words.whose }
    }
  }

  /// What is given, where the verb names whom it is given to first: `handed Kiribati a boat`.
  func secondObject(_ clause: Int) -> Int? {
    if child(clause, .indirectObject) != nil { return child(clause, .object) }
    guard !isPassive(clause), let first = child(clause, .object), nodes[first].mention != nil, nodes[first].mention?.kind != .demonym else {
      return nil
    }
    // The parser may call the first the object and the second an adjunct.
    return nodes[clause].children.first {
      $0 > first && (nodes[$0].relation == .object || nodes[$0].relation == .oblique) && !isPrepositional($0) && nodes[$0].mention == nil
        && flags($0).isDisjoint(with: [.dateWord, .month, .weekday]) && penn($0).hasPrefix("NN")
    }
  }

  /// Who is given something.
  func recipient(_ clause: Int) -> Argument? {
    if let given = child(clause, .indirectObject) { return argument(given) }
    if isPassive(clause), child(clause, .object) != nil { return surfaceSubject(clause) }
    guard let object = child(clause, .object) else { return nil }
    if secondObject(clause) != nil { return argument(object) }
    let owners = owners(of: object)
    return owners.isEmpty ? nil : Argument(entities: owners, node: object, tokens: nodes[object].tokens)
  }

  // MARK: Relative clauses

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
  private func phraseBeforeRelative(_ clause: Int, _ pronoun: Int?) -> Int? {
    let parent = nodes[clause].parent
    if [.relativeClause, .participle].contains(nodes[clause].relation), parent >= 0, !isVerb(parent) { return parent }
    guard let pronoun else { return nil }
    var place = nodes[pronoun].tokens.lowerBound - 1
    while place >= tokens.lowerBound, reading.tokens[place].shape == .mark || !reading.flags(place).isDisjoint(with: .preposition) {
      place -= 1
    }
    guard place >= tokens.lowerBound else { return nil }
    let before = node(at: place)
    return isVerb(before) ? nil : before
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

  private func isPlural(_ clause: Int) -> Bool {
    let verbs = [clause] + children(clause, .auxiliary) + children(clause, .passiveAuxiliary) + children(clause, .copula)
    return verbs.contains { penn($0) == "VBP" || ["were"].contains(reading.string(nodes[$0].tokens)) }
  }

  // MARK: Prepositions

  /// The phrase after a preposition that belongs to a verb or noun, the nearest in the tree first; further ones of the same kind go with it.
  func after(_ preposition: Int32, from trigger: Int) -> Argument? {
    var level = starts(of: trigger)
    let first = level
    var found: Argument?
    var empty: Argument?
    // “is in Canberra”
    if child(trigger, .copula) != nil, hasPreposition(trigger, preposition) { return argument(trigger) }
    for _ in 0..<4 {
      var next: [Int] = []
      for node in withConjuncts(level) {
        for child in nodes[node].children {
          if isPhrase(child) {
            if nodes[child].relation != .conjunct { next.append(child) }
            guard hasPreposition(child, preposition) else { continue }
            // “talks with President Marcos of the Philippines”: of whom the name tells.
            if preposition == words.of, node != trigger, let owner = nodes[node].mention, !isVisitor(child, of: owner) { continue }
            add(placed(child), to: &found, orEmpty: &empty)
          } else if isPlaceWord(child, for: preposition) {
            add(placed(child), to: &found, orEmpty: &empty)
          }
        }
      }
      if let found, !found.entities.isEmpty, level != first { break }
      level = next
    }
    return found ?? empty
  }

  /// Phrases with those coordinated to them: “hospitals in South Sudan and companies in Abyei” are one step away alike.
  private func withConjuncts(_ level: [Int]) -> [Int] {
    level.flatMap { node in [node] + children(node, .conjunct).filter { !isPredicate($0) } }
  }

  /// “the visit to Buenos Aires of General X”: the parser may hang him on the place.
  private func isVisitor(_ node: Int, of place: Mention) -> Bool {
    guard ["Place", "Country"].contains(reading.type(of: place).rawValue), let person = nodes[node].mention else { return false }
    return reading.type(of: person) == "Person"
  }

  private func add(_ argument: Argument, to found: inout Argument?, orEmpty empty: inout Argument?) {
    guard let first = argument.entities.first else {
      empty = empty ?? argument
      return
    }
    guard var former = found else {
      found = argument
      return
    }
    // “hospitals in South Sudan and companies in Abyei”
    guard agrees(first, former.entities[0]) else { return }
    former.entities += argument.entities.filter { !former.entities.contains($0) }
    former.tokens = union(former.tokens, argument.tokens)
    found = former
  }

  /// The phrase at a place after a preposition: what a body or mission owns stands for it, as in `U.N. mechanisms`.
  private func placed(_ node: Int) -> Argument {
    var found = argument(node)
    guard found.entities.isEmpty, nodes[node].mention == nil else { return found }
    found.entities = owners(of: node).filter {
      ["InternationalOrganization", "Mission", "Forum", "Exercise"].contains(reading.entities[$0].type.rawValue)
    }
    return found
  }

  private func isPhrase(_ node: Int) -> Bool {
    switch nodes[node].relation {
    case .oblique, .agent, .nominal: true
    case .object, .passiveSubject: true
    case .conjunct: !isPredicate(node)
    case .openComplement: true
    case .adverbialClause: !isVerb(node)
    // “the call made by the frigate at Da Nang”
    case .participle: !isVerb(node) || flags(node).contains(.light) && isPassive(node)
    default: false
    }
  }

  /// “has sent jets there”
  private func isPlaceWord(_ node: Int, for preposition: Int32) -> Bool {
    guard preposition == words.to || preposition == words.in || preposition == words.at, nodes[node].relation == .adverb else {
      return false
    }
    return nodes[node].mention?.kind == .reference && nodes[node].word == words.there
  }

  /// The nodes whose phrases belong to a trigger: itself, and for a noun the verb that it is object or subject of.
  private func starts(of trigger: Int) -> [Int] {
    guard !isVerb(trigger), let verb = governor(of: trigger) else { return [trigger] }
    switch nodes[trigger].relation {
    case .object, .passiveSubject: return [trigger, verb]
    case .oblique where flags(verb).contains(.light): return [trigger, verb]
    default: return [trigger]
    }
  }

  /// The clause that a noun stands in.
  func governor(of node: Int) -> Int? {
    var place = nodes[node].parent
    for _ in 0..<Self.deepest {
      guard place >= 0 else { return nil }
      if isPredicate(place) { return place }
      place = nodes[place].parent
    }
    return nil
  }

  /// The antecedent of a relative clause that begins with a preposition: `SAMIM, to which Lesotho contributed`.
  func relativized(_ preposition: Int32, in trigger: Int) -> Argument? {
    let isOwn = nodes[trigger].children.contains { flags($0).contains(.relative) || nodes[$0].word == words.where }
    guard let clause = isOwn ? trigger : clauseOfRelative(trigger) else { return nil }
    let isStranded = nodes[clause].children.contains { flags($0).contains(.relative) && hasPreposition($0, preposition) }
    let isWhere = nodes[clause].children.contains { nodes[$0].word == words.where }
    guard isStranded || isWhere && (preposition == words.in || preposition == words.at) else { return nil }
    return antecedent(of: clause, pronoun: nodes[clause].children.first { flags($0).contains(.relative) || nodes[$0].word == words.where })
  }

  /// The words of a phrase that say what it is: its head, what modifies it, and what it is a batch of.
  func phraseNodes(_ node: Int) -> [Int] {
    var found = [node]
    for child in nodes[node].children {
      switch nodes[child].relation {
      case .compound, .modifier, .flat: found.append(child)
      case .conjunct where !isPredicate(child): found += [child] + nodes[child].children.filter { nodes[$0].relation == .compound }
      case .nominal where hasPreposition(child, words.of):
        found += [child] + nodes[child].children.filter { [.compound, .modifier].contains(nodes[$0].relation) }
      default: continue
      }
    }
    return found
  }

  // MARK: Nouns

  /// Who does what a noun says, where the verb beside it tells: `Kenya paid a visit`.
  func subject(ofNoun noun: Int) -> Argument? {
    if child(noun, .subject) != nil { return surfaceSubject(noun) }
    let parent = nodes[noun].parent
    guard parent >= 0 else { return nil }
    switch nodes[noun].relation {
    case .apposition: return argument(parent)
    case .conjunct:
      if nodes[parent].mention != nil, nodes[parent].relation == .apposition, nodes[parent].parent >= 0 {
        return argument(nodes[parent].parent)
      }
      return isVerb(parent) ? surfaceSubject(parent) : subject(ofNoun: parent)
    default: break
    }
    guard let verb = governor(of: noun) else { return nil }
    if nodes[noun].relation == .subject || nodes[noun].relation == .passiveSubject, nodes[noun].parent == verb {
      return isPassive(verb) ? logicalSubject(verb) : nil
    }
    return logicalSubject(verb)
  }
}
