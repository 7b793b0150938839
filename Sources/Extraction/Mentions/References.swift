import Knowledge
import Language

/// Resolves what is plain: "the country", "the two sides", "the mission", "he", to mentions shortly before.
struct References: Sendable {
  private let nouns: [Int32: EntityTypeName], parties: [Int32: EntityTypeName]
  private let the: Int32, both: Int32, two: Int32, three: Int32, he: Set<Int32>, it: Int32, its: Int32, him: Int32
  private let ontology: Ontology

  init(_ vocabulary: Vocabulary, table: WordTable, ontology: Ontology) {
    var nouns: [Int32: EntityTypeName] = [:]
    for (type, words) in vocabulary.references { for word in words { if table.id(word) >= 0 { nouns[table.id(word)] = type } } }
    self.nouns = nouns
    var parties: [Int32: EntityTypeName] = [:]
    for (type, words) in vocabulary.parties { for word in words { parties[table.id(word)] = type } }
    self.parties = parties
    the = table.id("the")
    both = table.id("both")
    two = table.id("two")
    three = table.id("three")
    he = [table.id("he"), table.id("she"), table.id("him")]
    it = table.id("it")
    its = table.id("its")
    him = table.id("him")
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
    for index in sentences.indices {
      for token in sentences[index].tokens where reading.mention(at: token) == nil && reading.tokens[token].shape != .mark {
        guard let found = reference(at: token, sentence: index, bySentence, reading), let first = found.entities.first else { continue }
        let mention = Mention(
          tokens: found.tokens, entity: first, group: reading.group(Array(found.entities.dropFirst())), kind: .reference)
        reading.add(mention)
        let place = bySentence[index].firstIndex { $0.tokens.lowerBound > token } ?? bySentence[index].count
        bySentence[index].insert(mention, at: place)
      }
    }
  }

  static func sentence(of token: Int, in sentences: [AnalyzedText.Sentence]) -> Int {
    var low = 0, high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }

  private func reference(at token: Int, sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (
    tokens: Range<Int>, entities: [Int]
  )? {
    let word = reading.word(token)
    if word == him, sentence > 0 {
      // An object is rarely the subject of its own sentence.
      let former = last(in: 3, before: reading.text.sentences[sentence].tokens.lowerBound, sentence, mentions, preferringFirst: true) {
        reading.type(of: $0) == "Person" && $0.kind != .reference
      }
      if let former { return (token..<(token + 1), [former.entity]) }
    }
    if he.contains(word) {
      return last(in: 3, before: token, sentence, mentions, preferringFirst: true) {
        reading.type(of: $0) == "Person" && $0.kind != .reference
      }.map { (token..<(token + 1), [$0.entity]) }
    }
    if word == it, token == reading.text.sentences[sentence].tokens.lowerBound, sentence > 0 {
      let subject = mentions[sentence - 1].first { mention in
        let type = reading.type(of: mention)
        return ontology.isKind(type, of: "Actor") && type != "Person" || type == "Mission"
      }
      return subject.map { (token..<(token + 1), [$0.entity]) }
    }
    if word == its, let owner = owner(before: token, sentence, mentions, reading) { return (token..<(token + 1), [owner]) }
    guard word == the || word == both else { return nil }
    var next = token + 1
    if word == both && reading.word(next) == the { next += 1 }
    let count = reading.word(next) == two ? 2 : reading.word(next) == three ? 3 : word == both ? 2 : 0
    if reading.word(next) == two || reading.word(next) == three { next += 1 }
    if count > 0 {
      if reading.flags(next).contains(.topic) || reading.flags(next).contains(.officeModifier) {
        next += reading.flags(next + 1).contains(.party) ? 1 : 0
      }
      guard let party = parties[reading.word(next)] else { return nil }
      let isPeople = party == "Person"
      // The persons or coast guards named next to them follow: “the two ministers, A and B”.
      if isPeople, reading.isComma(next + 1), reading.mention(beginningAt: next + 2).map({ reading.type(of: $0) == "Person" }) == true {
        return nil
      }
      var former = lastDistinct(count, before: token, sentence, mentions, reading) { reading.type(of: $0) == party }
      if former.count < count && !isPeople {
        former = lastDistinct(count, before: token, sentence, mentions, reading) { reading.type(of: $0) == "Country" }
      }
      return former.count == count ? (token..<(next + 1), former) : nil
    }
    guard word == the, reading.tokens.indices.contains(next), reading.tokens[next].shape == .lower else { return nil }
    // A noun that goes on names something else: “the mission of …”, “the defence ministry building”.
    if reading.flags(next).contains(.countryNoun), !reading.flags(next + 1).contains(.agent) {
      if let found = country(before: token, sentence, mentions, reading) { return (token..<(next + 1), [found]) }
      return nil
    }
    guard let type = nouns[reading.word(next)] else { return nil }
    if reading.word(next + 1) == reading.table.id("of") || reading.isCapitalized(next + 1) { return nil }
    return last(in: 4, before: token, sentence, mentions, preferringFirst: false) { reading.type(of: $0) == type && $0.kind == .name }.map {
      (token..<(next + 1), [$0.entity])
    }
  }

  /// Whose "its" is: of the actor that the sentence, or the one before it, begins with.
  private func owner(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    for back in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let found = mentions[back].first { mention in
        let type = reading.type(of: mention)
        return mention.tokens.upperBound <= token && mention.kind != .demonym && ontology.isKind(type, of: "Actor") && type != "Person"
      }
      if let found { return found.entity }
    }
    return nil
  }

  /// The country that "the country" means: the subject of the sentence before, else the one that the text is about.
  private func country(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = mentions[sentence].first { $0.tokens.upperBound <= token && reading.type(of: $0) == "Country" && $0.kind != .reference }
    // “Burundi, which has kept troops in the country”: not its own.
    if let own, reading.flags(token - 1).contains(.preposition), let focus = reading.focus, focus != own.entity { return focus }
    if let own { return own.entity }
    for back in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      if let found = mentions[back].first(where: { reading.type(of: $0) == "Country" }) { return found.entity }
    }
    return reading.focus
  }

  private func last(
    in reach: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], preferringFirst: Bool, where fits: (Mention) -> Bool
  ) -> Mention? {
    for back in stride(from: sentence, through: max(0, sentence - reach), by: -1) {
      let candidates = mentions[back].filter { $0.tokens.upperBound <= token && fits($0) }
      if let found = preferringFirst && back < sentence ? candidates.first : preferringFirst ? candidates.first : candidates.last {
        return found
      }
    }
    return nil
  }

  private func lastDistinct(
    _ count: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading, where fits: (Mention) -> Bool
  )
    -> [Int]
  {
    var found: [Int] = []
    for back in stride(from: sentence, through: max(0, sentence - 6), by: -1) {
      for mention in mentions[back].reversed() where mention.tokens.upperBound <= token && fits(mention) {
        for entity in reading.entities(of: mention) where !found.contains(entity) && found.count < count { found.append(entity) }
      }
      if found.count >= count { break }
    }
    return found.sorted()
  }
}
