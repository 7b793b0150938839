import Knowledge
import Language

/// Finds subjects that the parser took for something else.
enum MissingSubjects {
  /// Gives finite verbs without a subject the name before them: the parser takes short sentences such as `Vietnam borders Laos` for a noun and its
  /// modifier, and a subject after “and” for the last member of a list.
  static func find(_ nodes: inout [SentenceTree.Node], in reading: DocumentReading) {
    for place in nodes.indices where nodes[place].mention == nil {
      if readsAsModifier(place, nodes, reading) { raise(place, in: &nodes) }
      let penn = reading.tokens[nodes[place].head].pennTag ?? ""
      // A participle that is all the sentence has is its verb.
      let isBare =
        penn == "VBN" && nodes[place].parent < 0 && !nodes[place].children.contains { SentenceTree.isFunction(nodes[$0].relation) }
      guard isBare || ["VBD", "VBZ", "VBP"].contains(penn), !SentenceTree.isFunction(nodes[place].relation),
        !nodes[place].children.contains(where: { [.subject, .passiveSubject, .clausalSubject].contains(nodes[$0].relation) })
      else { continue }
      let own = nodes[place].children.first {
        $0 < place && nodes[$0].mention.map { $0.kind != .demonym } == true
          && [.compound, .modifier, .nominal, .flat, .other].contains(nodes[$0].relation)
          && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
      }
      if let own {
        nodes[own].relation = .subject
        continue
      }
      // “At the margins of the ceremony General X conferred”
      if let phrase = nodes[place].children.last(where: { $0 < place && nodes[$0].relation == .oblique }),
        let name = nodes[phrase].children.last(where: {
          $0 > phrase && $0 < place && nodes[$0].mention?.kind == .name && [.nominal, .flat, .apposition].contains(nodes[$0].relation)
            && nodes[$0].mention.map { reading.type(of: $0) == "Person" } == true
            && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
        })
      {
        nodes[phrase].children.removeAll { $0 == name }
        nodes[name].parent = place
        nodes[name].relation = .subject
        nodes[place].children = (nodes[place].children + [name]).sorted()
        continue
      }
      // “Two ships of the navy tied up”: the parser may hang the finite verb on its subject.
      let above = nodes[place].parent
      if nodes[place].relation == .participle, above >= 0, above < place, nodes[above].parent < 0,
        !nodes[above].children.contains(where: { nodes[$0].relation == .copula }),
        !(reading.tokens[nodes[above].head].pennTag ?? "").hasPrefix("VB")
      {
        nodes[above].children.removeAll { $0 == place }
        nodes[above].parent = place
        nodes[above].relation = .subject
        nodes[place].parent = -1
        nodes[place].relation = .root
        nodes[place].children = (nodes[place].children + [above]).sorted()
        continue
      }
      // “…, and the Singapore Civil Defence Force (SCDF) sent”
      guard nodes[place].relation == .conjunct, let before = nameBefore(place, nodes, reading), nodes[before].relation == .conjunct,
        nodes[before].children.contains(where: { nodes[$0].relation == .coordinator }), nodes[before].parent >= 0
      else { continue }
      nodes[nodes[before].parent].children.removeAll { $0 == before }
      nodes[before].parent = place
      nodes[before].relation = .subject
      nodes[place].children.append(before)
      nodes[place].children.sort()
    }
  }

  /// `Kenya established ties`, taken for ties that are established: a participle between a name and the noun that is all the sentence has.
  private static func readsAsModifier(_ verb: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Bool {
    guard nodes[verb].relation == .modifier, reading.tokens[nodes[verb].head].pennTag == "VBN", verb > 0 else { return false }
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
    nodes[verb].children = (nodes[verb].children + [name, noun]).sorted()
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
