import Knowledge
import Language

/// Finds persons: by rank, title or office beside a name, by family names, by what they say, and later by a part of the name.
struct Persons: Sendable {
  let counterpart: Int32, opposite: Int32, colleague: Int32, of: Int32, by: Int32, who: Int32
  /// What stands before the name of who took a picture.
  let photo: WordSet
  let writers: WordSet
  /// Given names, folded.
  let given: Set<[UInt8]>
  /// Verbs of which one person does another’s office over.
  let succeeding: WordSet

  init(_ vocabulary: Vocabulary, table: WordTableBuilder) {
    given = Set((vocabulary.words[.givenNames] ?? []).map { FoldedText.fold(name: $0) })
    counterpart = table.id("counterpart")
    opposite = table.id("opposite")
    colleague = table.id("colleague")
    of = table.id("of")
    by = table.id("by")
    who = table.id("who")
    writers = table.ids(["writer", "author"])
    photo = table.ids(["photo", "photos", "picture", "image"])
    succeeding = table.verbs(["succeed", "relieve", "replace"])
  }

  /// A name found, with what stands beside it.
  struct Name {
    var tokens: Range<Int>
    /// Where ranks and honorifics before it begin.
    var start: Int
    var isPerson = false
  }

  func find(in reading: inout DocumentReading) {
    var names: [Name] = []
    for sentence in reading.text.sentences { names += self.names(in: sentence.tokens, reading) }
    let roleEnds = Dictionary(
      reading.roles.indices.map { (reading.roles[$0].span.upperBound, $0) }, uniquingKeysWith: { first, _ in first })
    let roleStarts = Dictionary(
      reading.roles.indices.map { (reading.roles[$0].span.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    for index in names.indices {
      names[index].isPerson = isPerson(names[index], roleEnds: roleEnds, roleStarts: roleStarts, reading)
      // What is left of an office before the name is no part of it: “Field Support | Anthony Banbury”.
      while names[index].isPerson, names[index].tokens.count > 2,
        !reading.flags(names[index].tokens.lowerBound).isDisjoint(with: [.topic, .officeModifier]),
        reading.flags(names[index].tokens.lowerBound).isDisjoint(with: [.familyName])
      {
        names[index].tokens = (names[index].tokens.lowerBound + 1)..<names[index].tokens.upperBound
        names[index].start = names[index].tokens.lowerBound
      }
    }
    spread(&names, reading)
    for name in names where name.isPerson && name.tokens.count > 1 { add(name, &reading) }
    shortForms(names, &reading)
  }

  // MARK: Names

  /// The runs of capitalized words that no mention covers, without ranks and offices.
  func names(in sentence: Range<Int>, _ reading: DocumentReading) -> [Name] {
    var names: [Name] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard isNameWord(token, reading), !(token == sentence.lowerBound && FunctionWords.beginsSentence(reading.string(token..<(token + 1))))
      else {
        token += 1
        continue
      }
      var end = token + 1
      while end < sentence.upperBound, end - token < 7 {
        if isNameWord(end, reading) {
          end += 1
        } else if reading.flags(token).contains(.familyName) || isLed(token, reading) && end == token + 1,
          let mention = reading.mention(beginningAt: end), isCity(mention, reading), mention.tokens.count < 3
        {
          // Syllables of Vietnamese names are also names of places, and so is “Lima” in “Colonel Pedro Lima”.
          end = mention.tokens.upperBound
        } else if end == token + 1, given.contains(Array(reading.foldedBytes(token..<end))),
          let mention = reading.mention(beginningAt: end),
          isCity(mention, reading) || reading.type(of: mention) == "Organization", mention.tokens.count <= 3, mention.kind != .reference,
          isLed(token, reading) || isOfWhom(mention.tokens.upperBound, reading)
        {
          // “Laurent Saint-Cyr, who”: what is known of another bears the name too.
          end = mention.tokens.upperBound
        } else if reading.flags(token).contains(.familyName), isLed(token, reading) || isNameWord(end + 1, reading),
          let mention = reading.mention(beginningAt: end),
          mention.tokens.count == 1, reading.type(of: mention) == "Country", mention.kind != .reference,
          reading.tokens[end].shape == .capitalized
        {
          // “Lt. Gen. Le Duc Thai”, “Luong Duc Thien”: so are names of countries, in Vietnamese.
          end += 1
        } else if reading.flags(end).contains(.honorific), reading.isCapitalized(end), reading.mention(at: end) == nil,
          end + 1 < sentence.upperBound, isNameWord(end + 1, reading)
        {
          // “Hassan Sheikh Mohamud”
          end += 2
        } else if reading.flags(end).contains(.particle), reading.tokens[end].shape == .lower, isNameWord(end + 1, reading) {
          end += 2
        } else if reading.flags(end).contains(.particle), reading.tokens[end].shape == .lower, reading.isDash(end + 1),
          reading.isJoined(end + 1), reading.isJoined(end + 2), isNameWord(end + 2, reading)
        {
          // “Mohammed al-Sabah”
          end += 3
        } else if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1),
          isNameWord(end + 1, reading) || isLowSyllable(end + 1, of: token..<end, reading)
        {
          end += 2
        } else if reading.flags(end).contains(.particle), reading.isCapitalized(end), end > token + 1 {
          end += 1
        } else {
          break
        }
      }
      var start = token
      while start > sentence.lowerBound, reading.mention(at: start - 1) == nil,
        !reading.flags(start - 1).isDisjoint(with: [.rank, .honorific]),
        reading.isCapitalized(start - 1) || reading.isDash(start - 1)
      {
        start -= 1
      }
      // “Captain (ASW) Ana Souza”
      if start == token, let open = bracket(endingAt: token, reading), open > sentence.lowerBound,
        !reading.flags(open - 1).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(open - 1),
        reading.mention(at: open - 1) == nil
      {
        start = open - 1
        while let last = names.last, last.tokens.upperBound > start { names.removeLast() }
      }
      // “Guardian Class Patrol Boats”: the last word of a rank is none alone.
      if start < token, reading.foldedBytes(start..<(start + 1)).elementsEqual("class".utf8) { start = token }
      names.append(Name(tokens: token..<end, start: start))
      token = end
    }
    return names
  }

  /// Whether a rank or an office stands before a name.
  private func isLed(_ token: Int, _ reading: DocumentReading) -> Bool {
    !reading.flags(token - 1).isDisjoint(with: [.rank, .honorific]) || endsRole(token, reading)
  }

  /// Whether “who” follows behind a comma.
  private func isOfWhom(_ end: Int, _ reading: DocumentReading) -> Bool { reading.isComma(end) && reading.word(end + 1) == who }

  func isNameWord(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isCapitalized(token), !isRoleWord(token, reading) else { return false }
    let flags = reading.flags(token)
    if let mention = reading.mention(at: token) {
      // After a rank even a known name is a person's, unless it is a country's.
      let ranked =
        (reading.flags(mention.tokens.lowerBound - 1).contains(.rank)
          || mention.kind == .name && endsRole(mention.tokens.lowerBound, reading))
        && reading.isCapitalized(mention.tokens.upperBound) && reading.mention(at: mention.tokens.upperBound) == nil
      return ranked && (reading.type(of: mention) != "Country" || mention.kind == .capital) && mention.tokens.count == 1
    }
    if !flags.isDisjoint(with: [.month, .weekday, .honorific]) { return false }
    if flags.contains(.rank) { return false }
    if reading.tokens[token].shape == .upper && reading.tokens[token].end - reading.tokens[token].start > 3 { return false }
    return true
  }

  /// Whether a name is a place’s, be it read as the government that sits there.
  private func isCity(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    reading.type(of: mention) == "Place" || mention.kind == .capital
  }

  /// Where a bracket of one word, with its full stop, opens that ends before a token.
  func bracket(endingAt end: Int, _ reading: DocumentReading) -> Int? {
    guard end > 2, reading.isMark(end - 1, UInt8(ascii: ")")) else { return nil }
    return [end - 3, end - 4].first { $0 >= 0 && reading.isMark($0, UInt8(ascii: "(")) }
  }

  /// `Han Ki-beom`: a second syllable in small letters after a family name and a first, not the second half of an adjective: `Hyundai Rotem-made`.
  func isLowSyllable(_ token: Int, of name: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard name.count == 2, reading.tokens.indices.contains(token), reading.tokens[token].shape == .lower else { return false }
    let word = reading.foldedBytes(token..<(token + 1))
    let first = name.lowerBound
    // “Ahn Gyu-back”: a syllable may be a word; behind an office or rank it is one of the name.
    let isLed =
      endsRole(first, reading) || reading.flags(first - 1).contains(.rank)
      || reading.isComma(token + 1) && (isRoleWord(token + 2, reading) || isRoleWord(token + 3, reading) || reading.word(token + 2) == who)
    return word.count <= 6 && (isLed || reading.words[token] < 0) && !word.suffix(2).elementsEqual("ed".utf8)
      && !["class", "era", "style", "type", "born", "made", "built", "run", "size"].contains { word.elementsEqual($0.utf8) }
  }

  /// `Secretary for Defence | Aden Duale`
  func endsRole(_ token: Int, _ reading: DocumentReading) -> Bool {
    token > 0 && isRoleWord(token - 1, reading) && !isRoleWord(token, reading)
  }

  func isRoleWord(_ token: Int, _ reading: DocumentReading) -> Bool {
    var low = 0, high = reading.roles.count
    while low < high {
      let middle = (low + high) / 2
      if reading.roles[middle].span.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < reading.roles.count && reading.roles[low].span.contains(token)
  }
}
