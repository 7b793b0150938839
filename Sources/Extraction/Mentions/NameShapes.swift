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
  /// Nouns before a name that belong to no name, with the type of what they say it is.
  private let appositives: [Int32: EntityTypeName]
  private let ofWord: Int32, theWord: Int32, people: Int32, number: Int32, inWord: Int32
  private let complementWords: Set<Int32>
  private let ontology: Ontology

  init(_ vocabulary: Vocabulary, table: WordTable, ontology: Ontology) {
    var trailing: [Int32: [Head]] = [:], leading: [Int32: [Head]] = [:]
    for head in vocabulary.heads {
      let words = head.words.map { table.id($0) }
      guard let first = words.first, let last = words.last, words.allSatisfy({ $0 >= 0 }) else { continue }
      if head.leads {
        leading[first, default: []].append(Head(words: words, head: head))
      } else {
        trailing[last, default: []].append(Head(words: words, head: head))
      }
    }
    self.trailing = trailing.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.leading = leading.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    let vessels = Set(vocabulary.words[.vesselNouns] ?? [])
    self.appositives = Dictionary(
      (vocabulary.words[.appositives] ?? []).filter(vessels.contains).map { (table.id($0), "ArmedForce") },
      uniquingKeysWith: { first, _ in first })
    self.ofWord = table.id("of")
    self.theWord = table.id("the")
    self.people = table.id("people")
    self.number = table.id("no.")
    self.inWord = table.id("in")
    self.complementWords = Set(["of", "for", "on", "in", "to", "against"].map { table.id($0) })
    self.ontology = ontology
  }

  /// Adds a mention for each name that a head word types.
  func find(in reading: inout DocumentReading) {
    for sentence in reading.text.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if let name = name(at: token, in: sentence.tokens, reading) {
          add(name, &reading)
          token = name.tokens.upperBound
        } else if let name = nameAfterNoun(at: token, in: sentence.tokens, reading) {
          add(name, &reading)
          token = name.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
  }

  private struct Name {
    var tokens: Range<Int>
    let type: EntityTypeName
    let isLeading: Bool
  }

  /// The typed name that begins at a token.
  private func name(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard beginsName(start, in: sentence, reading) else { return nil }
    if let name = leadingName(at: start, in: sentence, reading) { return isKnown(name.tokens, reading) ? nil : name }
    let run = run(from: start, in: sentence, reading)
    guard let (end, head) = lastHead(in: run, reading) else { return nil }
    var tokens = start..<end
    if head.takesComplement, let complement = complement(of: head, from: end, in: sentence, reading) { tokens = start..<complement }
    tokens = withNumber(tokens, in: sentence, reading)
    // A head alone is no name, nor is a part of it: “the Ministry”, “the Maritime Safety Agency”.
    guard tokens.count > head.words.count, !beginsWithinHead(start, end, in: sentence, reading) else { return nil }
    if isKnown(tokens, reading) { return nil }
    if let mention = covering(tokens, reading) {
      return mention.tokens.count >= tokens.count ? nil : Name(tokens: tokens, type: head.type, isLeading: false)
    }
    return Name(tokens: tokens, type: head.type, isLeading: false)
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
    if flags.contains(.rank) && !flags.contains(.topic) && !reading.isCapitalized(token + 1) { return false }
    // A mention that began earlier keeps its tokens.
    if let mention = reading.mention(at: token), mention.tokens.lowerBound < token { return false }
    return true
  }

  /// `the frigate Tran Hung Dao`: the name after a noun for ships in small letters.
  private func nameAfterNoun(at noun: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    guard reading.flags(noun).contains(.appositive), reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil,
      let type = appositives[reading.word(noun)]
    else { return nil }
    var end = noun + 1
    while end < sentence.upperBound, end - noun <= 4, reading.tokens[end].shape == .capitalized, reading.mention(at: end) == nil,
      leading[reading.word(end)] == nil,
      reading.flags(end).isDisjoint(with: [.month, .weekday, .rank, .honorific, .officeHead, .determiner, .pronoun])
    { end += 1 }
    guard end > noun + 1, end < sentence.upperBound, reading.mention(at: end) == nil, !reading.flags(end).contains(.clitic) else {
      return nil
    }
    return Name(tokens: (noun + 1)..<end, type: type, isLeading: true)
  }

  /// `Exercise Milan`, `USS Halsey`, `Military Region 5`, `Camp Aguinaldo`, `Resolution 2767`.
  private func leadingName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    for head in leading[reading.word(start)] ?? [] where reading.tokens.indices.contains(start + head.words.count - 1) {
      let words = (0..<head.words.count).map { reading.word(start + $0) }
      guard words == head.words else { continue }
      var end = start + head.words.count
      if reading.word(end - 1) == ofWord || head.words.last == ofWord { if reading.word(end) == theWord { end += 1 } }
      if reading.word(end) == number { end += 1 }
      let first = end
      while end < sentence.upperBound, end - first < 5 {
        let isNumber = reading.tokens[end].shape == .number && !reading.flags(end).contains(.numeral)
        if reading.tokens[end].shape == .capitalized || reading.tokens[end].shape == .upper || isNumber {
          if !reading.flags(end).isDisjoint(with: [.month, .weekday]) { break }
          if let mention = reading.mention(at: end), reading.type(of: mention) == "Country", end > first { break }
          end += 1
          if isNumber && end - 1 > first { break }
        } else if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), reading.isCapitalized(end + 1) {
          end += 1
        } else {
          break
        }
      }
      guard end > first else { continue }
      if head.head.needsCapitals {
        guard isInitials(start, reading) else { continue }
        // “HMS Prince of Wales”, but “JS Sazanami of Japan”
        if reading.word(end) == ofWord, reading.isCapitalized(end + 1), end + 1 < sentence.upperBound,
          reading.mention(at: end + 1).map({ reading.type(of: $0) == "Place" }) ?? true
        {
          end += 2
        }
      }
      return Name(tokens: start..<end, type: head.head.type, isLeading: true)
    }
    return nil
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
      } else if flags.contains(.coordinator), reading.flags(end - 1).contains(.topic), reading.isCapitalized(end - 1),
        reading.isCapitalized(end + 1),
        reading.flags(end + 1).contains(.topic)
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
          } else if rest.count > 0 {
            continue
          }
        }
        return (finish, head.head)
      }
    }
    return nil
  }

  /// `of National Defence`, `on International Security`, `for Abyei`: the end of what a head takes after it.
  private func complement(of type: Vocabulary.NameHead, from head: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
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
        if type == "Country" || type == "Place" || isOf { end = mention.tokens.upperBound } else { break }
      } else {
        var stop = next
        while stop < sentence.upperBound {
          if reading.isCapitalized(stop) {
            if let mention = reading.mention(beginningAt: stop) { stop = mention.tokens.upperBound } else { stop += 1 }
          } else if reading.flags(stop).contains(.coordinator) || reading.isComma(stop), reading.isCapitalized(stop + 1),
            reading.flags(stop + 1).contains(.topic), reading.flags(stop - 1).contains(.topic)
          {
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
    return tokens
  }

  private func covering(_ tokens: Range<Int>, _ reading: DocumentReading) -> Mention? {
    for token in tokens { if let mention = reading.mention(at: token), mention.tokens.count >= tokens.count { return mention } }
    return nil
  }

  private func add(_ name: Name, _ reading: inout DocumentReading) {
    let inner = name.tokens.compactMap { reading.mention(beginningAt: $0) }
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
    if ["Forum", "Event", "Exercise"].contains(name.type.rawValue), actors.count > 1 {
      entity.parties = actors.map(\.entity)
    } else if let owner = actors.first {
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
    reading.add(Mention(tokens: name.tokens, entity: index, kind: .name))
  }
}
