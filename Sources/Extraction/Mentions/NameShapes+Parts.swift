import Knowledge
import Language

// What belongs to a name beside its head: two countries, the number of a unit, its owner, a region in brackets, a name in quotation marks.
extension NameShapes {
  /// The closing mark of a name in quotation marks that follows: at most four words, the first with a capital.
  func quoteEnd(after end: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    guard end + 2 < sentence.upperBound, isQuote(end, reading), !reading.isJoined(end), reading.isCapitalized(end + 1) else { return nil }
    return ((end + 2)..<min(end + 6, sentence.upperBound)).first { isClosingQuote($0, reading) }
  }

  func isClosingQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens[token].shape == .mark else { return false }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return ["”", "\"", "’"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `2nd Engineer Regiment`, `the 414 Tank Battalion`, `No. 75 Squadron`: with the number that a unit bears before its name.
  func withOrdinal(_ tokens: Range<Int>, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    let place = tokens.lowerBound - 1
    guard place >= sentence.lowerBound, reading.mention(at: place) == nil else { return tokens }
    let word = reading.text.bytes[reading.tokens[place].range]
    guard let first = word.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first), word.count <= 5 else { return tokens }
    let ending = reading.foldedBytes(place..<(place + 1)).suffix(2)
    if ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) }) { return place..<tokens.upperBound }
    guard reading.tokens[place].shape == .number else { return tokens }
    if place > sentence.lowerBound, reading.word(place - 1) == number { return (place - 1)..<tokens.upperBound }
    // “333 Squadron”, but “sent 2 Battalion Commanders”
    let isShort = tokens.count == 1 && word.count > 1 && word.count < 4
    return isShort || reading.word(place - 1) == theWord && tokens.count > 1 ? place..<tokens.upperBound : tokens
  }

  /// The end of `of Türkiye`.
  func owner(after end: Int, _ reading: DocumentReading) -> Int? {
    guard reading.word(end) == ofWord else { return nil }
    let start = reading.word(end + 1) == theWord ? end + 2 : end + 1
    guard let owner = reading.mention(beginningAt: start), owner.kind == .name, reading.type(of: owner) == "Country" else { return nil }
    return owner.tokens.upperBound
  }

  /// `Team (Asia)`: a region in brackets that belongs to the name of a body.
  func withBracket(_ tokens: Range<Int>, _ head: Vocabulary.NameHead, _ reading: DocumentReading) -> Range<Int> {
    let open = tokens.upperBound
    guard ["Organization", "ArmedForce"].contains(head.type.rawValue), reading.isMark(open, UInt8(ascii: "(")),
      let place = reading.mention(beginningAt: open + 1), place.kind == .name,
      ["Place", "Country"].contains(reading.type(of: place).rawValue),
      reading.isMark(place.tokens.upperBound, UInt8(ascii: ")"))
    else { return tokens }
    return tokens.lowerBound..<(place.tokens.upperBound + 1)
  }

  /// The end of two countries joined by a dash: `Saudi-Pakistani`, `Vietnam–North Korea`.
  func pair(at start: Int, _ reading: DocumentReading) -> Int? {
    guard let left = reading.mention(beginningAt: start), reading.type(of: left) == "Country", reading.isDash(left.tokens.upperBound),
      let right = reading.mention(beginningAt: left.tokens.upperBound + 1), reading.type(of: right) == "Country",
      right.entity != left.entity
    else { return nil }
    return right.tokens.upperBound
  }

  /// `Vietnam-North Korea military dialogue`: a format of two countries in small letters.
  func pairName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    // “the BRICS summit”
    if let host = reading.mention(beginningAt: start),
      ["InternationalOrganization", "CountryGroup"].contains(reading.type(of: host).rawValue),
      host.kind == .name, reading.word(host.tokens.upperBound) == summit
    {
      return Name(tokens: start..<(host.tokens.upperBound + 1), type: "Forum", isLeading: false)
    }
    guard let end = pair(at: start, reading), end < sentence.upperBound, reading.isJoined(end - 1) || reading.isJoined(start + 1) else {
      return nil
    }
    for head in end..<min(end + 4, sentence.upperBound) {
      guard reading.tokens[head].shape == .lower, reading.mention(at: head) == nil,
        reading.flags(head).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .verb, .relative])
          || pairNouns[reading.word(head)] != nil
      else { return nil }
      if let type = pairNouns[reading.word(head)] { return Name(tokens: start..<(head + 1), type: type, isLeading: false) }
    }
    return nil
  }
}
