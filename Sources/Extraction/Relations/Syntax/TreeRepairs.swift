import Knowledge
import Language

/// Mends attachments that the parser gets wrong where the types of names tell better.
enum TreeRepairs {
  static func mend(_ nodes: inout [SentenceTree.Node], in reading: DocumentReading, words: SyntaxWords) {
    for place in nodes.indices where nodes[place].parent >= 0 {
      splitDate(place, &nodes, reading)
      giveOwner(place, &nodes, reading)
      freeSubject(place, &nodes)
      swapDescription(place, &nodes, reading)
      describe(place, &nodes, reading, words)
      joinAdjectives(place, &nodes, reading)
      joinShared(place, &nodes, reading)
      describeList(place, &nodes, reading)
      moveByType(place, &nodes, reading)
      takeList(place, &nodes, reading, words)
      freeDated(place, &nodes, reading)
      hangOnNoun(place, &nodes, reading, words)
      liftAside(place, &nodes, reading)
      makeRelative(place, &nodes, reading)
      describeOffice(place, &nodes, reading)
      keepInRelative(place, &nodes, reading)
      giveSubject(place, &nodes, reading)
      freePassive(place, &nodes, reading)
      describeBoth(place, &nodes, reading, words)
      liftAgent(place, &nodes, reading, words)
      liftPlace(place, &nodes, reading, words)
    }
    for place in nodes.indices {
      readAsVerb(place, &nodes, reading)
      freeParticiple(place, &nodes, reading)
      freeVerb(place, &nodes, reading)
      makeRelativeVerb(place, &nodes, reading)
      openRelative(place, &nodes, reading)
    }
    for place in nodes.indices { stepOverSpeech(place, &nodes, reading) }
  }

  /// Hangs a node elsewhere; not below itself, and then it tells so.
  @discardableResult
  static func move(_ node: Int, to parent: Int, as relation: Dependency, _ nodes: inout [SentenceTree.Node]) -> Bool {
    guard parent >= 0 else { return false }
    let former = nodes[node].parent
    // Never below itself.
    var above = parent
    while above >= 0 {
      if above == node { return false }
      above = nodes[above].parent
    }
    if former >= 0 { nodes[former].children.removeAll { $0 == node } }
    nodes[node].parent = parent
    nodes[node].relation = relation
    nodes[parent].children.insert(node)
    return true
  }

  static func isPlural(_ word: Int32, _ reading: DocumentReading) -> Bool {
    reading.table.singulars[safe: word].map { $0 >= 0 && $0 != word } ?? false
  }

  static func isSubject(_ relation: Dependency) -> Bool { relation == .subject || relation == .passiveSubject }

  static func has(_ node: Int, _ relations: [Dependency], _ nodes: [SentenceTree.Node]) -> Bool {
    nodes[node].children.contains { relations.contains(nodes[$0].relation) }
  }

  /// `Barroso and Portugal's NRP Setúbal`: a name with ’s before another is its owner, and no member of a list.
  private static func giveOwner(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard let owner = nodes[place].mention, nodes[place].relation != .possessor, nodes[place].relation != .compound,
      reading.flags(owner.tokens.upperBound).contains(.clitic), let owned = reading.mention(beginningAt: owner.tokens.upperBound + 1),
      owned.kind == .name, let target = nodes.indices.first(where: { $0 > place && nodes[$0].mention?.tokens == owned.tokens }),
      nodes[place].parent != target
    else { return }
    let coordinator = nodes[place].children.filter { nodes[$0].relation == .coordinator }
    if nodes[target].parent == place || nodes[target].relation == .compound || nodes[target].relation == .flat {
      move(target, to: nodes[place].parent, as: nodes[place].relation, &nodes)
    }
    guard move(place, to: target, as: .possessor, &nodes) else { return }
    for word in coordinator { move(word, to: target, as: .coordinator, &nodes) }
  }

  /// `In June Minister X received him`: a preposition and a date that the parser takes for one phrase with the name behind them.
  private static func splitDate(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard let name = nodes[place].mention, name.kind != .demonym, [.oblique, .nominal, .subject].contains(nodes[place].relation),
      let preposition = nodes[place].children.first(where: { $0 < place && nodes[$0].relation == .preposition })
    else { return }
    let first = nodes[preposition].tokens.upperBound
    let isDate = { (token: Int) in
      !reading.flags(token).isDisjoint(with: [.month, .weekday])
        || reading.tokens[token].shape == .number && reading.mention(at: token) == nil
    }
    let between = first..<nodes[place].tokens.lowerBound
    guard !between.isEmpty, between.count <= 3, between.allSatisfy({ isDate($0) || reading.isComma($0) }), between.contains(where: isDate),
      let date = nodes[place].children.first(where: { $0 > preposition && $0 < place && between.contains(nodes[$0].tokens.lowerBound) })
    else { return }
    let parent = nodes[place].parent
    move(date, to: parent, as: .oblique, &nodes)
    move(preposition, to: date, as: .preposition, &nodes)
    if parent > place, !nodes[parent].children.contains(where: { isSubject(nodes[$0].relation) }) {
      nodes[place].relation = nodes[parent].children.contains { nodes[$0].relation == .passiveAuxiliary } ? .passiveSubject : .subject
    }
  }

  /// `Seoul has, however, offered`: a subject that hangs on an auxiliary is the verb’s.
  private static func freeSubject(_ place: Int, _ nodes: inout [SentenceTree.Node]) {
    let parent = nodes[place].parent
    guard isSubject(nodes[place].relation), SentenceTree.isFunction(nodes[parent].relation), nodes[parent].parent >= 0 else { return }
    move(place, to: nodes[parent].parent, as: nodes[place].relation, &nodes)
  }

  /// `Guido Crosetto, our defence minister, flies`: of a name and what describes it the name is the subject.
  private static func swapDescription(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[place].mention == nil, isSubject(nodes[place].relation), nodes[place].flags.contains(.officeHead),
      reading.isComma(nodes[place].tokens.upperBound)
    else { return }
    let start = nodes[place].children.map { nodes[$0].tokens.lowerBound }.min() ?? nodes[place].tokens.lowerBound
    let verb = nodes[place].parent
    guard start > 0, reading.isComma(start - 1) || reading.isComma(start),
      let name = reading.mention(endingAt: reading.isComma(start) ? start : start - 1),
      name.kind == .name, reading.type(of: name) == "Person",
      let person = nodes.indices.first(where: { nodes[$0].mention?.tokens == name.tokens })
    else { return }
    // “A and B, then the defence minister, signed”
    let top = nodes[person].relation == .conjunct ? nodes[person].parent : person
    guard nodes[top].parent == verb, top != place, !has(top, [.preposition], nodes), !has(person, [.preposition], nodes) else { return }
    if !isSubject(nodes[top].relation) { nodes[top].relation = nodes[place].relation }
    move(place, to: person, as: .apposition, &nodes)
  }

  /// `the defence of the corridor in Amber Shield 24, an exercise that …`: a noun behind a comma describes the name before, of which it is the kind.
  private static func describe(
    _ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords
  ) {
    guard nodes[place].mention == nil, let kind = words.kinds[nodes[place].word],
      ![.subject, .passiveSubject, .root].contains(nodes[place].relation),
      !has(place, [.preposition, .coordinator, .copula, .marker], nodes)
    else { return }
    guard let determiner = nodes[place].children.first(where: { nodes[$0].relation == .determiner && $0 < place }) else { return }
    var end = nodes[determiner].tokens.lowerBound - 1
    guard reading.isComma(end) else { return }
    if end > 0, reading.tokens[end - 1].shape == .number { end -= 1 }
    if end > 2, reading.isMark(end - 1, UInt8(ascii: ")")), reading.isMark(end - 3, UInt8(ascii: "(")) { end -= 3 }
    guard let name = reading.mention(endingAt: end), name.kind == .name, reading.type(of: name) == kind,
      let target = nodes.indices.last(where: { $0 < place && nodes[$0].mention?.tokens == name.tokens }), nodes[place].parent != target
    else { return }
    // The noun of a clause of its own stays where it is.
    guard !(determiner..<place).contains(where: { nodes[$0].isFinite(in: reading) }) else { return }
    move(place, to: target, as: .apposition, &nodes)
  }

  /// `brings Tongan and New Zealand soldiers together`: of two objects the first, right before the second, says what soldiers these are.
  private static func joinAdjectives(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard nodes[place].mention == nil, nodes[place].relation == .object, nodes[place].flags.contains(.agent) else { return }
    let verb = nodes[place].parent
    guard let first = nodes[verb].children.first(where: { $0 < place && nodes[$0].relation == .object && nodes[$0].mention != nil }),
      let before = reading.mention(endingAt: nodes[place].tokens.lowerBound), reading.type(of: before) == "Country"
    else { return }
    let isList =
      nodes[first].mention?.tokens == before.tokens
      || nodes[first].children.contains { nodes[$0].relation == .conjunct && nodes[$0].mention?.tokens == before.tokens }
    guard isList else { return }
    move(first, to: place, as: .compound, &nodes)
  }

  /// `the Brazilian and Peruvian navies`: bodies that share their noun are a list.
  private static func joinShared(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let parent = nodes[place].parent
    guard [.modifier, .compound].contains(nodes[place].relation), place < parent, let first = nodes[place].mention,
      let last = nodes[parent].mention, first.kind == .name, last.kind == .name, first.entity != last.entity,
      reading.type(of: first) == reading.type(of: last),
      reading.isComma(first.tokens.upperBound) || reading.flags(first.tokens.upperBound).contains(.coordinator)
    else { return }
    nodes[place].relation = .conjunct
  }

  /// `Kenya and Peru, allies since 1954,`: a noun in the plural behind a whole list describes it.
  private static func describeList(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let parent = nodes[place].parent
    guard nodes[place].relation == .conjunct, nodes[place].mention == nil, nodes[parent].mention != nil,
      isPlural(nodes[place].word, reading), reading.isComma(nodes[place].head - 1), !has(place, [.coordinator], nodes),
      nodes[parent].children.contains(where: {
        $0 < place && nodes[$0].relation == .conjunct && nodes[$0].mention != nil && has($0, [.coordinator], nodes)
      })
    else { return }
    nodes[place].relation = .apposition
  }

  /// `Freedom Edge, the drill of South Korea, Japan and the United States`: a member of a list that is of another kind than its head belongs to the
  /// name between them that it is like.
  private static func moveByType(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let parent = nodes[place].parent
    guard nodes[place].relation == .conjunct, parent < place, let own = nodes[place].entities.first,
      let head = nodes[parent].entities.first,
      nodes[place].mention?.kind == .name, nodes[parent].mention?.kind == .name,
      reading.entities[own].type == "Country",
      ["Exercise", "Forum", "Event", "Mission", "Agreement", "Policy"].contains(reading.entities[head].type.rawValue)
    else { return }
    let between = nodes.indices.last {
      $0 > parent && $0 < place && nodes[$0].mention?.kind == .name && [.nominal, .oblique, .conjunct].contains(nodes[$0].relation)
        && nodes[$0].entities.first.map { reading.entities[$0].type == "Country" } == true && nodes[$0].parent != parent
    }
    guard let between else { return }
    var top = between
    while nodes[top].relation == .conjunct, nodes[top].parent >= 0, nodes[nodes[top].parent].mention != nil { top = nodes[top].parent }
    guard top != parent, top > parent else { return }
    move(place, to: top, as: .conjunct, &nodes)
  }

  /// `before India, Japan and Australia formed the group`: a list that the parser takes for what stands after “before” is the subject of the verb
  /// behind its last member.
  private static func takeList(
    _ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading, _ words: SyntaxWords
  ) {
    guard nodes[place].mention?.kind == .name, isSubject(nodes[place].relation) || nodes[place].relation == .conjunct,
      has(place, [.coordinator], nodes), place + 1 < nodes.count, nodes[place + 1].isFinite(in: reading),
      nodes[place].parent == place + 1
        || nodes[place + 1].relation == .conjunct
    else { return }
    let verb = place + 1
    guard !nodes[verb].children.contains(where: { isSubject(nodes[$0].relation) && $0 != place }),
      let type = nodes[place].entities.first.map({ reading.entities[$0].type }),
      let coordinator = nodes[place].children.first(where: { nodes[$0].relation == .coordinator }),
      let last = reading.mention(endingAt: nodes[coordinator].tokens.lowerBound), reading.type(of: last) == type,
      var top = nodes.indices.last(where: { $0 < place && nodes[$0].mention?.tokens == last.tokens })
    else { return }
    while nodes[top].relation == .conjunct, nodes[top].parent >= 0, nodes[nodes[top].parent].mention != nil { top = nodes[top].parent }
    // “last year the corvette A and Portugal's B drilled”: the first of them may hang anywhere.
    let isLoose =
      !has(top, [.preposition], nodes)
      && [.apposition, .parataxis, .other, .flat, .compound, .nominal, .oblique].contains(nodes[top].relation)
      && (nodes[top].parent < 0 || nodes[nodes[top].parent].mention == nil)
    guard top != place, !(top..<place).contains(where: { nodes[$0].isFinite(in: reading) }),
      isLoose
        || nodes[top].children.contains(where: { nodes[$0].relation == .preposition && words.subordinating.contains(nodes[$0].word) })
    else { return }
    guard move(top, to: verb, as: .subject, &nodes) else { return }
    move(place, to: top, as: .conjunct, &nodes)
    // “after Kenya and Peru joined” begins the clause.
    for word in nodes[top].children where nodes[word].relation == .preposition && words.subordinating.contains(nodes[word].word) {
      move(word, to: verb, as: .marker, &nodes)
    }
  }
}

extension SentenceTree.Node {
  /// Whether the parser took a plain word for a verb of a clause, by its tag.
  func isFinite(in reading: DocumentReading) -> Bool {
    mention == nil && !SentenceTree.isFunction(relation) && [.past, .presentThird, .present].contains(reading.tokens[head].pennTag)
  }
}
