import Knowledge
import Language

/// Finds subjects that the parser took for something else.
enum MissingSubjects {
  /// Gives finite verbs without a subject the name before them: the parser takes short sentences such as `Vietnam borders Laos` for a noun and its
  /// modifier, and a subject after “and” for the last member of a list.
  static func find(_ nodes: inout [SentenceTree.Node], in reading: DocumentReading) {
    let by = reading.table.by
    for place in nodes.indices where nodes[place].mention == nil {
      if readsAsModifier(place, nodes, reading) { raise(place, in: &nodes) }
      let penn = reading.tokens[nodes[place].head].pennTag
      // A participle that is all the sentence has is its verb.
      let isBare =
        penn == .pastParticiple && nodes[place].parent < 0
        && !nodes[place].children.contains { SentenceTree.isFunction(nodes[$0].relation) }
      // “when To Lam was welcomed”
      let isCompound =
        nodes[place].relation != .openComplement
        && nodes[place].children.contains { [.auxiliary, .passiveAuxiliary].contains(nodes[$0].relation) && $0 < place }
        && !nodes[place].children.contains {
          nodes[$0].relation == .marker && nodes[$0].tokens.upperBound == nodes[place].tokens.lowerBound
        }
      // “The tall ship NRP Sagres crossed to Rio”: a participle right behind the name that all the sentence hangs on.
      let isMistaken =
        penn == .pastParticiple && nodes[place].relation == .participle && place > 0 && nodes[place].parent == place - 1
        && nodes[place - 1].parent < 0 && nodes[place - 1].mention?.kind == .name
        && !nodes[place].children.contains {
          [.agent, .auxiliary, .passiveAuxiliary].contains(nodes[$0].relation)
            || nodes[$0].children.contains { reading.word(nodes[$0].tokens.lowerBound) == by }
        }
      guard isBare || isCompound || isMistaken || [.past, .presentThird, .present].contains(penn),
        !SentenceTree.isFunction(nodes[place].relation),
        !nodes[place].children.contains(where: { [.subject, .passiveSubject, .clausalSubject].contains(nodes[$0].relation) })
      else { continue }
      let own = nodes[place].children.first {
        $0 < place && nodes[$0].mention.map { $0.kind != .demonym } == true
          && ([.compound, .modifier, .nominal, .flat, .other].contains(nodes[$0].relation)
            || nodes[$0].relation == .oblique && !reading.isComma(nodes[$0].tokens.lowerBound - 1))
          && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
      }
      // “Around 150 instructors will be sent”
      let counted = nodes[place].children.first { phrase in
        phrase < place && nodes[phrase].relation == .oblique && nodes[phrase].flags.contains(.agent)
          && nodes[phrase].children.contains {
            nodes[$0].relation == .preposition && nodes[$0].flags.contains(.qualifier)
              && reading.tokens.indices.contains(nodes[$0].tokens.upperBound)
              && reading.tokens[nodes[$0].tokens.upperBound].shape == .number
          }
      }
      if own == nil, let counted {
        for word in nodes[counted].children where nodes[word].relation == .preposition { nodes[word].relation = .adverb }
        nodes[counted].relation = nodes[place].children.contains { nodes[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
        continue
      }
      if let own {
        nodes[own].relation =
          nodes[place].children.contains { nodes[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
        continue
      }
      // “At the margins of the ceremony General X conferred”
      if let phrase = nodes[place].children.last(where: { $0 < place && nodes[$0].relation == .oblique }),
        let name = nodes[phrase].children.last(where: {
          $0 > phrase && $0 < place && nodes[$0].mention?.kind == .name
            && ([.nominal, .flat, .apposition].contains(nodes[$0].relation)
              || nodes[$0].relation == .conjunct && !nodes[phrase].flags.isDisjoint(with: [.weekday, .month, .dateWord]))
            && nodes[$0].mention.map { reading.type(of: $0) == "Person" } == true
            && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
        })
      {
        nodes[phrase].children.removeAll { $0 == name }
        nodes[name].parent = place
        nodes[name].relation = .subject
        nodes[place].children.insert(name)
        continue
      }
      // “Two ships of the navy tied up”: the parser may hang the finite verb on its subject.
      let above = nodes[place].parent
      if nodes[place].relation == .participle, above >= 0, above < place, nodes[above].parent < 0,
        !nodes[above].children.contains(where: { nodes[$0].relation == .copula }),
        !(reading.tokens[nodes[above].head].pennTag?.isVerb ?? false)
      {
        nodes[above].children.removeAll { $0 == place }
        nodes[above].parent = place
        nodes[above].relation = .subject
        nodes[place].parent = -1
        nodes[place].relation = .root
        nodes[place].children.insert(above)
        continue
      }
      if let name = clauseBeginning(before: place, nodes, reading) {
        if nodes[name].parent >= 0 { nodes[nodes[name].parent].children.removeAll { $0 == name } }
        nodes[name].parent = place
        nodes[name].relation = nodes[place].children.contains { nodes[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
        nodes[place].children.insert(name)
        continue
      }
      // “…, and the Singapore Civil Defence Force (SCDF) sent”
      guard nodes[place].relation == .conjunct, let before = nameBefore(place, nodes, reading), nodes[before].relation == .conjunct,
        nodes[before].children.contains(where: { nodes[$0].relation == .coordinator }), nodes[before].parent >= 0
      else { continue }
      nodes[nodes[before].parent].children.removeAll { $0 == before }
      nodes[before].parent = place
      nodes[before].relation = .subject
      nodes[place].children.insert(before)
    }
  }

  /// `…; China, which runs an older one, will not be represented`: the name right behind a semicolon, or behind “, and”, of a clause whose verb has no
  /// subject, with nothing but what describes the name in between.
  private static func clauseBeginning(before verb: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Int? {
    let end = nodes[verb].tokens.lowerBound, start = nodes[0].tokens.lowerBound
    let boundary = (start..<end).last { token in
      reading.isMark(token, UInt8(ascii: ";"))
        || reading.flags(token).contains(.coordinator) && token > start && reading.isComma(token - 1) && reading.mention(at: token) == nil
    }
    guard var first = boundary.map({ $0 + 1 }) else { return nil }
    while first < end, reading.flags(first).contains(.determiner) { first += 1 }
    guard let name = nodes.indices.first(where: { nodes[$0].tokens.contains(first) }), name < verb,
      nodes[name].mention.map({ $0.kind != .demonym }) == true,
      // Only with a description of its own: a bare name stands beside its verb, where the parser finds it.
      reading.isComma(nodes[name].tokens.upperBound),
      reading.isComma(end - 1)
        || nodes[verb].children.contains(where: {
          $0 < verb && [.auxiliary, .passiveAuxiliary].contains(nodes[$0].relation) && reading.isComma(nodes[$0].tokens.lowerBound - 1)
        }),
      !nodes[name].children.contains(where: { nodes[$0].relation == .preposition }), !isBelow(name, verb, nodes)
    else { return nil }
    // No verb between them but below the name.
    for between in (name + 1)..<verb where nodes[between].isFinite(in: reading) {
      guard isBelow(between, name, nodes) else { return nil }
    }
    return isBelow(verb, name, nodes) ? nil : name
  }

  private static func isBelow(_ node: Int, _ top: Int, _ nodes: [SentenceTree.Node]) -> Bool {
    var place = node
    while place >= 0 {
      if place == top { return true }
      place = nodes[place].parent
    }
    return false
  }

  /// `Kenya established ties`, taken for ties that are established: a participle between a name and the noun that is all the sentence has.
  private static func readsAsModifier(_ verb: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Bool {
    guard nodes[verb].relation == .modifier, reading.tokens[nodes[verb].head].pennTag == .pastParticiple, verb > 0 else { return false }
    let noun = nodes[verb].parent, name = verb - 1
    guard noun > verb, nodes[noun].parent < 0, nodes[noun].mention == nil, nodes[name].parent == noun,
      nodes[name].mention.map({ $0.kind == .name || $0.kind == .capital || $0.kind == .reference }) == true,
      [.compound, .modifier, .nominal, .other].contains(nodes[name].relation)
    else { return false }
    return !nodes[noun].children.contains { [.copula, .subject, .passiveSubject].contains(nodes[$0].relation) }
  }

  /// Makes such a participle the verb of the sentence, the name its subject and the noun its object.
  private static func raise(_ verb: Int, in nodes: inout [SentenceTree.Node]) {
    let noun = nodes[verb].parent, name = verb - 1
    nodes[noun].children.removeAll { $0 == verb || $0 == name }
    nodes[noun].parent = verb
    nodes[noun].relation = .object
    nodes[name].parent = verb
    nodes[name].relation = .subject
    nodes[verb].parent = -1
    nodes[verb].relation = .root
    for other in [name, noun] { nodes[verb].children.insert(other) }
  }

  /// The name that ends right before a verb; brackets and adverbs may stand between.
  private static func nameBefore(_ verb: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Int? {
    var place = verb - 1
    while place >= 0, nodes[place].relation == .adverb || nodes[place].relation == .auxiliary { place -= 1 }
    if place >= 0, reading.isMark(nodes[place].head, UInt8(ascii: ")")) {
      while place >= 0, !reading.isMark(nodes[place].head, UInt8(ascii: "(")) { place -= 1 }
      place -= 1
    }
    return place >= 0 && nodes[place].mention.map { $0.kind != .demonym } == true ? place : nil
  }
}
