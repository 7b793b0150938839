import Knowledge
import Language

// Phrases that the parser hangs on an aside or a date beside them, where they belong to the clause around it.
extension TreeRepairs {
  /// `In June 2023 Minister A and B signed`: a name that only a year stands before is no phrase of the preposition.
  static func freeDated(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let verb = nodes[place].parent
    guard let name = nodes[place].mention, name.kind != .demonym, nodes[place].relation == .oblique, verb > place,
      !has(place, [.preposition], nodes),
      let year = nodes[place].children.first(where: {
        nodes[$0].tokens.upperBound == name.tokens.lowerBound && reading.tokens[nodes[$0].head].shape == .number
      }),
      reading.flags(nodes[year].tokens.lowerBound - 1).contains(.month),
      let month = nodes[verb].children.first(where: { nodes[$0].tokens.upperBound == nodes[year].tokens.lowerBound })
    else { return }
    move(year, to: month, as: .nominal, &nodes)
    guard !nodes[verb].children.contains(where: { isSubject(nodes[$0].relation) && nodes[$0].mention != nil }) else { return }
    let isPassive = nodes[verb].children.contains { nodes[$0].relation == .passiveAuxiliary }
    let office = nodes[verb].children.first { isSubject(nodes[$0].relation) }
    // “A and B, then the defence minister, signed”
    if let office {
      let list = [place] + nodes[place].children.filter { nodes[$0].relation == .conjunct }
      guard nodes[office].flags.contains(.officeHead),
        let person = list.last(where: { $0 < office && reading.isComma(nodes[$0].tokens.upperBound) })
      else { return }
      move(office, to: person, as: .apposition, &nodes)
    }
    nodes[place].relation = isPassive ? .passiveSubject : .subject
  }

  /// `opened the Exchange, which was held at A and moved to B`: what “and” joins within a clause that a comma opened and none has closed goes on
  /// with that clause.
  static func keepInRelative(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let outer = nodes[place].parent
    guard nodes[place].relation == .conjunct, nodes[place].mention == nil, outer < place, isVerbal(place, nodes, reading),
      !nodes[place].children.contains(where: { isSubject(nodes[$0].relation) }),
      let relative = nodes.indices.last(where: {
        $0 > outer && $0 < place && nodes[$0].relation == .relativeClause && isVerbal($0, nodes, reading)
      }), isBelow(relative, outer, nodes),
      // “and, after RIMPAC, which ended, met”: the “and” stands before that clause.
      let and = nodes[place].children.first(where: { nodes[$0].relation == .coordinator && $0 > relative && $0 < place }),
      let pronoun = nodes[relative].children.first(where: { nodes[$0].flags.contains(.relative) && isSubject(nodes[$0].relation) }),
      reading.isComma(nodes[pronoun].tokens.lowerBound - 1),
      !(nodes[relative].head..<nodes[and].head).contains(where: { reading.isComma($0) || reading.isMark($0, UInt8(ascii: ";")) }),
      reading.tokens[nodes[place].head].pennTag == reading.tokens[nodes[relative].head].pennTag
        || has(relative, [.passiveAuxiliary], nodes)
    else { return }
    move(place, to: relative, as: .conjunct, &nodes)
  }

  /// `The Council, by Resolution 2719, prolonged the mandate`: a phrase between commas behind the subject belongs to the verb.
  static func liftAside(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let subject = nodes[place].parent
    guard nodes[place].relation == .nominal, subject >= 0, subject < place, isSubject(nodes[subject].relation),
      nodes[subject].parent > place,
      let name = nodes[place].mention, ["Agreement", "Policy"].contains(reading.type(of: name).rawValue),
      let preposition = nodes[place].children.first(where: { nodes[$0].relation == .preposition }),
      reading.isComma(nodes[preposition].tokens.lowerBound - 1), reading.isComma(name.tokens.upperBound)
    else { return }
    move(place, to: nodes[subject].parent, as: .oblique, &nodes)
  }

  /// `The defence ministers of the two countries, A and B, will attend`: persons behind a comma are the ministers, not further countries.
  static func describeOffice(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let country = nodes[place].parent
    guard [.conjunct, .apposition].contains(nodes[place].relation), let person = nodes[place].mention, reading.type(of: person) == "Person",
      country >= 0,
      let owner = nodes[country].mention, reading.type(of: owner) != "Person", nodes[country].relation == .nominal,
      reading.isComma(nodes[place].tokens.lowerBound - 1)
    else { return }
    let office = nodes[country].parent
    guard office >= 0, nodes[office].mention == nil, nodes[office].flags.contains(.officeHead), isPlural(nodes[office].word, reading) else {
      return
    }
    move(place, to: office, as: .apposition, &nodes)
  }

  static func isVerbal(_ place: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Bool {
    reading.tokens[nodes[place].head].pennTag?.isVerb == true
  }

  private static func isBelow(_ place: Int, _ top: Int, _ nodes: [SentenceTree.Node]) -> Bool {
    var above = nodes[place].parent
    while above >= 0, above != top { above = nodes[above].parent }
    return above == top
  }

  /// `sent 80 soldiers; Kenya and Peru, both members of the Union, sent`: “both” and “all” behind the comma after a list describe the list.
  static func describeBoth(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords) {
    guard nodes[place].mention == nil, nodes[place].relation == .conjunct, isPlural(nodes[place].word, reading) else { return }
    let first = nodes[place].children.first.map { min(nodes[$0].tokens.lowerBound, nodes[place].tokens.lowerBound) }
    guard let first, words.all.contains(reading.word(first)), reading.isComma(first - 1), let name = reading.mention(endingAt: first - 1),
      let last = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens }), nodes[last].relation == .conjunct,
      nodes[last].parent >= 0, nodes[nodes[last].parent].mention?.kind == .name
    else { return }
    move(place, to: nodes[last].parent, as: .apposition, &nodes)
  }

  /// `were trained at the Camp, which Australia rebuilt, by instructors of the army`: who does what the passive says, behind the aside.
  static func liftAgent(
    _ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords
  ) {
    guard [.oblique, .agent].contains(nodes[place].relation),
      let by = nodes[place].children.first(where: { nodes[$0].relation == .preposition && nodes[$0].word == words.by }),
      reading.isComma(nodes[by].tokens.lowerBound - 1)
    else { return }
    var inner = nodes[place].parent
    guard inner >= 0, inner < place, nodes[inner].children.contains(where: { isSubject(nodes[$0].relation) }),
      !has(inner, [.passiveAuxiliary], nodes)
    else { return }
    while nodes[inner].relation == .conjunct, nodes[inner].parent >= 0 { inner = nodes[inner].parent }
    guard nodes[inner].relation == .relativeClause, nodes[inner].parent >= 0 else { return }
    var verb = nodes[inner].parent
    while verb >= 0, !has(verb, [.passiveAuxiliary], nodes) {
      guard !nodes[verb].children.contains(where: { isSubject(nodes[$0].relation) }) else { return }
      verb = nodes[verb].parent
    }
    guard verb >= 0, !has(verb, [.agent], nodes) else { return }
    move(place, to: verb, as: .agent, &nodes)
  }

  /// `will host Felino, an exercise for armies of many countries, in Resende`: where it takes place, behind the aside.
  static func liftPlace(
    _ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords
  ) {
    guard let name = nodes[place].mention, name.kind == .name, ["Place", "Country"].contains(reading.type(of: name).rawValue),
      nodes[place].relation == .nominal || nodes[place].relation == .oblique,
      let preposition = nodes[place].children.first(where: { nodes[$0].relation == .preposition }),
      [words.in, words.at].contains(nodes[preposition].word), reading.isComma(nodes[preposition].tokens.lowerBound - 1)
    else { return }
    var aside = nodes[place].parent
    while aside >= 0, nodes[aside].relation != .apposition {
      guard [.nominal, .conjunct, .compound, .modifier, .participle, .relativeClause].contains(nodes[aside].relation) else { return }
      aside = nodes[aside].parent
    }
    guard aside >= 0, nodes[aside].mention == nil else { return }
    let named = nodes[aside].parent
    guard named >= 0, nodes[named].mention != nil, [.object, .passiveSubject].contains(nodes[named].relation) else { return }
    move(place, to: nodes[named].parent, as: .oblique, &nodes)
  }
}
