import Knowledge
import Language

/// Resolves what is plain: "the country", "the two sides", "the mission", "he", to mentions shortly before.
struct References: Sendable {
  let nouns: WordMap<EntityTypeName>, parties: WordMap<EntityTypeName>
  let the: Int32, both: Int32, two: Int32, three: Int32, he: WordSet, it: Int32, its: Int32, him: Int32
  let ontology: Ontology
  /// The cities in which governments sit.
  let capitals: Set<EntityID>
  let each: Int32
  let they: Int32, their: Int32, there: Int32
  let plainPairs: WordSet, signing: WordSet
  let host: Int32, his: Int32, her: Int32, she: Int32, of: Int32, by: Int32, capital: Int32, that: Int32,
    this: Int32
  /// Nouns for what two have together: relations, ties.
  let bonds: WordSet
  /// Nouns for what each of two countries has one of: their governments.
  let likes: WordSet
  /// Verbs of which the object is a mission, meeting or body.
  let joining: WordSet
  /// Prepositions that are conjunctions as well.
  let conjunctive: WordSet
  /// Nouns for who wrote the text.
  let writers: WordSet
  /// Nouns that end the names of forces and bodies: navy, guard.
  let trailingBodies: WordSet
  let pair: Int32, ordinals: WordSet, occasionModifiers: WordSet, editions: WordSet
  /// Nouns that stand in the names of those whom they take up: the ministry is one that is called so.
  let namesakes: WordSet
  /// Given names by who bears them.
  let givenNames: GivenNames
  /// Words that make an office that of a deputy.
  let deputies: WordSet
  /// Nouns for ships, and the words that names of ships begin with.
  let vessels: WordSet, shipPrefixes: WordSet
  let delegationWords: DelegationWords
  /// Nouns of two words, by the second and the first: battle *group*.
  let compounds: WordMap<WordMap<EntityTypeName>>
  /// Nouns for any occasion.
  let generic: WordSet
  let latter: Int32, former: Int32
  /// Nouns for several ships that sail together.
  let fleets: WordSet
  /// Adjectives that say that the thing is the one spoken of.
  let present: WordSet
  /// Nouns for firms, and words in the names of bodies that are none.
  let firms: WordSet, official: WordSet

  init(_ vocabulary: Vocabulary, capitals: Set<EntityID>, table: WordTableBuilder, ontology: Ontology) {
    self.capitals = capitals
    var nouns: [Int32: EntityTypeName] = [:]
    for (type, words) in vocabulary.references { for word in words { nouns[table.id(word)] = type } }
    self.nouns = WordMap(nouns)
    var parties: [Int32: EntityTypeName] = [:]
    for (type, words) in vocabulary.parties { for word in words { parties[table.id(word)] = type } }
    self.parties = WordMap(parties)
    the = table.id("the")
    both = table.id("both")
    two = table.id("two")
    three = table.id("three")
    he = [table.id("he"), table.id("she"), table.id("him")]
    it = table.id("it")
    its = table.id("its")
    him = table.id("him")
    they = table.id("they")
    their = table.id("their")
    each = table.id("each")
    there = table.id("there")
    pair = table.id("pair")
    host = table.id("host")
    his = table.id("his")
    her = table.id("her")
    she = table.id("she")
    that = table.id("that")
    this = table.id("this")
    of = table.id("of")
    by = table.id("by")
    capital = table.id("capital")
    bonds = table.ids(["relations", "ties", "relationship", "partnership", "cooperation", "friendship", "links"])
    trailingBodies = WordSet(
      ["navy", "army", "guard", "force", "ministry", "department", "university", "academy", "agency"].map { table.id($0) })
    writers = table.ids(["writer", "author"])
    joining = table.verbs(
      ["lead", "head", "command", "host", "join", "run", "organise", "organize", "leave", "enter", "attend"])
    conjunctive = table.ids(["since", "before", "after", "until", "as"])
    likes = table.ids(["governments", "countries", "nations", "states", "capitals", "peoples"])
    signing = table.verbs(["sign", "conclude", "adopt", "ratify", "initial"])
    plainPairs = table.ids(["countries", "sides", "ministers", "leaders", "neighbours", "neighbors"])
    ordinals = table.ids(vocabulary.words[.ordinals] ?? [])
    occasionModifiers = table.ids(vocabulary.words[.occasionModifiers] ?? [])
    editions = table.ids(vocabulary.words[.editionNouns] ?? [])
    namesakes = table.ids(vocabulary.words[.namesakeNouns] ?? [])
    vessels = table.ids(vocabulary.words[.vesselNouns] ?? [])
    present = table.ids(["present", "current", "existing"])
    shipPrefixes = WordSet(
      vocabulary.heads.filter { $0.type == "ArmedForce" && $0.leads && $0.needsCapitals }.compactMap { $0.words.first.map { table.id($0) } }
    )
    delegationWords = DelegationWords(table: table)
    var compounds: [Int32: [Int32: EntityTypeName]] = [:]
    for (type, nouns) in vocabulary.references {
      for noun in nouns {
        let words = noun.split(separator: " ").map { table.id(String($0)) }
        if words.count == 2 { compounds[words[1], default: [:]][words[0]] = type }
      }
    }
    self.compounds = WordMap(compounds.mapValues { WordMap($0) })
    generic = table.ids(vocabulary.words[.genericOccasions] ?? [])
    latter = table.id("latter")
    givenNames = GivenNames(vocabulary)
    deputies = table.ids(["deputy", "vice", "assistant"])
    former = table.id("former")
    fleets = table.ids(vocabulary.words[.fleetNouns] ?? [])
    firms = table.ids(vocabulary.words[.firmNouns] ?? [])
    official = table.ids(vocabulary.words[.nationalBodies] ?? [])
    self.ontology = ontology
  }

  func find(in reading: inout DocumentReading) {
    // Mentions by the sentence that they stand in, so that looking back stays short.
    let sentences = reading.text.sentences
    var bySentence: [[Mention]] = Array(repeating: [], count: sentences.count)
    for mention in reading.mentions where !mention.isCovered && !mention.overlaps {
      bySentence[Self.sentence(of: mention.tokens.lowerBound, in: sentences)].append(mention)
    }
    for index in bySentence.indices { bySentence[index].sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    let offices = titles(in: reading)
    reading.women = givenNames.women(in: reading)
    // The ship that each noun introduces: “the carrier HMS Prince of Wales”.
    let delegations = Delegations(in: reading, words: delegationWords, ontology: ontology)
    var ships: [Int32: [Int]] = [:]
    for index in sentences.indices {
      for mention in bySentence[index] where mention.kind == .name && vessels.contains(reading.word(mention.tokens.lowerBound - 1)) {
        if reading.type(of: mention) == "ArmedForce" {
          let noun = reading.word(mention.tokens.lowerBound - 1)
          // The last few: a text that names thousands speaks of none of them most.
          ships[noun] = (ships[noun] ?? []).filter { $0 != mention.entity }.suffix(7) + [mention.entity]
        }
      }
      for token in sentences[index].tokens where reading.mention(at: token) == nil && reading.tokens[token].shape != .mark {
        guard let found = reference(at: token, sentence: index, bySentence, offices: offices, ships: ships, delegations, reading),
          let first = found.entities.first
        else { continue }
        let mention = Mention(
          tokens: found.tokens, entity: first, group: reading.group(Array(found.entities.dropFirst())), kind: .reference)
        reading.add(mention)
        let place = bySentence[index].firstIndex { $0.tokens.lowerBound > token } ?? bySentence[index].count
        bySentence[index].insert(mention, at: place)
      }
    }
    ownOffices(in: &reading)
  }

  static func sentence(of token: Int, in sentences: [AnalyzedText.Sentence]) -> Int {
    var low = 0, high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }

  func reference(
    at token: Int, sentence: Int, _ mentions: [[Mention]], offices: [Int: Titles], ships: [Int32: [Int]], _ delegations: Delegations,
    _ reading: DocumentReading
  ) -> (
    tokens: Range<Int>, entities: [Int]
  )? {
    let word = reading.word(token)
    // “Menon told reporters after Phuc had received him”: not who acts in his own clause, but who does in the one around it.
    if word == him {
      var seen: [Int] = []
      for mention in mentions[sentence] where mention.tokens.upperBound <= token && isPerson(mention, for: word, reading) {
        if !seen.contains(mention.entity) { seen.append(mention.entity) }
      }
      let last = mentions[sentence].last { $0.tokens.upperBound <= token && isPerson($0, for: word, reading) }
      if seen.count > 1, let last, last.entity != seen[0] {
        // “met Admiral Paz and invited him”: whoever acts in neither clause.
        return (token..<(token + 1), [isVerbal(last.tokens.upperBound, reading) ? seen[0] : last.entity])
      }
    }
    if word == him, sentence > 0 {
      // An object is rarely the subject of its own sentence.
      let former = last(in: 3, before: reading.text.sentences[sentence].tokens.lowerBound, sentence, mentions, preferringFirst: true) {
        isPerson($0, for: word, reading) && ($0.kind != .reference || $0.tokens.count > 1)
      }
      if let former { return (token..<(token + 1), [former.entity]) }
    }
    if word == she, let ship = vessel(before: token, sentence, mentions, reading) { return (token..<(token + 1), [ship]) }
    if he.contains(word), let actor = actor(before: token, sentence, mentions, reading) { return (token..<(token + 1), [actor]) }
    if he.contains(word) {
      return last(in: 3, before: token, sentence, mentions, preferringFirst: true) {
        isPerson($0, for: word, reading) && ($0.kind != .reference || $0.tokens.count > 1)
      }.map { (token..<(token + 1), [$0.entity]) }
    }
    // “It was signed by …”
    if word == it, isSigned(token, reading),
      let agreement = last(in: 2, before: token, sentence, mentions, preferringFirst: false, where: { reading.type(of: $0) == "Agreement" })
    {
      return (token..<(token + 1), [agreement.entity])
    }
    // “are to sign it in October”
    if word == it, (reading.table.verbs[safe: reading.word(token - 1)] ?? []).contains(where: { signing.contains($0.lemma) }),
      let agreement = last(in: 2, before: token, sentence, mentions, preferringFirst: false, where: { reading.type(of: $0) == "Agreement" })
    {
      return (token..<(token + 1), [agreement.entity])
    }
    if word == the, let last = latter(at: token, sentence, mentions, reading) { return last }
    if word == it, let mission = mission(at: token, sentence, mentions, reading) { return (token..<(token + 1), [mission]) }
    if word == it, let led = undertaking(at: token, sentence, mentions, reading) { return (token..<(token + 1), [led]) }
    if word == it, let later = laterSubject(of: token, sentence, mentions, reading) { return (token..<(token + 1), [later]) }
    if word == it, let subject = subject(of: token, sentence, mentions, reading) { return (token..<(token + 1), [subject]) }
    if word == it, let object = object(at: token, sentence, mentions, reading) { return (token..<(token + 1), [object]) }
    if word == they || word == both || word == each, let several = several(at: token, sentence, mentions, reading) {
      return (token..<(token + 1), several)
    }
    if word == there {
      // “there are” names no place.
      guard !reading.flags(token + 1).contains(.auxiliary), reading.isCapitalized(token) == false else { return nil }
      return last(in: 1, before: token, sentence, mentions, preferringFirst: false) {
        ["Place", "Country"].contains(reading.type(of: $0).rawValue) && $0.kind != .demonym
          && reading.flags($0.tokens.lowerBound - 1).contains(.preposition)
      }.map { (token..<(token + 1), [$0.entity]) }
    }
    // “their countries”, “both their countries”
    if word == their || word == both && reading.word(token + 1) == their {
      let noun = word == their ? token + 1 : token + 2
      if parties[reading.word(noun)] == "Country", likes.contains(reading.word(noun)) {
        let former = lastDistinct(2, before: token, sentence, mentions, reading) { reading.type(of: $0) == "Country" }
        return former.count == 2 ? (token..<(noun + 1), former) : nil
      }
      return joint(at: noun - 1, sentence, mentions, reading)
    }
    if word == the, let visitor = visitor(at: token, sentence, mentions, offices, reading) { return visitor }
    if word == the, let place = capital(at: token, reading) { return place }
    if word == the, let writer = writer(at: token, reading) { return writer }
    if word == her, let ship = vessel(before: token, sentence, mentions, reading) { return (token..<(token + 1), [ship]) }
    if word == his || word == her, let body = ownBody(at: token, sentence, mentions, offices, reading) { return body }
    if word == his || word == her, let country = ownCountry(at: token, sentence, mentions, offices, reading) { return country }
    if word == the, let senders = delegations.senders(at: token, reading) { return senders }
    if word == the, let leader = delegations.leader(at: token, reading) { return leader }
    if word == its, let owner = owner(before: token, sentence, mentions, reading) { return (token..<(token + 1), [owner]) }
    if let occasion = occasion(at: token, sentence, mentions, reading) { return occasion }
    if word == that || word == this, let taken = pointed(at: token, sentence, mentions, ships, reading) { return taken }
    guard word == the || word == both else { return nil }
    if word == the, let person = office(at: token, sentence, mentions, offices, reading) { return person }
    var next = token + 1
    if word == both && reading.word(next) == the { next += 1 }
    let count = reading.word(next) == two ? 2 : reading.word(next) == three ? 3 : word == both ? 2 : 0
    if reading.word(next) == two || reading.word(next) == three { next += 1 }
    // “The countries, which …”, “the ministers”
    if count == 0, word == the, plainPairs.contains(reading.word(next)), !reading.flags(next + 1).contains(.preposition),
      reading.mention(at: next + 1) == nil, let party = parties[reading.word(next)]
    {
      let former = pair(of: party, before: token, sentence, mentions, reading)
      return former.count == 2 ? (token..<(next + 1), former) : nil
    }
    // “the event”
    if count == 0, word == the, generic.contains(reading.word(next)), reading.word(next + 1) != reading.table.of,
      reading.word(next + 1) != reading.table.that,
      reading.mention(at: next) == nil, let occasion = lastOccasion(nil, before: token, sentence, mentions, reading)
    {
      return (token..<(next + 1), [occasion])
    }
    // “the two are expected”, “signed by the three in 1992”, “the pair”
    let isAlone = isVerbal(next, reading) || reading.flags(next).contains(.preposition) && reading.flags(token - 1).contains(.preposition)
    if count >= 2 && word == the && isAlone || word == the && reading.word(next) == pair {
      let several = max(2, count)
      // Two persons of the sentence before are a pair before the bodies that they are of.
      if sentence > 0, several == 2 {
        let persons = Set(mentions[sentence - 1].filter { reading.type(of: $0) == "Person" }.map(\.entity))
        if persons.count == 2 { return (token..<(reading.word(next) == pair ? next + 1 : next), persons.sorted()) }
      }
      // “the pair”, of two ships
      if sentence > 0, several == 2 {
        let ships = Set(
          mentions[sentence - 1].filter { reading.type(of: $0) == "ArmedForce" && $0.group < 0 && isShip($0, reading) }.map(\.entity))
        if ships.count == 2, !mentions[sentence].contains(where: { $0.tokens.upperBound <= token && reading.type(of: $0) == "Country" }) {
          return (token..<(reading.word(next) == pair ? next + 1 : next), ships.sorted())
        }
      }
      let kind = last(in: 2, before: token, sentence, mentions, preferringFirst: false) {
        ["Person", "Country", "ArmedForce"].contains(reading.type(of: $0).rawValue)
      }.map { reading.type(of: $0) }
      guard let kind else { return nil }
      let former =
        kind == "Country" && several == 2
        ? pair(of: kind, before: token, sentence, mentions, reading)
        : lastDistinct(several, before: token, sentence, mentions, reading) { reading.type(of: $0) == kind }
      return former.count == several ? (token..<(reading.word(next) == pair ? next + 1 : next), former) : nil
    }
    if count > 0, reading.tokens.indices.contains(next), reading.tokens[next].shape == .lower {
      // “the two brotherly countries”, “the two South-East Asian armies”
      for step in 1...2 where parties[reading.word(next)] == nil && parties[reading.word(next + step)] != nil {
        if (next..<(next + step)).allSatisfy({ isAdjective($0, reading) }) { next += step }
      }
      if reading.flags(next).contains(.topic) || reading.flags(next).contains(.officeModifier) {
        next += reading.flags(next + 1).contains(.party) ? 1 : 0
      }
      guard let party = parties[reading.word(next)] else { return nil }
      let isPeople = party == "Person"
      // The persons or coast guards named next to them follow: “the two ministers, A and B”.
      if isPeople, reading.isComma(next + 1), reading.mention(beginningAt: next + 2).map({ reading.type(of: $0) == "Person" }) == true {
        return nil
      }
      // “the two presidents” are none of whom the text says that they are ministers.
      let office = isPeople && reading.flags(next).contains(.officeHead) ? singular(next, reading) : -2
      let hasOffice = office >= 0 && offices.values.contains { $0.words.contains(office) }
      let isOfShips = vessels.contains(singular(next, reading)), isOfFirms = firms.contains(reading.word(next))
      var former = lastDistinct(count, before: token, sentence, mentions, reading) { mention in
        guard reading.type(of: mention) == party, party != "ArmedForce" || isOfShips == isShip(mention, reading) else { return false }
        // A ministry is no firm.
        if isOfFirms, mention.tokens.contains(where: { official.contains(reading.word($0)) }) { return false }
        return !hasOffice || offices[mention.entity].map { $0.words.contains(office) } ?? true
      }
      if count == 2, party == "Country" { former = pair(of: party, before: token, sentence, mentions, reading) }
      if let named = named(count, by: singular(next, reading), before: token, sentence, mentions, reading) { former = named }
      if former.count < count, party == "ArmedForce" {
        // Farther back, where the text speaks of so many only.
        let all = Set(
          recent(sentence, mentions).joined().filter {
            $0.tokens.upperBound <= token && reading.type(of: $0) == party && isOfShips == isShip($0, reading) && $0.group < 0
          }.map(\.entity))
        if all.count == count { former = all.sorted() }
      }
      if former.count < count, party == "Organization" || party == "ArmedForce" {
        former = lastDistinct(count, before: token, sentence, mentions, reading) {
          ["Organization", "ArmedForce"].contains(reading.type(of: $0).rawValue) && isOfShips == isShip($0, reading)
        }
      }
      if former.count < count && !isPeople && !isOfShips {
        former = lastDistinct(count, before: token, sentence, mentions, reading) { reading.type(of: $0) == "Country" }
      }
      return former.count == count ? (token..<(next + 1), former) : nil
    }
    if word == the {
      var end = next
      while end - next < 4, reading.isCapitalized(end), reading.mention(at: end) == nil { end += 1 }
      if let named = headed(next..<end, before: token, sentence, mentions, reading) { return (token..<end, [named]) }
    }
    guard word == the, reading.tokens.indices.contains(next), reading.tokens[next].shape == .lower else { return nil }
    // A noun that goes on names something else: “the mission of …”, “the defence ministry building”.
    if reading.flags(next).contains(.countryNoun), !reading.flags(next + 1).contains(.agent), reading.word(next + 1) != of {
      if let found = country(before: token, sentence, mentions, reading) { return (token..<(next + 1), [found]) }
      return nil
    }
    if word == the, let ships = squadron(at: next, before: token, sentence, mentions, reading) { return (token..<(next + 1), ships) }
    // “the present mission”: the one that the text is about
    if present.contains(reading.word(next)), let type = nouns[reading.word(next + 1)], reading.tokens[next + 1].shape == .lower {
      let candidates = recent(sentence, mentions).joined().filter {
        $0.tokens.upperBound <= token && $0.kind == .name && reading.type(of: $0) == type
      }
      return mostSpokenOf(candidates.map(\.entity), before: token, sentence, mentions).map { (token..<(next + 2), [$0]) }
    }
    // “the battle group”
    let compound = compounds[reading.word(next + 1)]?[reading.word(next)]
    if compound != nil { next += 1 }
    guard let type = compound ?? nouns[reading.word(next)] else { return nil }
    if reading.word(next + 1) == reading.table.of || reading.isCapitalized(next + 1) { return nil }
    // “the island state”
    if type == "Place", reading.tokens.indices.contains(next + 1), reading.tokens[next + 1].shape == .lower,
      reading.flags(next + 1).isDisjoint(with: [
        .preposition, .coordinator, .auxiliary, .verb, .clitic, .subordinator, .relative, .adverb, .be,
      ])
    {
      return nil
    }
    return definite(next, type, before: token, sentence, mentions, ships: ships, reading).map { (token..<(next + 1), [$0]) }
  }
}
