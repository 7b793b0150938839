import Knowledge
import Language

/// Cuts a sentence into chunks. Linear in the number of tokens.
struct Chunker: Sendable {
  private let to: Int32, but: Int32, no: Set<Int32>, yet: Int32, such: Int32, than: Int32, since: Int32, including: Int32, together: Int32
  private let actor: Ontology.TypeSet

  init(table: WordTable, ontology: Ontology) {
    to = table.id("to")
    but = table.id("but")
    no = [table.id("no"), table.id("neither")]
    yet = table.id("yet")
    such = table.id("such")
    than = table.id("than")
    since = table.id("since")
    including = table.id("including")
    together = table.id("together")
    actor = ontology.kinds(of: "Actor")
  }

  func chunks(of sentence: Range<Int>, in reading: DocumentReading) -> [Chunk] {
    var chunks: [Chunk] = []
    let asides = Appositions.ranges(in: sentence, reading)
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let aside = asides[token] {
        token = aside
        continue
      }
      let chunk = chunk(at: token, in: sentence, after: chunks, asides: asides, reading)
      token = max(chunk.tokens.upperBound, token + 1)
      if !isSkipped(chunk, reading) { chunks.append(chunk) }
    }
    return chunks
  }

  /// Brackets with what is in them play no part in the clause.
  private func isSkipped(_ chunk: Chunk, _ reading: DocumentReading) -> Bool {
    guard chunk.isOther else { return false }
    let first = chunk.tokens.lowerBound
    return reading.isMark(first, UInt8(ascii: "(")) || reading.flags(first).contains(.adverb)
  }

  private func chunk(at token: Int, in sentence: Range<Int>, after former: [Chunk], asides: [Int: Int], _ reading: DocumentReading) -> Chunk
  {
    if let mention = reading.mention(at: token), mention.tokens.lowerBound == token || mention.kind == .name {
      return noun(at: token, in: sentence, reading)
    }
    let flags = reading.flags(token)
    if reading.tokens[token].shape == .mark { return mark(at: token, in: sentence, reading) }
    if flags.contains(.coordinator) { return Chunk(kind: .coordinator, tokens: token..<(token + 1)) }
    if isRelative(token, after: former, reading) { return Chunk(kind: .relative, tokens: token..<(token + 1)) }
    if reading.word(token) == but, !former.isEmpty,
      verb(at: token + 1, in: sentence, after: former, asides: asides, reading)?.verb?.form == .finite
    {
      return Chunk(kind: .coordinator, tokens: token..<(token + 1))
    }
    if let verb = verb(at: token, in: sentence, after: former, asides: asides, reading) { return verb }
    if flags.contains(.qualifier), isQuantity(after: token, reading) { return noun(at: token, in: sentence, reading) }
    if reading.word(token) == such, token + 1 < sentence.upperBound, reading.flags(token + 1).contains(.preposition) {
      return Chunk(kind: .preposition(including), tokens: token..<(token + 2))
    }
    if flags.contains(.preposition) { return Chunk(kind: .preposition(reading.word(token)), tokens: token..<(token + 1)) }
    if flags.contains(.subordinator) { return Chunk(kind: .boundary, tokens: token..<(token + 1)) }
    if flags.contains(.adverb) || flags.contains(.clitic) { return Chunk(kind: .other, tokens: token..<(token + 1)) }
    return noun(at: token, in: sentence, reading)
  }

  /// Whether a number follows words such as "over", "more than", "up to".
  private func isQuantity(after token: Int, _ reading: DocumentReading) -> Bool {
    for next in (token + 1)...(token + 2) where next < reading.tokens.count {
      if quantity(next, reading) != nil {
        // “over 73,000 Ukrainian soldiers”
        return reading.tokens[next].shape == .number && reading.tokens.indices.contains(next + 1)
          && (reading.tokens[next + 1].shape == .lower || reading.mention(beginningAt: next + 1)?.kind == .demonym)
      }
      guard reading.flags(next).contains(.qualifier) || reading.foldedBytes(next..<(next + 1)).elementsEqual("than".utf8) else {
        return false
      }
    }
    return false
  }

  private func mark(at token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Chunk {
    if reading.isComma(token) { return Chunk(kind: .comma, tokens: token..<(token + 1)) }
    if reading.isMark(token, UInt8(ascii: "(")) {
      var end = token + 1
      while end < sentence.upperBound, end - token < 40, !reading.isMark(end, UInt8(ascii: ")")) { end += 1 }
      if reading.isMark(end, UInt8(ascii: ")")), end < sentence.upperBound { return Chunk(kind: .other, tokens: token..<(end + 1)) }
    }
    let isBreak =
      reading.isMark(token, UInt8(ascii: ";")) || reading.isMark(token, UInt8(ascii: ":"))
      || reading.isDash(token) && !reading.isJoined(token)
    return Chunk(kind: isBreak ? .boundary : .other, tokens: token..<(token + 1))
  }

  /// who, which; that after a noun
  private func isRelative(_ token: Int, after former: [Chunk], _ reading: DocumentReading) -> Bool {
    guard reading.flags(token).contains(.relative) else { return false }
    let isThat = reading.foldedBytes(token..<(token + 1)).elementsEqual("that".utf8)
    if !isThat { return true }
    guard let last = former.last else { return false }
    return last.noun != nil || last.verb != nil
  }

  // MARK: Verbs

  private func verb(at start: Int, in sentence: Range<Int>, after former: [Chunk], asides: [Int: Int], _ reading: DocumentReading) -> Chunk?
  {
    var token = start
    var isFuture = false, isPossible = false, isNegated = false, hasBe = false, hasHave = false, isInfinitive = false, isPlanned = false
    var lastAuxiliary: Int?
    if reading.word(token) == to,
      isVerbBase(token + 1, reading) || isVerbBase(token + 2, reading) && reading.flags(token + 1).contains(.adverb)
    {
      isInfinitive = true
      token += 1
    }
    guard start < sentence.upperBound else { return nil }
    while token < sentence.upperBound {
      // “will not, however, send”
      if lastAuxiliary != nil, let aside = asides[token] {
        token = aside
        continue
      }
      let flags = reading.flags(token)
      if flags.contains(.auxiliary) && reading.mention(at: token) == nil {
        if flags.contains(.future) {
          isFuture = true
        } else if flags.contains(.possibility) {
          isPossible = isPossible || !isCan(token, reading)
        }
        if flags.contains(.be) { hasBe = true } else if flags.contains(.have) { hasHave = true }
        lastAuxiliary = token
        token += 1
        // “is to meet”, “is also to meet”
        var mark = token
        while reading.flags(mark).contains(.adverb), reading.flags(mark).isDisjoint(with: [.negation, .preposition]) { mark += 1 }
        if flags.contains(.be), reading.word(mark) == to, isVerbBase(mark + 1, reading) {
          isPlanned = true
          hasBe = false
          token = mark + 1
        }
      } else if lastAuxiliary != nil || isInfinitive, flags.contains(.negation), !flags.contains(.determiner) || token > start {
        isNegated = true
        token += 1
      } else if reading.word(token) == yet, hasHave, reading.word(token + 1) == to {
        isNegated = true
        token += 2
      } else if lastAuxiliary != nil, reading.word(token) == since,
        reading.flags(token + 1).contains(.auxiliary) || startsVerb(token + 1, reading)
      {
        token += 1
      } else if flags.contains(.adverb) || isAdverbial(token, reading),
        lastAuxiliary != nil || isInfinitive || startsVerb(token + 1, reading)
      {
        if flags.contains(.negation) { isNegated = true }
        token += 1
      } else {
        break
      }
    }
    let hasAuxiliary = lastAuxiliary != nil
    guard token < sentence.upperBound else { return lastAuxiliary.map { copula(start, $0, isFuture, isNegated, isPossible, reading) } }
    // “is due to fly”, “was scheduled to call”
    if hasBe, reading.flags(token).contains(.planWord), reading.word(token + 1) == to, isVerbBase(token + 2, reading) {
      isPlanned = true
      hasBe = false
      token += 2
    }
    guard isVerb(token, hasAuxiliary: hasAuxiliary || isInfinitive || isPlanned, reading) else {
      if let auxiliary = lastAuxiliary { return copula(start, auxiliary, isFuture, isNegated, isPossible, reading) }
      return nil
    }
    let group = VerbGroup(main: token, readings: reading.table.verbs[Int(max(0, reading.word(token)))], form: .finite)
    let kinds = group.readings.reduce(into: Inflection.VerbForm()) { $0.formUnion($1.kinds) }
    if hasAuxiliary {
      group.isPassive = hasBe && kinds.contains(.pastParticiple) && !kinds.contains(.presentParticiple)
    } else if isInfinitive {
      group.form = .infinitive
    } else if kinds == .presentParticiple {
      group.form = .presentParticiple
    } else if kinds.contains(.pastParticiple), !kinds.contains(.past) || isReducedRelative(token, after: former, reading) {
      group.form = .pastParticiple
      group.isPassive = true
    }
    group.modality = isNegated ? .negated : isPlanned || isFuture ? .planned : isPossible ? .desired : .asserted
    var end = token + 1
    // Verbs that lead to another: hopes to meet, plans to send, continues to support.
    while end < sentence.upperBound, reading.word(end) == to, isVerbBase(end + 1, reading),
      !reading.flags(group.main).isDisjoint(with: [.plan, .desire, .denial, .raising, .have])
    {
      group.modality = led(group.modality, by: reading.flags(group.main), isPassive: group.isPassive)
      group.main = end + 1
      group.readings = reading.table.verbs[Int(reading.word(end + 1))]
      group.isPassive = false
      end += 2
      // … to be sent, to have rotated
      while end < sentence.upperBound, reading.flags(end - 1).contains(.be) || reading.flags(end - 1).contains(.have),
        reading.flags(end).contains(.verb)
      {
        let kinds = reading.table.verbs[Int(reading.word(end))].reduce(into: Inflection.VerbForm()) { $0.formUnion($1.kinds) }
        guard kinds.contains(.pastParticiple) else { break }
        group.isPassive = reading.flags(end - 1).contains(.be)
        group.main = end
        group.readings = reading.table.verbs[Int(reading.word(end))]
        end += 1
      }
    }
    if end < sentence.upperBound, reading.table.isParticle(reading.word(end), of: group.readings) { end += 1 }
    let mainFlags = reading.flags(group.main)
    group.controlsObject = mainFlags.contains(.objectControl)
    group.governs =
      mainFlags.contains(.desire) ? .desired : mainFlags.contains(.plan) ? .planned : mainFlags.contains(.denial) ? .negated : nil
    if group.modality == .negated && group.governs != nil { group.governs = .negated }
    return Chunk(kind: .verb(group), tokens: start..<end)
  }

  private func led(_ modality: Modality, by flags: WordFlags, isPassive: Bool) -> Modality {
    if modality == .negated || flags.contains(.denial) { return .negated }
    if flags.contains(.desire) { return .desired }
    if flags.contains(.plan) { return .planned }
    return modality
  }

  private func copula(_ start: Int, _ auxiliary: Int, _ isFuture: Bool, _ isNegated: Bool, _ isPossible: Bool, _ reading: DocumentReading)
    -> Chunk
  {
    let group = VerbGroup(main: auxiliary, readings: reading.table.verbs[Int(max(0, reading.word(auxiliary)))], form: .finite)
    group.isCopula = reading.flags(auxiliary).contains(.be)
    group.modality = isNegated ? .negated : isFuture ? .planned : isPossible ? .desired : .asserted
    var end = auxiliary + 1
    if reading.flags(end).contains(.negation), !reading.flags(end).contains(.determiner) {
      group.modality = .negated
      end += 1
    }
    return Chunk(kind: .verb(group), tokens: start..<end)
  }

  private func isCan(_ token: Int, _ reading: DocumentReading) -> Bool {
    let word = reading.foldedBytes(token..<(token + 1))
    return word.elementsEqual("can".utf8) || word.elementsEqual("could".utf8)
  }

  /// An adverb in -ly.
  private func isAdverbial(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .lower, reading.word(token) < 0 else { return false }
    return reading.foldedBytes(token..<(token + 1)).suffix(2).elementsEqual("ly".utf8)
  }

  private func startsVerb(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .lower, reading.mention(at: token) == nil,
      reading.word(token) >= 0
    else { return false }
    let kinds = reading.table.verbs[Int(reading.word(token))].reduce(into: Inflection.VerbForm()) { $0.formUnion($1.kinds) }
    return !kinds.isDisjoint(with: [.past, .thirdPerson])
  }

  private func isVerbBase(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.word(token) >= 0, reading.mention(at: token) == nil,
      reading.tokens[token].shape == .lower
    else { return false }
    return reading.table.verbs[Int(reading.word(token))].contains { $0.kinds.contains(.base) }
      || reading.flags(token).contains(.be) && !reading.table.verbs[Int(reading.word(token))].isEmpty
  }

  /// Whether a word that can be a verb is one here, and no noun.
  private func isVerb(_ token: Int, hasAuxiliary: Bool, _ reading: DocumentReading) -> Bool {
    guard reading.flags(token).contains(.verb), reading.mention(at: token) == nil else { return false }
    let kinds = reading.table.verbs[Int(reading.word(token))].reduce(into: Inflection.VerbForm()) { $0.formUnion($1.kinds) }
    // “Working with Kenya, Norway …”
    if reading.tokens[token].shape == .capitalized, kinds == .presentParticiple, !hasAuxiliary,
      reading.text.sentences[References.sentence(of: token, in: reading.text.sentences)].tokens.lowerBound == token
    {
      return reading.flags(token + 1).contains(.preposition) || reading.mention(beginningAt: token + 1) != nil
    }
    guard reading.tokens[token].shape == .lower else { return false }
    if hasAuxiliary { return true }
    var former = token - 1
    while former > 0, reading.flags(former).contains(.adverb), reading.flags(former).isDisjoint(with: [.determiner, .preposition]) {
      former -= 1
    }
    let before = reading.flags(former)
    let afterNounStart =
      !before.isDisjoint(with: [.determiner, .possessive, .clitic])
      || !before.isDisjoint(with: [.preposition]) && reading.word(former) != to
    let canBeNoun = !reading.flags(token).isDisjoint(with: [.triggerNoun, .agent, .body, .party])
    if afterNounStart {
      if kinds == .presentParticiple { return before.contains(.preposition) && !before.contains(.determiner) && !canBeNoun }
      return false
    }
    if let mention = reading.mention(endingAt: token), mention.kind == .demonym, canBeNoun || kinds == .base { return false }
    if canBeNoun {
      // “talks”, “ties”, “visits” after a name act; after a plain noun or at the beginning they are nouns.
      if kinds.contains(.past) || kinds == .pastParticiple { return true }
      if kinds == .presentParticiple {
        return reading.isComma(token - 1) || before.contains(.be) || reading.mention(endingAt: token) != nil
      }
      return reading.mention(endingAt: token) != nil || !before.isDisjoint(with: [.pronoun, .relative])
    }
    if kinds == .base {
      return !before.isDisjoint(with: [.pronoun, .relative, .coordinator, .adverb]) || reading.word(token - 1) == to
        || reading.mention(endingAt: token) != nil
        || token > 0 && reading.tokens[token - 1].shape == .lower && reading.foldedBytes((token - 1)..<token).last == UInt8(ascii: "s")
    }
    return true
  }

  /// A participle after the object of an earlier verb, or before "by", is passive: `the exercise held in …`.
  private func isReducedRelative(_ token: Int, after former: [Chunk], _ reading: DocumentReading) -> Bool {
    if reading.foldedBytes(min(token + 1, reading.tokens.count - 1)..<min(token + 2, reading.tokens.count)).elementsEqual("by".utf8) {
      return true
    }
    var index = former.count - 1
    if index >= 0, former[index].isComma {
      // “the Dialogue, organised each year by …”
      let rest = (token + 1)..<min(token + 8, reading.tokens.count)
      for next in rest {
        if reading.tokens[next].shape == .mark { break }
        if reading.foldedBytes(next..<(next + 1)).elementsEqual("by".utf8) { return true }
      }
      return false
    }
    guard index >= 0, former[index].noun != nil else { return false }
    index -= 1
    if index >= 0, former[index].verb != nil { return true }
    // The object of a preposition after a finite verb.
    if index >= 0, former[index].preposition != nil {
      return former[..<index].contains { $0.verb?.form == .finite } && !former[..<index].contains { $0.isCoordinator || $0.isRelative }
    }
    return false
  }

  // MARK: Nouns

  private func noun(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Chunk {
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

  private func quantity(_ token: Int, _ reading: DocumentReading) -> Int? {
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
