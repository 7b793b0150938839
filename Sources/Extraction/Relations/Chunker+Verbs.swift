import Knowledge
import Language

// Verb groups: what is done, when, and whether it is so.
extension Chunker {
  func verb(at start: Int, in sentence: Range<Int>, after former: [Chunk], asides: [Int: Int], _ reading: DocumentReading) -> Chunk? {
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
  func isVerb(_ token: Int, hasAuxiliary: Bool, _ reading: DocumentReading) -> Bool {
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
}
