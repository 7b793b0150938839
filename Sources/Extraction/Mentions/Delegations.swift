import Knowledge
import Language

/// The delegations of a text: who sent the first that it tells of, and who led each, so that `the delegation` and its head are known later on.
///
/// Made in one pass over the tokens; each question costs a binary search at most.
struct Delegations {
  /// Where a delegation is introduced, with the body that sent it and the person who leads it.
  private var introduced: (place: Int, entities: [Int])?
  /// The persons who lead something, with the place that says so, in the order of the text.
  private var leaders: [(place: Int, person: Int)] = []

  private let words: DelegationWords

  /// How many words who leads a delegation may stand before the verb: his offices come between.
  private static let reach = 40

  init(in reading: DocumentReading, words: DelegationWords, ontology: Ontology) {
    self.words = words
    for (place, word) in reading.words.enumerated() where word >= 0 && reading.tokens[place].shape == .lower {
      if words.led.contains(word), reading.word(place + 1) == words.by, let person = Self.person(from: place + 2, reading) {
        leaders.append((place, person))
      }
      if introduced == nil, word == words.delegation { introduced = introduction(at: place, reading, ontology) }
    }
  }

  /// `the delegation`: the body that sent it and the person who leads it.
  func senders(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard let introduced, introduced.place < token, reading.word(noun) == words.delegation, reading.mention(at: noun) == nil,
      reading.flags(noun + 1).contains(.verb) || reading.flags(noun + 1).isDisjoint(with: [.preposition, .clitic])
    else { return nil }
    // What follows says anew who sent or led it.
    if words.senders.contains(reading.word(noun + 1)) || reading.word(noun + 2) == words.by { return nil }
    return (token..<(noun + 1), introduced.entities)
  }

  /// `the head of the delegation`: whom the text last said to lead.
  func leader(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard words.leaders.contains(reading.word(noun)), reading.word(noun + 1) == words.of else { return nil }
    let last = reading.word(noun + 2) == words.the ? noun + 3 : noun + 2
    guard reading.word(last) == words.delegation else { return nil }
    var low = 0, high = leaders.count
    while low < high {
      let middle = (low + high) / 2
      if leaders[middle].place < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (token..<(last + 1), [leaders[low - 1].person]) : nil
  }

  /// `A delegation of Vietnam’s Ministry of National Defence led by X`, `the Vietnamese delegation`.
  private func introduction(at place: Int, _ reading: DocumentReading, _ ontology: Ontology) -> (place: Int, entities: [Int])? {
    var entities: [Int] = []
    var next = place + 1
    if words.senders.contains(reading.word(next)) {
      next += 1
      while reading.flags(next).contains(.determiner) { next += 1 }
      while let owner = reading.mention(beginningAt: next), ontology.isKind(reading.type(of: owner), of: "Actor") {
        next = owner.tokens.upperBound
        guard reading.flags(next).contains(.clitic) else {
          if reading.type(of: owner) != "Person" { entities.append(owner.entity) }
          break
        }
        next += 1
      }
    } else if let owner = reading.mention(endingAt: place),
      owner.kind == .demonym || ["ArmedForce", "Organization"].contains(reading.type(of: owner).rawValue)
    {
      entities.append(owner.entity)
      // “General Paz, who is leading a Kenyan Army delegation”
      let verb = owner.tokens.lowerBound - 2
      if words.leading.contains(reading.word(verb)), reading.flags(verb + 1).contains(.determiner),
        let leader = Self.person(before: verb, reading)
      {
        entities.append(leader)
      }
    }
    for led in next..<(next + 5) where words.led.contains(reading.word(led)) && reading.word(led + 1) == words.by {
      if let person = Self.person(from: led + 2, reading) { entities.append(person) }
    }
    return entities.isEmpty ? nil : (place, entities)
  }

  /// The person whose name stands before, with offices at most between.
  private static func person(before end: Int, _ reading: DocumentReading) -> Int? {
    (max(0, end - reach)..<end).lazy.reversed().compactMap { reading.mention(at: $0) }.first { reading.type(of: $0) == "Person" }?.entity
  }

  /// The person whose name begins soon, after ranks at most.
  private static func person(from start: Int, _ reading: DocumentReading) -> Int? {
    for token in start..<(start + 7) {
      if let mention = reading.mention(beginningAt: token), reading.type(of: mention) == "Person" { return mention.entity }
    }
    return nil
  }
}

/// The words by which delegations are told.
struct DelegationWords: Sendable {
  let the: Int32, of: Int32, by: Int32, delegation: Int32
  /// What stands before the body that sends one.
  let senders: WordSet
  let led: WordSet
  let leading: WordSet
  /// Nouns for whoever leads one.
  let leaders: WordSet

  init(table: WordTableBuilder) {
    the = table.id("the")
    of = table.id("of")
    by = table.id("by")
    delegation = table.id("delegation")
    senders = [table.id("of"), table.id("from")]
    led = [table.id("led"), table.id("headed")]
    leading = ["leading", "leads", "heading", "heads", "led", "headed"].reduce(into: []) { $0.insert(table.id($1)) }
    leaders = [table.id("head"), table.id("leader")]
  }
}
