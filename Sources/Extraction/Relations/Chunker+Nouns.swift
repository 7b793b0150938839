import Knowledge
import Language

// Noun phrases: who and what, with number, owners and titles.
extension Chunker {
  func noun(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Chunk {
    let phrase = NounPhrase(headToken: start)
    var token = start
    var last: Mention?
    var modifiers: [Int] = []
    var unitStart = start
    if no.contains(reading.word(token)) { phrase.isNegated = true }
    loop: while token < sentence.upperBound {
      // “In August | General …”, “On Monday | Defence Minister …”
      if token > start, reading.roleStarts[token] != nil || reading.flags(token).contains(.rank) && reading.isCapitalized(token),
        endsDate(token, from: start, reading)
      {
        break
      }
      if let end = title(at: token, reading) {
        last = demoted(last, &modifiers, reading)
        phrase.headToken = end - 1
        token = end
        continue
      }
      if let mention = reading.mention(at: token) {
        // “From 2021 to 2023 | the two countries”, “On Monday | Kenya …”
        if token > start, mention.kind == .reference, !reading.flags(token).contains(.possessive) { break }
        if token > start, endsDate(token, from: start, reading) { break }
        if let last { modifiers += reading.entities(of: last) }
        if mention.kind == .reference, mention.tokens.count == 1, reading.flags(mention.tokens.lowerBound).contains(.possessive) {
          // “its ships”
          phrase.owners.append(mention.entity)
          last = nil
          token = mention.tokens.upperBound
          unitStart = token
          continue
        }
        last = mention
        token = mention.tokens.upperBound
        phrase.headToken = token - 1
        unitStart = token
        // “Turkish and Burmese crews”
        if mention.kind == .demonym, reading.flags(token).contains(.coordinator), let other = reading.mention(beginningAt: token + 1),
          other.kind == .demonym,
          other.tokens.upperBound < sentence.upperBound, reading.tokens[other.tokens.upperBound].shape == .lower
        {
          token += 1
        }
        // “Filipino, American and Australian troops”
        if mention.kind == .demonym, reading.isComma(token), isAdjectiveList(at: token, in: sentence, reading) { token += 1 }
        continue
      }
      let flags = reading.flags(token)
      // “to Cambodia’s navy | last year”, “to Kenya | Monday”
      if token > start, last != nil || flags.contains(.dateWord), beginsDate(token, reading) { break }
      // “On 3 March | soldiers of …”
      if token > start, flags.contains(.agent), token + 1 < sentence.upperBound, reading.tokens[token].shape == .lower,
        endsDate(token, from: start, reading), !reading.flags(token + 1).contains(.agent)
      {
        break
      }
      if reading.tokens[token].shape == .mark {
        if isQuote(token, reading), token + 1 < sentence.upperBound, reading.tokens[token + 1].shape != .mark {
          token += 1
          continue
        }
        if reading.isDash(token), reading.isJoined(token), reading.isJoined(token + 1), token + 1 < sentence.upperBound {
          token += 2
          phrase.headToken = token - 1
          last = demoted(last, &modifiers, reading)
          continue
        }
        break
      }
      if flags.contains(.clitic) {
        guard let owner = last else {
          // “next year’s meeting”
          token += 1
          unitStart = token
          continue
        }
        phrase.owners += reading.entities(of: owner)
        last = nil
        token += 1
        unitStart = token
        continue
      }
      if flags.contains(.determiner) {
        guard token == start || reading.flags(token - 1).contains(.determiner) else { break }
        if no.contains(reading.word(token)) { phrase.isNegated = true }
        token += 1
        unitStart = token
        continue
      }
      if phrase.count == nil, token - start < 2 || reading.flags(token - 1).contains(.qualifier),
        flags.contains(.qualifier) || reading.word(token) == than, isQuantity(after: token, reading)
      {
        token += 1
        continue
      }
      if let value = quantity(token, reading) {
        if phrase.count == nil {
          phrase.count = value
          // “handed over 200 rifles”: the word before the phrase is the verb’s.
          phrase.countQualifier = token > start ? qualifier(before: token, reading) : nil
        }
        token += 1
        unitStart = token
        continue
      }
      if !flags.isDisjoint(with: [.preposition, .coordinator, .subordinator, .auxiliary, .relative, .pronoun]) && token > start { break }
      if token > start, flags.contains(.verb), isVerb(token, hasAuxiliary: false, reading), !isAdjective(token, reading) { break }
      if flags.contains(.adverb), token > start, reading.flags(token - 1).isDisjoint(with: [.determiner, .clitic, .possessive]) { break }
      last = demoted(last, &modifiers, reading)
      phrase.headToken = token
      token += 1
    }
    let end = max(token, start + 1)
    let headFlags = reading.flags(phrase.headToken)
    if let last {
      phrase.entities = reading.entities(of: last)
      phrase.owners += modifiers
      let mentionHead = reading.flags(last.tokens.lowerBound).contains(.document) ? last.tokens.lowerBound : last.tokens.upperBound - 1
      phrase.head = singular(mentionHead, reading)
      phrase.isAgent = false
    } else {
      phrase.owners += modifiers
      phrase.head = singular(phrase.headToken, reading)
      let actors = phrase.owners.filter { reading.entities[$0].kinds.isSuperset(of: actor) && reading.entities[$0].type != "Person" }
      if let named = modifiers.last, !reading.entities[named].kinds.isSuperset(of: actor), reading.entities[named].type != "Place" {
        // “the VINBAX exercise”, “the four no’s policy”
        phrase.entities = [named]
      } else if !headFlags.isDisjoint(with: [.agent, .body]) {
        phrase.entities = actors
        phrase.isAgent = headFlags.contains(.agent)
      }
    }
    if phrase.entities.isEmpty || phrase.isAgent || phrase.count != nil, unitStart < end { phrase.unitTokens = unitStart..<end }
    return Chunk(kind: .noun(phrase), tokens: start..<end)
  }

  /// The end of an office before a name, with the comma that may follow it: `Vice-Minister of Defence, Serizawa Kiyoshi`.
  private func title(at token: Int, _ reading: DocumentReading) -> Int? {
    var end = token
    if let index = reading.roleStarts[token], !reading.roles[index].isPlural {
      end = max(reading.roles[index].tokens.upperBound, reading.roles[index].span.upperBound)
    } else if Appositions.isCounterpart(token, reading) {
      end = token + 1
      if reading.foldedBytes(token..<(token + 1)).elementsEqual("opposite".utf8) { end = token + 2 }
    } else {
      return nil
    }
    var name = reading.isComma(end) ? end + 1 : end
    while !reading.flags(name).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(name) { name += 1 }
    if let mention = reading.mention(beginningAt: name), reading.type(of: mention) == "Person" { return name }
    // Without a name, “a member of NATO” and “the chair of the forum” are no offices, but say how somebody stands to what they are of.
    if let index = reading.roleStarts[token], reading.flags(reading.roles[index].head).contains(.triggerNoun) { return nil }
    return end
  }

  /// Whether a date without a preposition begins after a noun: “last year”, “next month”, “Monday”.
  private func beginsDate(_ token: Int, _ reading: DocumentReading) -> Bool {
    let before = reading.flags(token - 1)
    guard before.isDisjoint(with: [.determiner, .clitic, .possessive, .dateWord, .month, .preposition]) else { return false }
    if reading.flags(token).contains(.weekday) { return reading.isCapitalized(token) && !reading.isCapitalized(token + 1) }
    return reading.flags(token).contains(.dateWord) && reading.tokens[token].shape == .lower
      && !reading.flags(token + 1).isDisjoint(with: [.dateWord, .month, .weekday])
  }

  /// Whether nationalities go on from a comma to an “and” and a noun.
  private func isAdjectiveList(at comma: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    var token = comma
    for _ in 0..<8 {
      let isLast = reading.flags(token).contains(.coordinator)
      guard isLast || reading.isComma(token), let other = reading.mention(beginningAt: token + 1), other.kind == .demonym else {
        return false
      }
      token = other.tokens.upperBound
      guard token < sentence.upperBound else { return false }
      if isLast { return reading.tokens[token].shape == .lower }
    }
    return false
  }

  /// Whether the words of a phrase up to a token are a date by themselves, after which another phrase begins.
  private func endsDate(_ token: Int, from start: Int, _ reading: DocumentReading) -> Bool {
    let first = reading.flags(start), last = reading.flags(token - 1)
    guard reading.mention(at: token - 1) == nil else { return false }
    if reading.tokens[token - 1].shape == .number {
      return (token - 1 == start || reading.flags(token - 2).contains(.month)) && isYear(token - 1, reading)
    }
    if last.contains(.month) || last.contains(.weekday) {
      return reading.isCapitalized(token - 1) && (!first.contains(.determiner) || first.contains(.dateWord))
    }
    // “last year”, “this week”: not “last” alone, nor “the day”.
    return token - 2 >= start && last.contains(.dateWord) && reading.flags(token - 2).contains(.dateWord)
  }

  private func isYear(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard let value = Numerals.value(of: reading.text.bytes[reading.tokens[token].range]) else { return false }
    return (1900...2100).contains(value) && reading.tokens[token].end - reading.tokens[token].start == 4
  }

  private func isQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return bytes.elementsEqual("“".utf8) || bytes.elementsEqual("”".utf8) || bytes.elementsEqual("\"".utf8)
  }

  private func demoted(_ mention: Mention?, _ modifiers: inout [Int], _ reading: DocumentReading) -> Mention? {
    if let mention { modifiers += reading.entities(of: mention) }
    return nil
  }

  private func isAdjective(_ token: Int, _ reading: DocumentReading) -> Bool {
    let before = reading.flags(token - 1)
    return !before.isDisjoint(with: [.determiner, .possessive]) && reading.tokens.indices.contains(token + 1)
      && reading.tokens[token + 1].shape == .lower
      && reading.flags(token + 1).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .relative])
  }

  private func singular(_ token: Int, _ reading: DocumentReading) -> Int32 {
    let word = reading.word(token)
    return word < 0 ? -1 : reading.table.singulars[Int(word)]
  }

  func quantity(_ token: Int, _ reading: DocumentReading) -> Int? {
    if reading.tokens[token].shape == .number {
      guard let value = Numerals.value(of: reading.text.bytes[reading.tokens[token].range]) else { return nil }
      return isYear(token, reading) ? nil : value
    }
    guard reading.flags(token).contains(.numeral), reading.tokens[token].shape != .mark else { return nil }
    return Numerals.words[String(decoding: reading.foldedBytes(token..<(token + 1)), as: UTF8.self)]
  }

  private func qualifier(before token: Int, _ reading: DocumentReading) -> String? {
    guard token > 0 else { return nil }
    let word = String(decoding: reading.foldedBytes((token - 1)..<token), as: UTF8.self)
    switch word {
    case "over", "above": return "over"
    case "than": return "over"
    case "nearly", "almost": return "nearly"
    case "about", "some", "around", "approximately", "roughly": return "about"
    default: return nil
    }
  }
}
