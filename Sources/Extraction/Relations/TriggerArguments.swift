import Knowledge

/// What stands at the places beside one trigger, looked up once for all the patterns of its word.
struct TriggerArguments {
  /// The trigger’s node, and whether it is the verb of a clause rather than a noun.
  let node: Int
  let isVerb: Bool

  // The outer optional tells what was not asked for yet.
  private var subject: Argument??, object: Argument??, recipient: Argument??, agent: Argument??, possessor: Argument??, home: Argument??
  private var phrases: [(preposition: Int32, argument: Argument?)] = []

  init(_ node: Int, isVerb: Bool) {
    self.node = node
    self.isVerb = isVerb
  }

  /// Who does it.
  mutating func subject(_ tree: SentenceTree) -> Argument? {
    if let subject { return subject }
    let found = isVerb ? tree.logicalSubject(node) : tree.subject(ofNoun: node)
    subject = .some(found)
    return found
  }

  /// To whom or what it is done.
  mutating func object(_ tree: SentenceTree) -> Argument? {
    if let object { return object }
    let found = isVerb ? tree.logicalObject(node) : tree.governor(of: node).flatMap { tree.logicalObject($0) }
    object = .some(found)
    return found
  }

  /// Who is given something.
  mutating func recipient(_ tree: SentenceTree) -> Argument? {
    if let recipient { return recipient }
    let found = isVerb ? tree.recipient(node) : nil
    recipient = .some(found)
    return found
  }

  /// Who does what the clause around it says.
  mutating func agent(_ tree: SentenceTree) -> Argument? {
    if let agent { return agent }
    let found = tree.governor(of: node).flatMap { tree.logicalSubject($0) }
    agent = .some(found)
    return found
  }

  /// Whose it is; beside a verb, whose its object is.
  mutating func possessor(_ tree: SentenceTree) -> Argument? {
    if let possessor { return possessor }
    guard let owned = isVerb ? object(tree)?.node : node else {
      possessor = .some(nil)
      return nil
    }
    let owners = tree.owners(of: owned)
    var found = owners.isEmpty && !isVerb ? tree.keeper(of: node) : nil
    if !owners.isEmpty { found = Argument(entities: owners, node: owned, tokens: tree.nodes[owned].tokens) }
    possessor = .some(found)
    return found
  }

  /// The country of who acts, a country itself included.
  mutating func home(_ tree: SentenceTree) -> Argument? {
    if let home { return home }
    var found = isVerb ? subject(tree) : agent(tree)
    if let actor = found {
      let countries = actor.entities.compactMap { tree.reading.country(of: $0) }
      // “Brazil’s minister”, “Minister Ana Souza of Brazil”
      let owners = tree.owners(of: actor.node) + (tree.after(tree.words.of, from: actor.node)?.entities ?? [])
      found?.entities = countries.isEmpty ? owners.compactMap { tree.reading.country(of: $0) } : countries
    }
    home = .some(found)
    return found
  }

  /// What stands after a preposition.
  mutating func after(_ preposition: Int32, _ tree: SentenceTree) -> Argument? {
    // Most prepositions that patterns ask for stand nowhere in the sentence.
    guard tree.introduces(preposition) || tree.hasThere else { return nil }
    if let known = phrases.first(where: { $0.preposition == preposition }) { return known.argument }
    let found = tree.after(preposition, from: node)
    phrases.append((preposition, found))
    return found
  }
}
