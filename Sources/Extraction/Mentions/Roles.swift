import Knowledge
import Language

/// Finds offices: `Deputy Minister of National Defence`, `director of the Viettel Group`, `its deputy commander`.
struct Roles: Sendable {
  private let of: Int32, `for`: Int32, the: Int32, to: Int32, general: Int32, at: Int32, and: Int32, counterpart: Int32, `in`: Int32,
    whose: Int32, its: Int32
  private let ontology: Ontology

  init(table: WordTableBuilder, ontology: Ontology) {
    of = table.id("of")
    `for` = table.id("for")
    the = table.id("the")
    to = table.id("to")
    at = table.id("at")
    `in` = table.id("in")
    whose = table.id("whose")
    its = table.id("its")
    and = table.id("and")
    general = table.id("general")
    counterpart = table.id("counterpart")
    self.ontology = ontology
  }

  /// Fills the reading's roles, in the order of the text.
  func find(in reading: inout DocumentReading) {
    for sentence in reading.text.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        // Asked here, so that nothing is handed over for most tokens.
        if reading.flags(token).contains(.officeHead), let role = role(at: token, in: sentence.tokens, reading) {
          reading.roles.append(role)
          token = max(role.span.upperBound, token + 1)
        } else {
          token += 1
        }
      }
    }
  }

  private func role(at head: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> RolePhrase? {
    guard reading.mention(at: head) == nil else { return nil }
    // Chief, commander and captain are ranks too: an office goes on with what it is of.
    // “its commander, Rear Admiral X” holds an office as well.
    var before = head - 1
    while before > sentence.lowerBound,
      reading.flags(before).contains(.officeModifier) && reading.mention(at: before) == nil
        || reading.isDash(before) && reading.isJoined(before)
    {
      before -= 1
    }
    // “the TNI commander”
    let isBodys = reading.mention(endingAt: before + 1).map {
      $0.kind == .name && ["ArmedForce", "Organization", "Mission", "InternationalOrganization"].contains(reading.type(of: $0).rawValue)
    }
    let isOwned =
      (reading.tokens[head].shape == .lower || before + 1 < head && reading.mention(endingAt: before + 1) != nil
        || isBodys == true && isApposed(head, before, reading))
      && (isBodys == true || reading.mention(endingAt: before + 1)?.kind == .demonym && before + 1 < head
        || !reading.flags(before).isDisjoint(with: [.possessive, .clitic]) || reading.word(before) == whose)
    var end = head + 1
    if reading.word(end) == general, reading.flags(head).contains(.generalHead) { end += 1 }
    if reading.flags(head).contains(.rank), ![of, `for`].contains(reading.word(end)), !isOwned { return nil }
    if reading.flags(head + 1).contains(.clitic) && reading.isCapitalized(head + 2) { return nil }
    if reading.flags(head - 1).contains(.relative) && reading.word(head - 1) != whose || leadsToHead(head, in: sentence, reading) {
      return nil
    }
    var start = head
    while start > sentence.lowerBound, reading.mention(at: start - 1) == nil {
      if !reading.flags(start - 1).isDisjoint(with: [.officeModifier, .topic, .officeHead]), reading.tokens[start - 1].shape != .mark {
        start -= 1
      } else if reading.isDash(start - 1), reading.isJoined(start), reading.isJoined(start - 1), start - 2 >= sentence.lowerBound {
        start -= 2
      } else {
        break
      }
    }
    while reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), end + 1 < sentence.upperBound { end += 2 }
    var owners: [Int] = []
    var spanEnd = end
    var next = end
    let isPost = isPost(head..<end, reading)
    // “Consul General in Da Nang”, “Ambassador to Vietnam”: where the office is held, not whose it is.
    if isPost, let posted = posting(from: end, in: sentence, reading) {
      end = posted
      spanEnd = posted
      next = posted
    }
    while next < sentence.upperBound, [of, `for`, to, at].contains(reading.word(next)) {
      var content = next + 1
      while reading.flags(content).contains(.determiner) { content += 1 }
      if let mention = reading.mention(beginningAt: content), mention.kind != .demonym {
        guard ontology.allows("Person", "affiliatedWith", reading.type(of: mention)) else { break }
        // “deputy commander of the VCG’s Coast Guard Region 3”
        if reading.flags(mention.tokens.upperBound).contains(.clitic),
          let body = reading.mention(beginningAt: mention.tokens.upperBound + 1),
          ["Organization", "ArmedForce"].contains(reading.type(of: body).rawValue)
        {
          owners = [body.entity]
          spanEnd = afterAcronym(body.tokens.upperBound, reading)
          break
        }
        owners = reading.entities(of: mention)
        spanEnd = afterAcronym(mention.tokens.upperBound, reading)
        // “skipper of the Hellenic Navy frigate HS Kanaris”
        if reading.flags(spanEnd).contains(.vessel), let ship = reading.mention(beginningAt: spanEnd + 1),
          reading.type(of: ship) == "ArmedForce"
        {
          owners = [ship.entity]
          spanEnd = ship.tokens.upperBound
          break
        }
        if isPlural(head, reading) { (owners, spanEnd) = coordinated(from: mention, reading) }
        // “the Ambassador of Pakistan to the Kingdom”
        if isPost, let posted = posting(from: spanEnd, in: sentence, reading) { spanEnd = posted }
        break
      }
      // “deputy head of the ministry’s Foreign Relations Department”
      if let body = bodyOwned(by: content, in: sentence, reading) {
        owners = [body.entity]
        spanEnd = afterAcronym(body.tokens.upperBound, reading)
        break
      }
      var stop = content
      while stop < sentence.upperBound, reading.mention(at: stop) == nil {
        if reading.flags(stop).contains(.rank), reading.isCapitalized(stop + 1), reading.flags(stop + 1).isDisjoint(with: [.topic]),
          !isStaff(stop + 1, reading)
        {
          break
        }
        if !reading.flags(stop).isDisjoint(with: [.topic, .officeModifier]) || isStaff(stop, reading) {
          stop += 1
        } else if reading.word(stop) == and, reading.flags(stop + 1).contains(.topic), reading.flags(stop - 1).contains(.topic) {
          stop += 2
        } else {
          break
        }
      }
      guard stop > content else { break }
      end = stop
      spanEnd = stop
      next = stop
    }
    var spanStart = start
    if owners.isEmpty { (owners, spanStart) = ownersBefore(start, in: sentence, isPlural: isPlural(head, reading), reading) }
    return RolePhrase(tokens: start..<end, head: head, span: spanStart..<spanEnd, owners: owners, isPlural: isPlural(head, reading))
  }

  /// `General X, the RFMF Commander,`: a rank behind the body’s name and before a mark is an office.
  private func isApposed(_ head: Int, _ end: Int, _ reading: DocumentReading) -> Bool {
    guard end + 1 == head, let body = reading.mention(endingAt: head), reading.word(body.tokens.lowerBound - 1) == the else { return false }
    return reading.isComma(body.tokens.lowerBound - 2)
      && (!reading.tokens.indices.contains(head + 1) || reading.tokens[head + 1].shape == .mark)
  }

  /// The body behind a plain noun that owns it: `the ministry’s Foreign Relations Department`.
  private func bodyOwned(by start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    var noun = start
    while noun < sentence.upperBound, noun - start < 3, reading.mention(at: noun) == nil, reading.tokens[noun].shape == .lower,
      !reading.flags(noun).contains(.clitic)
    { noun += 1 }
    guard noun > start, noun < sentence.upperBound, reading.flags(noun).contains(.clitic),
      let body = reading.mention(beginningAt: noun + 1), ontology.allows("Person", "affiliatedWith", reading.type(of: body))
    else { return nil }
    return body
  }

  /// Whether an office is held abroad for whoever sends its holder.
  private func isPost(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    tokens.contains { token in
      let word = reading.foldedBytes(token..<(token + 1))
      return ["ambassador", "consul", "envoy", "attache", "representative", "commissioner", "coordinator"].contains {
        word.elementsEqual($0.utf8)
      }
    }
  }

  /// The end of `to Vietnam`, `in Da Nang`, `to the Kingdom`.
  private func posting(from end: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    guard reading.word(end) == to || reading.word(end) == `in` else { return nil }
    var place = end + 1
    while reading.flags(place).contains(.determiner) { place += 1 }
    guard place < sentence.upperBound else { return nil }
    if let mention = reading.mention(beginningAt: place) {
      return ["Country", "Place"].contains(reading.type(of: mention).rawValue) ? mention.tokens.upperBound : nil
    }
    var stop = place
    while stop < sentence.upperBound, reading.isCapitalized(stop), reading.mention(at: stop) == nil,
      reading.flags(stop).isDisjoint(with: [.month, .weekday, .rank, .honorific, .officeHead])
    { stop += 1 }
    return stop > place && (reading.isComma(stop) || reading.flags(place).contains(.countryNoun)) ? stop : nil
  }

  /// Whether a word such as "deputy" stands before the head of the same office: `Deputy Prime Minister`.
  private func leadsToHead(_ token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    for next in (token + 1)..<min(token + 5, sentence.upperBound) {
      guard reading.mention(at: next) == nil else { return false }
      if reading.isDash(next), reading.isJoined(next) { continue }
      let flags = reading.flags(next)
      if flags.contains(.officeHead), !flags.contains(.rank) || [of, `for`].contains(reading.word(next + 1)) { return true }
      guard !flags.isDisjoint(with: [.officeModifier, .topic]), flags.isDisjoint(with: [.preposition, .rank]) else { return false }
    }
    return false
  }

  private func isStaff(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    let word = reading.foldedBytes(token..<(token + 1))
    return word.elementsEqual("staff".utf8) || word.elementsEqual("forces".utf8) || word.elementsEqual("force".utf8)
  }

  private func isPlural(_ head: Int, _ reading: DocumentReading) -> Bool {
    reading.foldedBytes(head..<(head + 1)).last == UInt8(ascii: "s")
  }

  private func afterAcronym(_ end: Int, _ reading: DocumentReading) -> Int {
    guard reading.isMark(end, UInt8(ascii: "(")) else { return end }
    var close = end + 1
    while close < reading.tokens.count, close - end < 5 {
      if reading.isMark(close, UInt8(ascii: ")")) { return close + 1 }
      close += 1
    }
    return end
  }

  /// `of Vietnam, Laos and Cambodia`
  private func coordinated(from first: Mention, _ reading: DocumentReading) -> ([Int], Int) {
    var owners = [first.entity]
    var end = first.tokens.upperBound
    while true {
      var next = end
      while reading.isComma(next) || reading.flags(next).contains(.coordinator) || reading.word(next) == the { next += 1 }
      guard next > end, next - end <= 3, let mention = reading.mention(beginningAt: next),
        reading.type(of: mention) == reading.type(of: first)
      else { break }
      owners.append(mention.entity)
      end = mention.tokens.upperBound
    }
    return (owners, end)
  }

  /// Whose office it is, where that stands before it: `India’s`, `the Italian and Turkish`, `DND`, `its`.
  private func ownersBefore(_ start: Int, in sentence: Range<Int>, isPlural: Bool, _ reading: DocumentReading) -> ([Int], Int) {
    var place = start
    while place > sentence.lowerBound, reading.tokens[place - 1].shape == .lower, reading.flags(place - 1).contains(.officeAdjective) {
      place -= 1
    }
    if place > sentence.lowerBound, reading.flags(place - 1).contains(.clitic), let owner = reading.mention(endingAt: place - 1) {
      return (reading.entities(of: owner), owner.tokens.lowerBound)
    }
    if let owner = reading.mention(endingAt: place), ontology.allows("Person", "affiliatedWith", reading.type(of: owner)) {
      var owners = [owner.entity]
      var from = owner.tokens.lowerBound
      // “the Italian and Turkish defence ministers”
      while isPlural, reading.flags(from - 1).contains(.coordinator) || reading.isComma(from - 1),
        let other = reading.mention(endingAt: from - 1),
        reading.type(of: other) == reading.type(of: owner)
      {
        owners.insert(other.entity, at: 0)
        from = other.tokens.lowerBound
      }
      return (owners, from)
    }
    // “the DPAA (DPAA), whose director”
    if place - 2 > sentence.lowerBound, reading.word(place - 1) == whose {
      var end = place - 1
      if reading.isComma(end - 1) { end -= 1 }
      if reading.isMark(end - 1, UInt8(ascii: ")")), end - 3 > sentence.lowerBound, reading.isMark(end - 3, UInt8(ascii: "(")) { end -= 3 }
      if let body = reading.mention(endingAt: end), ontology.allows("Person", "affiliatedWith", reading.type(of: body)) {
        return ([body.entity], place - 1)
      }
    }
    // Whose “its” is, is known later.
    if place > sentence.lowerBound, reading.word(place - 1) == its { return ([], place - 1) }
    if place > sentence.lowerBound, reading.flags(place - 1).contains(.possessive) {
      for token in stride(from: place - 2, through: sentence.lowerBound, by: -1) {
        guard let mention = reading.mention(at: token), mention.kind != .demonym || reading.type(of: mention) == "Country" else { continue }
        let type = reading.type(of: mention)
        if type != "Person" && type != "Place" && ontology.allows("Person", "affiliatedWith", type) { return ([mention.entity], place - 1) }
      }
      return ([], place - 1)
    }
    return ([], start)
  }
}
