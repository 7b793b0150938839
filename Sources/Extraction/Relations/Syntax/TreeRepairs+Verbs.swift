import Knowledge
import Language

// Verbs that the parser takes for something else, their subjects, and what they say something of.
extension TreeRepairs {
  /// `Kazakhstan, he said, would gladly train cadets`: the name before the aside is the subject of the verb behind it.
  static func stepOverSpeech(_ speech: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[speech].mention == nil, !nodes[speech].flags.isDisjoint(with: [.speech, .desire]),
      reading.tokens[nodes[speech].head].pennTag?.isVerb == true,
      // “Lee told his guest,”
      let end = (nodes[speech].tokens.upperBound..<min(nodes[speech].tokens.upperBound + 4, reading.tokens.count)).first(where: {
        reading.isComma($0)
      }),
      end == nodes[speech].tokens.upperBound || nodes.contains(where: { $0.parent == speech && $0.tokens.upperBound == end }),
      nodes[speech].head + 2 < nodes[nodes.count - 1].tokens.upperBound
    else { return }
    let start = nodes[0].tokens.lowerBound
    guard
      let comma = (max(start, nodes[speech].tokens.lowerBound - 5)..<nodes[speech].tokens.lowerBound).last(where: { reading.isComma($0) }),
      comma < nodes[speech].tokens.lowerBound - 1, let name = reading.mention(endingAt: comma), name.kind != .demonym,
      let subject = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens }), !has(subject, [.preposition], nodes)
    else { return }
    // Only at the beginning of its clause.
    let before = nodes[subject].tokens.lowerBound - 1
    let determined = reading.flags(before).contains(.determiner) ? before - 1 : before
    guard
      determined < start || reading.isMark(determined, UInt8(ascii: ";")) || reading.isMark(determined, UInt8(ascii: ":"))
        || reading.flags(determined).contains(.coordinator)
    else { return }
    var next = nodes.indices.first { nodes[$0].tokens.lowerBound > end } ?? speech
    while next < nodes.count, next > speech, nodes[next].relation == .adverb { next += 1 }
    guard next < nodes.count, next > speech else { return }
    let verb = SentenceTree.isFunction(nodes[next].relation) ? nodes[next].parent : nodes[next].isFinite(in: reading) ? next : -1
    guard verb > speech, nodes[subject].parent != verb else { return }
    // Whoever speaks stays with the speech.
    for child in nodes[verb].children where isSubject(nodes[child].relation) && child < verb {
      move(child, to: speech, as: .subject, &nodes)
    }
    let isPassive = nodes[verb].children.contains { nodes[$0].relation == .passiveAuxiliary }
    move(subject, to: verb, as: isPassive ? .passiveSubject : .subject, &nodes)
  }

  /// `instructors are teaching officers of the navy`: an “-ing” behind “are” is the verb, and no noun’s first part.
  static func freeParticiple(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let noun = nodes[place].parent
    guard noun > place, [.compound, .modifier].contains(nodes[place].relation), nodes[place].mention == nil, nodes[noun].mention == nil,
      nodes[place].head + 1 == nodes[noun].head, nodes[noun].flags.contains(.agent), isPlural(nodes[noun].word, reading),
      reading.foldedBytes(nodes[place].tokens).suffix(3).elementsEqual("ing".utf8),
      reading.table.verbs[safe: nodes[place].word]?.isEmpty == false,
      let subject = nodes[noun].children.first(where: { isSubject(nodes[$0].relation) }),
      nodes[subject].mention != nil || nodes[subject].flags.contains(.agent),
      nodes[noun].children.contains(where: {
        $0 < place && $0 > subject && SentenceTree.isFunction(nodes[$0].relation) && nodes[$0].flags.contains(.be)
      })
    else { return }
    let parent = nodes[noun].parent
    for child in nodes[noun].children
    where child < place && [.subject, .copula, .auxiliary, .oblique, .adverb, .marker, .coordinator].contains(nodes[child].relation) {
      move(child, to: place, as: nodes[child].relation == .copula ? .auxiliary : nodes[child].relation, &nodes)
    }
    nodes[noun].children.removeAll { $0 == place }
    nodes[place].parent = parent
    nodes[place].relation = nodes[noun].relation
    nodes[place].isMisreadVerb = true
    if parent >= 0 {
      nodes[parent].children.removeAll { $0 == noun }
      nodes[parent].children.insert(place)
    }
    nodes[noun].parent = place
    nodes[noun].relation = .object
    nodes[place].children.insert(noun)
    // “thanked Denmark, whose instructors have been training crews”: the clause says something of Denmark.
    if nodes[place].relation == .complement, parent >= 0, nodes[subject].children.contains(where: { nodes[$0].flags.contains(.relative) }),
      let owner = nodes.indices.last(where: {
        $0 < subject && nodes[$0].mention?.kind == .name && [.object, .oblique].contains(nodes[$0].relation) && nodes[$0].parent == parent
      })
    {
      move(place, to: owner, as: .relativeClause, &nodes)
    }
  }

  /// `Poland, which borders Ukraine, has trained them`: a word that can be a verb between “which” and a name is one, and no noun.
  static func makeRelativeVerb(_ verb: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[verb].mention == nil, [.noun, .plural].contains(reading.tokens[nodes[verb].head].pennTag), nodes[verb].parent >= 0,
      let pronoun = nodes[verb].children.first(where: { $0 == verb - 1 && nodes[$0].flags.contains(.relative) }),
      reading.isComma(nodes[pronoun].tokens.lowerBound - 1),
      reading.table.verbs[safe: nodes[verb].word]?.contains(where: { !$0.kinds.isDisjoint(with: [.base, .thirdPerson]) }) == true,
      let name = reading.mention(endingAt: nodes[pronoun].tokens.lowerBound - 1),
      let antecedent = nodes.indices.last(where: { $0 < pronoun && nodes[$0].mention?.tokens == name.tokens }),
      verb + 1 < nodes.count, nodes[verb + 1].mention != nil, nodes[verb + 1].parent == verb,
      move(verb, to: antecedent, as: .relativeClause, &nodes)
    else { return }
    nodes[pronoun].relation = .subject
    nodes[verb + 1].relation = .object
    nodes[verb].isMisreadVerb = true
  }

  /// `proposed that the Navy and the Coast Guard train together`: a word that can be a verb behind names and “that” is no noun they are parts of.
  static func freeVerb(_ verb: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    // The parser may make the word the second of two subjects of the verb before.
    if nodes[verb].relation == .conjunct, nodes[verb].mention == nil, reading.tokens[nodes[verb].head].pennTag == .noun,
      let list = nodes.indices.contains(nodes[verb].parent) ? nodes[verb].parent : nil, isSubject(nodes[list].relation),
      nodes[list].mention?.kind == .name, nodes[list].parent >= 0, nodes[list].parent < list,
      let that = nodes[list].children.first(where: { nodes[$0].relation == .marker }),
      nodes[verb].children.contains(where: { nodes[$0].relation == .compound && nodes[$0].mention?.kind == .name }),
      reading.table.verbs[safe: nodes[verb].word]?.contains(where: { $0.kinds.contains(.base) }) == true
    {
      move(verb, to: nodes[list].parent, as: .complement, &nodes)
      move(that, to: verb, as: .marker, &nodes)
      move(list, to: verb, as: .subject, &nodes)
      for name in nodes[verb].children where nodes[name].relation == .compound && nodes[name].mention?.kind == .name {
        move(name, to: list, as: .conjunct, &nodes)
      }
      nodes[verb].isMisreadVerb = true
      return
    }
    guard nodes[verb].mention == nil, [.complement, .adverbialClause, .relativeClause].contains(nodes[verb].relation),
      [.noun, .plural].contains(reading.tokens[nodes[verb].head].pennTag),
      reading.table.verbs[safe: nodes[verb].word]?.contains(where: { !$0.kinds.isDisjoint(with: [.base, .thirdPerson]) }) == true,
      has(verb, [.marker], nodes), !has(verb, [.subject, .passiveSubject, .copula], nodes),
      let first = nodes[verb].children.first(where: { nodes[$0].relation == .compound && nodes[$0].mention?.kind == .name && $0 < verb })
    else { return }
    let rest = nodes[verb].children.filter {
      $0 > first && $0 < verb && nodes[$0].relation == .compound && nodes[$0].mention?.kind == .name
    }
    nodes[first].relation = .subject
    for other in rest { move(other, to: first, as: .conjunct, &nodes) }
    nodes[verb].isMisreadVerb = true
  }

  /// `learn English under the Programme, and the Defence Force has trained them`: the name between “and” and a verb with an auxiliary is its subject.
  static func giveSubject(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[place].relation == .conjunct, nodes[place].mention == nil, isVerbal(place, nodes, reading),
      !nodes[place].children.contains(where: { isSubject(nodes[$0].relation) }),
      let and = nodes[place].children.first(where: { nodes[$0].relation == .coordinator && $0 < place }),
      reading.isComma(nodes[and].tokens.lowerBound - 1),
      let auxiliary = nodes[place].children.first(where: { SentenceTree.isFunction(nodes[$0].relation) && $0 > and })
    else { return }
    var start = nodes[and].tokens.upperBound
    if reading.flags(start).contains(.determiner) { start += 1 }
    guard let name = reading.mention(beginningAt: start), name.kind == .name,
      let subject = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens }), subject > and, subject < auxiliary,
      nodes[subject].parent != place
    else { return }
    var end = name.tokens.upperBound
    if reading.isMark(end, UInt8(ascii: "(")), end + 2 < reading.tokens.count, reading.isMark(end + 2, UInt8(ascii: ")")) { end += 3 }
    guard nodes[auxiliary].tokens.lowerBound == end else { return }
    move(subject, to: place, as: has(place, [.passiveAuxiliary], nodes) ? .passiveSubject : .subject, &nodes)
  }

  /// `lost its bid to host`, `has the right to send`: an infinitive right behind a noun that announces it is the noun’s.
  static func hangOnNoun(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords) {
    let verb = nodes[place].parent
    guard [.adverbialClause, .openComplement].contains(nodes[place].relation), nodes[place].mention == nil, verb >= 0, verb < place,
      let to = nodes[place].children.first(where: { nodes[$0].relation == .marker && nodes[$0].word == words.to }),
      let noun = nodes[verb].children.first(where: {
        nodes[$0].relation == .object && nodes[$0].mention == nil && nodes[$0].tokens.upperBound == nodes[to].tokens.lowerBound
      })
    else { return }
    let word = nodes[noun].word, own = words.factuality
    guard
      !nodes[noun].flags.isDisjoint(with: [.desireNoun, .plan, .planWord, .invitation]) || own.possibilityNouns.contains(word)
        || own.denialNouns.contains(word) || own.commitmentNouns.contains(word)
    else { return }
    move(place, to: noun, as: .participle, &nodes)
  }

  /// `lies on the frontier that Vietnam shares with Laos`: “that” right behind a noun begins what is said of it, where the verb leads to no clause.
  static func makeRelative(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let verb = nodes[place].parent
    guard nodes[place].relation == .complement, verb >= 0, verb < place, isVerbal(place, nodes, reading),
      nodes[verb].flags.isDisjoint(with: [.speech, .plan, .desire, .denial]),
      let that = nodes[place].children.first(where: { nodes[$0].relation == .marker && nodes[$0].word == reading.table.that }),
      nodes[place].children.contains(where: { isSubject(nodes[$0].relation) }), !has(place, [.object], nodes),
      let noun = nodes[verb].children.first(where: {
        $0 > verb && nodes[$0].mention == nil && [.oblique, .object].contains(nodes[$0].relation)
          && nodes[$0].tokens.upperBound == nodes[that].tokens.lowerBound
      }), nodes[noun].flags.isDisjoint(with: [.desireNoun, .plan])
    else { return }
    move(place, to: noun, as: .relativeClause, &nodes)
  }

  /// `No Kenyan units were involved`: a participle behind “were” is a verb, though the tagger takes it for an adjective.
  static func readAsVerb(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[place].mention == nil, has(place, [.passiveAuxiliary], nodes), !isVerbal(place, nodes, reading),
      reading.table.verbs[safe: nodes[place].word]?.contains(where: { $0.kinds.contains(.pastParticiple) }) == true
    else { return }
    nodes[place].isMisreadVerb = true
  }

  /// `has come from RIMPAC, held this month off Hawaii`: a participle behind a comma says something of the occasion before it.
  static func freePassive(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[place].relation == .conjunct, nodes[place].mention == nil,
      [.past, .pastParticiple].contains(reading.tokens[nodes[place].head].pennTag),
      reading.isComma(nodes[place].tokens.lowerBound - 1), !has(place, [.coordinator, .auxiliary, .object, .subject], nodes),
      reading.table.verbs[safe: nodes[place].word]?.contains(where: { $0.kinds.contains(.pastParticiple) }) == true,
      let name = reading.mention(endingAt: nodes[place].tokens.lowerBound - 1), name.kind == .name,
      ["Exercise", "Forum", "Event", "Agreement", "Mission"].contains(reading.type(of: name).rawValue),
      let owner = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens })
    else { return }
    move(place, to: owner, as: .participle, &nodes)
  }
}
