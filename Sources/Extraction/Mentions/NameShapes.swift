import Knowledge
import Language

/// Finds names that no gazetteer has, by the words that give a name its type: Ministry of …, … Navy, … Dialogue, Exercise ….
struct NameShapes: Sendable {
  private struct Head {
    let words: [Int32]
    let head: Vocabulary.NameHead
  }

  /// The heads by their last word, and the leading ones by their first.
  private let trailing: [Int32: [Head]]
  private let leading: [Int32: [Head]]
  /// Common nouns that stand in small letters beside a name, with the type of what they say it is.
  private let beside: [Int32: EntityTypeName]
  /// The nouns for several ships.
  private let plurals: Set<Int32>
  private let command: Int32, staff: Set<Int32>
  private let summit: Int32, ofWord: Int32, theWord: Int32, people: Int32, number: Int32, inWord: Int32
  private let complementWords: Set<Int32>
  /// Heads of bodies that two countries make up together: a committee, a commission.
  private let betweenTypes: Set<Int32>
  /// Heads of names of makers, which the name of a place or founder may follow.
  private let makers: Set<Int32>
  /// Heads that are a force's where a word for one stands in the name.
  private let services: Set<Int32>
  private let forceWords: Set<Int32>
  /// Nouns that name a format of two countries, even in small letters.
  private let pairNouns: [Int32: EntityTypeName]
  private let ordinals: Set<Int32>
  /// Words between a noun and the name that it bears: an exercise called ….
  private let naming: Set<Int32>
  /// Adjectives between a name and a noun for an occasion.
  private let modifiers: Set<Int32>
  private let ontology: Ontology

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
    self.command = table.id("command")
    self.staff = Set(["staff", "general", "control"].map { table.id($0) })
    self.summit = table.id("summit")
    self.ofWord = table.id("of")
    self.theWord = table.id("the")
    self.people = table.id("people")
    self.number = table.id("no.")
    self.inWord = table.id("in")
    self.betweenTypes = Set(["committee", "commission", "council", "board"].map { table.id($0) })
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
      while token < sentence.tokens.upperBound {
        if let name = name(at: token, in: sentence.tokens, reading)
          ?? pairName(at: token, in: sentence.tokens, reading)
          ?? numbered(at: token, in: sentence.tokens, reading)
          ?? nameBeforeNoun(at: token, in: sentence.tokens, reading)
          ?? nameAfterNoun(at: token, in: sentence.tokens, reading)
        {
          add(name, &reading)
          token = name.tokens.upperBound
          for ship in fellows(of: name, in: sentence.tokens, reading) { add(ship, &reading) }
        } else {
          token += 1
        }
      }
    }
  }

  /// A known name within a longer one is not what is spoken of: the exercise `Khanjar Hadd` is not Khanjar, and the `Strategic Partnership for
  /// Peace` not NATO's.
  private func lengthen(_ reading: inout DocumentReading) {
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

  private struct Name {
    var tokens: Range<Int>
    let type: EntityTypeName
    let isLeading: Bool
    /// Where the name without the words that lead it begins: Exercise | Falcons of Harmony.
    var proper: Int?
  }

  /// The typed name that begins at a token.
  private func name(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
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
  private func type(of tokens: Range<Int>, _ head: Vocabulary.NameHead, _ reading: DocumentReading) -> EntityTypeName {
    guard head.type == "Organization" else { return head.type }
    if tokens.contains(where: { services.contains(reading.word($0)) }), tokens.contains(where: { forceWords.contains(reading.word($0)) }) {
      return "ArmedForce"
    }
    if tokens.contains(where: { betweenTypes.contains(reading.word($0)) }), pair(at: tokens.lowerBound, reading) != nil { return "Forum" }
    return head.type
  }

  /// `2nd Engineer Regiment`, `the 414 Tank Battalion`, `No. 75 Squadron`: with the number that a unit bears before its name.
  private func withOrdinal(_ tokens: Range<Int>, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
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
  private func owner(after end: Int, _ reading: DocumentReading) -> Int? {
    guard reading.word(end) == ofWord else { return nil }
    let start = reading.word(end + 1) == theWord ? end + 2 : end + 1
    guard let owner = reading.mention(beginningAt: start), owner.kind == .name, reading.type(of: owner) == "Country" else { return nil }
    return owner.tokens.upperBound
  }

  /// `Team (Asia)`: a region in brackets that belongs to the name of a body.
  private func withBracket(_ tokens: Range<Int>, _ head: Vocabulary.NameHead, _ reading: DocumentReading) -> Range<Int> {
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
  private func pair(at start: Int, _ reading: DocumentReading) -> Int? {
    guard let left = reading.mention(beginningAt: start), reading.type(of: left) == "Country", reading.isDash(left.tokens.upperBound),
      let right = reading.mention(beginningAt: left.tokens.upperBound + 1), reading.type(of: right) == "Country",
      right.entity != left.entity
    else { return nil }
    return right.tokens.upperBound
  }

  /// `Vietnam-North Korea military dialogue`: a format of two countries in small letters.
  private func pairName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
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
  private func isKnown(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard let mention = reading.mention(at: tokens.lowerBound) else { return false }
    return mention.tokens.upperBound >= tokens.upperBound && mention.kind == .name
  }

  /// Whether a longer head, which begins before a token, ends where a name does.
  private func beginsWithinHead(_ start: Int, _ end: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    (trailing[reading.word(end - 1)] ?? []).contains { head in
      let begin = end - head.words.count
      return begin < start && begin >= sentence.lowerBound && head.words.indices.allSatisfy { reading.word(begin + $0) == head.words[$0] }
    }
  }

  private func beginsName(_ token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard reading.isCapitalized(token) else { return false }
    let flags = reading.flags(token)
    if !flags.isDisjoint(with: [.determiner, .pronoun, .month, .weekday]) && !flags.contains(.topic) { return false }
    if !flags.isDisjoint(with: [.preposition, .subordinator, .coordinator]) { return false }
    // “Squadron” is a rank’s first word too, unless it bears a number: No. 75 Squadron.
    if flags.contains(.rank) && !flags.contains(.topic) && !reading.isCapitalized(token + 1) {
      return token > sentence.lowerBound && reading.tokens[token - 1].shape == .number
    }
    // A mention that began earlier keeps its tokens.
    if let mention = reading.mention(at: token), mention.tokens.lowerBound < token { return false }
    return true
  }

  // MARK: Names beside common nouns

  /// `the frigate Tran Hung Dao`, `the naval exercise Bright Star`, `the village of Na Meo`: the name after a noun in small letters that says
  /// what it is.
  private func nameAfterNoun(at noun: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil, let type = beside[reading.word(noun)] else { return nil }
    var start = noun + 1
    // Only a place is of its name.
    if type == "Place" {
      guard reading.word(start) == ofWord else { return nil }
      start += 1
    } else {
      start = afterNaming(start, in: sentence, reading)
    }
    guard start < sentence.upperBound, reading.isCapitalized(start), reading.tokens[start].shape == .capitalized || type != "ArmedForce",
      leading[reading.word(start)] == nil
    else { return nil }
    let end = endOfProperName(from: start, in: sentence, reading)
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
    return Name(tokens: start..<end, type: type, isLeading: true)
  }

  /// `the Peru Defence Industry fair`: a format or event by its country and fields, with the noun in small letters.
  private func ownedName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
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
  private func describedName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard beginsName(start, in: sentence, reading), reading.mention(at: start) == nil, !reading.isDash(start - 1),
      start > sentence.lowerBound || reading.words[start] < 0
    else { return nil }
    let end = endOfProperName(from: start, in: sentence, reading)
    guard end > start, reading.isComma(end), reading.flags(end + 1).contains(.determiner),
      (start..<end).contains(where: { reading.words[$0] < 0 })
    else { return nil }
    var noun = end + 2
    while noun < sentence.upperBound, noun - end <= 5 {
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
          return isLast ? Name(tokens: start..<end, type: type, isLeading: false) : nil
        }
      }
      noun += 1
    }
    return nil
  }

  /// `exercise – Bright Star –`, `exercise, ‘Bright Star’`, `drill dubbed “Bright Star”`: where the name begins that a noun leads to.
  private func afterNaming(_ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
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

  private func isQuote(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape == .mark,
      !reading.flags(token).contains(.clitic) || reading.isCapitalized(token + 1)
    else { return false }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return ["“", "\"", "‘", "'"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `HMA Ships Arunta, Stuart and Sirius`, `the frigates Lekiu and Jebat`: the further names of a list of ships.
  private func fellows(of first: Name, in sentence: Range<Int>, _ reading: DocumentReading) -> [Name] {
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
  private func numbered(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard beginsName(start, in: sentence, reading), reading.mention(at: start) == nil else { return nil }
    var dash = start + 1
    while dash < sentence.upperBound, dash - start < 3, reading.tokens[dash].shape == .capitalized, reading.mention(at: dash) == nil {
      dash += 1
    }
    guard dash + 1 < sentence.upperBound, reading.isDash(dash), reading.isJoined(dash), reading.isJoined(dash + 1),
      reading.tokens[dash + 1].shape == .upper, reading.tokens[dash - 1].shape == .capitalized
    else { return nil }
    guard reading.tokens[dash + 1].end - reading.tokens[dash + 1].start > 1, isRoman(dash + 1, reading) else { return nil }
    return Name(tokens: start..<(dash + 2), type: "Exercise", isLeading: false)
  }

  /// `its Ocean naval exercise`, `the Army-2024 forum`: the name before a noun in small letters that says what it is.
  private func nameBeforeNoun(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    if let name = ownedName(at: start, in: sentence, reading) ?? describedName(at: start, in: sentence, reading) { return name }
    guard start > sentence.lowerBound, beginsName(start, in: sentence, reading), reading.mention(at: start) == nil,
      !reading.flags(start - 1).isDisjoint(with: [.determiner, .possessive, .clitic]) || modifiers.contains(reading.word(start - 1))
    else { return nil }
    let end = endOfProperName(from: start, in: sentence, reading)
    guard end > start else { return nil }
    var noun = end
    if modifiers.contains(reading.word(noun)) || reading.flags(noun).contains(.topic) { noun += 1 }
    guard noun < sentence.upperBound, reading.tokens[noun].shape == .lower, let type = beside[reading.word(noun)],
      ["Exercise", "Forum", "Event", "Mission"].contains(type.rawValue), reading.flags(noun + 1).isDisjoint(with: [.clitic]),
      !reading.isDash(noun + 1)
    else { return nil }
    // A word for a field alone names nothing, unless another stands between: “the Defence forum”, but “the Ocean naval exercise”.
    let isField = end == start + 1 && !reading.flags(start).isDisjoint(with: [.topic, .officeModifier])
    return isField && noun == end ? nil : Name(tokens: start..<end, type: type, isLeading: false)
  }

  /// The end of a run of words that only a name has: capitalized, unknown so far, joined by hyphens to further ones or to a number.
  private func endOfProperName(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
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

  /// `Exercise Milan`, `USS Halsey`, `Military Region 5`, `Camp Aguinaldo`, `Resolution 2767`.
  private func leadingName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    for head in leading[reading.word(start)] ?? [] {
      guard var end = end(of: head, from: start, reading) else { continue }
      if reading.word(end - 1) == ofWord || head.words.last == ofWord { if reading.word(end) == theWord { end += 1 } }
      if reading.word(end) == number { end += 1 }
      let first = end
      while end < sentence.upperBound, end - first < 5 {
        let isNumber = reading.tokens[end].shape == .number && !reading.flags(end).contains(.numeral)
        if reading.tokens[end].shape == .capitalized || reading.tokens[end].shape == .upper || isNumber {
          if !reading.flags(end).isDisjoint(with: [.month, .weekday]) { break }
          if let mention = reading.mention(at: end), reading.type(of: mention) == "Country", end > first { break }
          end += 1
          if isNumber && end - 1 > first {
            // “Triton Thunder 02-12”
            if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), end + 1 < sentence.upperBound,
              reading.tokens[end + 1].shape == .number
            {
              end += 2
            }
            break
          }
        } else if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), reading.isCapitalized(end + 1) {
          end += 1
        } else if end > first, let next = reading.afterSmallJoint(end), next < sentence.upperBound {
          // “HMCS Ville de Québec”, “Jinnah-e-Sani”, “Escola Superior de Guerra”
          end = next
        } else {
          break
        }
      }
      guard end > first else { continue }
      // “Exercise Falcons of Harmony”, but “Exercise Milan of India”
      if ["Exercise", "Mission"].contains(head.head.type.rawValue), reading.word(end) == ofWord, end + 1 < sentence.upperBound,
        reading.isCapitalized(end + 1), reading.mention(at: end + 1) == nil, reading.flags(end + 1).isDisjoint(with: [.month, .weekday])
      {
        end = endOfProperName(from: end + 1, in: sentence, reading)
      }
      if head.head.needsCapitals {
        guard isInitials(start, reading) else { continue }
        // “HMS Prince of Wales”, but “JS Sazanami of Japan”
        if reading.word(end) == ofWord, reading.isCapitalized(end + 1), end + 1 < sentence.upperBound,
          reading.mention(at: end + 1).map({ reading.type(of: $0) == "Place" }) ?? true
        {
          end += 2
        }
      }
      // “HMA Ships Arunta and Stuart”: each ship by its own name
      if plurals.contains(head.words[head.words.count - 1]) {
        return Name(tokens: first..<end, type: head.head.type, isLeading: true)
      }
      let isProper = ["Exercise", "Mission"].contains(head.head.type.rawValue)
      return Name(tokens: start..<end, type: head.head.type, isLeading: true, proper: isProper ? first : nil)
    }
    return nil
  }

  /// The end of a head's words from a token on, with the hyphens that join them: `Level-2 Field Hospital`.
  private func end(of head: Head, from start: Int, _ reading: DocumentReading) -> Int? {
    var token = start
    for (index, word) in head.words.enumerated() {
      if index > 0, reading.isDash(token), reading.isJoined(token), reading.isJoined(token + 1) { token += 1 }
      guard reading.word(token) == word else { return nil }
      token += 1
    }
    return token
  }

  /// HMS, HNoMS: begins and ends with a capital.
  private func isInitials(_ token: Int, _ reading: DocumentReading) -> Bool {
    if reading.tokens[token].shape == .upper { return true }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    guard reading.isCapitalized(token), let last = bytes.last else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(last)
  }

  /// A run of capitalized words, with the joints that names have.
  private func run(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    var end = start + 1
    if let mention = reading.mention(beginningAt: start) { end = max(end, mention.tokens.upperBound) }
    while end < sentence.upperBound {
      let flags = reading.flags(end)
      if reading.isCapitalized(end) {
        if !flags.isDisjoint(with: [.month, .weekday]) { break }
        if let mention = reading.mention(beginningAt: end), mention.tokens.count > 1 { end = mention.tokens.upperBound } else { end += 1 }
      } else if reading.isDash(end), reading.isCapitalized(end + 1),
        reading.isJoined(end) && reading.isJoined(end + 1) || isPair(around: end, reading)
      {
        end += 2
      } else if flags.contains(.clitic), isNamePossessive(end, start, reading), reading.isCapitalized(end + 1) {
        end += 2
      } else if isTwoPlusTwo(end, reading), reading.isCapitalized(end + 1) || reading.isCapitalized(end + 3) {
        end += reading.isCapitalized(end + 1) ? 1 : 3
      } else if reading.isMark(end, UInt8(ascii: "&")), reading.isCapitalized(end + 1) {
        end += 2
      } else if flags.contains(.coordinator), reading.word(end - 1) == command, staff.contains(reading.word(end + 1)),
        reading.isCapitalized(end + 1)
      {
        // “Command and Staff College”
        end += 2
      } else if flags.contains(.coordinator), reading.flags(end - 1).contains(.topic), reading.flags(end + 1).contains(.topic),
        joinsTopics(around: end, in: sentence, reading)
      {
        end += 2
      } else if headEnding(at: end + 1, from: start, reading).map({ $0.allowsLower }) == true, end - start <= 4,
        reading.tokens[end].shape == .lower
      {
        end += 1
        if headEnding(at: end + 1, from: start, reading).map({ $0.allowsLower }) != true { break }
      } else if reading.tokens[end].shape == .lower, end + 1 < sentence.upperBound, reading.tokens[end + 1].shape == .lower,
        headEnding(at: end + 2, from: start, reading).map({ $0.allowsLower && $0.words.count == 2 }) == true
      {
        end += 2
        break
      } else {
        break
      }
    }
    return start..<end
  }

  /// `International Relations and Strategy`, `Defence, Science and Technology`: a joint within a name has a word for a field at least on one side,
  /// and no name, rank or office after it.
  private func joinsTopics(around joint: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard joint + 1 < sentence.upperBound, reading.isCapitalized(joint - 1), reading.isCapitalized(joint + 1) else { return false }
    let left = reading.flags(joint - 1), right = reading.flags(joint + 1)
    if left.contains(.topic) && right.contains(.topic) { return true }
    guard reading.flags(joint).contains(.coordinator), left.contains(.topic) || right.contains(.topic) else { return false }
    return reading.mention(at: joint + 1) == nil && reading.mention(at: joint - 1) == nil
      && right.isDisjoint(with: [.rank, .honorific, .officeHead, .determiner, .month, .weekday])
      && leading[reading.word(joint + 1)] == nil && !reading.isCapitalized(joint + 2)
  }

  /// `2+2`, as one token or three.
  private func isTwoPlusTwo(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.foldedBytes(token..<(token + 1)).elementsEqual("2+2".utf8) || reading.foldedBytes(token..<(token + 3)).elementsEqual("2+2".utf8)
  }

  /// A spaced dash between two mentions of actors: `Vietnam – China Border Exchange`.
  private func isPair(around dash: Int, _ reading: DocumentReading) -> Bool {
    guard let left = reading.mention(endingAt: dash), let right = reading.mention(beginningAt: dash + 1) else { return false }
    return reading.type(of: left) == "Country" && reading.type(of: right) == "Country" && reading.isCapitalized(right.tokens.upperBound)
  }

  /// People’s, Ministers’, Experts’: possessives that belong to a name, unlike Vietnam’s.
  private func isNamePossessive(_ clitic: Int, _ start: Int, _ reading: DocumentReading) -> Bool {
    let owner = clitic - 1
    if reading.word(owner) == people { return true }
    if let mention = reading.mention(endingAt: clitic), mention.tokens.lowerBound <= owner { return false }
    return reading.tokens[clitic].end - reading.tokens[clitic].start < 4
      && reading.text.bytes[Int(reading.tokens[owner].end) - 1] | 0x20 == UInt8(ascii: "s")
      && reading.flags(owner).isDisjoint(with: [.rank])
  }

  /// The head that ends before `end`, and begins after `start`.
  private func headEnding(at end: Int, from start: Int, _ reading: DocumentReading) -> Vocabulary.NameHead? {
    guard end - 1 > start, reading.tokens.indices.contains(end - 1) else { return nil }
    for head in trailing[reading.word(end - 1)] ?? [] where end - head.words.count >= start {
      if (0..<head.words.count).allSatisfy({ reading.word(end - head.words.count + $0) == head.words[$0] }) { return head.head }
    }
    return nil
  }

  /// The last head within a run: its end and what it says.
  private func lastHead(in run: Range<Int>, _ reading: DocumentReading) -> (end: Int, head: Vocabulary.NameHead)? {
    // In “MINISTRY FOR THE ARMED FORCES” what comes first says what it is.
    if let joint = run.dropFirst().first(where: { complementWords.contains(reading.word($0)) && reading.tokens[$0].shape != .lower }),
      let first = lastHead(in: run.lowerBound..<joint, reading), first.end == joint, first.head.takesComplement
    {
      return (run.upperBound, first.head)
    }
    for end in stride(from: run.upperBound, to: run.lowerBound, by: -1) {
      for head in trailing[reading.word(end - 1)] ?? [] where end - head.words.count >= run.lowerBound {
        let begin = end - head.words.count
        guard (0..<head.words.count).allSatisfy({ reading.word(begin + $0) == head.words[$0] }) else { continue }
        let isLower = (begin..<end).contains { reading.tokens[$0].shape == .lower && !reading.flags($0).contains(.clitic) }
        if isLower && !head.head.allowsLower { continue }
        // Only a head that takes a complement may stand before other capitals, and these then belong to it.
        var finish = end
        if end < run.upperBound {
          let rest = end..<run.upperBound
          if reading.isDash(end) || reading.word(end) == -1 && reading.tokens[end].shape == .mark {
            finish = run.upperBound
          } else if makers.contains(head.words[head.words.count - 1]), rest.count <= 2, begin > run.lowerBound,
            rest.allSatisfy({ reading.mention(at: $0).map { reading.type(of: $0) == "Place" } ?? true })
          {
            // “Heavy Industries Taxila”
            finish = run.upperBound
          } else if rest.count == 1, isRoman(end, reading), head.head.type == "ArmedForce" {
            // “Battle Group IV”: the number is taken in later.
            finish = end
          } else if begin > run.lowerBound, isRegion(rest, reading), ["ArmedForce", "Organization"].contains(head.head.type.rawValue) {
            // “British Army Training Unit Kenya”
            finish = run.upperBound
          } else if rest.count > 0 {
            continue
          }
        }
        return (finish, head.head)
      }
    }
    return nil
  }

  /// Whether the name of a body begins at a token: a known one, or a nationality with the head of one after it.
  private func isBody(beginningAt start: Int, _ mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    if ["Organization", "ArmedForce"].contains(reading.type(of: mention).rawValue) {
      return !reading.isCapitalized(mention.tokens.upperBound)
    }
    guard reading.type(of: mention) == "Country", reading.isCapitalized(mention.tokens.upperBound) else { return false }
    let (end, head) = lastHead(in: run(from: start, in: sentence, reading), reading) ?? (start, nil)
    return end > mention.tokens.upperBound && head.map { ["Organization", "ArmedForce"].contains($0.type.rawValue) } == true
  }

  /// `of National Defence`, `on International Security`, `for Abyei`: the end of what a head takes after it.
  ///
  /// - Parameter isDistinct: whether the words before are a name without it, so that what belongs to another body ends it.
  private func complement(
    of type: Vocabulary.NameHead, from head: Int, isDistinct: Bool, in sentence: Range<Int>, _ reading: DocumentReading
  ) -> Int? {
    var end = head
    // “Experts’ Working Group (EWG) on …” keeps its acronym inside.
    if reading.isMark(end, UInt8(ascii: "(")), end + 2 < sentence.upperBound, reading.tokens[end + 1].shape == .upper,
      reading.isMark(end + 2, UInt8(ascii: ")")),
      complementWords.contains(reading.word(end + 3)), reading.word(end + 3) != ofWord
    {
      end += 3
    }
    var reached: Int?
    for _ in 0..<3 {
      guard end < sentence.upperBound, complementWords.contains(reading.word(end)) else { break }
      // Only missions and agreements carry a place in their names.
      if reading.word(end) == inWord, !["Mission", "Agreement"].contains(type.type.rawValue) { break }
      var next = end + 1
      let isOf = reading.word(end) == ofWord
      if reading.word(next) == theWord { next += 1 }
      guard next < sentence.upperBound, reading.isCapitalized(next), reading.flags(next).isDisjoint(with: [.month, .weekday]) else { break }
      // A place after “in” belongs to a name only where the name is one of a mission or office there.
      if let mention = reading.mention(beginningAt: next) {
        let type = reading.type(of: mention)
        if reached != nil && !isOf { break }
        // “the Foreign Relations Department of the Peruvian Ministry of Defence”, “the Political Department of the Peruvian Army” are two names.
        if isOf, isDistinct, isBody(beginningAt: next, mention, in: sentence, reading) { break }
        guard type == "Country" || type == "Place" || isOf else { break }
        end = mention.tokens.upperBound
        // “Federal Office of Bundeswehr Equipment”
        while isOf, type == "ArmedForce", end < sentence.upperBound, reading.isCapitalized(end), reading.mention(at: end) == nil {
          end += 1
        }
      } else {
        var stop = next
        while stop < sentence.upperBound {
          if reading.isCapitalized(stop) {
            if let mention = reading.mention(beginningAt: stop) { stop = mention.tokens.upperBound } else { stop += 1 }
          } else if reading.flags(stop).contains(.coordinator) || reading.isComma(stop), joinsTopics(around: stop, in: sentence, reading) {
            stop += 2
          } else if reading.isDash(stop), reading.isJoined(stop), reading.isJoined(stop + 1), reading.isCapitalized(stop + 1) {
            stop += 2
          } else {
            break
          }
        }
        end = stop
      }
      reached = end
      if !isOf { continue }
    }
    return reached
  }

  private func withNumber(_ tokens: Range<Int>, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    var end = tokens.upperBound
    if reading.word(end) == number { end += 1 }
    if end < sentence.upperBound, reading.tokens[end].shape == .number,
      !reading.flags(end - 1).isDisjoint(with: [.agent, .topic]) || end > tokens.upperBound,
      reading.tokens[end].end - reading.tokens[end].start < 4
    {
      return tokens.lowerBound..<(end + 1)
    }
    // “Battle Group IV”
    if end == tokens.upperBound, end < sentence.upperBound, reading.tokens[end].shape == .upper,
      reading.flags(end - 1).contains(.agent) || reading.flags(end - 1).contains(.rank),
      isRoman(end, reading)
    {
      return tokens.lowerBound..<(end + 1)
    }
    return tokens
  }

  private func isRoman(_ token: Int, _ reading: DocumentReading) -> Bool {
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return !bytes.isEmpty && bytes.allSatisfy { "IVXL".utf8.contains($0) }
  }

  private func covering(_ tokens: Range<Int>, _ reading: DocumentReading) -> Mention? {
    for token in tokens { if let mention = reading.mention(at: token), mention.tokens.count >= tokens.count { return mention } }
    return nil
  }

  private func add(_ name: Name, _ reading: inout DocumentReading) {
    let inner = name.tokens.compactMap { reading.mention(beginningAt: $0) }.filter { !isPiece($0, of: name.tokens, reading) }
    // “Indian Ocean Rim Association for Regional Cooperation”: the known body by a fuller name
    if let known = inner.first, inner.count == 1, known.kind == .name, known.tokens.lowerBound == name.tokens.lowerBound,
      complementWords.contains(reading.word(known.tokens.upperBound)), reading.word(known.tokens.upperBound) != ofWord,
      ["InternationalOrganization", "Organization", "Forum"].contains(reading.type(of: known).rawValue)
    {
      return reading.add(Mention(tokens: name.tokens, entity: known.entity, kind: .name))
    }
    // “Cabo Delgado province” is Cabo Delgado.
    if let known = inner.first, inner.count == 1, known.kind == .name, reading.type(of: known) == name.type, name.type == "Place",
      known.tokens.lowerBound == name.tokens.lowerBound, reading.tokens[known.tokens.upperBound].shape == .lower
    {
      return reading.add(Mention(tokens: name.tokens, entity: known.entity, kind: .name))
    }
    let text = reading.string(name.tokens)
    var entity = ReadEntity(id: EntityID(rawValue: ""), type: name.type)
    let kind = ontology.entityType(name.type)?.idKind ?? "entity"
    let actors = inner.filter {
      ontology.isKind(reading.type(of: $0), of: "Country") || reading.type(of: $0) == "InternationalOrganization"
    }
    // “British Army Training Unit Kenya”: the army's, whose name it begins with.
    let parent = inner.first.flatMap { first in
      first.tokens.lowerBound == name.tokens.lowerBound && first.kind == .name
        && ["ArmedForce", "Organization"].contains(reading.type(of: first).rawValue) ? first : nil
    }
    if ["Forum", "Event", "Exercise"].contains(name.type.rawValue), actors.count > 1 {
      entity.parties = actors.map(\.entity)
    } else if ["Organization", "ArmedForce"].contains(name.type.rawValue), let first = actors.first, actors.count == 2,
      pair(at: first.tokens.lowerBound, reading) == actors[1].tokens.upperBound
    {
      // “the Joint Peru-Kenya Research Centre” is of both.
      entity.parties = actors.map(\.entity)
    } else if let parent, ["Organization", "ArmedForce"].contains(name.type.rawValue) {
      entity.owner = parent.entity
    } else if let owner = actors.first, !isTrailing(owner, in: name.tokens, reading) {
      entity.owner = owner.entity
    }
    let base = OwnedName.base(of: name.tokens, without: actors.first?.tokens, in: reading)
    if ["Organization", "ArmedForce"].contains(name.type.rawValue), let owner = entity.owner,
      ontology.isKind(reading.entities[owner].type, of: "Country")
    {
      let code = reading.entities[owner].id.rawValue.split(separator: "/").last.map { $0.lowercased() } ?? ""
      entity.id = EntityID(rawValue: "\(kind)/\(code)-\(Slug.make(base))")
    } else {
      entity.id = EntityID(kind: kind, name: text)
    }
    let index = reading.entity(entity)
    if let short = withoutOwner(name, inner, reading) { reading.addForm(short, to: index) }
    if let proper = name.proper { reading.shortForms.append((proper..<name.tokens.upperBound, index)) }
    reading.add(Mention(tokens: name.tokens, entity: index, kind: .name))
    // A place that a name tells with a preposition is spoken of by itself.
    for place in inner where isTold(place, in: name.tokens, reading) || isHost(place, of: name, reading) {
      reading.mentions.append(Mention(tokens: place.tokens, entity: place.entity, kind: .name, overlaps: true))
    }
  }

  /// Whether a country only says where a body is: Multinational Battle Group | Lithuania.
  private func isTrailing(_ region: Mention, in tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard region.tokens.upperBound == tokens.upperBound, region.tokens.lowerBound > tokens.lowerBound, region.kind != .demonym else {
      return false
    }
    return reading.isCapitalized(region.tokens.lowerBound - 1)
  }

  /// Whether some tokens are the name of one country or place.
  private func isRegion(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard let mention = reading.mention(beginningAt: tokens.lowerBound), mention.tokens == tokens, mention.kind != .demonym else {
      return false
    }
    return ["Country", "Place"].contains(reading.type(of: mention).rawValue)
  }

  /// Whether a known name within a longer one is only a piece of it: the National | Security Council | of Peru is not the United Nations'.
  private func isPiece(_ mention: Mention, of tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    let start = mention.tokens.lowerBound
    guard start > tokens.lowerBound, !["Country", "Place", "ArmedForce"].contains(reading.type(of: mention).rawValue) else { return false }
    return reading.isCapitalized(start - 1) && reading.mention(at: start - 1) == nil
  }

  /// BRICS in the `BRICS summit`
  private func isHost(_ mention: Mention, of name: Name, _ reading: DocumentReading) -> Bool {
    name.type == "Forum" && reading.type(of: mention) == "CountryGroup" && mention.tokens.lowerBound == name.tokens.lowerBound
  }

  private func isTold(_ place: Mention, in tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard place.kind == .name, reading.type(of: place) == "Place", place.tokens.lowerBound > tokens.lowerBound + 1 else { return false }
    var before = place.tokens.lowerBound - 1
    if reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.flags(before).contains(.preposition) && reading.word(before) != ofWord
  }

  /// `Joint Chiefs of Staff Committee` of the Republic of Peru: the words before the country that a body is of.
  private func withoutOwner(_ name: Name, _ inner: [Mention], _ reading: DocumentReading) -> String? {
    guard ["Organization", "ArmedForce", "Forum"].contains(name.type.rawValue), let owner = inner.last,
      owner.tokens.upperBound == name.tokens.upperBound, reading.type(of: owner) == "Country"
    else { return nil }
    var end = owner.tokens.lowerBound
    while end > name.tokens.lowerBound, reading.flags(end - 1).contains(.determiner) { end -= 1 }
    guard reading.word(end - 1) == ofWord, end - 1 - name.tokens.lowerBound > 1 else { return nil }
    return reading.string(name.tokens.lowerBound..<(end - 1))
  }
}
