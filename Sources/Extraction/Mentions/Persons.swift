import Knowledge
import Language

/// Finds persons: by rank, title or office beside a name, by family names, by what they say, and later by a part of the name.
struct Persons: Sendable {
  private let counterpart: Int32, opposite: Int32, colleague: Int32, of: Int32, by: Int32
  /// What stands before the name of who took a picture.
  private let photo: Set<Int32>
  private let writers: Set<Int32>
  /// Verbs of which one person does another’s office over.
  private let succeeding: Set<Int32>

  init(table: WordTable) {
    counterpart = table.id("counterpart")
    opposite = table.id("opposite")
    colleague = table.id("colleague")
    of = table.id("of")
    by = table.id("by")
    writers = Set(["writer", "author"].map { table.id($0) })
    photo = Set(["photo", "photos", "picture", "image"].map { table.id($0) })
    succeeding = Set(["succeed", "relieve", "replace"].map { table.id($0) })
  }

  /// A name found, with what stands beside it.
  private struct Name {
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
  private func names(in sentence: Range<Int>, _ reading: DocumentReading) -> [Name] {
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
        } else if reading.flags(token).contains(.familyName), let mention = reading.mention(beginningAt: end),
          reading.type(of: mention) == "Place", mention.tokens.count < 3
        {
          // Syllables of Vietnamese names are also names of places.
          end = mention.tokens.upperBound
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

  private func isNameWord(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isCapitalized(token), !isRoleWord(token, reading) else { return false }
    let flags = reading.flags(token)
    if let mention = reading.mention(at: token) {
      // After a rank even a known name is a person's, unless it is a country's.
      let ranked =
        (reading.flags(mention.tokens.lowerBound - 1).contains(.rank)
          || mention.kind == .name && endsRole(mention.tokens.lowerBound, reading))
        && reading.isCapitalized(mention.tokens.upperBound) && reading.mention(at: mention.tokens.upperBound) == nil
      return ranked && reading.type(of: mention) != "Country" && mention.tokens.count == 1
    }
    if !flags.isDisjoint(with: [.month, .weekday, .honorific]) { return false }
    if flags.contains(.rank) { return false }
    if reading.tokens[token].shape == .upper && reading.tokens[token].end - reading.tokens[token].start > 3 { return false }
    return true
  }

  /// Where a bracket of one word, with its full stop, opens that ends before a token.
  private func bracket(endingAt end: Int, _ reading: DocumentReading) -> Int? {
    guard end > 2, reading.isMark(end - 1, UInt8(ascii: ")")) else { return nil }
    return [end - 3, end - 4].first { $0 >= 0 && reading.isMark($0, UInt8(ascii: "(")) }
  }

  /// `Han Ki-beom`: a second syllable in small letters after a family name and a first, not the second half of an adjective: `Hyundai Rotem-made`.
  private func isLowSyllable(_ token: Int, of name: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard name.count == 2, reading.tokens.indices.contains(token), reading.tokens[token].shape == .lower else { return false }
    let word = reading.foldedBytes(token..<(token + 1))
    return word.count <= 6 && reading.words[token] < 0 && !word.suffix(2).elementsEqual("ed".utf8)
      && !["class", "era", "style", "type", "born", "made", "built", "run", "size"].contains { word.elementsEqual($0.utf8) }
  }

  /// `Secretary for Defence | Aden Duale`
  private func endsRole(_ token: Int, _ reading: DocumentReading) -> Bool {
    token > 0 && isRoleWord(token - 1, reading) && !isRoleWord(token, reading)
  }

  private func isRoleWord(_ token: Int, _ reading: DocumentReading) -> Bool {
    var low = 0, high = reading.roles.count
    while low < high {
      let middle = (low + high) / 2
      if reading.roles[middle].span.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < reading.roles.count && reading.roles[low].span.contains(token)
  }

  // MARK: Cues

  private func isPerson(_ name: Name, roleEnds: [Int: Int], roleStarts: [Int: Int], _ reading: DocumentReading) -> Bool {
    let before = name.start - 1, after = name.tokens.upperBound
    if isCredit(name, reading) { return false }
    if name.tokens.count == 1, reading.tokens[name.tokens.lowerBound].shape == .upper,
      reading.tokens[name.tokens.lowerBound].end - reading.tokens[name.tokens.lowerBound].start < 4
    {
      return false
    }
    if name.start < name.tokens.lowerBound {
      // “Commander Minor War Vessel Sea Training” is an office.
      return name.tokens.filter { isCommon($0, reading) }.count * 2 <= name.tokens.count
    }
    if isInitial(name.tokens.lowerBound, reading), name.tokens.count > 1 { return true }
    if let role = roleEnds[name.start], !isLowerVerb(role, reading) {
      return reading.roles[role].tokens.count > 0 && (hasCapitalOrOwner(role, reading) || name.tokens.count > 1)
    }
    if reading.isComma(before), let role = roleEnds[before], name.tokens.count > 1,
      !reading.roles[role].owners.isEmpty || startsDetermined(role, reading)
    {
      return true
    }
    if isCounterpart(before, reading) || reading.isComma(before) && isCounterpart(before - 1, reading) { return true }
    guard name.tokens.count > 1 else { return false }
    // A name of fields alone is a body’s: “Medical Service”.
    if name.tokens.allSatisfy({ !reading.flags($0).isDisjoint(with: [.topic, .agent]) }) { return false }
    // “Haluk Gorgun, who heads”
    if reading.isComma(after), looksPersonal(name, reading), reading.foldedBytes((after + 1)..<(after + 2)).elementsEqual("who".utf8) {
      return true
    }
    if isPossessed(before, reading), looksPersonal(name, reading) || name.tokens.contains(where: { reading.isDash($0) }) { return true }
    if isOfBody(name, reading) || isDefined(name, reading) || followsRank(before, reading) || isSucceeded(before, reading) { return true }
    if reading.isComma(after) {
      var next = after + 1
      for _ in 0..<6 {
        if roleStarts[next] != nil { return true }
        guard
          !reading.flags(next).isDisjoint(with: [.determiner, .adverb, .clitic]) || reading.isCapitalized(next)
            || reading.mention(at: next) != nil
        else { break }
        next += 1
      }
      next = after + 1
      if reading.flags(next).contains(.possessive) && isCounterpart(next + 2, reading) { return true }
    }
    if reading.flags(after).contains(.speech) || reading.flags(before).contains(.speech) && reading.isMark(before - 1, UInt8(ascii: ",")) {
      return true
    }
    if name.tokens.count <= 4, reading.flags(name.tokens.lowerBound).contains(.familyName),
      !reading.flags(before).contains(.preposition) || name.tokens.count > 2
    {
      return true
    }
    if reading.flags(before).contains(.clitic), reading.mention(endingAt: before).map({ reading.type(of: $0) == "Country" }) == true {
      return true
    }
    return false
  }

  /// `Carl Fenwick of the University of Leeds`, `Oleh Bondar, of Ukraine's State Emergency Service`: two or three words of no kind that belong to
  /// a body.
  private func isOfBody(_ name: Name, _ reading: DocumentReading) -> Bool {
    guard looksPersonal(name, reading) else { return false }
    var place = name.tokens.upperBound
    if reading.isComma(place) { place += 1 }
    guard reading.word(place) == of else { return false }
    place += 1
    while reading.flags(place).contains(.determiner) { place += 1 }
    guard var body = reading.mention(beginningAt: place) else { return false }
    if reading.flags(body.tokens.upperBound).contains(.clitic), let owned = reading.mention(beginningAt: body.tokens.upperBound + 1) {
      body = owned
    }
    return ["Organization", "ArmedForce"].contains(reading.type(of: body).rawValue)
  }

  /// `Marta Lindqvist is a senior analyst`: a sentence that says what somebody is.
  private func isDefined(_ name: Name, _ reading: DocumentReading) -> Bool {
    var place = name.tokens.upperBound
    guard looksPersonal(name, reading), reading.flags(place).contains(.be), reading.flags(place + 1).contains(.determiner) else {
      return false
    }
    place += 2
    for token in place..<(place + 4) {
      guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .lower else { return false }
      if reading.flags(token).contains(.officeHead) { return true }
    }
    return false
  }

  /// `By Ana Souza` on a line, `(Photo: Ana Souza)`: who wrote or took it is not spoken of.
  private func isCredit(_ name: Name, _ reading: DocumentReading) -> Bool {
    let before = name.start - 1, after = name.tokens.upperBound
    if reading.isMark(before, UInt8(ascii: ":")), photo.contains(reading.word(before - 1)) { return true }
    guard reading.word(before) == by, !speaksOfWriter(reading), reading.isCapitalized(before) || photo.contains(reading.word(before - 1))
    else { return false }
    return !reading.tokens.indices.contains(after) || reading.text.sentences.contains { $0.tokens.lowerBound == after }
      || reading.isMark(after, UInt8(ascii: ")"))
  }

  /// `The writer is a fellow at …`: then the by-line's name is spoken of.
  private func speaksOfWriter(_ reading: DocumentReading) -> Bool {
    reading.text.sentences.contains { sentence in
      let first = sentence.tokens.lowerBound
      return reading.flags(first).contains(.determiner) && writers.contains(reading.word(first + 1))
    }
  }

  /// `J. Ruiz`, `A.K. Antony`
  private func isInitial(_ token: Int, _ reading: DocumentReading) -> Bool {
    let word = reading.text.bytes[reading.tokens[token].range]
    return word.count <= 6 && word.last == UInt8(ascii: ".") && word.dropFirst().first == UInt8(ascii: ".")
  }

  private func looksPersonal(_ name: Name, _ reading: DocumentReading) -> Bool {
    (2...3).contains(name.tokens.count)
      && name.tokens.allSatisfy {
        reading.tokens[$0].shape == .capitalized && reading.mention(at: $0) == nil
          && !isCommon($0, reading)
      }
  }

  /// Whether extraction knows a word as another than a name: Frigate, Defence.
  private func isCommon(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.words[token] >= 0 && reading.flags(token).isDisjoint(with: [.familyName, .particle, .verb])
      || !reading.flags(token).isDisjoint(with: [.topic, .agent, .officeModifier, .officeHead, .determiner])
  }

  /// `Its commander is a Polish brigadier, Wojciech Ozga`: a name behind a rank in small letters and a comma.
  private func followsRank(_ comma: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(comma), reading.flags(comma - 1).contains(.rank), comma > 2, reading.tokens[comma - 1].shape == .lower else {
      return false
    }
    return (1...3).contains { !reading.flags(comma - 1 - $0).isDisjoint(with: [.determiner, .possessive]) }
  }

  /// `Qatar's mediator, Mohammed al-Sabah`: a name behind a noun, of whatever kind but a thing's, that a country owns.
  private func isPossessed(_ comma: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(comma) else { return false }
    var place = comma - 1
    while place > 1, comma - place <= 3, reading.tokens[place].shape == .lower, reading.mention(at: place) == nil,
      reading.flags(place).isDisjoint(with: [.preposition, .auxiliary, .appositive, .agent, .clitic, .triggerNoun])
    { place -= 1 }
    return place < comma - 1 && reading.flags(place).contains(.clitic)
      && reading.mention(endingAt: place).map { reading.type(of: $0) == "Country" } == true
  }

  /// `relieved Carlos Ruiz`, `who succeeds Ana Souza`
  private func isSucceeded(_ verb: Int, _ reading: DocumentReading) -> Bool {
    guard reading.flags(verb).contains(.verb) else { return false }
    return reading.table.verbs[Int(reading.word(verb))].contains { succeeding.contains($0.lemma) }
  }

  private func isLowerVerb(_ role: Int, _ reading: DocumentReading) -> Bool {
    reading.roles[role].isPlural && reading.roles[role].owners.isEmpty && !reading.isCapitalized(reading.roles[role].head)
  }

  private func hasCapitalOrOwner(_ role: Int, _ reading: DocumentReading) -> Bool {
    !reading.roles[role].owners.isEmpty || reading.roles[role].tokens.contains { reading.isCapitalized($0) }
      || reading.roles[role].tokens.count > 1
      || reading.flags(reading.roles[role].span.lowerBound - 1).contains(.determiner)
  }

  private func startsDetermined(_ role: Int, _ reading: DocumentReading) -> Bool {
    !reading.flags(reading.roles[role].span.lowerBound).isDisjoint(with: [.determiner, .possessive])
      || !reading.flags(reading.roles[role].span.lowerBound - 1).isDisjoint(with: [.determiner, .possessive])
  }

  /// `his Chinese counterpart`, `his opposite number`, `his Malaysian colleague`
  private func isCounterpart(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard token > 0 else { return false }
    if Appositions.isCounterpart(token, reading) { return true }
    if reading.word(token) == counterpart && counterpart >= 0 || reading.word(token) == colleague && colleague >= 0 { return true }
    let word = reading.foldedBytes(token..<(token + 1))
    return word.elementsEqual("counterpart".utf8) || word.elementsEqual("colleague".utf8)
      || word.elementsEqual("number".utf8) && reading.foldedBytes((token - 1)..<token).elementsEqual("opposite".utf8)
  }

  /// In a list with a person the other names of two words and more are persons too.
  private func spread(_ names: inout [Name], _ reading: DocumentReading) {
    for _ in 0..<2 {
      for index in names.indices.dropFirst() where names[index].isPerson != names[index - 1].isPerson {
        guard names[index - 1].tokens.upperBound < names[index].start else { continue }
        let gap = names[index - 1].tokens.upperBound..<names[index].start
        guard gap.count <= 2, !gap.isEmpty, gap.allSatisfy({ reading.isComma($0) || reading.flags($0).contains(.coordinator) }) else {
          continue
        }
        if names[index].tokens.count > 1 { names[index].isPerson = true }
        if names[index - 1].tokens.count > 1 { names[index - 1].isPerson = true }
      }
    }
  }

  // MARK: Mentions

  private func add(_ name: Name, _ reading: inout DocumentReading) {
    let text = reading.string(name.tokens)
    let index = reading.entity(ReadEntity(id: EntityID(kind: "person", name: text), type: "Person"))
    reading.add(Mention(tokens: name.tokens, entity: index, kind: .name))
  }

  /// A single name that is part of one person's full name; with a rank or office before it, else also alone.
  private func shortForms(_ names: [Name], _ reading: inout DocumentReading) {
    var parts: [[UInt8]: Int] = [:]
    defer {
      reading.inheritance.persons.merge(parts.mapValues { reading.entities[$0].alone }) { _, later in later }
    }
    var ambiguous: Set<[UInt8]> = []
    for mention in reading.mentions where !mention.isCovered && reading.type(of: mention) == "Person" {
      for token in mention.tokens
      where reading.tokens[token].end - reading.tokens[token].start > 1 && !reading.flags(token).contains(.particle) {
        let part = Array(reading.foldedBytes(token..<(token + 1)))
        if let other = parts[part], other != mention.entity { ambiguous.insert(part) }
        parts[part] = mention.entity
      }
    }
    var bearers = Bearers(of: ambiguous, in: reading)
    for name in names where reading.mention(at: name.tokens.lowerBound) == nil {
      let key = Array(reading.foldedBytes(name.tokens.lowerBound..<(name.tokens.lowerBound + 1)))
      if name.tokens.count == 1 || isJoined(name.tokens, reading) {
        if parts[key] == nil, let inherited = reading.inheritance.persons[key] { parts[key] = reading.entity(inherited) }
        if let person = parts[key] {
          // A name that two bear goes to the one spoken of last.
          let entity = bearers.last(bearing: key, before: name.tokens.lowerBound) ?? person
          let mention = Mention(tokens: name.tokens, entity: entity, kind: .name)
          reading.add(mention)
          bearers.note(mention, as: key)
        } else if name.isPerson && name.start < name.tokens.lowerBound {
          add(name, &reading)
        }
      }
    }
  }

  /// `Kosiniak-Kamysz`: a single name of joined parts.
  private func isJoined(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    tokens.count == 3 && reading.isDash(tokens.lowerBound + 1) && reading.isJoined(tokens.lowerBound + 1)
      && reading.isJoined(tokens.lowerBound + 2)
  }

  /// Who bears the names that several persons share, by place in the text. A look-up is logarithmic in the mentions.
  private struct Bearers {
    private var mentions: [[UInt8]: [Mention]]
    /// The last one noted of each name; names are noted in the order of the text.
    private var latest: [[UInt8]: Mention] = [:]

    /// Looks through the persons named so far for those names.
    init(of names: Set<[UInt8]>, in reading: DocumentReading) {
      mentions = Dictionary(uniqueKeysWithValues: names.map { ($0, []) })
      guard !names.isEmpty else { return }
      for mention in reading.mentions where !mention.isCovered && reading.type(of: mention) == "Person" {
        for key in Set(mention.tokens.map({ Array(reading.foldedBytes($0..<($0 + 1))) })) { mentions[key]?.append(mention) }
      }
      for key in names { mentions[key]?.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    }

    mutating func note(_ mention: Mention, as key: [UInt8]) {
      if mentions[key] != nil { latest[key] = mention }
    }

    /// The person of a shared name who is spoken of last before a token; `nil` where the name is one person's.
    func last(bearing key: [UInt8], before token: Int) -> Int? {
      guard let known = mentions[key] else { return nil }
      var low = 0, high = known.count
      while low < high {
        let middle = (low + high) / 2
        if known[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
      }
      let former = low > 0 ? known[low - 1] : nil
      guard let latest = latest[key], latest.tokens.lowerBound > (former?.tokens.lowerBound ?? -1) else { return former?.entity }
      return latest.entity
    }
  }
}
