import Knowledge
import Language

// Names that a common noun beside them types: the frigate X, the X forum, X, an operation that ….
extension NameShapes {
  /// `the frigate Tran Hung Dao`, `the naval exercise Bright Star`, `the village of Na Meo`: the name after a noun in small letters that says
  /// what it is.
  func nameAfterNoun(at noun: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil else { return nil }
    if let name = nameBehindComma(after: noun, in: sentence, reading) { return name }
    guard let type = beside[reading.word(noun)] else { return nil }
    var start = noun + 1
    // Only a place is of its name.
    if type == "Place" {
      guard reading.word(start) == ofWord else { return nil }
      start += 1
    } else {
      start = afterNaming(start, in: sentence, reading)
    }
    if let ship = shipNamedAfterPlace(at: start, noun: noun, reading) { return ship }
    // “the training ship NE Brasil”
    let isPrefixed =
      reading.tokens.indices.contains(start) && reading.tokens[start].shape == .upper && reading.isCapitalized(start + 1)
      && reading.mention(at: start) == nil && vessels.contains(reading.word(noun))
    if isPrefixed, leading[reading.word(start)] == nil, reading.tokens[start + 1].shape == .capitalized, start + 1 < sentence.upperBound {
      let known = reading.mention(beginningAt: start + 1)?.tokens.upperBound
      let end = known ?? endOfProperName(from: start + 1, in: sentence, reading)
      if end > start + 1 { return Name(tokens: start..<end, type: "ArmedForce", isLeading: true, proper: start + 1) }
    }
    // “the frigate 016 Quang Trung”
    let isNumbered =
      type == "ArmedForce" && vessels.contains(reading.word(noun)) && start + 1 < sentence.upperBound
      && reading.tokens[start].shape == .number && reading.tokens[start].range.count < 5 && reading.isCapitalized(start + 1)
      && reading.flags(start + 1).isDisjoint(with: [.month, .weekday])
    if isNumbered {
      let end = endOfProperName(from: start + 1, in: sentence, reading)
      if end > start + 1 { return Name(tokens: start..<end, type: type, isLeading: true, proper: start + 1) }
    }
    guard start < sentence.upperBound, reading.isCapitalized(start), reading.tokens[start].shape == .capitalized || type != "ArmedForce",
      leading[reading.word(start)] == nil
    else { return nil }
    let isVessel = vessels.contains(reading.word(noun))
    // “the frigate Almirante Williams” bears an admiral's name, with his rank.
    let isTitled = isVessel && reading.flags(start).contains(.rank) && reading.isCapitalized(start + 1)
    var end = endOfProperName(from: isTitled ? start + 1 : start, in: sentence, reading)
    if isTitled, end == start + 1 { return nil }
    // “the survey vessel Xiang Yang Hong 03”
    if isVessel, end > start, end + 1 < sentence.upperBound, reading.tokens[end].shape == .number, reading.tokens[end].range.count < 4,
      reading.flags(end + 1).isDisjoint(with: [.month])
    {
      end += 1
    }
    if type == "Exercise", end > start { end = withTail(from: end, in: sentence, reading) }
    guard end > start, end < sentence.upperBound, reading.mention(at: end) == nil,
      !reading.flags(end).contains(.clitic) || type == "Organization",
      headEnding(at: end, from: start - 1, reading) == nil
    else { return nil }
    // “the company Commander-in-Chief Ruiz” names a person, “the firm Defence Director” an office.
    if (start..<end).contains(where: { !reading.flags($0).isDisjoint(with: [.officeModifier, .officeHead]) }), type != "ArmedForce",
      type != "Exercise"
    {
      return nil
    }
    return Name(tokens: start..<end, type: type, isLeading: true, proper: start)
  }

  /// `Colombia's state shipyard, COTECMAR, …`, `the Kazakh peacekeeping battalion, KAZBAT, …`: one unknown word in capitals between commas that a noun
  /// before describes; in small letters it may be a person who speaks.
  private func nameBehindComma(after noun: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    let name = noun + 2
    guard name + 1 < sentence.upperBound, reading.isComma(noun + 1), reading.tokens[name].shape == .upper, reading.words[name] < 0,
      reading.mention(at: name) == nil, reading.isComma(name + 1) || reading.isMark(name + 1, UInt8(ascii: ".")),
      let type = beside[reading.word(noun)]
        ?? (units.contains(reading.word(noun)) || brigades.contains(reading.word(noun)) ? "ArmedForce" : nil),
      ["Organization", "ArmedForce", "Exercise"].contains(type.rawValue), isDetermined(noun, in: sentence, reading)
    else { return nil }
    return Name(tokens: name..<(name + 1), type: type, isLeading: true, proper: name)
  }

  /// Whether an article or owner stands before the words that describe a noun.
  private func isDetermined(_ noun: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    for token in stride(from: noun - 1, through: max(sentence.lowerBound, noun - 5), by: -1) {
      if !reading.flags(token).isDisjoint(with: [.determiner, .clitic, .possessive]) { return true }
      guard reading.tokens[token].shape != .mark, reading.flags(token).isDisjoint(with: [.preposition, .coordinator]) else { return false }
    }
    return false
  }

  /// `the exercise Pearl of the West`: the end of a name whose second part stands behind “of the”; a known name there is an owner, no part of it.
  private func withTail(from end: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    guard end + 2 < sentence.upperBound, reading.word(end) == ofWord, reading.word(end + 1) == theWord else { return end }
    let tail = endOfProperName(from: end + 2, in: sentence, reading)
    return tail > end + 2 && headEnding(at: tail, from: end, reading) == nil ? tail : end
  }

  /// `the supply ship Bonn`, `the frigate Hamburg`: a ship that bears the name of a place.
  private func shipNamedAfterPlace(at start: Int, noun: Int, _ reading: DocumentReading) -> Name? {
    guard vessels.contains(reading.word(noun)), start == noun + 1, let place = reading.mention(beginningAt: start),
      place.kind == .capital || place.kind == .name && reading.type(of: place) == "Place",
      !reading.flags(place.tokens.upperBound).contains(.clitic),
      !reading.isCapitalized(place.tokens.upperBound)
    else { return nil }
    return Name(tokens: place.tokens, type: "ArmedForce", isLeading: true, proper: start)
  }

  /// `the Peru Defence Industry fair`: a format or event by its country and fields, with the noun in small letters.
  func ownedName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard start > sentence.lowerBound, reading.flags(start - 1).contains(.determiner), let owner = reading.mention(beginningAt: start),
      owner.kind == .name, ["Country", "Place"].contains(reading.type(of: owner).rawValue)
    else { return nil }
    let end = endOfProperName(from: owner.tokens.upperBound, in: sentence, reading)
    guard end > owner.tokens.upperBound, end < sentence.upperBound, reading.tokens[end].shape == .lower,
      let type = beside[reading.word(end)],
      ["Forum", "Event"].contains(type.rawValue)
    else { return nil }
    return Name(tokens: start..<(end + 1), type: type, isLeading: false)
  }

  /// `Nordic Gale, an operation that …`, `Remontal, a Polish shipyard`: a noun behind a comma says what the name before it is.
  func describedName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    // “Red Sea Shield 3, an exercise”
    let place = reading.mention(beginningAt: start).flatMap {
      reading.type(of: $0) == "Place" && $0.kind == .name && reading.isCapitalized($0.tokens.upperBound) ? $0 : nil
    }
    guard beginsName(start, in: sentence, reading), place != nil || reading.mention(at: start) == nil, !reading.isDash(start - 1),
      !isEdition(start, reading),
      place != nil || start > sentence.lowerBound || reading.words[start] < 0
    else { return nil }
    let proper = endOfProperName(from: place?.tokens.upperBound ?? start, in: sentence, reading)
    guard place == nil || proper > (place?.tokens.upperBound ?? start) else { return nil }
    // “Amber Shield 24, an exercise”
    let isNumbered =
      proper > start && proper + 1 < sentence.upperBound && reading.tokens[proper].shape == .number && reading.isComma(proper + 1)
    let end = isNumbered ? proper + 1 : proper
    guard proper > start, reading.isComma(end), reading.flags(end + 1).contains(.determiner),
      place != nil || (start..<end).contains(where: { reading.words[$0] < 0 })
    else { return nil }
    var noun = end + 2
    while noun < sentence.upperBound, noun - end <= 6 {
      if reading.isDash(noun), reading.isJoined(noun), reading.isJoined(noun + 1) {
        noun += 1
        continue
      }
      if reading.mention(at: noun) == nil {
        guard reading.tokens[noun].shape == .lower,
          reading.flags(noun).isDisjoint(with: [.preposition, .auxiliary, .relative, .coordinator])
        else { return nil }
        if let type = beside[reading.word(noun)] {
          let after = noun + 1
          let isLast =
            after >= sentence.upperBound
            || reading.tokens[after].shape == .mark && !reading.isDash(after) && !reading.flags(after).contains(.clitic)
            || !reading.flags(after).isDisjoint(with: [.preposition, .relative, .coordinator])
            || isParticiple(after, reading)
          if place != nil, !["Exercise", "Mission", "Event"].contains(type.rawValue) { return nil }
          return isLast ? Name(tokens: start..<proper, type: type, isLeading: false, proper: start) : nil
        }
      }
      noun += 1
    }
    return nil
  }

  /// `UNITAS | LXV`: which of an exercise's editions it is, in Roman numerals.
  private func isEdition(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.mention(endingAt: token) != nil
      && reading.text.bytes[reading.tokens[token].range].allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// `an exercise | held in the Arabian Sea`
  private func isParticiple(_ token: Int, _ reading: DocumentReading) -> Bool {
    (reading.table.verbs[safe: reading.word(token)] ?? []).contains { $0.kinds.contains(.past) }
  }

  /// `exercise – Bright Star –`, `exercise, ‘Bright Star’`, `drill dubbed “Bright Star”`: where the name begins that a noun leads to.
  func afterNaming(_ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    var next = start
    while next < sentence.upperBound, next - start < 3, naming.contains(reading.word(next)) { next += 1 }
    let isNamed = next > start
    if !isNamed, reading.isComma(next), naming.contains(reading.word(next + 1)) {
      // “The exercise, called Griffin Storm,”
      return afterNaming(next + 1, in: sentence, reading)
    }
    if !isNamed, next < sentence.upperBound, reading.isComma(next) || reading.isDash(next) && !reading.isJoined(next) { next += 1 }
    let quoted = next < sentence.upperBound && isQuote(next, reading)
    if quoted { next += 1 }
    // Behind a mere comma or dash only a name between marks is the noun's.
    guard next > start, !isNamed, !quoted else { return next }
    let end = endOfProperName(from: next, in: sentence, reading)
    return reading.isDash(start) && end < sentence.upperBound && reading.isDash(end) ? next : start
  }

  func isQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .mark,
      !reading.flags(token).contains(.clitic) || reading.isCapitalized(token + 1)
    else { return false }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return ["“", "\"", "‘", "'"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `HMA Ships Arunta, Stuart and Sirius`, `the frigates Lekiu and Jebat`: the further names of a list of ships.
  func fellows(of first: Name, in sentence: Range<Int>, _ reading: DocumentReading) -> [Name] {
    let noun = first.isLeading && first.type == "ArmedForce" ? (first.proper ?? first.tokens.lowerBound) - 1 : -1
    guard noun >= 0, plurals.contains(reading.word(noun)) else { return [] }
    var ships: [Name] = []
    var end = first.tokens.upperBound
    while true {
      var next = end
      while reading.isComma(next) || reading.flags(next).contains(.coordinator) { next += 1 }
      guard next > end, next - end <= 2, next < sentence.upperBound else { return ships }
      end = endOfProperName(from: next, in: sentence, reading)
      guard end > next else { return ships }
      ships.append(Name(tokens: next..<end, type: "ArmedForce", isLeading: true))
    }
  }

  /// `Druzhba-XI`: an exercise by its edition.
  func numbered(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard beginsName(start, in: sentence, reading), reading.mention(at: start) == nil else { return nil }
    var dash = start + 1
    while dash < sentence.upperBound, dash - start < 3, reading.tokens[dash].shape == .capitalized, reading.mention(at: dash) == nil {
      dash += 1
    }
    guard dash + 1 < sentence.upperBound, reading.isDash(dash), reading.isJoined(dash), reading.isJoined(dash + 1),
      reading.tokens[dash - 1].shape == .capitalized
    else { return nil }
    if reading.tokens[dash + 1].shape == .number { return yearly(start..<(dash + 2), reading) }
    guard reading.tokens[dash + 1].shape == .upper, reading.tokens[dash + 1].end - reading.tokens[dash + 1].start > 1,
      isRoman(dash + 1, reading)
    else { return nil }
    return Name(tokens: start..<(dash + 2), type: "Exercise", isLeading: false)
  }

  /// `Birlestik-2024`: an unknown word with a year is an exercise where one is spoken of nearby.
  private func yearly(_ tokens: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard tokens.count == 3, reading.words[tokens.lowerBound] < 0,
      let year = Numerals.value(of: reading.text.bytes[reading.tokens[tokens.upperBound - 1].range]), (1990...2040).contains(year),
      (max(0, tokens.lowerBound - 40)..<min(tokens.upperBound + 40, reading.tokens.count)).contains(where: {
        reading.tokens[$0].shape == .lower && beside[reading.word($0)] == "Exercise"
      })
    else { return nil }
    return Name(tokens: tokens, type: "Exercise", isLeading: false)
  }

  /// `its Ocean naval exercise`, `the Army-2024 forum`: the name before a noun in small letters that says what it is.
  func nameBeforeNoun(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    if let name = ownedName(at: start, in: sentence, reading) ?? describedName(at: start, in: sentence, reading) { return name }
    guard start > sentence.lowerBound, beginsName(start, in: sentence, reading), reading.mention(at: start) == nil,
      !reading.flags(start - 1).isDisjoint(with: [.determiner, .possessive, .clitic]) || modifiers.contains(reading.word(start - 1))
    else { return nil }
    let end = endOfProperName(from: start, in: sentence, reading)
    guard end > start else { return nil }
    // “its Akh unit”
    if units.contains(reading.word(end)), reading.words[start] < 0, reading.mention(at: end) == nil, end < sentence.upperBound,
      !reading.isDash(end + 1)
    {
      return Name(tokens: start..<(end + 1), type: "ArmedForce", isLeading: false)
    }
    var noun = end
    if modifiers.contains(reading.word(noun)) || reading.flags(noun).contains(.topic) { noun += 1 }
    guard noun < sentence.upperBound, reading.tokens[noun].shape == .lower, let type = beside[reading.word(noun)],
      ["Exercise", "Forum", "Event", "Mission"].contains(type.rawValue), reading.flags(noun + 1).isDisjoint(with: [.clitic]),
      !reading.isDash(noun + 1)
    else { return nil }
    // A word for a field alone names nothing, unless another stands between: “the Defence forum”, but “the Ocean naval exercise”.
    let isField = end == start + 1 && !reading.flags(start).isDisjoint(with: [.topic, .officeModifier])
    return isField && noun == end ? nil : Name(tokens: start..<end, type: type, isLeading: false, proper: start)
  }

  /// The end of a run of words that only a name has: capitalized, unknown so far, joined by hyphens to further ones or to a number.
  func endOfProperName(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    var end = start
    while end < sentence.upperBound, end - start <= 4 {
      if reading.isCapitalized(end), reading.mention(at: end) == nil,
        reading.flags(end).isDisjoint(with: [.month, .weekday, .honorific, .officeHead, .determiner, .pronoun]),
        !reading.flags(end).contains(.rank) || reading.flags(end).contains(.topic)
      {
        end += 1
      } else if end > start, reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), end + 1 < sentence.upperBound,
        reading.isCapitalized(end + 1) || reading.tokens[end + 1].shape == .number
      {
        end += 2
      } else if end > start, let next = reading.afterSmallJoint(end), next < sentence.upperBound {
        end = next
      } else {
        break
      }
    }
    return end
  }
}
