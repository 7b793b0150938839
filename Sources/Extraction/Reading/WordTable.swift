import Foundation
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
  /// Words that are asked for all over: of, the, in, by, that, "opposite number", "no.", capital.
  private(set) var of: Int32 = -1, the: Int32 = -1, `in`: Int32 = -1, by: Int32 = -1, that: Int32 = -1, opposite: Int32 = -1,
    number: Int32 = -1, capital: Int32 = -1
  /// The hash of each word, so that a look-up compares bytes once.
  private var hashes: [UInt64] = []
  /// The particles of the verbs that the patterns name with one: hand *over*, set *up*.
  private var particles: [Int32: WordSet] = [:]
  /// The country whose family names are known.
  let familyNameCountry: EntityID?

  /// A table of no words but those that many ask for, for a builder to fill.
  init(familyNameCountry: EntityID?) {
    slots = [Int32](repeating: -1, count: 1 << 15)
    self.familyNameCountry = familyNameCountry
    of = intern("of")
    the = intern("the")
    `in` = intern("in")
    by = intern("by")
    that = intern("that")
    opposite = intern("opposite")
    number = intern("no.")
    capital = intern("capital")
  }

  /// Whether a word goes with a verb as its particle.
  func isParticle(_ word: Int32, of verb: some Sequence<VerbReading>) -> Bool {
    word >= 0 && verb.contains { particles[$0.lemma]?.contains(word) == true }
  }

  /// Takes in the forms of a verb.
  mutating func add(verb: String, _ flag: WordFlags) {
    let lemma = intern(verb)
    for (form, kinds) in Inflection.forms(ofVerb: verb) {
      let word = Int(intern(form))
      flags[word].formUnion([.verb, flag])
      if !verbs[word].contains(where: { $0.lemma == lemma }) { verbs[word].append(VerbReading(lemma: lemma, kinds: kinds)) }
    }
  }

  /// Takes in both numbers of a noun.
  mutating func add(noun: String, _ flag: WordFlags) {
    let singular = intern(noun), plural = intern(Inflection.plural(of: noun))
    flags[Int(singular)].formUnion(flag)
    flags[Int(plural)].formUnion(flag)
    singulars[Int(plural)] = singular
  }

  /// Says what a word can be.
  mutating func mark(_ word: String, _ flag: WordFlags) { flags[Int(intern(word))].insert(flag) }

  /// Lets a verb of the patterns have a particle.
  mutating func add(particle: String, of verb: String) { particles[intern(verb), default: []].insert(intern(particle)) }

  /// The word of a text, from now on a known one.
  mutating func intern(_ word: String) -> Int32 {
    let bytes = FoldedText.fold(name: word)
    let found = bytes.withUnsafeBufferPointer { lookup($0) }
    if found >= 0 { return found }
    let id = Int32(texts.count)
    texts.append(bytes)
    hashes.append(bytes.withUnsafeBufferPointer(Self.hash))
    flags.append([])
    verbs.append([])
    singulars.append(id)
    if texts.count > slots.count / 2 { grow() } else { place(id) }
    return id
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for id in texts.indices { place(Int32(id)) }
  }

  private mutating func place(_ id: Int32) {
    var slot = Int(hashes[Int(id)] & UInt64(slots.count - 1))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  /// The word of those folded bytes, or -1. Linear in the word's length.
  func lookup(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(bytes)
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, isText(of: slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func isText(of word: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    texts[Int(word)].withUnsafeBufferPointer { text in
      guard text.count == bytes.count, let left = text.baseAddress, let right = bytes.baseAddress else { return text.count == bytes.count }
      return memcmp(left, right, text.count) == 0
    }
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
