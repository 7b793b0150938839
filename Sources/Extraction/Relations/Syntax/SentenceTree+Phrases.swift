import Knowledge
import Language

/// Who or what stands at one place of a clause: a phrase with all that is coordinated to it.
struct Argument {
  var entities: [Int]
  /// The node of the first phrase.
  var node: Int
  /// The words that show it.
  var tokens: Range<Int>
  /// Whether it begins with "no" or "neither".
  var isNegated = false
}

// Noun phrases: whom they stand for.
extension SentenceTree {
  /// How deep phrases are followed into phrases; deeper ones are taken for nothing, so that no sentence costs more than its length times this.
  static let deepest = 6

  /// The phrase at a node with all its coordinates: `A, B and C`.
  func argument(_ node: Int, depth: Int = 0) -> Argument {
    var argument = Argument(
      entities: denoted(node, depth: depth), node: node, tokens: nodes[node].tokens, isNegated: isNegated(phrase: node))
    guard depth < Self.deepest else { return argument }
    // “not to Haiti but to Somalia”
    if argument.isNegated, nodes[node].mention != nil,
      let instead = child(
        node, .conjunct,
        where: { other in
          has(other, .coordinator) { nodes[$0].word == words.factuality.but }
        })
    {
      return self.argument(instead, depth: depth + 1)
    }
    if nodes[node].mention == nil, flags(node).contains(.relative), let clause = clauseOfRelative(node),
      let found = antecedent(of: clause, pronoun: node, depth: depth + 1)
    {
      return found
    }
    for other in nodes[node].children where isAddition(other) { add(self.argument(other, depth: depth + 1), to: &argument) }
    for other in children(node, .conjunct) where !isPredicate(other) || isNominalList(other) {
      // “Poland and Latvia, but not Estonia”; “neither Kyiv nor Moscow” denies both.
      if isExcluded(other), !argument.isNegated { continue }
      let more = self.argument(other, depth: depth + 1)
      if isRegion(other, of: node) { continue }
      if argument.entities.isEmpty, nodes[node].mention != nil || isPredicate(node) { continue }
      add(more, to: &argument)
    }
    return argument
  }

  private func isPluralNoun(_ node: Int) -> Bool {
    reading.table.singulars[safe: nodes[node].word].map { $0 != nodes[node].word } ?? false
  }

  /// Whether a list leaves somebody out: `but not Estonia`.
  private func isExcluded(_ node: Int) -> Bool {
    nodes[node].children.contains { $0 < node && nodes[$0].relation != .determiner && flags($0).contains(.negation) && !isVerb(node) }
      || isLeftOut(node) || isReplaced(node)
  }

  /// `to Somalia rather than Haiti`
  private func isReplaced(_ node: Int) -> Bool {
    nodes[node].children.contains { $0 < node && isInstead($0) } && nodes[node].mention != nil
  }

  /// `all members but Kenya`, `everyone except Kenya and Peru`; “not only neighbours but also Kenya” leaves nobody out.
  func isLeftOut(_ node: Int) -> Bool {
    let whole = nodes[node].parent
    guard nodes[node].mention != nil, whole >= 0, nodes[whole].mention == nil,
      let word = nodes[node].children.first(where: {
        $0 < node && [.coordinator, .preposition].contains(nodes[$0].relation) && words.factuality.except.contains(nodes[$0].word)
      })
    else { return false }
    guard nodes[word].word == words.factuality.but else { return true }
    return words.factuality.every.contains(nodes[whole].word)
      || has(whole, .determiner) { words.factuality.every.contains(nodes[$0].word) }
  }

  /// `Norfolk, Virginia`: two places with a comma alone are a town and where it lies.
  private func isRegion(_ region: Int, of town: Int) -> Bool {
    guard let first = nodes[town].mention, let second = nodes[region].mention, reading.isComma(first.tokens.upperBound),
      second.tokens.lowerBound == first.tokens.upperBound + 1, reading.type(of: first) == "Place", !has(region, .coordinator)
    else { return false }
    return children(town, .conjunct).count == 1
  }

  private func add(_ more: Argument, to argument: inout Argument) {
    guard let first = more.entities.first, argument.entities.first.map({ agrees(first, $0) }) ?? true else { return }
    argument.entities += more.entities.filter { !argument.entities.contains($0) }
    argument.tokens = union(argument.tokens, more.tokens)
  }

  /// `Kiribati, like Nauru and Tuvalu,`, `the navy together with the coast guard`: what goes with a name by a preposition.
  private func isAddition(_ node: Int) -> Bool {
    guard nodes[node].relation == .nominal else { return false }
    return nodes[node].children.contains { child in
      nodes[child].relation == .preposition && (nodes[child].word == words.like || words.additions.contains(nodes[child].word))
    } || hasPreposition(node, words.with) && nodes[node].children.contains { words.additions.contains(nodes[$0].word) }
  }

  /// A name that the parser gave a clause of its own is a member of the list all the same.
  private func isNominalList(_ node: Int) -> Bool { nodes[node].mention != nil && child(node, .copula) == nil }

  func union(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
  }

  private func isNegated(phrase node: Int) -> Bool {
    if flags(node).contains(.negation), !isVerb(node) { return true }
    // “not to Haiti but to Somalia”
    if nodes[node].mention != nil,
      nodes[node].children.contains(where: {
        $0 < node && nodes[$0].relation == .adverb && flags($0).contains(.negation)
          && !words.factuality.only.contains(reading.word(nodes[$0].tokens.upperBound))
      })
    {
      return true
    }
    // “no weapons”, “to neither Kyiv nor Moscow”
    return nodes[node].children.contains {
      $0 < node && [.determiner, .coordinator].contains(nodes[$0].relation) && words.no.contains(nodes[$0].word)
    }
  }

  /// A list’s argument with the node of one of its members: in “hospitals in South Sudan and companies in Abyei” each has its own noun.
  func member(_ entity: Int, of argument: Argument) -> Argument {
    guard argument.entities.count > 1,
      let node = nodes.indices.first(where: { nodes[$0].tokens.overlaps(argument.tokens) && nodes[$0].entities.contains(entity) })
    else { return argument }
    var member = argument
    member.node = node
    return member
  }

  /// Whether two entities can be members of one list.
  func agrees(_ first: Int, _ second: Int) -> Bool {
    let a = reading.entities[first].type, b = reading.entities[second].type
    if a == b { return true }
    let groups: [Set<EntityTypeName>] = [
      ["Country", "CountryGroup", "InternationalOrganization", "Organization", "ArmedForce"], ["Forum", "Event", "Exercise", "Mission"],
      ["Place", "Country"],
    ]
    return groups.contains { $0.contains(a) && $0.contains(b) }
  }

  /// The entities that one phrase stands for, without its coordinates.
  private func denoted(_ node: Int, depth: Int) -> [Int] {
    guard depth < Self.deepest else { return [] }
    if let name = nodes[node].mention {
      // “Ethiopia 2,500” has a verb that is left out, and is no part of the clause before.
      return reading.type(of: name) == "Country" && Gapping.count(after: name, in: self) != nil ? [] : nodes[node].entities
    }
    let flags = flags(node)
    guard !isVerb(node) else { return [] }
    if nodes[node].relation == .apposition, nodes[node].parent >= 0, !nodes[nodes[node].parent].entities.isEmpty {
      return nodes[nodes[node].parent].entities
    }
    if let named = describedBy(node, depth: depth + 1) { return named }
    // “The ministers of the two countries, A and B,”
    if flags.contains(.officeHead), isPluralNoun(node) {
      let persons = children(node, .apposition).flatMap { argument($0, depth: depth + 1).entities }
      if !persons.isEmpty, persons.allSatisfy({ reading.entities[$0].type == "Person" }) { return persons }
    }
    var found: [Int] = []
    let isOfPeople = !flags.isDisjoint(with: [.agent, .body])
    if flags.contains(.facility) {
      found = owners(of: node, depth: depth + 1).filter {
        ["Organization", "ArmedForce", "Mission"].contains(reading.entities[$0].type.rawValue)
      }
    }
    if isOfPeople {
      found = owners(of: node, depth: depth + 1).filter {
        reading.entities[$0].kinds.isSuperset(of: words.actor) && reading.entities[$0].type != "Person"
      }
    }
    if found.isEmpty, let named = namedBy(node) { return named }
    // “sessions with those of Mongolia”
    if found.isEmpty,
      isOfPeople || words.those.contains(nodes[node].word) || flags.contains(.facility) || flags.contains(.partitive)
        || flags.contains(.numeral) || isQuantity(node)
    {
      for whose in children(node, .nominal) where hasPreposition(whose, words.of) || hasPreposition(whose, words.from) {
        found = argument(whose, depth: depth + 1).entities
        if !found.isEmpty { break }
      }
    }
    // “whose inaugural session Vietnam chaired”: the session of a forum is the forum.
    if found.isEmpty, flags.contains(.partitive) {
      found = owners(of: node, depth: depth + 1).filter {
        ["Forum", "Event", "Exercise"].contains(reading.entities[$0].type.rawValue)
      }
    }
    // “Milan, the twelfth edition of an exercise that the navy stages”
    if found.isEmpty, nodes[node].relation == .nominal, hasPreposition(node, words.of), nodes[node].parent >= 0,
      nodes[nodes[node].parent].relation == .apposition, self.flags(nodes[node].parent).contains(.partitive),
      let name = nodes[nodes[node].parent].parent >= 0 ? nodes[nodes[nodes[node].parent].parent].mention : nil,
      words.kinds[nodes[node].word] == reading.type(of: name)
    {
      found = [name.entity]
    }
    // “wells for the town of Agok”
    if found.isEmpty, words.settlements.contains(nodes[node].word) {
      found = children(node, .nominal).filter { hasPreposition($0, words.of) }.flatMap { nodes[$0].entities }.filter {
        reading.entities[$0].type == "Place"
      }
    }
    // “Among the ships taking part are the destroyers A and B”
    if found.isEmpty, isOfPeople || words.those.contains(nodes[node].word), depth < Self.deepest, hasPreposition(node, words.among),
      nodes[node].parent >= 0,
      nodes[nodes[node].parent].mention != nil, has(nodes[node].parent, .copula)
    {
      return argument(nodes[node].parent, depth: depth + 1).entities
    }
    if isOfPeople { found += leaders(of: node, depth: depth + 1).filter { !found.contains($0) } }
    if found.isEmpty { found = examples(of: node, depth: depth + 1) }
    return found
  }

  func isQuantity(_ node: Int) -> Bool {
    reading.tokens[nodes[node].head].shape == .number || flags(node).contains(.determiner)
  }

  /// `the VINBAX exercise`, `the frigate INS Delhi`: the name beside a noun that says what it is.
  private func namedBy(_ node: Int) -> [Int]? {
    for child in nodes[node].children.reversed() {
      guard let mention = nodes[child].mention, mention.kind == .name || mention.kind == .reference else { continue }
      switch nodes[child].relation {
      case .nominal where isPrepositional(child), .conjunct, .relativeClause, .participle, .parataxis, .oblique: continue
      default:
        let kinds = reading.entities[mention.entity].kinds
        guard child > node || !kinds.isSuperset(of: words.actor) && reading.entities[mention.entity].type != "Place" else { continue }
        return nodes[child].entities
      }
    }
    return nil
  }

  /// `three vessels, INS Delhi, INS Shakti and INS Kiltan`: the names after a noun that says what they are.
  private func describedBy(_ node: Int, depth: Int) -> [Int]? {
    for child in children(node, .apposition) where nodes[child].mention.map({ $0.kind != .demonym }) == true {
      return argument(child, depth: depth).entities
    }
    return nil
  }

  /// `a delegation led by X`
  private func leaders(of node: Int, depth: Int) -> [Int] {
    for clause in children(node, .participle) where flags(clause).contains(.leading) && isPassive(clause) {
      for agent in nodes[clause].children where nodes[agent].relation == .agent || hasPreposition(agent, words.by) {
        return argument(agent, depth: depth).entities
      }
      if let agent = agentBehind(clause) { return argument(agent, depth: depth).entities }
    }
    return []
  }

  /// `led by X attended`: the name right behind a participle and “by”, which the parser may hang on the verb of the sentence.
  func agentBehind(_ participle: Int) -> Int? {
    let by = nodes[participle].tokens.upperBound
    guard by + 1 < tokens.upperBound, reading.word(by) == words.by else { return nil }
    var next = by + 1
    while next + 1 < tokens.upperBound, reading.flags(next).contains(.determiner) { next += 1 }
    let name = node(at: next)
    return nodes[name].mention != nil && hasPreposition(name, words.by) ? name : nil
  }

  /// `seven colleagues, among them A and B`
  private func isAmongThem(_ node: Int) -> Bool {
    hasPreposition(node, words.among) && nodes[node].children.contains { nodes[$0].word == words.them }
  }

  /// `forums, such as A, B and C`
  private func examples(of node: Int, depth: Int) -> [Int] {
    for child in nodes[node].children where hasPreposition(child, words.including) {
      let found = argument(child, depth: depth).entities
      if !found.isEmpty { return found }
    }
    // The parser may hang the examples on the verb: “participated in forums, such as A and B”.
    if nodes[node].parent >= 0 {
      for sibling in nodes[nodes[node].parent].children
      where sibling > node && (hasPreposition(sibling, words.including) || isAmongThem(sibling)) {
        let found = argument(sibling, depth: depth).entities
        if !found.isEmpty { return found }
      }
    }
    for child in children(node, .apposition) {
      let found = argument(child, depth: depth).entities
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The entities that own or modify a noun: `Vietnam’s visit`, `the Vietnamese delegation`, `its ships`.
  func owners(of node: Int, depth: Int = 0) -> [Int] {
    guard depth < Self.deepest else { return [] }
    var owners: [Int] = []
    for child in nodes[node].children {
      let found: [Int]
      switch nodes[child].relation {
      case .possessor:
        found =
          nodes[child].word == words.whose ? relativeOwner(child, depth: depth + 1) : argument(child, depth: depth + 1).entities
      case .compound, .modifier, .flat:
        // “the Kenyan-Peruvian exercise”
        found = nodes[child].mention == nil ? [] : self.owners(of: child, depth: depth + 1) + argument(child, depth: depth + 1).entities
      // “the defence ministry of Vietnam” is told by “of”, “Vietnam’s new defence ministry” by the name before it.
      case .nominal: found = nodes[child].mention?.kind == .demonym && !isPrepositional(child) ? nodes[child].entities : []
      default: found = []
      }
      owners += found.filter { !owners.contains($0) }
    }
    return owners
  }

  private func relativeOwner(_ pronoun: Int, depth: Int) -> [Int] {
    clauseOfRelative(pronoun).flatMap { antecedent(of: $0, pronoun: pronoun, depth: depth)?.entities } ?? []
  }

  /// A noun with the words before it that say what kind it is: `senior research fellow`.
  func nounPhrase(at node: Int) -> String {
    let head = nodes[node].head
    var start = head
    while start > tokens.lowerBound {
      let before = self.node(at: start - 1)
      guard nodes[before].mention == nil, nodes[before].parent == node || nodes[before].parent == self.node(at: start),
        [.compound, .modifier].contains(nodes[before].relation), reading.tokens[start - 1].shape != .number
      else { break }
      start -= 1
    }
    return reading.string(start..<(head + 1))
  }
}
