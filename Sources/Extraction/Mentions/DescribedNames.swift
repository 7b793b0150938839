import Knowledge
import Language

/// Finds things that are named by a description: anniversaries, disasters, memoranda on something, doctrines in quotation marks.
struct DescribedNames: Sendable {
  private let anniversary: Int32, of: Int32, on: Int32, `for`: Int32, `in`: Int32, and: Int32, the: Int32
  private let finite: WordSet
  /// Words behind a document’s name that say where or when.
  private let adverbs: WordSet

  init(table: WordTableBuilder) {
    anniversary = table.id("anniversary")
    of = table.id("of")
    on = table.id("on")
    `for` = table.id("for")
    `in` = table.id("in")
    and = table.id("and")
    the = table.id("the")
    adverbs = table.ids(["there", "here", "today", "together", "yesterday"])
    finite = WordSet(
      ["between", "with", "by", "at", "from", "that", "which", "who", "to", "before", "after", "while", "when", "as", "during", "until"].map
      { table.id($0) })
  }

  func find(in reading: inout DocumentReading) {
    for sentence in reading.text.sentences {
      for token in sentence.tokens {
        if reading.word(token) == anniversary {
          anniversary(at: token, in: sentence.tokens, &reading)
        } else if reading.flags(token).contains(.disaster) {
          disaster(at: token, in: sentence.tokens, &reading)
        } else if reading.flags(token).contains(.document), reading.mention(at: token) == nil {
          document(at: token, in: sentence.tokens, &reading)
        } else if isOpeningQuote(token, reading) {
          doctrine(at: token, in: sentence.tokens, &reading)
        }
      }
    }
  }

  private func add(_ type: EntityTypeName, _ kind: String, _ tokens: Range<Int>, name: String? = nil, _ reading: inout DocumentReading) {
    let text = reading.string(tokens)
    let index = reading.entity(ReadEntity(id: EntityID(kind: kind, name: name ?? text), type: type, name: name))
    reading.add(Mention(tokens: tokens, entity: index, kind: .name))
  }

  /// `80th anniversary of the August Revolution and the National Day of Vietnam`
  private func anniversary(at token: Int, in sentence: Range<Int>, _ reading: inout DocumentReading) {
    guard token > sentence.lowerBound, reading.tokens[token - 1].shape == .number else { return }
    if reading.word(token + 1) != of { return ownedAnniversary(at: token, in: sentence, &reading) }
    var end = token + 2
    var last = end
    while end < sentence.upperBound, end - token < 24 {
      if reading.isCapitalized(end) || reading.flags(end).contains(.clitic) && reading.isCapitalized(end + 1) {
        end += 1
        last = end
      } else if [of, the, and, `for`].contains(reading.word(end)) {
        end += 1
      } else {
        break
      }
    }
    guard last > token + 2 else { return }
    add("Event", "event", (token - 1)..<last, &reading)
  }

  /// `the Vietnam People's Army's 80th anniversary`: the anniversary of a body, founded so long ago.
  private func ownedAnniversary(at token: Int, in sentence: Range<Int>, _ reading: inout DocumentReading) {
    var clitic = token - 2
    // “80th founding anniversary” keeps its number before.
    let isWhose =
      clitic > sentence.lowerBound + 1 && reading.foldedBytes(clitic..<(clitic + 1)).elementsEqual("whose".utf8)
      && reading.isComma(clitic - 1)
    let isAcronym = isWhose && reading.isMark(clitic - 2, UInt8(ascii: ")")) && clitic > sentence.lowerBound + 4
    guard clitic > sentence.lowerBound, isWhose || reading.flags(clitic).contains(.clitic),
      let owner = reading.mention(endingAt: isAcronym ? clitic - 4 : isWhose ? clitic - 1 : clitic),
      owner.kind == .name, ["ArmedForce", "Organization", "InternationalOrganization"].contains(reading.type(of: owner).rawValue)
    else { return }
    clitic = token - 1
    let whose = reading.entities[owner.entity].name ?? reading.string(owner.tokens)
    add("Event", "event", clitic..<(token + 1), name: "\(reading.string(clitic..<(token + 1))) of the \(whose)", &reading)
  }

  /// `earthquakes in Turkey and Myanmar`, `the Myanmar earthquake`, `Typhoon Yagi`
  private func disaster(at token: Int, in sentence: Range<Int>, _ reading: inout DocumentReading) {
    let singular = Inflection.singular(of: String(decoding: reading.foldedBytes(token..<(token + 1)), as: UTF8.self))
    if reading.isCapitalized(token), reading.isCapitalized(token + 1), reading.mention(at: token + 1) == nil,
      token + 1 < sentence.upperBound
    {
      return add("Event", "event", token..<(token + 2), &reading)
    }
    if reading.word(token + 1) == `in` {
      var place = token + 2
      var isFirst = true
      while place < sentence.upperBound {
        while reading.flags(place).contains(.determiner) { place += 1 }
        guard let mention = reading.mention(beginningAt: place), ["Country", "Place"].contains(reading.type(of: mention).rawValue) else {
          break
        }
        let name = "\(singular) in \(reading.string(mention.tokens))"
        let index = reading.entity(
          ReadEntity(id: EntityID(kind: "event", name: name), type: "Event", name: name, parties: [mention.entity]))
        // The place keeps its own mention; the event is mentioned by the word and, of the first, its place.
        reading.mentions.append(
          Mention(
            tokens: token..<(isFirst ? mention.tokens.upperBound : mention.tokens.upperBound), entity: index, kind: .name, overlaps: true))
        isFirst = false
        place = mention.tokens.upperBound
        while reading.isComma(place) || reading.flags(place).contains(.coordinator) { place += 1 }
      }
    } else if let mention = reading.mention(endingAt: token), reading.type(of: mention) == "Country", mention.kind == .name {
      let name = "\(reading.string(mention.tokens)) \(singular)"
      let index = reading.entity(ReadEntity(id: EntityID(kind: "event", name: name), type: "Event", name: name, parties: [mention.entity]))
      reading.mentions.append(Mention(tokens: mention.tokens.lowerBound..<(token + 1), entity: index, kind: .name, overlaps: true))
    }
  }

  /// `memorandum of understanding on defence cooperation`, `letter of intent on military medicine`
  private func document(at token: Int, in sentence: Range<Int>, _ reading: inout DocumentReading) {
    var end = token + 1
    var topic: Int?
    while end < sentence.upperBound, end - token < 14 {
      let word = reading.word(end)
      if reading.tokens[end].shape == .mark && !(reading.isDash(end) && reading.isJoined(end)) { break }
      if reading.flags(end).contains(.coordinator), isPastVerb(end + 1, reading) || isDocument(from: end + 1, reading) { break }
      // “signed by the two”, “concluded last year”: what was done with it
      if topic.map({ end > $0 + 1 }) == true, isDone(end, reading) || isOccasion(end, reading) { break }
      if finite.contains(word) || reading.flags(end).contains(.auxiliary) || reading.flags(end).contains(.relative) { break }
      if word == `in` {
        var place = end + 1
        while reading.flags(place).contains(.determiner) { place += 1 }
        guard let mention = reading.mention(beginningAt: place), reading.type(of: mention) == "Place", topic != nil else { break }
        end = mention.tokens.upperBound
        break
      }
      if word == on || word == `for`, end + 1 < sentence.upperBound, reading.tokens[end + 1].shape != .mark { topic = topic ?? end }
      if reading.flags(end).contains(.preposition) && ![of, on, `for`].contains(word) { break }
      end += 1
    }
    guard let topic, end > topic + 1 else { return }
    while !reading.flags(end - 1).isDisjoint(with: [.coordinator, .determiner, .adverb]) || adverbs.contains(reading.word(end - 1)) {
      end -= 1
    }
    guard end > topic + 1 else { return }
    let places = (token..<end).compactMap { reading.mention(beginningAt: $0) }
    add("Agreement", "agreement", token..<end, &reading)
    // “on incident prevention in the Gulf”: the sea is spoken of by itself.
    for place in places where reading.type(of: place) == "Place" && place.kind == .name {
      reading.mentions.append(Mention(tokens: place.tokens, entity: place.entity, kind: .name, overlaps: true))
    }
  }

  /// “a memorandum on river patrols and | of a letter of intent”: another document.
  private func isDocument(from token: Int, _ reading: DocumentReading) -> Bool {
    var next = reading.word(token) == of ? token + 1 : token
    guard reading.flags(next).contains(.determiner) else { return false }
    next += 1
    return reading.flags(next).contains(.document) || reading.flags(next + 1).contains(.document) && reading.tokens[next].shape == .lower
  }

  /// “on maritime safety | signed by the two bodies”: a participle before what says who, where or when, not before a noun of its own.
  private func isDone(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard isPastVerb(token, reading), reading.tokens[token].shape == .lower else { return false }
    let next = token + 1
    return reading.tokens.indices.contains(next)
      && (reading.tokens[next].shape == .mark || reading.tokens[next].shape == .number
        || !reading.flags(next).isDisjoint(with: [.preposition, .adverb, .dateWord, .month, .weekday, .determiner]))
  }

  /// “on the sidelines of the meeting”, “on Monday”: a second “on” that says when.
  private func isOccasion(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.word(token) == on else { return false }
    var next = token + 1
    while reading.flags(next).contains(.determiner) { next += 1 }
    let word = reading.foldedBytes(next..<(next + 1))
    return !reading.flags(next).isDisjoint(with: [.month, .weekday])
      || reading.tokens.indices.contains(next) && reading.tokens[next].shape == .number
      || ["sidelines", "sideline", "margins", "fringes", "occasion", "eve", "side"].contains { word.elementsEqual($0.utf8) }
  }

  /// “a letter on training and | told their experts”
  private func isPastVerb(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.flags(token).contains(.verb), reading.mention(at: token) == nil else { return false }
    return reading.table.verbs[Int(reading.word(token))].contains { $0.kinds.contains(.past) }
  }

  private func isOpeningQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens[token].shape == .mark else { return false }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return bytes.elementsEqual("“".utf8) || bytes.elementsEqual("\"".utf8) || bytes.elementsEqual("‘".utf8)
  }

  private func isClosingQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens[token].shape == .mark else { return false }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return bytes.elementsEqual("”".utf8) || bytes.elementsEqual("\"".utf8) || bytes.elementsEqual("’".utf8)
  }

  /// `motto of “…”`, `the “…” doctrine`
  private func doctrine(at token: Int, in sentence: Range<Int>, _ reading: inout DocumentReading) {
    guard let close = ((token + 1)..<min(sentence.upperBound, token + 20)).first(where: { isClosingQuote($0, reading) }), close > token + 1
    else { return }
    let isNamed = (1...3).contains { reading.flags(close + $0).contains(.policy) } && !reading.isComma(close + 1)
    let isOf = reading.word(token - 1) == of && reading.flags(token - 2).contains(.policy)
    guard isNamed || isOf else { return }
    guard (token + 1..<close).allSatisfy({ reading.mention(at: $0).map { reading.type(of: $0) } != "Policy" }) else { return }
    var end = close
    if reading.isComma(end - 1) || reading.isMark(end - 1, UInt8(ascii: ".")) { end -= 1 }
    guard end > token + 1 else { return }
    add("Policy", "policy", (token + 1)..<end, &reading)
  }
}
