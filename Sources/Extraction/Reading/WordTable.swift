import Knowledge
import Language

/// What a word can be: closed classes of English and the lists of the pack, as bits.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  private static func bit(_ number: UInt64) -> WordFlags { WordFlags(rawValue: 1 << number) }

  static let determiner = bit(0), preposition = bit(1), coordinator = bit(2), subordinator = bit(3), auxiliary = bit(4), be = bit(5),
    have = bit(6)
  static let future = bit(7), possibility = bit(8), negation = bit(9), relative = bit(10), pronoun = bit(11), possessive = bit(12),
    adverb = bit(13)
  static let agent = bit(14), body = bit(15), countryNoun = bit(16), party = bit(17), topic = bit(18), officeModifier = bit(19),
    officeHead = bit(20)
  static let rank = bit(21), honorific = bit(22), speech = bit(23), plan = bit(24), planWord = bit(25), desire = bit(26),
    desireNoun = bit(27)
  static let denial = bit(28), objectControl = bit(29), light = bit(30), raising = bit(31), verb = bit(32), disaster = bit(33),
    document = bit(34)
  static let policy = bit(35), familyName = bit(36), particle = bit(37), appositive = bit(38), month = bit(39), weekday = bit(40),
    numeral = bit(41)
  static let triggerNoun = bit(42), clitic = bit(43), connector = bit(44), qualifier = bit(45), dateWord = bit(46), doForm = bit(47),
    generalHead = bit(48), counterpart = bit(49), officeAdjective = bit(50), cityContext = bit(51), hostNoun = bit(52), partitive = bit(53),
    leading = bit(54), facility = bit(55), invitation = bit(56), beginning = bit(57)
  static let within = bit(58), deed = bit(59), gift = bit(60), region = bit(61), vessel = bit(62), shipPrefix = bit(63)
}

/// The words that extraction knows, each with what it can be; a word of a text is looked up by its folded bytes.
struct WordTable: Sendable {
  /// A verb of which a word is a form.
  struct VerbReading: Sendable {
    let lemma: Int32
    let kinds: Inflection.VerbForm
  }

  private var slots: [Int32]
  private var texts: [[UInt8]] = []
  private(set) var flags: [WordFlags] = []
  private(set) var verbs: [[VerbReading]] = []
  /// The singular of a noun, where it is known as one; else the word itself.
  private(set) var singulars: [Int32] = []
  /// The first word of "opposite number".
  private(set) var opposite: Int32 = -2
  /// The hash of each word, so that a look-up compares bytes once.
  private var hashes: [UInt64] = []
  /// The particles of the verbs that the patterns name with one: hand *over*, set *up*.
  private var particles: [Int32: Set<Int32>] = [:]
  /// The country whose family names are known.
  let familyNameCountry: EntityID?

  init(vocabulary: Vocabulary, patterns: [RelationPattern]) {
    slots = [Int32](repeating: -1, count: 1 << 15)
    familyNameCountry = vocabulary.familyNameCountry
    func mark(_ words: some Sequence<String>, _ flag: WordFlags) { for word in words { flags[Int(intern(word))].insert(flag) } }
    mark(FunctionWords.determiners, .determiner)
    mark(FunctionWords.prepositions, .preposition)
    mark(FunctionWords.conjunctions, .subordinator)
    mark(["and", "or", "&", "as well as", "nor"], .coordinator)
    mark(FunctionWords.auxiliaries, .auxiliary)
    mark(FunctionWords.adverbs, .adverb)
    mark(FunctionWords.pronouns, .pronoun)
    mark(["be", "is", "are", "was", "were", "been", "being", "'re"], .be)
    mark(["have", "has", "had", "having", "'ve"], .have)
    mark(["do", "does", "did"], .doForm)
    mark(["will", "shall", "'ll", "would"], .future)
    mark(["may", "might", "could", "can", "should", "must"], .possibility)
    mark(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without", "nothing"], .negation)
    mark(["who", "which", "that", "whose", "whom"], .relative)
    mark(["its", "his", "her", "their"], .possessive)
    mark(["'s", "'"], .clitic)
    mark(["over", "more", "nearly", "almost", "about", "some", "around", "approximately", "up", "at", "least", "roughly"], .qualifier)
    mark(Calendar.months.keys, .month)
    mark(Calendar.weekdays.keys, .weekday)
    mark(Numerals.words.keys, .numeral)
    mark(
      [
        "year", "month", "week", "day", "today", "yesterday", "tomorrow", "earlier", "ago", "last", "next", "this", "morning", "afternoon",
        "evening",
      ], .dateWord)
    let classes: [(Vocabulary.WordClass, WordFlags)] = [
      (.agentNouns, .agent), (.bodyNouns, .body), (.countryNouns, .countryNoun), (.topicWords, .topic),
      (.officeModifiers, .officeModifier), (.disasterNouns, .disaster), (.documentNouns, .document), (.policyNouns, .policy),
      (.familyNames, .familyName), (.nameParticles, .particle), (.appositives, .appositive), (.desireNouns, .desireNoun),
      (.planWords, .planWord), (.officeAdjectives, .officeAdjective), (.cityContext, .cityContext), (.hostNouns, .hostNoun),
      (.facilityNouns, .facility), (.invitationNouns, .invitation),
      (.partitives, .partitive), (.cityPrepositions, .within), (.governmentDeeds, .deed), (.governmentGifts, .gift),
      (.regionAdjectives, .region),
    ]
    for (wordClass, flag) in classes { mark(vocabulary.words[wordClass] ?? [], flag) }
    for office in vocabulary.offices where office.last == "general" && office.count > 1 { mark([office[office.count - 2]], .generalHead) }
    // The head of “chief of the general staff” is chief, that of “deputy prime minister” minister.
    for office in vocabulary.offices {
      let title = office.prefix { !FunctionWords.prepositions.contains($0) && !FunctionWords.conjunctions.contains($0) }
      let head = title.last == "general" ? title.dropLast().last : title.last
      if let head { mark([head, Inflection.plural(of: head)], .officeHead) }
      mark(title.dropLast(), .officeModifier)
    }
    mark((vocabulary.words[.officeHeads] ?? []).flatMap { [$0, Inflection.plural(of: $0)] }, .officeHead)
    // Single letters of abbreviated ranks would swallow initials.
    for rank in vocabulary.ranks { mark(rank.filter { !FunctionWords.prepositions.contains($0) && $0 != "the" && $0.count > 2 }, .rank) }
    for head in vocabulary.heads { mark(head.words, []) }
    for reference in vocabulary.references {
      mark(reference.nouns, [])
      mark(reference.nouns.flatMap { $0.split(separator: " ").map(String.init) }, [])
    }
    for wordClass in [
      Vocabulary.WordClass.vesselNouns, .fleetNouns, .genericOccasions, .firmNouns, .leagueNouns, .placeParts, .neighbourWords,
    ] { mark(vocabulary.words[wordClass] ?? [], []) }
    for noun in vocabulary.words[.vesselNouns] ?? [] { add(noun: noun, []) }
    mark(vocabulary.words[.vesselNouns] ?? [], .vessel)
    for head in vocabulary.heads where head.type == "ArmedForce" && head.leads && head.needsCapitals {
      mark(head.words.prefix(1), .shipPrefix)
    }
    for party in vocabulary.parties { mark(party.nouns, .party) }
    mark(["counterpart", "colleague"], .counterpart)
    mark(
      [
        "no.", "such", "suit", "than", "counterpart", "colleague", "opposite", "number", "him", "people", "both", "two", "three",
        "anniversary", "photo", "photos", "picture", "image", "writer", "author", "command", "staff", "general", "control", "north",
        "south", "east", "west", "day", "days", "week", "weeks", "month", "months", "year", "years", "ago", "same", "earlier", "later",
        "leading", "leads", "heading", "heads", "headed", "report", "reports", "rumour", "rumours", "rumor", "rumors", "claim", "claims",
        "speculation", "suggestion", "suggestions", "allegation",
      ], [])
    for wordClass in [Vocabulary.WordClass.namingWords, .ordinals, .occasionModifiers, .editionNouns] {
      mark(vocabulary.words[wordClass] ?? [], [])
    }
    mark(
      [
        "previous", "following", "before", "after", "earlier", "day", "days", "tonight", "morning", "afternoon", "evening", "noon", "then",
        "afterwards", "later", "where", "there", "each",
        "latter", "former", "capital",
        "those", "that", "pair", "together", "along", "alongside", "besides", "plus",
        "like", "according",
        "time", "times", "delegation", "led", "headed", "head", "leader",
      ], [])
    mark(vocabulary.honorifics.map { $0.lowercased() }, .honorific)
    let verbClasses: [(Vocabulary.WordClass, WordFlags)] = [
      (.speechVerbs, .speech), (.planVerbs, .plan), (.desireVerbs, .desire), (.denialVerbs, .denial), (.objectControl, .objectControl),
      (.lightVerbs, .light), (.raisingVerbs, .raising), (.leadingVerbs, .leading), (.beginningVerbs, .beginning), (.commonVerbs, []),
    ]
    opposite = id("opposite")
    for (wordClass, flag) in verbClasses { for verb in vocabulary.words[wordClass] ?? [] { add(verb: verb, flag) } }
    let verbParticles = Set(vocabulary.words[.verbParticles] ?? [])
    for pattern in patterns {
      for verb in pattern.verbs {
        let words = verb.split(separator: " ").map(String.init)
        add(verb: words.first ?? "", [])
        // An unknown word would count as any other unknown one.
        for word in words.dropFirst() { _ = intern(word) }
        if words.count == 2, verbParticles.contains(words[1]) {
          particles[id(words[0]), default: []].insert(intern(words[1]))
        }
      }
      for noun in pattern.nouns { add(noun: String(noun.split(separator: " ").last ?? ""), .triggerNoun) }
      // In their order: of two singulars of one plural the last counts.
      for noun in pattern.objects.union(pattern.subjects).sorted() { add(noun: noun, []) }
    }
    for noun in vocabulary.words[.agentNouns] ?? [] { add(noun: Inflection.singular(of: noun), []) }
  }

  /// Whether a word goes with a verb as its particle.
  func isParticle(_ word: Int32, of verb: some Sequence<VerbReading>) -> Bool {
    word >= 0 && verb.contains { particles[$0.lemma]?.contains(word) == true }
  }

  private mutating func add(verb: String, _ flag: WordFlags) {
    let lemma = intern(verb)
    for (form, kinds) in Inflection.forms(ofVerb: verb) {
      let word = Int(intern(form))
      flags[word].formUnion([.verb, flag])
      if !verbs[word].contains(where: { $0.lemma == lemma }) { verbs[word].append(VerbReading(lemma: lemma, kinds: kinds)) }
    }
  }

  private mutating func add(noun: String, _ flag: WordFlags) {
    let singular = intern(noun), plural = intern(Inflection.plural(of: noun))
    flags[Int(singular)].formUnion(flag)
    flags[Int(plural)].formUnion(flag)
    singulars[Int(plural)] = singular
  }

  private mutating func intern(_ word: String) -> Int32 {
    let bytes = FoldedText.fold(name: word)
    let found = bytes.withUnsafeBufferPointer { lookup($0) }
    if found >= 0 { return found }
    let id = Int32(texts.count)
    texts.append(bytes)
    hashes.append(bytes.withUnsafeBufferPointer(Self.hash))
    flags.append([])
    verbs.append([])
    singulars.append(id)
    precondition(texts.count < slots.count / 2, "the word table is large enough for its packs")
    var slot = Int(bytes.withUnsafeBufferPointer(Self.hash) & UInt64(slots.count - 1))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
    return id
  }

  /// The word of those folded bytes, or -1. Linear in the word's length.
  func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(bytes)
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, texts[Int(slots[slot])].withUnsafeBufferPointer({ $0.elementsEqual(bytes) }) {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The word of a text, or -2: not -1, which every unknown word of a document is.
  func id(_ word: String) -> Int32 {
    let found = FoldedText.fold(name: word).withUnsafeBufferPointer { lookup($0) }
    return found >= 0 ? found : -2
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }
}

extension Array {
  /// The element of a word of the table; `nil` for a word that the table does not know.
  subscript(safe word: Int32) -> Element? { word >= 0 && word < count ? self[Int(word)] : nil }
}
