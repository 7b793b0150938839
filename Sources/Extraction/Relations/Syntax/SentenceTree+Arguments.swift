import Knowledge
import Language

// Who stands where beside a verb or noun: subject, object, after a preposition.
extension SentenceTree {
  // MARK: Verbs

  /// Whether what a verb says is done to its subject.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    guard isVerb(verb) else { return false }
    if child(verb, .passiveAuxiliary) != nil { return true }
    // “had spoken by telephone”: the parser may take it for a passive.
    let isPerfect = has(verb, .auxiliary) { flags($0).contains(.have) }
    if child(verb, .passiveSubject) != nil && penn(verb) == .pastParticiple && !isPerfect {
      // “General X, deputy chief of the staff, called on him”: a clause without an auxiliary is a passive only where it says by whom.
      return child(verb, .auxiliary) != nil || hasAgent(verb)
        || ![.root, .conjunct, .complement, .parataxis].contains(nodes[verb].relation)
    }
    guard child(verb, .auxiliary) == nil, child(verb, .subject) == nil else { return false }
    // “chaired this year by X” may be taken for the past tense.
    if penn(verb) == .past { return hasAgent(verb) && child(verb, .object) == nil && nodes[verb].relation != .conjunct }
    guard penn(verb) == .pastParticiple else { return false }
    switch nodes[verb].relation {
    case .participle, .adverbialClause, .modifier: return child(verb, .object) == nil || hasAgent(verb)
    case .relativeClause: return false
    case .conjunct: return depth < Self.deepest && nodes[verb].parent >= 0 && isPassive(nodes[verb].parent, depth: depth + 1)
    default: return true
    }
  }

  func hasAgent(_ verb: Int) -> Bool {
    nodes[verb].children.contains { nodes[$0].relation == .agent || nodes[$0].relation == .oblique && hasPreposition($0, words.by) }
  }

  /// The subject as the sentence words it; of a passive that is whom it is done to.
  func surfaceSubject(_ clause: Int, depth: Int = 0) -> Argument? {
    guard depth < Self.deepest else { return nil }
    if let child = subjectNode(of: clause) { return subject(child) }
    // “The frigate has called at Singapore and, after a rest, is expected in Manila”: the first verb may hang on the second.
    // So may “X, having spoken there, was received”.
    if let first = nodes[clause].children.first(where: {
      $0 < clause && nodes[$0].relation == .adverbialClause && isVerb($0) && (child($0, .auxiliary) != nil || penn($0) == .gerund)
        && child($0, .marker).map { flags($0).isDisjoint(with: .subordinator) } ?? true
    }), child(clause, .coordinator) != nil || penn(first) == .gerund || has(first, .auxiliary, where: { penn($0) == .gerund }),
      let shared = subjectNode(of: first), nodes[shared].mention != nil
    {
      return subject(shared)
    }
    let parent = nodes[clause].parent
    guard parent >= 0 else { return nil }
    switch nodes[clause].relation {
    // “will visit Mitrovica, an aide said, and hopes to meet him”: whoever speaks in between does neither.
    case .conjunct
    where nodes[parent].relation == .parataxis && flags(parent).contains(.speech) && !flags(clause).contains(.speech)
      && nodes[parent].parent >= 0 && nodes[parent].parent < parent && isPredicate(nodes[parent].parent):
      return surfaceSubject(nodes[parent].parent, depth: depth + 1)
    case .conjunct, .parataxis, .complement:
      return isPredicate(parent) ? surfaceSubject(parent, depth: depth + 1) : nil
    case .openComplement:
      if let occasion = announced(before: clause) { return occasion }
      // “Jakarta hopes, he said, to open a hospital”: the parser may hang the infinitive on the clause in between.
      if nodes[parent].relation == .parataxis, flags(parent).contains(.speech), clause > parent, nodes[parent].parent >= 0,
        nodes[parent].parent < parent, isPredicate(nodes[parent].parent)
      {
        return surfaceSubject(nodes[parent].parent, depth: depth + 1)
      }
      if let object = controlled(by: parent) { return object }
      return surfaceSubject(parent, depth: depth + 1)
    case .adverbialClause:
      if let occasion = announced(before: clause) { return occasion }
      // “is taking part, as are ships of Kenya”
      if isLikewise(clause) { return nil }
      // “Co-chairing it were General A and Admiral B”
      if clause < parent, penn(clause) == .gerund, nodes[parent].mention != nil, has(parent, .copula) { return argument(parent) }
      if isInfinitive(clause) || isGerund(clause), let object = controlled(by: parent) { return object }
      // “joined Milan, run by India”
      if isPassive(clause), let beside = phraseBefore(clause), beside != child(parent, .subject) { return argument(beside) }
      return surfaceSubject(parent, depth: depth + 1)
    case .subject where has(parent, .copula) && nodes[parent].mention != nil && penn(clause) == .gerund,
      .clausalSubject where has(parent, .copula) && !isVerb(parent):
      // “Also taking part is the frigate X”, “Joining them are airmen of the Indian Air Force”
      return argument(parent)
    case .participle:
      // “a promise to send” is the promiser’s, “officers serving in” the officers’.
      if isInfinitive(clause), !isPassive(clause) { return promised(by: parent, depth: depth + 1) }
      // “on the closing day before calling on General X”
      if isGerund(clause), !isPassive(clause), let outer = governor(of: parent) { return surfaceSubject(outer, depth: depth + 1) }
      // “HMS Spey, a patrol ship of the Royal Navy, called at Manila”: the verb of the sentence, read as a participle.
      if let name = nameBeforeAside(of: clause) { return argument(name) }
      // “pool their efforts under the Arrangement, signed in 1992”: the name right before the comma.
      if isPassive(clause), nodes[parent].mention == nil,
        reading.isComma(span(clause).lowerBound) || reading.isComma(nodes[clause].tokens.lowerBound - 1),
        let beside = phraseBefore(clause), nodes[beside].mention?.kind == .name, beside != parent
      {
        return argument(beside)
      }
      return argument(parent)
    case .modifier: return argument(parent)
    case .relativeClause: return antecedent(of: clause, pronoun: nil)
    default: return nil
    }
  }

  /// The name that all a sentence hangs on, where a participle behind the comma that ends its description is the verb.
  private func nameBeforeAside(of clause: Int) -> Int? {
    guard [.pastParticiple, .past].contains(penn(clause)), !hasAgent(clause), reading.isComma(nodes[clause].tokens.lowerBound - 1) else {
      return nil
    }
    var top = nodes[clause].parent
    var isDescribed = false
    while top >= 0, nodes[top].parent >= 0 {
      isDescribed = isDescribed || nodes[top].relation == .apposition
      guard !isVerb(nodes[top].parent) else { return nil }
      top = nodes[top].parent
    }
    guard top >= 0, isDescribed, nodes[top].mention?.kind == .name, !has(top, .copula),
      !nodes.contains(where: { $0.parent < 0 && $0.isVerb })
    else { return nil }
    return top
  }

  /// The node of a clause’s own subject: of two phrases before the verb that the parser takes for one the nearer, since the other is a fronted object
  /// (`RIMPAC it joined in 2018`) or what a relative clause hangs on (`the zeal with which Japan chaired`).
  func subjectNode(of clause: Int) -> Int? {
    var subjects = nodes[clause].children.filter { nodes[$0].relation == .subject || nodes[$0].relation == .passiveSubject }
    // “who as a young captain served”
    if subjects.count > 1 { subjects.removeAll { isPrepositional($0) } }
    // “who himself was there”
    if subjects.count > 1 { subjects.removeAll { words.reflexives.contains(nodes[$0].word) } }
    // “The navy last night sent”
    if subjects.count > 1 { subjects.removeAll { nodes[$0].mention == nil && flags($0).contains(.dateWord) } }
    // “On the second day Vietnam and Peru signed”: read as one phrase with the date.
    if subjects.isEmpty, isVerb(clause), !isPassive(clause) {
      subjects = nodes[clause].children.filter { name in
        name < clause && nodes[name].mention?.kind == .name && nodes[name].relation == .oblique && isPrepositional(name)
          && nodes[name].children.contains {
            nodes[$0].relation == .compound && !flags($0).isDisjoint(with: [.dateWord, .month, .weekday])
          }
      }
    }
    return subjects.count > 1 ? subjects.last { $0 < clause } ?? subjects.first : subjects.first
  }

  /// “precedes the Dialogue, to be chaired by …”: the name right before a passive infinitive, behind a comma.
  private func announced(before clause: Int) -> Argument? {
    guard isInfinitive(clause), isPassive(clause), let name = phraseBefore(clause), nodes[name].mention != nil,
      reading.isComma(span(clause).lowerBound) || reading.isComma(span(clause).lowerBound - 1)
    else { return nil }
    return argument(name)
  }

  /// The object that stands before the subject: `Talisman Sabre, staged by Australia, it declined to join`, `the drill that Kenya used to hold`.
  func frontedObject(of clause: Int, depth: Int = 0) -> Argument? {
    let subjects = nodes[clause].children.filter { nodes[$0].relation == .subject || nodes[$0].relation == .passiveSubject }
    if subjects.count > 1, let last = subjects.last(where: { $0 < clause }), subjects[0] != last { return argument(subjects[0]) }
    guard depth < Self.deepest, nodes[clause].relation == .openComplement, nodes[clause].parent >= 0 else { return nil }
    let parent = nodes[clause].parent
    if let pronoun = child(parent, .object), pronoun < parent, flags(pronoun).contains(.relative) { return argument(pronoun) }
    return frontedObject(of: nodes[clause].parent, depth: depth + 1)
  }

  /// The subject at a node; a noun for an office or for something owned stands for the body whose it is.
  func subject(_ node: Int) -> Argument {
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
  func controlled(by verb: Int) -> Argument? {
    guard flags(verb).contains(.objectControl), !isPassive(verb) else { return nil }
    var unknown: Argument?
    for child in nodes[verb].children where nodes[child].relation == .object || nodes[child].relation == .indirectObject {
      let found = argument(child)
      if !found.entities.isEmpty { return found }
      unknown = unknown ?? found
    }
    // “asked him to send”: whoever he is, and not who asked.
    if let unknown { return unknown }
    // “called on ASEAN and China to conclude”
    return child(verb, .object) == nil ? children(verb, .oblique).lazy.map { self.argument($0) }.first { !$0.entities.isEmpty } : nil
  }

  /// Whose deed the infinitive after a noun is: “Seoul’s bid to host” is the owner’s, “gave him an invitation to visit” his to whom it goes,
  /// “its promise to send” the promiser’s.
  func promised(by noun: Int, depth: Int) -> Argument? {
    let owners = owners(of: noun)
    if !owners.isEmpty, !flags(noun).contains(.invitation) { return Argument(entities: owners, node: noun, tokens: nodes[noun].tokens) }
    // “was the first Asian state to conclude an agreement”
    if child(noun, .copula) != nil { return surfaceSubject(noun, depth: depth) }
    guard let verb = governor(of: noun) else { return nil }
    if flags(noun).contains(.invitation) {
      if let given = child(verb, .indirectObject) { return argument(given) }
      if let given = nodes[verb].children.first(where: { hasPreposition($0, words.to) }) { return argument(given) }
    }
    return logicalSubject(verb, depth: depth)
  }

  /// “thanked Kenya for having sent”
  func isGerund(_ verb: Int) -> Bool {
    (penn(verb) == .gerund || child(verb, .auxiliary).map { penn($0) == .gerund } == true)
      && nodes[verb].children.contains { nodes[$0].relation == .marker || nodes[$0].relation == .preposition }
  }

  /// The phrase that ends just before a clause, after which a comma may stand.
  func phraseBefore(_ clause: Int) -> Int? {
    var place = span(clause).lowerBound - 1
    while place >= tokens.lowerBound, reading.tokens[place].shape == .mark { place -= 1 }
    guard place >= tokens.lowerBound else { return nil }
    let node = node(at: place)
    return isVerb(node) || nodes[node].relation == .adverb ? nil : node
  }

  func isInfinitive(_ verb: Int) -> Bool {
    // “was due to fly” may be read with “due to” as one marker.
    has(verb, .marker) { marker in
      nodes[marker].word == words.to || flags(marker).contains(.planWord) && nodes[marker].children.contains { nodes[$0].word == words.to }
    }
  }

  /// Who does what a verb says.
  func logicalSubject(_ clause: Int, depth: Int = 0) -> Argument? {
    guard isPassive(clause) else { return surfaceSubject(clause, depth: depth) }
    let agents = nodes[clause].children.filter { nodes[$0].relation == .agent || hasPreposition($0, words.by) }.map { argument($0) }
    if let named = agents.first(where: { !$0.entities.isEmpty }) { return named }
    return agentBehind(clause).map { argument($0) } ?? after(words.by, from: clause) ?? agents.first
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
    if let fronted = frontedObject(of: clause) { return fronted }
    // “signed and implemented the treaty”: one object for both.
    for other in children(clause, .conjunct)
    where isVerb(other) && child(other, .object) != nil && other > clause && child(clause, .oblique) == nil {
      guard child(other, .subject) == nil, nodes[clause].tokens.upperBound + 3 > nodes[other].tokens.lowerBound else { continue }
      return child(other, .object).map { argument($0) }
    }
    // “told the audience that …”
    return child(clause, .indirectObject).map { argument($0) }
  }

  /// The node of a verb’s object: the parser may take it for an adjunct after a particle (`kicked off Cobra Gold`) or without a preposition.
  func objectNode(of clause: Int) -> Int? {
    if let object = child(clause, .object) { return object }
    guard isVerb(clause), child(clause, .copula) == nil else { return nil }
    return nodes[clause].children.first { other in
      // “co-chaired, in Havana, the fifth session”
      if other > clause, nodes[other].relation == .parataxis, child(other, .determiner) != nil, !isPredicate(other), !isPassive(clause),
        !flags(clause).contains(.speech)
      {
        return true
      }
      guard other > clause, nodes[other].relation == .oblique else { return false }
      let prepositions = children(other, .preposition)
      if prepositions.isEmpty {
        return nodes[other].mention == nil && penn(other)?.isNoun == true && flags(other).isDisjoint(with: [.dateWord, .month, .weekday])
      }
      // “handed over a pair of boats”
      let isParticle =
        penn(prepositions[0]) == .particle || words.handedOver.contains(nodes[clause].word) && nodes[prepositions[0]].word == words.over
      return prepositions.count == 1 && isParticle && prepositions[0] == clause + 1
    }
  }

  func hasRelativeWithRole(_ clause: Int) -> Bool {
    nodes[clause].children.contains { child in
      flags(child).contains(.relative) && (nodes[child].relation == .subject || isPrepositional(child))
        || nodes[child].word == words.where
        || has(child, .possessor) { nodes[$0].word == words.whose }
    }
  }

  /// What is given, where the verb names whom it is given to first: `handed Kiribati a boat`.
  func secondObject(_ clause: Int) -> Int? {
    if child(clause, .indirectObject) != nil { return child(clause, .object) }
    guard !isPassive(clause), let first = child(clause, .object),
      nodes[first].mention.map({ $0.kind != .demonym }) ?? flags(first).contains(.agent)
    else { return nil }
    // The parser may call the first the object and the second an adjunct.
    return nodes[clause].children.first {
      $0 > first && (nodes[$0].relation == .object || nodes[$0].relation == .oblique) && !isPrepositional($0) && nodes[$0].mention == nil
        && flags($0).isDisjoint(with: [.dateWord, .month, .weekday]) && penn($0)?.isNoun == true
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
}
