import Knowledge
import Language

/// Finds names that no gazetteer has, by the words that give a name its type: Ministry of …, … Navy, … Dialogue, Exercise ….
struct NameShapes: Sendable {
  struct Head {
    let words: [Int32]
    let head: Vocabulary.NameHead
  }

  /// The heads by their last word, and the leading ones by their first.
  let trailing: [Int32: [Head]]
  let leading: [Int32: [Head]]
  /// Common nouns that stand in small letters beside a name, with the type of what they say it is.
  let beside: [Int32: EntityTypeName]
  /// The nouns for several ships.
  let plurals: Set<Int32>
  /// The nouns for one ship.
  let vessels: Set<Int32>
  /// The nouns for units that stand in small letters behind their names.
  let units: Set<Int32>
  let command: Int32, staff: Set<Int32>
  let summit: Int32, ofWord: Int32, theWord: Int32, people: Int32, number: Int32, inWord: Int32
  let complementWords: Set<Int32>
  /// Heads of bodies that two countries make up together: a committee, a commission.
  let betweenTypes: Set<Int32>
  /// Heads of bodies that countries join.
  let leagues: Set<Int32>
  /// Heads of names of makers, which the name of a place or founder may follow.
  let makers: Set<Int32>
  /// Heads that are a force's where a word for one stands in the name.
  let services: Set<Int32>
  let forceWords: Set<Int32>
  /// Nouns that name a format of two countries, even in small letters.
  let pairNouns: [Int32: EntityTypeName]
  let ordinals: Set<Int32>
  /// Words between a noun and the name that it bears: an exercise called ….
  let naming: Set<Int32>
  /// Adjectives between a name and a noun for an occasion.
  let modifiers: Set<Int32>
  let ontology: Ontology

  init(_ vocabulary: Vocabulary, table: WordTable, ontology: Ontology) {
    var trailing: [Int32: [Head]] = [:], leading: [Int32: [Head]] = [:], beside: [Int32: EntityTypeName] = [:]
    var plurals: Set<Int32> = []
    for head in vocabulary.heads {
      let words = head.words.map { table.id($0) }
      guard let first = words.first, let last = words.last, words.allSatisfy({ $0 >= 0 }) else { continue }
      if head.standsBeside {
        beside[last] = head.type
        let plural = table.id(Inflection.plural(of: head.words[head.words.count - 1]))
        if head.type == "ArmedForce", plural >= 0 {
          beside[plural] = head.type
          plurals.insert(plural)
        }
      } else if head.leads {
        leading[first, default: []].append(Head(words: words, head: head))
      } else {
        trailing[last, default: []].append(Head(words: words, head: head))
      }
    }
    self.trailing = trailing.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.leading = leading.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.beside = beside
    self.plurals = plurals
    self.units = Set((vocabulary.words[.unitNouns] ?? []).map { table.id($0) })
    self.vessels = Set((vocabulary.words[.vesselNouns] ?? []).map { table.id($0) })
    self.command = table.id("command")
    self.staff = Set(["staff", "general", "control"].map { table.id($0) })
    self.summit = table.id("summit")
    self.ofWord = table.id("of")
    self.theWord = table.id("the")
    self.people = table.id("people")
    self.number = table.id("no.")
    self.inWord = table.id("in")
    self.betweenTypes = Set(["committee", "commission", "council", "board"].map { table.id($0) })
    self.leagues = Set((vocabulary.words[.leagueNouns] ?? []).map { table.id($0) })
    self.makers = Set(["industries", "factory", "works", "shipyard", "shipyards", "plant"].map { table.id($0) })
    self.services = Set(["service", "team"].map { table.id($0) })
    self.forceWords = Set(["army", "navy", "naval", "marine", "fleet"].map { table.id($0) })
    self.pairNouns = Dictionary(
      ["dialogue", "committee", "commission", "forum"].map { (table.id($0), "Forum") }, uniquingKeysWith: { first, _ in first })
    self.ordinals = Set((vocabulary.words[.ordinals] ?? []).map { table.id($0) })
    self.naming = Set((vocabulary.words[.namingWords] ?? []).map { table.id($0) })
    self.modifiers = Set((vocabulary.words[.occasionModifiers] ?? []).map { table.id($0) })
    self.complementWords = Set(["of", "for", "on", "in", "to", "against"].map { table.id($0) })
    self.ontology = ontology
  }

  /// Adds a mention for each name that a head word types.
  func find(in reading: inout DocumentReading) {
    lengthen(&reading)
    for sentence in reading.text.sentences {
      var token = sentence.tokens.lowerBound
      while let name = next(from: token, in: sentence.tokens, reading) {
        add(name, &reading)
        token = name.tokens.upperBound
        for ship in fellows(of: name, in: sentence.tokens, reading) { add(ship, &reading) }
      }
    }
  }

  /// The first name from a token on.
  private func next(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    var token = start
    while token < sentence.upperBound {
      if let name = name(at: token, in: sentence, reading)
        ?? pairName(at: token, in: sentence, reading)
        ?? numbered(at: token, in: sentence, reading)
        ?? nameBeforeNoun(at: token, in: sentence, reading)
        ?? nameAfterNoun(at: token, in: sentence, reading)
      {
        return name
      }
      token += 1
    }
    return nil
  }

  /// A known name within a longer one is not what is spoken of: the exercise `Khanjar Hadd` is not Khanjar, and the `Strategic Partnership for
  /// Peace` not NATO's.
  func lengthen(_ reading: inout DocumentReading) {
    let known = reading.mentions.indices.filter { !reading.mentions[$0].isCovered && reading.mentions[$0].kind == .name }
    for index in known {
      let mention = reading.mentions[index]
      let type = reading.type(of: mention)
      let before = mention.tokens.lowerBound - 1, after = mention.tokens.upperBound
      if type == "Policy", reading.tokens[max(0, before)].shape == .capitalized, before > 0, reading.mention(at: before) == nil,
        reading.tokens[before - 1].shape != .mark, reading.flags(before).isDisjoint(with: [.determiner, .preposition])
      {
        reading.uncover(mention.tokens.lowerBound)
      } else if type == "Exercise", mention.tokens.count == 1, reading.tokens.indices.contains(after),
        reading.tokens[after].shape == .capitalized,
        reading.mention(at: after) == nil, reading.words[after] < 0, reading.tokens[mention.tokens.lowerBound].shape == .capitalized
      {
        var end = after
        while reading.tokens.indices.contains(end), reading.tokens[end].shape == .capitalized, reading.mention(at: end) == nil,
          reading.words[end] < 0
        { end += 1 }
        add(Name(tokens: mention.tokens.lowerBound..<end, type: "Exercise", isLeading: true), &reading)
      }
    }
  }

  struct Name {
    var tokens: Range<Int>
    let type: EntityTypeName
    let isLeading: Bool
    /// Where the name without the words that lead it begins: Exercise | Falcons of Harmony.
    var proper: Int?
  }

  /// The typed name that begins at a token.
  func name(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard beginsName(start, in: sentence, reading) else { return nil }
    if let name = leadingName(at: start, in: sentence, reading) { return isKnown(name.tokens, reading) ? nil : name }
    let run = run(from: start, in: sentence, reading)
    guard let (end, head) = lastHead(in: run, reading) else { return nil }
    var tokens = start..<end
    if head.takesComplement,
      let complement = complement(of: head, from: end, isDistinct: end - start > head.words.count, in: sentence, reading)
    {
      tokens = start..<complement
    }
    tokens = withNumber(tokens, in: sentence, reading)
    // “Seventh Australia-Japan Consultations”: which session it is belongs to no format’s name.
    if ["Forum", "Event", "Exercise"].contains(head.type.rawValue), ordinals.contains(reading.word(start)), tokens.count > 2,
      start + 1 < tokens.upperBound
    {
      tokens = (start + 1)..<tokens.upperBound
    }
    if head.type == "ArmedForce" {
      tokens = withOrdinal(tokens, in: sentence, reading)
      // “the Gendarmerie of Türkiye”
      if tokens.count == head.words.count, let owner = owner(after: tokens.upperBound, reading) { tokens = tokens.lowerBound..<owner }
    }
    // A head alone is no name, nor is a part of it: “the Ministry”, “the Maritime Safety Agency”.
    guard tokens.count > head.words.count, !beginsWithinHead(start, end, in: sentence, reading) else { return nil }
    tokens = withBracket(tokens, head, reading)
    if isKnown(tokens, reading) { return nil }
    let type = type(of: tokens, head, reading)
    // “Commander Allied Rapid Reaction Corps”: the office is none of its name.
    if ["ArmedForce", "Organization"].contains(type.rawValue), tokens.count > head.words.count + 1, tokens.lowerBound == start,
      reading.flags(start).contains(.officeHead), reading.flags(start).isDisjoint(with: [.topic, .generalHead]),
      reading.mention(at: start) == nil
    {
      return name(at: start + 1, in: sentence, reading)
    }
    if let mention = covering(tokens, reading) {
      return mention.tokens.count >= tokens.count ? nil : Name(tokens: tokens, type: type, isLeading: false)
    }
    return Name(tokens: tokens, type: type, isLeading: false)
  }

  /// A committee of two countries is a format in which they meet; a service or team of an army or navy is a force.
  func type(of tokens: Range<Int>, _ head: Vocabulary.NameHead, _ reading: DocumentReading) -> EntityTypeName {
    guard head.type == "Organization" else { return head.type }
    // “Latin American Association of …”: countries are its members.
    if tokens.contains(where: { leagues.contains(reading.word($0)) }), isRegional(tokens.lowerBound, reading) {
      return "InternationalOrganization"
    }
    if tokens.contains(where: { services.contains(reading.word($0)) }), tokens.contains(where: { forceWords.contains(reading.word($0)) }) {
      return "ArmedForce"
    }
    if tokens.contains(where: { betweenTypes.contains(reading.word($0)) }), pair(at: tokens.lowerBound, reading) != nil { return "Forum" }
    return head.type
  }

  /// Whether a name begins with a part of the world: African, Latin American, South-East Asian.
  private func isRegional(_ start: Int, _ reading: DocumentReading) -> Bool {
    let first = reading.flags(start).contains(.region) ? start + 1 : start
    guard let region = reading.mention(beginningAt: first) else { return false }
    return region.kind == .demonym && ["Place", "CountryGroup"].contains(reading.type(of: region).rawValue)
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

  // MARK: Pairs

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
    guard let end = pair(at: start, reading), reading.isJoined(end - 1) || reading.isJoined(start + 1) else { return nil }
    for head in end..<min(end + 4, sentence.upperBound) {
      guard reading.tokens[head].shape == .lower, reading.mention(at: head) == nil,
        reading.flags(head).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .verb, .relative])
          || pairNouns[reading.word(head)] != nil
      else { return nil }
      if let type = pairNouns[reading.word(head)] { return Name(tokens: start..<(head + 1), type: type, isLeading: false) }
    }
    return nil
  }

  /// Whether a name found before has these tokens or more.
  func isKnown(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard let mention = reading.mention(at: tokens.lowerBound) else { return false }
    return mention.tokens.upperBound >= tokens.upperBound && mention.kind == .name
  }

  /// Whether a longer head, which begins before a token, ends where a name does.
  func beginsWithinHead(_ start: Int, _ end: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    (trailing[reading.word(end - 1)] ?? []).contains { head in
      let begin = end - head.words.count
      return begin < start && begin >= sentence.lowerBound && head.words.indices.allSatisfy { reading.word(begin + $0) == head.words[$0] }
    }
  }

  func beginsName(_ token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard reading.isCapitalized(token) else { return false }
    let flags = reading.flags(token)
    if !flags.isDisjoint(with: [.determiner, .pronoun, .month, .weekday]) && !flags.contains(.topic) { return false }
    if !flags.isDisjoint(with: [.preposition, .subordinator, .coordinator]) { return false }
    // “Three Indian Navy ships”: a number that begins a sentence counts what follows.
    if flags.contains(.numeral), token == sentence.lowerBound || reading.dateline?.upperBound == token,
      reading.mention(beginningAt: token + 1) != nil
    {
      return false
    }
    // “Squadron” is a rank’s first word too, unless it bears a number: No. 75 Squadron.
    if flags.contains(.rank) && !flags.contains(.topic) && !reading.isCapitalized(token + 1) {
      return token > sentence.lowerBound && reading.tokens[token - 1].shape == .number
    }
    // A mention that began earlier keeps its tokens.
    if let mention = reading.mention(at: token), mention.tokens.lowerBound < token { return false }
    return true
  }
}
