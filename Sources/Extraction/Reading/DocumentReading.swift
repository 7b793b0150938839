import Knowledge
import Language

/// A document in the course of being read: its tokens as known words, and the mentions found so far.
struct DocumentReading {
  let document: Document
  /// The text, with trees once it is parsed.
  var text: AnalyzedText
  let folded: FoldedText
  /// For each token the word of the table, or -1.
  let words: [Int32]
  let table: WordTable
  /// Offsets of each token's beginning in the folded text.
  let foldedStarts: [Int]
  /// The entities named so far.
  var entities: [ReadEntity] = []
  /// The mentions found so far; sorted by place once all are found.
  var mentions: [Mention] = []
  /// The further entities of mentions that take up several. Kept apart so that a mention is plain data, cheap to hand around.
  private(set) var groups: [[Int]] = []
  /// For each token the mention that covers it, or -1.
  var cover: [Int32]
  /// Names without the words that led them, to be found again where they stand alone: Exercise | Falcons of Harmony.
  var shortForms: [(tokens: Range<Int>, entity: Int)] = []
  /// Roles that stand beside names of persons.
  var roles: [RolePhrase] = []
  /// The date of the document, from its source, its dateline or its text.
  var published: PartialDate?
  /// Of the persons whose given names tell it, whether they are women.
  var women: [Int: Bool] = [:]
  /// Whether that date is only that of what the text tells first.
  var isDatedByEvent = false
  /// The country that the document speaks of or from, as a place in `entities`, where one stands out.
  var focus: Int?
  /// Where and when the text was sent from, before its first sentence, with the dash that ends it.
  var dateline: Range<Int>?
  /// The country of the place in the dateline.
  var home: EntityID?
  /// For each token the role whose words begin there, or -1.
  var roleStarts: [Int: Int] = [:]

  private var entityIndex: [EntityID: Int] = [:]
  private let ontology: Ontology

  /// Where the part that is read begins in the document: a UTF-8 offset.
  let offset: Int
  /// What is known from the parts before.
  var inheritance: Inheritance

  init(document: Document, part: String, offset: Int, inheritance: Inheritance, table: WordTable, ontology: Ontology) {
    let text = AnalyzedText(part)
    let folded = FoldedText(text.bytes)
    var words: [Int32] = []
    words.reserveCapacity(text.tokens.count)
    var foldedStarts: [Int] = []
    foldedStarts.reserveCapacity(text.tokens.count + 1)
    var place = 0
    folded.bytes.withUnsafeBufferPointer { bytes in
      for token in text.tokens {
        while place < bytes.count && folded.origins[place] < token.start { place += 1 }
        let start = place
        foldedStarts.append(start)
        while place < bytes.count && folded.origins[place] < token.end { place += 1 }
        words.append(table.lookup(UnsafeBufferPointer(rebasing: bytes[start..<place])))
      }
    }
    foldedStarts.append(folded.bytes.count)
    self.document = document
    self.ontology = ontology
    self.text = text
    self.folded = folded
    self.words = words
    self.table = table
    self.foldedStarts = foldedStarts
    self.cover = [Int32](repeating: -1, count: text.tokens.count)
    self.published = document.published ?? inheritance.published
    self.isDatedByEvent = inheritance.isDatedByEvent
    self.home = inheritance.home
    self.offset = offset
    self.inheritance = inheritance
  }

  var tokens: [Token] { text.tokens }

  /// What the word of a token can be; empty past the ends and for unknown words.
  func flags(_ token: Int) -> WordFlags {
    guard words.indices.contains(token), words[token] >= 0 else { return [] }
    return table.flags[Int(words[token])]
  }

  func isCapitalized(_ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    let shape = tokens[token].shape
    return shape == .capitalized || shape == .upper
  }

  /// The words of a sentence that make its clauses: without a dateline, or the date of an entry, before them.
  func body(of sentence: AnalyzedText.Sentence) -> Range<Int> {
    guard let dateline, sentence.tokens.contains(dateline.lowerBound), dateline.upperBound < sentence.tokens.upperBound else {
      return entryDate(of: sentence).map { ($0.upperBound + 1)..<sentence.tokens.upperBound } ?? sentence.tokens
    }
    return dateline.upperBound..<sentence.tokens.upperBound
  }

  /// The date that an entry of a chronology begins with, `28 May 2018 –`, without the dash or colon that parts it from the sentence.
  func entryDate(of sentence: AnalyzedText.Sentence) -> Range<Int>? {
    let start = sentence.tokens.lowerBound
    var token = start
    var isDate = false
    while token + 1 < sentence.tokens.upperBound, token - start < 6 {
      if isDash(token) || isMark(token, UInt8(ascii: ":")), !isJoined(token + 1) { return isDate ? start..<token : nil }
      if flags(token).contains(.month) || tokens[token].shape == .number && tokens[token].range.count == 4 {
        isDate = true
      } else if tokens[token].shape != .number, !isComma(token), flags(token).isDisjoint(with: [.weekday]) {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// The first byte of a token.
  func firstByte(_ token: Int) -> UInt8 { tokens.indices.contains(token) ? text.bytes[Int(tokens[token].start)] : 0 }

  func isMark(_ token: Int, _ byte: UInt8) -> Bool {
    tokens.indices.contains(token) && tokens[token].shape == .mark && firstByte(token) == byte
  }

  func isComma(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ",")) }

  /// Whether a token is a hyphen or dash of any length.
  func isDash(_ token: Int) -> Bool {
    guard tokens.indices.contains(token), tokens[token].shape == .mark else { return false }
    return folded.bytes.indices.contains(foldedStarts[token]) && folded.bytes[foldedStarts[token]] == UInt8(ascii: "-")
  }

  /// Whether nothing stands between a token and the one before it.
  func isJoined(_ token: Int) -> Bool { token > 0 && token < tokens.count && tokens[token].start == tokens[token - 1].end }

  /// `Ville de Québec`, `Jinnah-e-Sani`: the end of the word that a particle or a small word between hyphens leads on to.
  func afterSmallJoint(_ token: Int) -> Int? {
    guard tokens.indices.contains(token) else { return nil }
    if flags(token).contains(.particle), tokens[token].shape == .lower, flags(token).isDisjoint(with: [.determiner]),
      isCapitalized(token + 1)
    {
      return token + 2
    }
    // “Mays al-Jabal”
    if flags(token).contains(.particle), tokens[token].shape == .lower, isDash(token + 1), isJoined(token + 1), isJoined(token + 2),
      isCapitalized(token + 2)
    {
      return token + 3
    }
    guard isDash(token), isJoined(token), isJoined(token + 1), tokens.indices.contains(token + 1) else { return nil }
    // “e-Noor” may be one token.
    let rest = text.bytes[tokens[token + 1].range]
    if rest.dropFirst().first == UInt8(ascii: "-"), rest.dropFirst(2).first.map({ (0x41...0x5A).contains($0) }) == true { return token + 2 }
    guard tokens.indices.contains(token + 3), tokens[token + 1].shape == .lower,
      tokens[token + 1].end - tokens[token + 1].start <= 3, isDash(token + 2), isJoined(token + 2), isJoined(token + 3),
      isCapitalized(token + 3)
    else { return nil }
    return token + 4
  }

  func word(_ token: Int) -> Int32 { words.indices.contains(token) ? words[token] : -1 }

  /// The text of a range of tokens as it stands, with runs of white space made one space.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let bytes = bytes(range)
    let raw = text.text(in: bytes)
    // Most names are words with single plain spaces between them.
    var previous: UInt8 = 0
    var isPlain = true
    for byte in text.bytes[bytes] {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
        isPlain = false
        break
      }
      previous = byte
    }
    return isPlain
      ? raw
      : raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The folded bytes of a range of tokens; empty past the ends.
  func foldedBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard tokens.indices.contains(range.lowerBound) else { return [] }
    var end = range.upperBound < tokens.count ? foldedStarts[range.upperBound] : folded.bytes.count
    let start = foldedStarts[range.lowerBound]
    while end > start && folded.bytes[end - 1] == 0x20 { end -= 1 }
    return folded.bytes[start..<end]
  }

  /// The bytes of a range of tokens within the part.
  func bytes(_ range: Range<Int>) -> Range<Int> { Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end) }

  /// A range of bytes of the part as offsets into the document.
  func inDocument(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + offset)..<(range.upperBound + offset) }

  /// Adds an entity, or finds it by its identifier.
  mutating func entity(_ candidate: ReadEntity) -> Int {
    if let index = entityIndex[candidate.id] { return index }
    entityIndex[candidate.id] = entities.count
    entities.append(candidate)
    entities[entities.count - 1].kinds = ontology.kinds(of: candidate.type)
    return entities.count - 1
  }

  /// The place of an entity among those named so far.
  func entity(_ id: EntityID) -> Int? { entityIndex[id] }

  /// Notes another form of an entity's name, which the text does not use by itself.
  mutating func addForm(_ form: String, to entity: Int) {
    if !entities[entity].forms.contains(form) { entities[entity].forms.append(form) }
  }

  /// Gives an entity another identifier.
  mutating func rename(_ entity: Int, to id: EntityID) {
    guard entityIndex[id] == nil else { return }
    entityIndex[entities[entity].id] = nil
    entityIndex[id] = entity
    entities[entity].id = id
  }

  /// Adds a mention and takes the place of shorter ones that it covers.
  mutating func add(_ mention: Mention) {
    for token in mention.tokens where cover[token] >= 0 { mentions[Int(cover[token])].isCovered = true }
    for token in mention.tokens { cover[token] = Int32(mentions.count) }
    mentions.append(mention)
  }

  /// The entities that a mention stands for.
  func entities(of mention: Mention) -> [Int] { mention.group < 0 ? [mention.entity] : [mention.entity] + groups[Int(mention.group)] }

  /// Keeps the further entities of a mention.
  mutating func group(_ entities: [Int]) -> Int32 {
    guard !entities.isEmpty else { return -1 }
    groups.append(entities)
    return Int32(groups.count - 1)
  }

  /// Takes the mention away that covers a token.
  mutating func uncover(_ token: Int) {
    guard cover[token] >= 0 else { return }
    let index = Int(cover[token])
    mentions[index].isCovered = true
    for covered in mentions[index].tokens { cover[covered] = -1 }
  }

  /// The mention that covers a token.
  func mention(at token: Int) -> Mention? {
    guard cover.indices.contains(token), cover[token] >= 0 else { return nil }
    return mentions[Int(cover[token])]
  }

  /// Whether a sentence begins within a range of tokens. Logarithmic in the number of sentences.
  func beginsSentence(within tokens: Range<Int>) -> Bool {
    var low = 0, high = text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < text.sentences.count && tokens.contains(text.sentences[low].tokens.lowerBound)
  }

  /// The mention that begins at a token.
  func mention(beginningAt token: Int) -> Mention? { mention(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil } }

  /// The mention that ends just before a token.
  func mention(endingAt token: Int) -> Mention? { mention(at: token - 1).flatMap { $0.tokens.upperBound == token ? $0 : nil } }

  /// The mentions that begin within a range of tokens, once all are found and sorted. Logarithmic in their number.
  func mentions(beginningIn tokens: Range<Int>) -> ArraySlice<Mention> {
    func place(of token: Int) -> Int {
      var low = 0, high = mentions.count
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return mentions[place(of: tokens.lowerBound)..<place(of: tokens.upperBound)]
  }

  /// The mentions that end at or before a token, the last first, once all are found and sorted.
  func mentionsBackward(from token: Int) -> some Sequence<Mention> {
    mentions(beginningIn: 0..<token).reversed().lazy.filter { !$0.isCovered && $0.tokens.upperBound <= token }
  }

  /// The country whose family names a person's name begins with, where the text speaks of that country.
  func homeland(of person: Mention) -> Int? {
    guard let country = table.familyNameCountry, let home = entity(country) else { return nil }
    let isNative = mentions.contains {
      $0.entity == person.entity && $0.tokens.count > 2 && flags($0.tokens.lowerBound).contains(.familyName)
    }
    return isNative ? home : nil
  }

  /// The country whose family name a person of two syllables bears, where the text speaks of it: `President Luong Cuong`.
  func homeland(ofShort person: Mention) -> Int? {
    guard let country = table.familyNameCountry, let home = entity(country), person.tokens.count == 2,
      flags(person.tokens.lowerBound).contains(.familyName),
      foldedBytes((person.tokens.lowerBound + 1)..<person.tokens.upperBound).count <= 6,
      words[person.tokens.lowerBound + 1] < 0 || flags(person.tokens.lowerBound + 1).contains(.familyName)
    else { return nil }
    return home
  }

  /// The two countries that the text speaks of, where these are clearly two: each at least three times, and the third at most half as often.
  var mainPair: [Int]? {
    let sorted = countries(countingReferences: false)
    guard sorted.count > 1, sorted[1].count >= 3, sorted.count == 2 || sorted[2].count * 2 <= sorted[1].count else { return nil }
    return [sorted[0].country, sorted[1].country]
  }

  /// The country other than one that the text speaks of most; `nil` where two are spoken of alike.
  func otherFocus(than country: Int) -> Int? {
    let others = countries(countingReferences: true).filter { $0.country != country }
    guard let first = others.first else { return nil }
    return others.count == 1 || first.count > others[1].count ? first.country : nil
  }

  /// The countries by how often they are mentioned; of equals the first named first.
  private func countries(countingReferences: Bool) -> [(country: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for mention in mentions where (countingReferences || mention.kind != .reference) && !isWithinPerson(mention) {
      if entities[mention.entity].type == "Country" {
        counts[mention.entity, default: 0] += 1
      } else if let owner = entities[mention.entity].owner, entities[owner].type == "Country", !countingReferences {
        // Who speaks of a country’s army speaks of the country.
        counts[owner, default: 0] += 1
      }
    }
    return counts.map { (country: $0.key, count: $0.value) }.sorted { ($0.count, -$0.country) > ($1.count, -$1.country) }
  }

  /// Whether a name is a part of a person’s: who speaks of Colonel Pedro Lima does not speak of Peru.
  func isWithinPerson(_ mention: Mention) -> Bool {
    mention.isCovered && (self.mention(at: mention.tokens.lowerBound).map { type(of: $0) == "Person" } ?? false)
  }

  func type(of mention: Mention) -> EntityTypeName { entities[mention.entity].type }
}
