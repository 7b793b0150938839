import Knowledge
import Language

/// A group of coordinated noun phrases at one place of a clause.
struct Argument {
  var entities: [Int]
  /// The chunks that it covers.
  var chunks: ClosedRange<Int>
  /// The first phrase.
  var phrase: NounPhrase
  /// Counts and units by entity, where members of a list have their own.
  var isNegated = false
}

/// Finds who stands where beside a verb or noun: subject, object, after a preposition.
struct Clause {
  let chunks: [Chunk]
  let reading: DocumentReading
  let by: Int32, including: Int32, of: Int32
  private let `where`: Int32, there: Int32, `in`: Int32, at: Int32, to: Int32

  init(chunks: [Chunk], reading: DocumentReading) {
    self.chunks = chunks
    self.reading = reading
    by = reading.table.id("by")
    including = reading.table.id("including")
    of = reading.table.id("of")
    `where` = reading.table.id("where")
    there = reading.table.id("there")
    `in` = reading.table.id("in")
    at = reading.table.id("at")
    to = reading.table.id("to")
  }

  // MARK: Arguments

  /// The coordination that begins with the noun phrase at a chunk, read to the right: `A, B and C`.
  func argument(from index: Int) -> Argument? {
    guard chunks.indices.contains(index), let phrase = chunks[index].noun else { return nil }
    var entities = phrase.entities
    var last = index
    var next = index + 1
    while next < chunks.count {
      var step = next
      var hasCoordinator = false
      while step < chunks.count, chunks[step].isComma || chunks[step].isCoordinator {
        hasCoordinator = hasCoordinator || chunks[step].isCoordinator
        step += 1
      }
      guard step > next, step < chunks.count else { break }
      // “with Laos and with Cambodia”
      if hasCoordinator, chunks[step].preposition != nil, index > 0, let own = chunks[index - 1].preposition,
        chunks[step].preposition == own
      {
        step += 1
      }
      guard step < chunks.count, let other = chunks[step].noun, !other.entities.isEmpty, !entities.isEmpty, agrees(other, phrase) else {
        break
      }
      // A comma alone joins only where the list goes on to an “and”, and no verb claims the phrase as its subject.
      if !hasCoordinator && !reachesCoordinator(after: step) { break }
      // “met A and B said”: after an object, a phrase with a verb of its own begins a clause.
      if step + 1 < chunks.count, chunks[step + 1].verb?.form == .finite, index > 0,
        chunks[index - 1].verb != nil || chunks[index - 1].preposition != nil, hasVerb(before: index)
      {
        break
      }
      entities += other.entities.filter { !entities.contains($0) }
      last = step
      next = step + 1
    }
    var argument = Argument(entities: entities, chunks: index...last, phrase: phrase, isNegated: phrase.isNegated)
    if argument.entities.isEmpty { argument = widened(argument) }
    return argument
  }

  /// `forums, such as A, B and C`: the examples stand for the noun.
  private func widened(_ argument: Argument) -> Argument {
    var next = argument.chunks.upperBound + 1
    // “seven members: A, B and C”
    if next + 1 < chunks.count, chunks[next].isBoundary, reading.isMark(chunks[next].tokens.lowerBound, UInt8(ascii: ":")),
      let list = self.argument(from: next + 1), !list.entities.isEmpty
    {
      var argument = argument
      argument.entities = list.entities
      argument.chunks = argument.chunks.lowerBound...list.chunks.upperBound
      return argument
    }
    while next < chunks.count, next - argument.chunks.upperBound <= 6, chunks[next].verb == nil, !chunks[next].isBoundary {
      if chunks[next].preposition == including, next + 1 < chunks.count, let examples = self.argument(from: next + 1),
        !examples.entities.isEmpty
      {
        var argument = argument
        argument.entities = examples.entities
        argument.chunks = argument.chunks.lowerBound...examples.chunks.upperBound
        return argument
      }
      if let preposition = chunks[next].preposition, preposition != of { break }
      next += 1
    }
    return argument
  }

  private func agrees(_ left: NounPhrase, _ right: NounPhrase) -> Bool {
    guard let first = left.entities.first, let second = right.entities.first else { return false }
    return agrees(first, second)
  }

  private func agrees(_ first: Int, _ second: Int) -> Bool {
    let a = reading.entities[first].type, b = reading.entities[second].type
    if a == b { return true }
    let actors: Set<EntityTypeName> = ["Country", "CountryGroup", "InternationalOrganization", "Organization", "ArmedForce"]
    if actors.contains(a) && actors.contains(b) { return true }
    let occasions: Set<EntityTypeName> = ["Forum", "Event", "Exercise", "Mission"]
    if occasions.contains(a) && occasions.contains(b) { return true }
    return ["Place", "Country"].contains(a.rawValue) && ["Place", "Country"].contains(b.rawValue)
  }

  private func reachesCoordinator(after index: Int) -> Bool {
    var step = index + 1
    while step < chunks.count, step - index < 40 {
      if chunks[step].isCoordinator { return true }
      guard chunks[step].isComma || chunks[step].noun.map({ !$0.entities.isEmpty }) == true else { return false }
      step += 1
    }
    return false
  }

  private func hasVerb(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return chunks[..<index].contains { $0.verb?.form == .finite }
  }

  /// The coordination that ends with the noun phrase at a chunk.
  func argument(endingAt index: Int) -> Argument? {
    guard chunks.indices.contains(index), chunks[index].noun != nil else { return nil }
    var first = index
    var sawCoordinator = false
    while first >= 2 {
      var step = first - 1
      var hasCoordinator = false
      while step >= 0, chunks[step].isComma || chunks[step].isCoordinator {
        hasCoordinator = hasCoordinator || chunks[step].isCoordinator
        step -= 1
      }
      guard step >= 0, step < first - 1, hasCoordinator || sawCoordinator, let other = chunks[step].noun, let phrase = chunks[first].noun,
        !other.entities.isEmpty, agrees(other, phrase)
      else { break }
      // An object before “and” belongs to the clause before.
      if step > 0, chunks[step - 1].verb != nil, hasVerb(before: step) { break }
      sawCoordinator = true
      first = step
    }
    guard first < index, let found = argument(from: first), found.chunks.upperBound >= index else { return argument(from: index) }
    return found
  }

  // MARK: Places beside a verb

  /// The subject of a verb group as the sentence words it; of a passive that is whom it is done to.
  func surfaceSubject(of index: Int, depth: Int = 0) -> Argument? {
    guard depth < 6, let verb = chunks[index].verb else { return nil }
    switch verb.form {
    case .infinitive:
      guard let matrix = chunks[..<index].lastIndex(where: { $0.verb != nil }), let governor = chunks[matrix].verb else { return nil }
      if governor.controlsObject || governor.isCopula {
        let between = (matrix + 1)..<index
        if governor.controlsObject, let object = between.first(where: { chunks[$0].noun.map { !$0.entities.isEmpty } == true }) {
          return argument(from: object)
        }
      }
      if governor.isPassive { return surfaceSubject(of: matrix, depth: depth + 1) }
      return logicalSubject(of: matrix, depth: depth + 1)
    case .presentParticiple:
      if index > 0, chunks[index - 1].noun != nil { return argument(endingAt: index - 1) }
      if let matrix = chunks[..<index].lastIndex(where: { $0.verb?.form == .finite }) {
        return logicalSubject(of: matrix, depth: depth + 1)
      }
      if let matrix = chunks[(index + 1)...].firstIndex(where: { $0.verb?.form == .finite }) {
        return logicalSubject(of: matrix, depth: depth + 1)
      }
      return nil
    case .pastParticiple:
      var place = index - 1
      if place >= 0, chunks[place].isComma { place -= 1 }
      guard place >= 0 else { return nil }
      if chunks[place].noun != nil { return argument(endingAt: place) }
      return nil
    case .finite:
      return finiteSubject(of: index, depth: depth)
    }
  }

  private func finiteSubject(of index: Int, depth: Int) -> Argument? {
    var place = index - 1
    while place >= 0, chunks[place].isOther { place -= 1 }
    guard place >= 0 else { return nil }
    if chunks[place].isRelative { return antecedent(of: place) }
    if chunks[place].isCoordinator {
      guard let former = chunks[..<place].lastIndex(where: { $0.verb != nil }) else { return nil }
      return chunks[former].verb?.isPassive == true
        ? surfaceSubject(of: former, depth: depth + 1) : surfaceSubject(of: former, depth: depth + 1)
    }
    var fallback: Argument?
    var crossedComma = false
    while place >= 0 {
      let chunk = chunks[place]
      if chunk.isBoundary { break }
      if chunk.isComma { crossedComma = true }
      if chunk.isRelative {
        // The clause between belongs to what stands before it.
        guard crossedComma else { break }
        place -= 1
        continue
      }
      if chunk.verb != nil {
        // A relative clause or participle between subject and verb is jumped over; any other verb ends the clause.
        let before = chunks[..<place]
        let start = before.lastIndex { $0.isRelative || $0.isComma || $0.isBoundary }
        if let start, chunks[start].isRelative, crossedComma || true {
          place = start - 1
          while place >= 0, chunks[place].isComma || chunks[place].preposition != nil { place -= 1 }
          if place >= 0, chunks[place].noun != nil, !isAfterPreposition(place) { return argument(endingAt: place) }
          continue
        }
        if chunk.verb?.form != .finite, crossedComma {
          place -= 1
          continue
        }
        break
      }
      if chunk.noun != nil, let found = argument(endingAt: place) {
        let first = found.chunks.lowerBound
        // “Serbia, which does not recognise Kosovo, sits …”: an object of the clause between.
        if crossedComma, first > 1, chunks[first - 1].verb != nil, chunks[first - 2].isRelative {
          place = first - 1
          continue
        }
        if isAfterPreposition(first) {
          if fallback == nil && !found.entities.isEmpty { fallback = found }
        } else if !found.entities.isEmpty || !isBareModifier(first) {
          // “A delegation of X”, “Police from Nigeria”: the phrase stands for what follows of or from.
          if found.entities.isEmpty { return owner(of: first) ?? (crossedComma ? fallbackBeyond(first) : nil) ?? possessor(of: found) }
          if crossedComma, let earlier = appositionHead(before: first) { return earlier }
          return found
        }
        place = first
      }
      place -= 1
    }
    return fallback.flatMap { _ in nil }
  }

  /// `Vietnam’s defence diplomacy has …`: what a country or body owns acts for it, unless that is an office.
  private func possessor(of argument: Argument) -> Argument {
    var argument = argument
    let flags = reading.flags(argument.phrase.headToken)
    guard flags.isDisjoint(with: [.officeHead, .party, .desireNoun]) else { return argument }
    argument.entities = argument.phrase.owners.filter {
      ["Country", "ArmedForce", "InternationalOrganization"].contains(reading.entities[$0].type.rawValue)
    }
    return argument
  }

  private func fallbackBeyond(_ index: Int) -> Argument? { appositionHead(before: index) }

  private func isBareModifier(_ index: Int) -> Bool {
    guard let phrase = chunks[index].noun else { return false }
    return reading.flags(phrase.headToken).contains(.dateWord) || reading.flags(phrase.headToken).contains(.weekday)
      || reading.flags(phrase.headToken).contains(.month)
  }

  /// `X, a group owned by Y, …`: the name before the comma is what the phrase after it describes.
  private func appositionHead(before index: Int) -> Argument? {
    guard index >= 2, chunks[index - 1].isComma, let phrase = chunks[index - 2].noun, !phrase.entities.isEmpty,
      !isAfterPreposition(index - 2)
    else { return nil }
    return argument(endingAt: index - 2)
  }

  private func isAfterPreposition(_ index: Int) -> Bool { index > 0 && chunks[index - 1].preposition != nil }

  /// What a noun for people or things stands for by an "of" or "from" after it.
  func owner(of index: Int) -> Argument? {
    guard let phrase = chunks[index].noun,
      !reading.flags(phrase.headToken).isDisjoint(with: [.agent, .body, .partitive])
    else { return nil }
    guard index + 2 < chunks.count, let preposition = chunks[index + 1].preposition,
      preposition == of || preposition == reading.table.id("from")
    else { return nil }
    return argument(from: index + 2).flatMap { $0.entities.isEmpty ? nil : $0 }
  }

  func logicalSubject(of index: Int, depth: Int = 0) -> Argument? {
    guard let verb = chunks[index].verb else { return nil }
    if verb.isPassive { return after(by, from: index) }
    return surfaceSubject(of: index, depth: depth)
  }

  func logicalObject(of index: Int) -> Argument? {
    guard let verb = chunks[index].verb else { return nil }
    if verb.isPassive { return surfaceSubject(of: index) }
    // The object of a relative clause: “the Statement, which India signed”, “the agreement that X concluded”.
    var next = index + 1
    while next < chunks.count, chunks[next].isOther { next += 1 }
    if next < chunks.count, chunks[next].noun != nil, let found = argument(from: next) {
      if found.entities.isEmpty, let owner = owner(of: next) { return owner }
      return found
    }
    if let relative = chunks[..<index].lastIndex(where: { $0.isRelative }), relative + 1 < index, chunks[relative + 1].noun != nil,
      relative > 0, chunks[relative - 1].preposition == nil,
      !chunks[(relative + 1)..<index].contains(where: { $0.verb != nil })
    {
      return antecedent(of: relative)
    }
    return nil
  }

  /// What a relative clause says something of: the phrase before it, or one that this belongs to by a preposition where the phrase
  /// names nothing or the pronoun asks for a person: `the Summit on a Mine-Free World, which`, `Colonel A of the Navy, who`.
  private func antecedent(of relative: Int) -> Argument? {
    var place = relative - 1
    func skip() { while place >= 0, chunks[place].isComma || chunks[place].isOther { place -= 1 } }
    skip()
    if place >= 0, let preposition = chunks[place].preposition {
      place -= 1
      // “Italy and Spain, each of which”
      if preposition == of, place > 0, chunks[place].tokens.count == 1, chunks[place - 1].isComma,
        !reading.flags(chunks[place].tokens.lowerBound).isDisjoint(with: [.determiner, .numeral])
      {
        place -= 1
      }
      skip()
    }
    let isWho = reading.foldedBytes(chunks[relative].tokens).starts(with: "who".utf8)
    let isWhich = reading.foldedBytes(chunks[relative].tokens).elementsEqual("which".utf8)
    var nearest: Argument?, best: Argument?
    for _ in 0..<4 {
      guard place >= 0, chunks[place].noun != nil, let found = argument(endingAt: place) else { break }
      if let first = found.entities.first {
        let isPerson = reading.entities[first].type == "Person"
        if isWho ? isPerson || found.phrase.isAgent : !(isWhich && isPerson) { return found }
        best = best ?? found
      }
      nearest = nearest ?? found
      let start = found.chunks.lowerBound
      guard start >= 2, chunks[start - 1].preposition != nil else { break }
      place = start - 2
    }
    return best ?? nearest
  }

  /// Phrases further left that a relative clause may speak of as well, where the verb’s place beside it is the pronoun’s:
  /// `the Centre in Panchkhal, which Norway has equipped`.
  func furtherAntecedents(of index: Int, asObject: Bool) -> [Argument] {
    guard let verb = chunks[index].verb, verb.form == .finite,
      let relative = chunks[..<index].lastIndex(where: { $0.isRelative || $0.isBoundary }), relative > 0, chunks[relative].isRelative,
      chunks[relative - 1].preposition == nil, !chunks[(relative + 1)..<index].contains(where: { $0.verb != nil })
    else { return [] }
    let hasSubject = chunks[(relative + 1)..<index].contains { $0.noun != nil }
    guard hasSubject ? asObject && !verb.isPassive : asObject == verb.isPassive else { return [] }
    if hasSubject, index + 1 < chunks.count, chunks[index + 1].noun != nil { return [] }
    guard let nearest = antecedent(of: relative) else { return [] }
    var found: [Argument] = []
    var place = nearest.chunks.lowerBound - 2
    while found.count < 3, place >= 0, chunks[place + 1].preposition != nil, let further = argument(endingAt: place) {
      if !further.entities.isEmpty { found.append(further) }
      place = further.chunks.lowerBound - 2
    }
    return found
  }

  /// The antecedent of a relative clause that begins with a preposition: `SAMIM, to which Lesotho contributed`, `Singapore, where he met`.
  func relativized(_ preposition: Int32, before index: Int) -> Argument? {
    guard let relative = chunks[..<index].lastIndex(where: { $0.isRelative || $0.isBoundary }), relative > 0 else { return nil }
    if chunks[relative].isRelative {
      guard chunks[relative - 1].preposition == preposition else { return nil }
    } else {
      guard reading.word(chunks[relative].tokens.lowerBound) == `where`, preposition == `in` || preposition == at,
        chunks[relative - 1].isComma
      else { return nil }
    }
    return antecedent(of: relative)
  }

  /// What is given to the object of a verb: `handed Kiribati a boat`.
  func secondObject(of index: Int) -> Argument? {
    guard let verb = chunks[index].verb, !verb.isPassive, let first = logicalObject(of: index), first.chunks.lowerBound > index,
      !first.entities.isEmpty, first.chunks.upperBound + 1 < chunks.count, chunks[first.chunks.upperBound + 1].noun != nil
    else { return nil }
    return argument(from: first.chunks.upperBound + 1)
  }

  /// The noun phrase after a preposition that belongs to the trigger at a chunk.
  func after(_ preposition: Int32, from index: Int) -> Argument? {
    var first: Argument?
    for place in (index + 1)..<max(index + 1, reach(from: index)) {
      // “has sent jets there”
      if first == nil, chunks[place].tokens.count == 1, reading.word(chunks[place].tokens.lowerBound) == there,
        preposition == to || preposition == `in` || preposition == at, let phrase = chunks[place].noun, !phrase.entities.isEmpty
      {
        return Argument(entities: phrase.entities, chunks: place...place, phrase: phrase)
      }
      guard chunks[place].preposition == preposition else { continue }
      // “talks with President Marcos of the Philippines”: of whom the name tells.
      if preposition == of, let former = chunks[place - 1].noun?.entities.first, reading.entities[former].type == "Person" { continue }
      guard place + 1 < chunks.count, var found = argument(from: place + 1) else { continue }
      if found.entities.isEmpty, let owner = owner(of: place + 1) { found = owner }
      if found.entities.isEmpty { found = organization(within: found) }
      guard var former = first, !former.entities.isEmpty else {
        first = first.map { $0.entities.isEmpty && !found.entities.isEmpty ? found : $0 } ?? found
        continue
      }
      // “hospitals in South Sudan and companies in Abyei”
      guard !found.entities.isEmpty, agrees(found.entities[0], former.entities[0]) else { continue }
      former.entities += found.entities.filter { !former.entities.contains($0) }
      former.chunks = former.chunks.lowerBound...max(former.chunks.upperBound, found.chunks.upperBound)
      first = former
    }
    return first
  }

  /// `U.N. mechanisms`, `UNMISS headquarters`: what a body or mission owns stands for it.
  private func organization(within argument: Argument) -> Argument {
    var argument = argument
    argument.entities = argument.phrase.owners.filter {
      ["InternationalOrganization", "Mission", "Forum", "Exercise"].contains(reading.entities[$0].type.rawValue)
    }
    return argument
  }

  /// The phrase after a preposition that stands before the subject: `At the Expo, officers …`.
  func fronted(_ preposition: Int32, before index: Int) -> Argument? {
    let start = chunks[..<index].lastIndex { $0.isBoundary || $0.isRelative } ?? -1
    guard !chunks[(start + 1)..<index].contains(where: { $0.verb != nil }) else { return nil }
    guard start + 2 < index, chunks[start + 1].preposition == preposition else { return nil }
    return argument(from: start + 2)
  }

  /// How far the phrases after a trigger reach: to the next clause.
  func reach(from index: Int) -> Int {
    var place = index + 1
    while place < chunks.count {
      let chunk = chunks[place]
      if chunk.isRelative || chunk.isBoundary { break }
      if let verb = chunk.verb {
        if verb.form == .finite { break }
        if verb.form == .infinitive { break }
      }
      // A comma before a new subject ends the clause.
      if chunk.isComma || chunk.isCoordinator, place + 2 < chunks.count, chunks[place + 1].noun != nil,
        chunks[place + 2].verb?.form == .finite
      {
        break
      }
      place += 1
    }
    return place
  }

  /// The chunk at which the clause of a trigger begins.
  func start(of index: Int) -> Int {
    var place = index
    // “On Friday he will fly there to inspect …”: a purpose is of the same day.
    if chunks[index].verb?.form == .infinitive, let matrix = chunks[..<index].lastIndex(where: { $0.verb != nil }),
      chunks[matrix].verb?.form == .finite, !chunks[matrix..<index].contains(where: { $0.isBoundary || $0.isRelative })
    {
      place = matrix
    }
    while place > 0 {
      let chunk = chunks[place - 1]
      if chunk.isBoundary || chunk.isRelative { break }
      if chunk.verb?.form == .finite { break }
      place -= 1
    }
    return place
  }
}
