import Knowledge
import Language

// Phrases after prepositions, and who does what a noun says.
extension SentenceTree {
  /// The phrase after a preposition that belongs to a verb or noun, the nearest in the tree first; further ones of the same kind go with it.
  func after(_ preposition: Int32, from trigger: Int) -> Argument? {
    guard introduces(preposition) || hasThere else { return nil }
    var level = starts(of: trigger)
    var found: Argument?
    var empty: Argument?
    // “is in Canberra”
    if child(trigger, .copula) != nil, hasPreposition(trigger, preposition) { return argument(trigger) }
    for depth in 0..<4 where !level.isEmpty {
      var next: [Int] = []
      func look(below node: Int) {
        for child in nodes[node].children {
          // “the frigate of the navy …, as are ships of Kenya”
          if isLikewise(child) { continue }
          if isPhrase(child) {
            if nodes[child].relation != .conjunct { next.append(child) }
            guard hasPreposition(child, preposition), !isAddition(child, preposition), !isDissent(child, preposition) else {
              continue
            }
            // “talks with President Marcos of the Philippines”: of whom the name tells.
            if preposition == words.in, node != trigger, nodes[node].relation == .apposition, let name = above(node),
              ["Mission", "Agreement"].contains(reading.type(of: name).rawValue)
            {
              continue
            }
            if preposition == words.of, node != trigger, let owner = nodes[node].mention, !isVisitor(child, of: owner) { continue }
            add(placed(child), to: &found, orEmpty: &empty)
          } else if isPlaceWord(child, for: preposition) {
            add(placed(child), to: &found, orEmpty: &empty)
          } else if preposition == words.with, nodes[child].relation == .apposition, nodes[node].mention?.kind == .name {
            // “concluded the Lima Treaty, a full alliance, with Peru”
            next.append(child)
          }
        }
      }
      // Phrases with those coordinated to them: “hospitals in South Sudan and companies in Abyei” are one step away alike.
      for head in level {
        look(below: head)
        for other in children(head, .conjunct) where !isPredicate(other) { look(below: other) }
      }
      if let found, !found.entities.isEmpty, depth > 0 { break }
      level = next
    }
    return found ?? empty
  }

  /// `with China and Russia abstaining`: who did not do it with the others.
  private func isDissent(_ phrase: Int, _ preposition: Int32) -> Bool {
    guard preposition == words.with, nodes[phrase].mention != nil else { return false }
    // Right behind the last name of the list.
    let list = [phrase] + children(phrase, .conjunct) + children(phrase, .conjunct).flatMap { children($0, .compound) }
    let end = list.filter { nodes[$0].mention != nil }.map { nodes[$0].tokens.upperBound }.max() ?? 0
    return words.dissenting.contains(reading.word(end))
  }

  /// `in addition to the two Vietnamese`, `thanks to Kenya`: a preposition of several words is none of its last.
  private func isAddition(_ node: Int, _ preposition: Int32) -> Bool {
    guard preposition == words.to, let word = nodes[node].children.first(where: { nodes[$0].word == words.to }) else { return false }
    return words.joints.contains(reading.word(nodes[word].tokens.lowerBound - 1))
  }

  /// The name that a description hangs on.
  private func above(_ description: Int) -> Mention? {
    nodes[description].parent >= 0 ? nodes[nodes[description].parent].mention : nil
  }

  /// “the visit to Buenos Aires of General X”: the parser may hang him on the place.
  func isVisitor(_ node: Int, of place: Mention) -> Bool {
    guard ["Place", "Country"].contains(reading.type(of: place).rawValue), let person = nodes[node].mention else { return false }
    return reading.type(of: person) == "Person"
  }

  func add(_ argument: Argument, to found: inout Argument?, orEmpty empty: inout Argument?) {
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
  func placed(_ node: Int) -> Argument {
    var found = argument(node)
    guard found.entities.isEmpty, nodes[node].mention == nil else { return found }
    // “between the two states date from 1960”: what takes up others is a whole phrase, whatever the parser makes of the next word.
    if let preposition = nodes[node].children.first(where: { nodes[$0].relation == .preposition }),
      let taken = reading.mention(beginningAt: nodes[preposition].tokens.upperBound), taken.kind == .reference, taken.tokens.count > 1,
      taken.tokens.upperBound <= nodes[node].tokens.lowerBound
    {
      found.entities = reading.entities(of: taken)
      return found
    }
    found.entities = owners(of: node).filter {
      ["InternationalOrganization", "Mission", "Forum", "Exercise"].contains(reading.entities[$0].type.rawValue)
    }
    return found
  }

  func isPhrase(_ node: Int) -> Bool {
    switch nodes[node].relation {
    case .oblique, .agent, .nominal: true
    case .object, .passiveSubject: true
    case .conjunct: !isPredicate(node)
    case .openComplement: true
    // “on July 30 by General Carlos Ruiz” may hang on the date.
    case .apposition: isPrepositional(node)
    case .adverbialClause: !isVerb(node)
    // “the call made by the frigate at Da Nang”
    case .participle: !isVerb(node) || flags(node).contains(.light) && isPassive(node)
    default: false
    }
  }

  /// “has sent jets there”
  func isPlaceWord(_ node: Int, for preposition: Int32) -> Bool {
    guard preposition == words.to || preposition == words.in || preposition == words.at, nodes[node].relation == .adverb else {
      return false
    }
    return nodes[node].mention?.kind == .reference && nodes[node].word == words.there
  }

  /// The nodes whose phrases belong to a trigger: itself, and for a noun the verb that it is object or subject of.
  func starts(of trigger: Int) -> [Int] {
    guard !isVerb(trigger) else { return [trigger] }
    // “the talks which X held with Y”
    let held = nodes[trigger].children.filter {
      nodes[$0].relation == .relativeClause && isVerb($0) && flags($0).contains(.light) && !isPassive($0)
        && child($0, .object).map { flags($0).contains(.relative) } ?? true
    }
    if !held.isEmpty { return [trigger] + held }
    guard let verb = governor(of: trigger) else { return [trigger] }
    switch nodes[trigger].relation {
    case .object, .passiveSubject: return [trigger, verb]
    // “between Kenya and Peru there are bonds”
    case .subject where nodes[verb].children.contains { nodes[$0].word == words.there }: return [trigger, verb]
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
    guard hasRelatives else { return nil }
    let isOwn = nodes[trigger].children.contains { flags($0).contains(.relative) || nodes[$0].word == words.where }
    guard let clause = isOwn ? trigger : clauseOfRelative(trigger) else { return nil }
    let isStranded = nodes[clause].children.contains { flags($0).contains(.relative) && hasPreposition($0, preposition) }
    let isWhere = nodes[clause].children.contains { nodes[$0].word == words.where }
    guard isStranded || isWhere && (preposition == words.in || preposition == words.at) else { return nil }
    if isWhere, let named = placeBeforeWhere(clause) { return named }
    return antecedent(of: clause, pronoun: nodes[clause].children.first { flags($0).contains(.relative) || nodes[$0].word == words.where })
  }

  /// “troops in UNIFIL (UNIFIL), where”: the name that ends right before, wherever the parser hung the clause.
  private func placeBeforeWhere(_ clause: Int) -> Argument? {
    guard let word = nodes[clause].children.first(where: { nodes[$0].word == words.where }) else { return nil }
    var place = nodes[word].tokens.lowerBound - 1
    while place > tokens.lowerBound, reading.tokens[place].shape == .mark { place -= 1 }
    guard place >= tokens.lowerBound, place < nodes[word].tokens.lowerBound, let name = reading.mention(at: place), name.kind == .name,
      ["Place", "Country", "Mission", "Forum", "Exercise", "Event", "Organization"].contains(reading.type(of: name).rawValue)
    else { return nil }
    return argument(node(at: place))
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

  /// Who does what a noun says, where the verb beside it tells: `Kenya paid a visit`.
  func subject(ofNoun noun: Int) -> Argument? {
    if child(noun, .subject) != nil { return surfaceSubject(noun) }
    if isLikewise(noun) { return nil }
    // “Among the guests were Kenya and Japan”
    if let whole = nodes.indices.contains(nodes[noun].parent) ? nodes[noun].parent : nil, has(whole, .copula), nodes[whole].mention != nil,
      hasPreposition(noun, words.among)
    {
      return argument(whole)
    }
    let parent = nodes[noun].parent
    guard parent >= 0 else { return nil }
    switch nodes[noun].relation {
    case .apposition:
      var described = argument(parent)
      // “Belarus, a member since 2024, and Vietnam”: what is said of the first alone.
      if let next = children(parent, .conjunct).first, next > noun, !nodes[parent].entities.isEmpty {
        described.entities = nodes[parent].entities
        described.tokens = nodes[parent].tokens
      }
      return described
    case .conjunct:
      // “Kenya, not yet a member of the Union, …”: read as the second of a list.
      if nodes[parent].mention?.kind == .name, nodes[noun].mention == nil, reading.isComma(nodes[parent].tokens.upperBound),
        !has(noun, .coordinator), has(noun, .adverb, where: { flags($0).contains(.negation) })
      {
        return Argument(entities: nodes[parent].entities, node: parent, tokens: nodes[parent].tokens)
      }
      if nodes[parent].mention != nil, nodes[parent].relation == .apposition, nodes[parent].parent >= 0 {
        return argument(nodes[parent].parent)
      }
      return isVerb(parent) ? surfaceSubject(parent) : subject(ofNoun: parent)
    default: break
    }
    // “follow a briefing on the drill”
    if nodes[noun].relation == .nominal,
      nodes[noun].children.contains(where: { nodes[$0].relation == .preposition && words.topical.contains(nodes[$0].word) })
    {
      return nil
    }
    guard let verb = governor(of: noun) else { return nil }
    // “drilled alongside units of the navy”, “cannot live on observers”: whoever does that is none of them.
    if nodes[noun].relation == .oblique, flags(noun).contains(.agent), isPrepositional(noun),
      !nodes[noun].children.contains(where: { nodes[$0].relation == .preposition && words.asMember.contains(nodes[$0].word) })
    {
      return nil
    }
    // “Ukraine was given seats as an observer”
    if isPassive(verb), nodes[noun].relation == .oblique || nodes[noun].relation == .nominal,
      nodes[noun].children.contains(where: { nodes[$0].relation == .preposition && words.asMember.contains(nodes[$0].word) })
    {
      return surfaceSubject(verb)
    }
    // “whose only neighbour is Malaysia”, “Its main supplier was Russia”
    if nodes[noun].relation == .subject, nodes[noun].parent == verb, child(verb, .copula) != nil, nodes[verb].mention != nil {
      return argument(verb)
    }
    if nodes[noun].relation == .subject || nodes[noun].relation == .passiveSubject, nodes[noun].parent == verb {
      return isPassive(verb) ? logicalSubject(verb) : nil
    }
    return logicalSubject(verb)
  }
}
