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

  private let the: Int32, of: Int32, from: Int32, by: Int32

  init(in reading: DocumentReading, ontology: Ontology) {
    the = reading.table.id("the")
    of = reading.table.id("of")
    from = reading.table.id("from")
    by = reading.table.id("by")
    for place in reading.tokens.indices where reading.tokens[place].shape == .lower {
      if Self.isLed(place, reading), reading.word(place + 1) == by, let person = Self.person(from: place + 2, reading) {
        leaders.append((place, person))
      }
      if introduced == nil, Self.isDelegation(place, reading) { introduced = introduction(at: place, reading, ontology) }
    }
  }

  /// `the delegation`: the body that sent it and the person who leads it.
  func senders(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard let introduced, introduced.place < token, Self.isDelegation(noun, reading), reading.mention(at: noun) == nil,
      reading.flags(noun + 1).contains(.verb) || reading.flags(noun + 1).isDisjoint(with: [.preposition, .clitic])
    else { return nil }
    // What follows says anew who sent or led it.
    if [of, from].contains(reading.word(noun + 1)) || reading.word(noun + 2) == by { return nil }
    return (token..<(noun + 1), introduced.entities)
  }

  /// `the head of the delegation`: whom the text last said to lead.
  func leader(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard Self.isWord(noun, "head", reading) || Self.isWord(noun, "leader", reading), reading.word(noun + 1) == of else { return nil }
    let last = reading.word(noun + 2) == the ? noun + 3 : noun + 2
    guard Self.isDelegation(last, reading) else { return nil }
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
    if [of, from].contains(reading.word(next)) {
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
    } else if let owner = reading.mention(endingAt: place), owner.kind == .demonym {
      entities.append(owner.entity)
    }
    for led in next..<(next + 5) where Self.isLed(led, reading) && reading.word(led + 1) == by {
      if let person = Self.person(from: led + 2, reading) { entities.append(person) }
    }
    return entities.isEmpty ? nil : (place, entities)
  }

  /// The person whose name begins soon, after ranks at most.
  private static func person(from start: Int, _ reading: DocumentReading) -> Int? {
    for token in start..<(start + 7) {
      if let mention = reading.mention(beginningAt: token), reading.type(of: mention) == "Person" { return mention.entity }
    }
    return nil
  }

  private static func isLed(_ token: Int, _ reading: DocumentReading) -> Bool {
    isWord(token, "led", reading) || isWord(token, "headed", reading)
  }

  private static func isDelegation(_ token: Int, _ reading: DocumentReading) -> Bool { isWord(token, "delegation", reading) }

  private static func isWord(_ token: Int, _ word: String, _ reading: DocumentReading) -> Bool {
    reading.tokens.indices.contains(token) && reading.foldedBytes(token..<(token + 1)).elementsEqual(word.utf8)
  }
}
