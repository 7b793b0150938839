import Knowledge
import Language

// What tells that a name is a person’s.
extension Persons {
  func isPerson(_ name: Name, roleEnds: [Int: Int], roleStarts: [Int: Int], _ reading: DocumentReading) -> Bool {
    let before = name.start - 1, after = name.tokens.upperBound
    if isCredit(name, reading) || isHeadline(name, reading) { return false }
    if isField(name, reading) { return false }
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
    if hasGivenName(name, reading) { return true }
    // “By Farah Iskandar … The writer is a lecturer”
    if reading.word(before) == by, reading.isCapitalized(before), looksPersonal(name, reading), speaksOfWriter(reading) { return true }
    // A name of fields alone is a body’s: “Medical Service”.
    if name.tokens.allSatisfy({ !reading.flags($0).isDisjoint(with: [.topic, .agent]) }) { return false }
    // “Haluk Gorgun, who heads”
    if reading.isComma(after), looksPersonal(name, reading), reading.foldedBytes((after + 1)..<(after + 2)).elementsEqual("who".utf8) {
      return true
    }
    // “Valentine Okoro, the Kenyan who heads”, “Jan Kowal, a farmer who”
    if reading.isComma(after), looksPersonal(name, reading), reading.flags(after + 1).contains(.determiner),
      let who = ((after + 3)..<(after + 6)).first(where: { reading.word($0) == who }),
      !((after + 1)..<who).contains(where: { reading.flags($0).contains(.preposition) || reading.isMark($0, UInt8(ascii: ".")) })
    {
      return true
    }
    // “Lucien Garnier, 93, president of”
    if reading.isComma(after), looksPersonal(name, reading), reading.tokens.indices.contains(after + 2),
      reading.tokens[after + 1].shape == .number, reading.tokens[after + 1].end - reading.tokens[after + 1].start == 2,
      reading.isComma(after + 2)
    {
      return true
    }
    if isPossessed(before, reading),
      looksPersonal(name, reading)
        || name.tokens.contains(where: { reading.isDash($0) }) && !name.tokens.contains(where: { reading.flags($0).contains(.topic) })
    {
      return true
    }
    if isOfBody(name, reading) || isDefined(name, reading) || followsRank(before, reading) || isSucceeded(before, reading) { return true }
    if reading.isComma(after) {
      var next = after + 1
      for _ in 0..<8 {
        if roleStarts[next] != nil { return true }
        guard
          !reading.flags(next).isDisjoint(with: [.determiner, .adverb, .clitic, .coordinator]) || reading.isCapitalized(next)
            || ["at", "time", "then"].contains(where: { reading.foldedBytes(next..<(next + 1)).elementsEqual($0.utf8) })
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
    if reading.flags(before).contains(.clitic), reading.mention(endingAt: before).map({ reading.type(of: $0) == "Country" }) == true,
      !name.tokens.contains(where: { reading.flags($0).contains(.topic) })
    {
      return true
    }
    return false
  }

  /// `the Minister of Internal Affairs`: what an office is for.
  private func isField(_ name: Name, _ reading: DocumentReading) -> Bool {
    reading.word(name.start - 1) == of && reading.flags(name.start - 2).contains(.officeHead) && !hasGivenName(name, reading)
  }

  /// `Raúl Castro`: words of no other kind of which the first is a given name, unless a noun before says that a ship or drill bears them.
  private func hasGivenName(_ name: Name, _ reading: DocumentReading) -> Bool {
    let first = name.tokens.lowerBound
    guard (2...4).contains(name.tokens.count), given.contains(Array(reading.foldedBytes(first..<(first + 1)))),
      reading.flags(first - 1).isDisjoint(with: [.appositive, .vessel, .shipPrefix]),
      name.tokens.allSatisfy({ reading.mention(at: $0) == nil || $0 > first }),
      name.tokens.dropFirst().allSatisfy({ !isCommon($0, reading) || reading.flags($0).contains(.particle) }),
      !reading.isCapitalized(name.tokens.upperBound) || reading.tokens[name.tokens.upperBound].shape == .mark
    else { return false }
    return reading.flags(name.tokens.upperBound).isDisjoint(with: [.appositive, .agent])
  }

  /// `Deputy Defence Minister | Concludes Working Trip`: a verb that only a headline writes with a capital.
  private func isHeadline(_ name: Name, _ reading: DocumentReading) -> Bool {
    let first = name.tokens.lowerBound
    guard reading.flags(first).isDisjoint(with: [.familyName]), name.tokens.count > 1 else { return false }
    return (reading.table.verbs[safe: reading.word(first)] ?? []).contains { $0.kinds.contains(.thirdPerson) && !$0.kinds.contains(.past) }
      && reading.foldedBytes(first..<(first + 1)).last == UInt8(ascii: "s")
  }

  /// `Carl Fenwick of the University of Leeds`, `Oleh Bondar, of Ukraine's State Emergency Service`: two or three words of no kind that belong to
  /// a body.
  func isOfBody(_ name: Name, _ reading: DocumentReading) -> Bool {
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
    // “Rajnath Singh of India”
    if reading.type(of: body) == "Country" {
      return body.kind == .name && place - name.tokens.upperBound <= 2 && name.tokens.allSatisfy { reading.words[$0] < 0 }
    }
    return ["Organization", "ArmedForce"].contains(reading.type(of: body).rawValue)
  }

  /// `Marta Lindqvist is a senior analyst`: a sentence that says what somebody is.
  func isDefined(_ name: Name, _ reading: DocumentReading) -> Bool {
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
  func isCredit(_ name: Name, _ reading: DocumentReading) -> Bool {
    let before = name.start - 1, after = name.tokens.upperBound
    // “PHOTO: Lt. Gen. Ana Souza receives …” tells what it shows.
    if reading.isMark(before, UInt8(ascii: ":")), photo.contains(reading.word(before - 1)) { return name.start == name.tokens.lowerBound }
    guard reading.word(before) == by, !speaksOfWriter(reading), reading.isCapitalized(before) || photo.contains(reading.word(before - 1))
    else { return false }
    return !reading.tokens.indices.contains(after) || reading.text.sentences.contains { $0.tokens.lowerBound == after }
      || reading.isMark(after, UInt8(ascii: ")"))
  }

  /// `The writer is a fellow at …`: then the by-line's name is spoken of.
  func speaksOfWriter(_ reading: DocumentReading) -> Bool {
    reading.text.sentences.contains { sentence in
      let first = sentence.tokens.lowerBound
      return reading.flags(first).contains(.determiner) && writers.contains(reading.word(first + 1))
    }
  }

  /// `J. Ruiz`, `A.K. Antony`
  func isInitial(_ token: Int, _ reading: DocumentReading) -> Bool {
    let word = reading.text.bytes[reading.tokens[token].range]
    return word.count <= 6 && word.last == UInt8(ascii: ".") && word.dropFirst().first == UInt8(ascii: ".")
  }

  func looksPersonal(_ name: Name, _ reading: DocumentReading) -> Bool {
    (2...3).contains(name.tokens.count)
      && name.tokens.allSatisfy {
        reading.tokens[$0].shape == .capitalized && reading.mention(at: $0) == nil
          && !isCommon($0, reading)
      }
  }

  /// Whether extraction knows a word as another than a name: Frigate, Defence.
  func isCommon(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.words[token] >= 0 && reading.flags(token).isDisjoint(with: [.familyName, .particle, .verb])
      || !reading.flags(token).isDisjoint(with: [.topic, .agent, .officeModifier, .officeHead, .determiner])
  }

  /// `Its commander is a Polish brigadier, Wojciech Ozga`: a name behind a rank in small letters and a comma.
  func followsRank(_ comma: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(comma), reading.flags(comma - 1).contains(.rank), comma > 2, reading.tokens[comma - 1].shape == .lower else {
      return false
    }
    return (1...3).contains { !reading.flags(comma - 1 - $0).isDisjoint(with: [.determiner, .possessive]) }
  }

  /// `Qatar's mediator, Mohammed al-Sabah`: a name behind a noun, of whatever kind but a thing's, that a country owns.
  func isPossessed(_ comma: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(comma) else { return false }
    var place = comma - 1
    while place > 1, comma - place <= 3, reading.tokens[place].shape == .lower, reading.mention(at: place) == nil,
      reading.flags(place).isDisjoint(with: [.preposition, .auxiliary, .appositive, .agent, .clitic, .triggerNoun])
    { place -= 1 }
    return place < comma - 1 && reading.flags(place).contains(.clitic)
      && reading.mention(endingAt: place).map { reading.type(of: $0) == "Country" } == true
  }

  /// `relieved Carlos Ruiz`, `who succeeds Ana Souza`
  func isSucceeded(_ verb: Int, _ reading: DocumentReading) -> Bool {
    guard reading.flags(verb).contains(.verb) else { return false }
    return reading.table.verbs[Int(reading.word(verb))].contains { succeeding.contains($0.lemma) }
  }

  func isLowerVerb(_ role: Int, _ reading: DocumentReading) -> Bool {
    reading.roles[role].isPlural && reading.roles[role].owners.isEmpty && !reading.isCapitalized(reading.roles[role].head)
  }

  func hasCapitalOrOwner(_ role: Int, _ reading: DocumentReading) -> Bool {
    !reading.roles[role].owners.isEmpty || reading.roles[role].tokens.contains { reading.isCapitalized($0) }
      || reading.roles[role].tokens.count > 1
      || reading.flags(reading.roles[role].span.lowerBound - 1).contains(.determiner)
  }

  func startsDetermined(_ role: Int, _ reading: DocumentReading) -> Bool {
    !reading.flags(reading.roles[role].span.lowerBound).isDisjoint(with: [.determiner, .possessive])
      || !reading.flags(reading.roles[role].span.lowerBound - 1).isDisjoint(with: [.determiner, .possessive])
      || reading.foldedBytes((reading.roles[role].span.lowerBound - 1)..<reading.roles[role].span.lowerBound).elementsEqual("whose".utf8)
  }

  /// `his Chinese counterpart`, `his opposite number`, `his Malaysian colleague`
  func isCounterpart(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard token > 0 else { return false }
    if Appositions.isCounterpart(token, reading) { return true }
    if reading.word(token) == counterpart && counterpart >= 0 || reading.word(token) == colleague && colleague >= 0 { return true }
    let word = reading.foldedBytes(token..<(token + 1))
    return word.elementsEqual("counterpart".utf8) || word.elementsEqual("colleague".utf8)
      || word.elementsEqual("number".utf8) && reading.foldedBytes((token - 1)..<token).elementsEqual("opposite".utf8)
  }

  /// In a list with a person the other names of two words and more are persons too.
  func spread(_ names: inout [Name], _ reading: DocumentReading) {
    for _ in 0..<2 {
      for index in names.indices.dropFirst() where names[index].isPerson != names[index - 1].isPerson {
        guard names[index - 1].tokens.upperBound < names[index].start else { continue }
        let gap = names[index - 1].tokens.upperBound..<names[index].start
        guard gap.count <= 2, !gap.isEmpty, gap.allSatisfy({ reading.isComma($0) || reading.flags($0).contains(.coordinator) }) else {
          continue
        }
        if names[index].tokens.count > 1 { names[index].isPerson = true }
        if names[index - 1].tokens.count > 1, !isField(names[index - 1], reading) { names[index - 1].isPerson = true }
      }
    }
  }
}
