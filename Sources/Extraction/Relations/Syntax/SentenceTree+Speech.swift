import Knowledge
import Language

// Who says what a sentence says, where the text leaves it to somebody.
extension SentenceTree {
  /// The name of whoever says what the clause of a trigger says, else the text's own words for them: `Phan Van Giang`, `a ministry spokesperson`.
  ///
  /// `Giang said that Vietnam would send a ship`, `Vietnam, Giang said, will send a ship`, `According to Giang, Vietnam …`. `nil` where the text says
  /// it by itself.
  func speaker(of trigger: Int) -> String? {
    var place = trigger
    for _ in 0..<Self.deepest {
      if let source = source(besides: place) { return words(for: source) }
      let parent = nodes[place].parent
      guard parent >= 0 else { return nil }
      if isSaid(place, by: parent), let subject = logicalSpeaker(of: parent) { return words(for: subject) }
      place = parent
    }
    return nil
  }

  /// Whether a clause is what a verb of speech reports.
  private func isSaid(_ clause: Int, by verb: Int) -> Bool {
    guard flags(verb).contains(.speech), isVerb(verb) else { return false }
    switch nodes[clause].relation {
    case .complement, .parataxis: return true
    // The parser takes the words before “, he said” for one of several things.
    case .openComplement: return !isInfinitive(clause)
    default: return false
    }
  }

  /// Whom a clause names beside it: `…, the minister said`, `according to the minister`.
  private func source(besides clause: Int) -> Int? {
    for child in nodes[clause].children {
      switch nodes[child].relation {
      case .parataxis where isVerb(child) && flags(child).contains(.speech) && self.child(child, .complement) == nil:
        if let subject = logicalSpeaker(of: child) { return subject }
      case .oblique:
        if nodes[child].children.contains(where: { nodes[$0].word == words.according && nodes[$0].relation == .preposition }) {
          return child
        }
      default: continue
      }
    }
    return nil
  }

  private func logicalSpeaker(of verb: Int) -> Int? { child(verb, .subject) ?? child(verb, .agent) }

  private func words(for speaker: Int) -> String? {
    let node = nodes[speaker]
    // A text does not leave to itself what it says: “the statement said” names nobody.
    if let entity = node.entities.first {
      if let name = reading.entities[entity].known?.name ?? reading.entities[entity].name { return name }
      return reading.mentions.first { $0.entity == entity && $0.kind == .name && !$0.isCovered }.map { reading.string($0.tokens) }
    }
    guard node.mention == nil, tag(speaker) == .noun || tag(speaker) == .properNoun else { return nil }
    let first = node.children.filter { [.determiner, .modifier, .compound, .possessor].contains(nodes[$0].relation) }
      .reduce(node.tokens.lowerBound) { min($0, nodes[$1].tokens.lowerBound) }
    return reading.string(first..<node.tokens.upperBound)
  }
}
