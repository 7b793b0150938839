import Knowledge
import Language

/// Finds names that no gazetteer has, by the words that give a name its type: Ministry of …, … Navy, … Dialogue, Exercise ….
struct NameShapes: Sendable {
  struct Head {
    let words: [Int32]
    let head: Vocabulary.NameHead
  }

  /// The heads by their last word, and the leading ones by their first.
  let trailing: WordMap<[Head]>
  let leading: WordMap<[Head]>
  /// Common nouns that stand in small letters beside a name, with the type of what they say it is.
  let beside: WordMap<EntityTypeName>
  /// The nouns for several ships.
  let plurals: WordSet
  /// The nouns for one ship.
  let vessels: WordSet
  /// The nouns for units that stand in small letters behind their names.
  let units: WordSet
  /// Those whose meetings are named after them: Chiefs of Staff.
  let chiefs: WordSet
  /// Further ones, behind names that are known as something else.
  let brigades: WordSet
  let command: Int32, staff: WordSet
  let summit: Int32, ofWord: Int32, theWord: Int32, people: Int32, number: Int32, inWord: Int32, toWord: Int32, groups: Int32
  /// Words before the year that a document looks to.
  let toward: WordSet
  /// Words before the stretch of years that it covers: the plan for 2025-2030; “extended it to 2028” says something else.
  let forWords: WordSet
  let complementWords: WordSet
  /// Heads of bodies that two countries make up together: a committee, a commission.
  let betweenTypes: WordSet
  /// Heads of bodies that countries join.
  let leagues: WordSet
  /// Heads of names of makers, which the name of a place or founder may follow.
  let makers: WordSet
  /// Heads that are a force's where a word for one stands in the name.
  let services: WordSet
  let forceWords: WordSet
  /// Nouns that name a format of two countries, even in small letters.
  let pairNouns: WordMap<EntityTypeName>
  let ordinals: WordSet
  /// Those who hold an office that is named by its field.
  let ministers: WordSet
  /// Words between a noun and the name that it bears: an exercise called ….
  let naming: WordSet
  /// Adjectives between a name and a noun for an occasion.
  let modifiers: WordSet
  let ontology: Ontology

  init(_ vocabulary: Vocabulary, table: WordTableBuilder, ontology: Ontology) {
    var trailing: [Int32: [Head]] = [:], leading: [Int32: [Head]] = [:], beside: [Int32: EntityTypeName] = [:]
    var plurals: WordSet = []
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
    self.trailing = WordMap(trailing.mapValues { $0.sorted { $0.words.count > $1.words.count } })
    self.leading = WordMap(leading.mapValues { $0.sorted { $0.words.count > $1.words.count } })
    self.beside = WordMap(beside)
    self.plurals = plurals
    self.units = table.ids(vocabulary.words[.unitNouns] ?? [])
    self.chiefs = table.ids(["chiefs", "heads", "commanders", "directors"])
    self.brigades = table.ids(["brigade", "division", "regiment"])
    self.vessels = table.ids(vocabulary.words[.vesselNouns] ?? [])
    self.command = table.id("command")
    self.staff = table.ids(["staff", "general", "control"])
    self.summit = table.id("summit")
    self.ofWord = table.id("of")
    self.theWord = table.id("the")
    self.people = table.id("people")
    self.number = table.id("no.")
    self.toward = table.ids(["towards", "toward"])
    self.forWords = table.ids(["for", "to"])
    self.inWord = table.id("in")
    self.toWord = table.id("to")
    self.groups = table.id("groups")
    self.betweenTypes = table.ids(["committee", "commission", "council", "board"])
    self.leagues = table.ids(vocabulary.words[.leagueNouns] ?? [])
    self.makers = table.ids(["industries", "factory", "works", "shipyard", "shipyards", "plant"])
    self.services = table.ids(["service", "team"])
    self.forceWords = table.ids(["army", "navy", "naval", "marine", "fleet"])
    self.pairNouns = WordMap(["dialogue", "committee", "commission", "forum"].map { (table.id($0), "Forum") })
    self.ministers = table.ids(["minister", "ministers", "secretary"])
    self.ordinals = table.ids(vocabulary.words[.ordinals] ?? [])
    self.naming = table.ids(vocabulary.words[.namingWords] ?? [])
    self.modifiers = table.ids(vocabulary.words[.occasionModifiers] ?? [])
    self.complementWords = table.ids(["of", "for", "on", "in", "to", "against"])
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
      if let name = candidate(at: token, in: sentence, reading) { return name }
      token += 1
    }
    return nil
  }

  /// The name at a token. It begins with a capital or with a name that is known; only a noun that says what follows it has small letters.
  private func candidate(at token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard reading.isCapitalized(token) || reading.cover[token] >= 0 else { return nameAfterNoun(at: token, in: sentence, reading) }
    return name(at: token, in: sentence, reading) ?? pairName(at: token, in: sentence, reading)
      ?? numbered(at: token, in: sentence, reading) ?? nameBeforeNoun(at: token, in: sentence, reading)
  }

  /// A known name within a longer one is not what is spoken of: the exercise `Khanjar Hadd` is not Khanjar, and the `Strategic Partnership for
  /// Peace` not NATO's.
  func lengthen(_ reading: inout DocumentReading) {
    let known = reading.mentions.indices.filter { !reading.mentions[$0].isCovered && reading.mentions[$0].kind == .name }
    for index in known {
      let mention = reading.mentions[index]
      let type = reading.type(of: mention)
      let before = mention.tokens.lowerBound - 1, after = mention.tokens.upperBound
      if ["Exercise", "Event", "Policy"].contains(type.rawValue),
        units.contains(reading.word(after)) || brigades.contains(reading.word(after)),
        reading.tokens[after].shape == .lower
      {
        // “Lithuania’s Iron Wolf brigade”
        add(Name(tokens: mention.tokens.lowerBound..<(after + 1), type: "ArmedForce", isLeading: true), &reading)
      } else if type == "Policy", reading.tokens[max(0, before)].shape == .capitalized, before > 0, reading.mention(at: before) == nil,
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
    // “Bangladesh Engineering Company-12” is a unit.
    let dash = tokens.upperBound
    let isNumbered =
      tokens.count > head.words.count && dash + 1 < sentence.upperBound && reading.isDash(dash) && reading.isJoined(dash)
      && reading.isJoined(dash + 1)
      && reading.tokens[dash + 1].shape == .number && ["Organization", "ArmedForce"].contains(head.type.rawValue)
    if isNumbered { tokens = tokens.lowerBound..<(dash + 2) }
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
    if head.type == "Organization", isField(from: start, in: sentence, reading) { return nil }
    // “a Vietnamese port”
    if head.allowsLower, let demonym = reading.mention(beginningAt: start), demonym.kind == .demonym,
      demonym.tokens.upperBound == tokens.upperBound - head.words.count, reading.tokens[tokens.upperBound - 1].shape == .lower
    {
      return nil
    }
    // “UNITAS ON THE CHILEAN COAST”: a heading in capitals is no place.
    if head.type == "Place",
      tokens.contains(where: {
        reading.tokens[$0].shape == .upper && reading.flags($0).contains(.preposition) && reading.word($0) != ofWord
      })
    {
      return nil
    }
    // A head alone is no name, nor is a part of it: “the Ministry”, “the Maritime Safety Agency”.
    guard tokens.count > head.words.count, !beginsWithinHead(start, end, in: sentence, reading) else { return nil }
    if head.type == "Agreement" { tokens = withYears(tokens, in: sentence, reading) }
    tokens = withBracket(tokens, head, reading)
    var quoted: Int?
    if ["ArmedForce", "Exercise", "Mission", "Forum", "Event"].contains(head.type.rawValue),
      let close = quoteEnd(after: tokens.upperBound, in: sentence, reading)
    {
      // “Combined Joint Peace Force "Cruz del Sur"”
      quoted = tokens.upperBound + 1
      tokens = tokens.lowerBound..<(close + 1)
    }
    if isKnown(tokens, reading) { return nil }
    let type = isNumbered ? "ArmedForce" : type(of: tokens, head, reading)
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
    return Name(tokens: tokens, type: type, isLeading: false, proper: quoted)
  }

  /// `the Minister of | Public Works`: whether the capitals that a token is among say what a minister is for.
  private func isField(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    var before = start - 1
    while before > sentence.lowerBound, reading.isCapitalized(before), start - before < 6 { before -= 1 }
    return before > sentence.lowerBound && reading.word(before) == ofWord && ministers.contains(reading.word(before - 1))
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

  /// Whether a name found before has these tokens or more.
  func isKnown(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard let mention = reading.mention(at: tokens.lowerBound) else { return false }
    // “Port Vila”, read as its government, is no harbour.
    return mention.tokens.upperBound >= tokens.upperBound && (mention.kind == .name || mention.kind == .capital)
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
    // “ITS Raimondo Montecuccoli” is nobody’s.
    let isShip =
      flags.contains(.shipPrefix) && reading.tokens[token].shape == .upper && token + 1 < sentence.upperBound
      && reading.tokens[token + 1].shape == .capitalized && reading.mention(at: token) == nil
    if isShip { return true }
    // “An Giang” is no article.
    if !flags.isDisjoint(with: [.determiner, .pronoun, .month, .weekday]) && !flags.contains(.topic),
      reading.mention(beginningAt: token) == nil
    {
      return false
    }
    if !flags.isDisjoint(with: [.preposition, .subordinator, .coordinator]) { return false }
    // “Three Indian Navy ships”: a number that begins a sentence counts what follows.
    if flags.contains(.numeral), token == sentence.lowerBound || reading.dateline?.upperBound == token,
      reading.mention(beginningAt: token + 1) != nil
    {
      return false
    }
    // “Squadron” is a rank’s first word too, unless it bears a number: No. 75 Squadron.
    if flags.contains(.rank) && !flags.contains(.topic) && !reading.isCapitalized(token + 1), leading[reading.word(token)] == nil {
      return token > sentence.lowerBound && reading.tokens[token - 1].shape == .number
    }
    // A mention that began earlier keeps its tokens.
    if let mention = reading.mention(at: token), mention.tokens.lowerBound < token { return false }
    return true
  }
}
