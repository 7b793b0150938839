import Knowledge
import Language

/// Finds places that no gazetteer has: in datelines, after prepositions of place, and before the name of a country or region.
struct Places: Sendable {
  private let locative: WordSet
  private let at: Int32, the: Int32, of: Int32
  /// Those who live somewhere, and kinds of places.
  private let settled: WordSet, towns: WordSet
  /// Offices over a region or town.
  private let governors: WordSet
  /// Points of the compass, which alone are no places.
  private let directions: WordSet
  /// Words that make another place of a place’s name.
  private let newWords: WordSet

  init(table: WordTableBuilder) {
    at = table.id("at")
    the = table.id("the")
    of = table.id("of")
    governors = table.ids(["governor", "mayor", "prefect"])
    settled = table.ids(["people", "residents", "villagers", "inhabitants", "citizens", "town", "village"])
    towns = table.ids(["town", "village", "city", "port", "island", "capital", "suburb"])
    newWords = table.ids(["new", "old", "upper", "lower", "greater", "north", "south", "east", "west"])
    directions = table.ids(["north", "south", "east", "west"])
    locative = table.ids(["in", "at", "near", "to", "from", "into", "off", "outside", "through", "toward", "towards"])
  }

  func find(in reading: inout DocumentReading) {
    dateline(&reading)
    if reading.dateline == nil { releaseLine(&reading) }
    lengthen(&reading)
    var found: [[UInt8]: (entity: Int, count: Int)] = [:]
    for sentence in reading.text.sentences {
      var token = sentence.tokens.lowerBound + 1
      while token < sentence.tokens.upperBound {
        guard isNameWord(token, reading) else {
          token += 1
          continue
        }
        var end = token + 1
        while end < sentence.tokens.upperBound, end - token < 6 {
          if isNameWord(end, reading) || isSyllable(end, reading) {
            end += 1
          } else if let next = afterJoint(end, reading) {
            end = next
          } else {
            break
          }
        }
        var before = token - 1
        if reading.flags(before).contains(.determiner) { before -= 1 }
        let followsPreposition = locative.contains(reading.word(before)) && before == token - 1
        let hasRegion =
          reading.isComma(end) && reading.mention(beginningAt: end + 1).map { isRegion($0, reading) } == true && followsPreposition
        // “in North and South East Asian waters”, “to J. Ruiz”
        let isNone =
          end == token + 1
          && (directions.contains(reading.word(token)) || !reading.flags(token).isDisjoint(with: [.appositive, .triggerNoun, .agent]))
          || isInitial(token, reading)
        if isNone {
          token = end
          continue
        }
        // “Governor of Al Wusta”
        let isGoverned = before == token - 1 && reading.word(before) == of && governors.contains(reading.word(before - 1))
        // “the people of Agok”
        let isSettled = before == token - 1 && reading.word(before) == of && settled.contains(reading.word(before - 1))
        if followsPreposition || hasRegion || isGoverned || isSettled || isTown(end, reading) || isVenue(token..<end, reading) {
          add(token..<end, &reading)
          if let entity = reading.mention(at: token)?.entity {
            found[Array(reading.text.bytes[reading.bytes(token..<end)])] = (entity, end - token)
          }
        }
        token = end
      }
    }
    linkAll(found, &reading)
  }

  /// `New | Cairo`, `North | Vancouver`: another town than the one that the second word alone names.
  private func lengthen(_ reading: inout DocumentReading) {
    for mention in reading.mentions
    where !mention.isCovered && (mention.kind == .capital || mention.kind == .name && reading.type(of: mention) == "Place") {
      let first = mention.tokens.lowerBound - 1
      guard mention.tokens.count == 1, newWords.contains(reading.word(first)), reading.tokens[first].shape == .capitalized,
        reading.mention(at: first) == nil, !reading.beginsSentence(within: first..<(first + 1)),
        reading.flags(mention.tokens.upperBound).isDisjoint(with: .clitic)
      else { continue }
      add(first..<mention.tokens.upperBound, &reading)
    }
  }

  /// `Lenakel, Tanna's chief town,`: the description that follows calls it a town.
  private func isTown(_ end: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(end) else { return false }
    var place = end + 1
    if let owner = reading.mention(beginningAt: place), isRegion(owner, reading), reading.flags(owner.tokens.upperBound).contains(.clitic) {
      place = owner.tokens.upperBound + 1
    } else if reading.flags(place).contains(.determiner) {
      place += 1
    } else {
      return false
    }
    for noun in place..<(place + 3) where reading.tokens.indices.contains(noun) && reading.tokens[noun].shape == .lower {
      if towns.contains(reading.word(noun)) { return true }
    }
    return false
  }

  private func isNameWord(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.isCapitalized(token) && reading.mention(at: token) == nil && reading.tokens[token].shape == .capitalized
      && reading.flags(token).isDisjoint(with: [
        .month, .weekday, .rank, .honorific, .officeHead, .determiner, .pronoun, .preposition, .topic, .subordinator, .adverb, .agent,
        .dateWord,
      ])
  }

  /// `Thach That`: a word that only looks like one of English within a name.
  private func isSyllable(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.tokens[token].shape == .capitalized && reading.mention(at: token) == nil
      && reading.tokens[token].end - reading.tokens[token].start > 1
      && !reading.flags(token).isDisjoint(with: [.determiner, .pronoun, .preposition, .subordinator, .adverb, .relative])
      && reading.flags(token).isDisjoint(with: [.month, .weekday, .rank, .honorific, .officeHead, .topic])
      && reading.isCapitalized(token - 1) && !reading.isCapitalized(token + 1)
  }

  /// `at the Hexagone Balard`: a name of two words and more where something takes place, and no noun after it that it would describe.
  private func isVenue(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard tokens.count > 1, reading.word(tokens.lowerBound - 1) == the, reading.word(tokens.lowerBound - 2) == at else { return false }
    let next = tokens.upperBound
    guard reading.tokens.indices.contains(next) else { return true }
    return reading.tokens[next].shape == .mark && !reading.flags(next).contains(.clitic)
      || !reading.flags(next).isDisjoint(with: [.preposition, .coordinator, .dateWord, .weekday])
  }

  /// `Mocímboa da Praia`, `Mays al-Jabal`: the token after the joint and the name that it leads on to.
  private func afterJoint(_ token: Int, _ reading: DocumentReading) -> Int? {
    if let end = reading.afterSmallJoint(token), reading.mention(at: end - 1) == nil { return end }
    var next = token
    if reading.flags(next).contains(.particle), reading.tokens[next].shape == .lower, reading.flags(next).isDisjoint(with: [.determiner]) {
      next += 1
    }
    // A syllable of it may be a known place by itself: “Mocímboa da Praia”.
    if next > token, reading.isCapitalized(token - 1), let known = reading.mention(beginningAt: next), known.tokens.count == 1,
      ["Place", "Country"].contains(reading.type(of: known).rawValue), known.kind != .demonym
    {
      return next + 1
    }
    if reading.isDash(next), reading.isJoined(next), reading.isJoined(next + 1) { next += 1 }
    return next > token && isNameWord(next, reading) ? next + 1 : nil
  }

  /// `J.`, `A.K.`: what begins a person's name.
  private func isInitial(_ token: Int, _ reading: DocumentReading) -> Bool {
    let word = reading.text.bytes[reading.tokens[token].range]
    return word.last == UInt8(ascii: ".") && word.dropFirst().first == UInt8(ascii: ".") && reading.isCapitalized(token + 1)
  }

  private func isRegion(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    let type = reading.type(of: mention)
    return type == "Country" || type == "Place"
  }

  /// Links what bears the name of a place found elsewhere in the text.
  private func linkAll(_ places: [[UInt8]: (entity: Int, count: Int)], _ reading: inout DocumentReading) {
    guard !places.isEmpty else { return }
    let longest = places.values.map(\.count).max() ?? 0
    for token in reading.tokens.indices where reading.isCapitalized(token) && reading.mention(at: token) == nil {
      for count in stride(from: min(longest, reading.tokens.count - token), to: 0, by: -1) {
        let tokens = token..<(token + count)
        guard let place = places[Array(reading.text.bytes[reading.bytes(tokens)])], place.count == count,
          tokens.allSatisfy({ reading.mention(at: $0) == nil }), !reading.isCapitalized(tokens.upperBound),
          !reading.isCapitalized(token - 1)
        else { continue }
        reading.add(Mention(tokens: tokens, entity: place.entity, kind: .name))
        break
      }
    }
  }

  private func add(_ tokens: Range<Int>, _ reading: inout DocumentReading) {
    let name = reading.string(tokens)
    let index = reading.entity(ReadEntity(id: EntityID(kind: "place", name: name), type: "Place"))
    reading.add(Mention(tokens: tokens, entity: index, kind: .name))
  }

  // MARK: Datelines

  /// `Press release, Accra, 22 July 2025`, `Hanoi, 7 March 2025`: a short line that ends with a date behind a place.
  private func releaseLine(_ reading: inout DocumentReading) {
    for sentence in reading.text.sentences.prefix(5) where sentence.tokens.count <= 14 {
      let tokens = sentence.tokens
      guard let month = tokens.last(where: { reading.flags($0).contains(.month) }), month >= tokens.upperBound - 4,
        tokens.contains(where: { $0 > month && reading.tokens[$0].shape == .number }),
        let comma = tokens.last(where: { $0 < month && reading.isComma($0) }), comma >= month - 2,
        let place = reading.mention(endingAt: comma), reading.type(of: place) == "Place"
      else { continue }
      reading.home = reading.entities[place.entity].countries.first
      reading.dateline = place.tokens.lowerBound..<tokens.upperBound
      return
    }
  }

  /// `ANALYSIS – What the island wants`: what kind of text it is.
  private func isLabel(_ words: Range<Int>, _ reading: DocumentReading) -> Bool {
    words.allSatisfy { Self.labels.contains(String(decoding: reading.foldedBytes($0..<($0 + 1)), as: UTF8.self)) }
  }

  private static let labels: Set<String> = [
    "analysis", "opinion", "commentary", "comment", "editorial", "interview", "feature", "features", "explainer", "exclusive", "update",
    "news", "brief", "press", "release", "report", "background", "backgrounder", "profile", "chronology", "timeline", "factbox", "essay",
    "perspective", "viewpoint", "review", "breaking", "column", "transcript", "fact", "sheet", "in", "pictures", "watch", "correction",
  ]

  /// Marks between the parts of a dateline: `24 July 2025. –`, `Ankara / 3 May –`.
  private static let separators = Array("./|".utf8)

  /// Whether a token is the dash behind a dateline, or the colon behind a known place and a date: `Banjul, 14 November: The last …`.
  private func endsDateline(_ token: Int, from start: Int, _ reading: DocumentReading) -> Bool {
    if reading.isDash(token) { return !reading.isJoined(token) && !reading.isJoined(token + 1) }
    guard reading.isMark(token, UInt8(ascii: ":")), let place = reading.mention(beginningAt: start),
      place.kind == .capital || reading.type(of: place) == "Place"
    else { return false }
    return (start..<token).contains {
      reading.flags($0).contains(.month) && [$0 - 1, $0 + 1].contains { reading.tokens[$0].shape == .number }
    }
  }

  /// `MAGELANG, Central Java, Aug. 29, 2024 —`, `Benoa, Bali (QDND Online) –`: the places before the first dash of the text, or a colon.
  private func dateline(_ reading: inout DocumentReading) {
    for sentence in reading.text.sentences.prefix(4) {
      let tokens = sentence.tokens
      guard let end = tokens.prefix(24).first(where: { endsDateline($0, from: tokens.lowerBound, reading) }),
        reading.isCapitalized(tokens.lowerBound)
      else { continue }
      let head = tokens.lowerBound..<end
      // Only places, dates, agencies and commas stand in a dateline.
      var places: [Range<Int>] = []
      var agencies: [Int] = []
      var token = head.lowerBound
      var isDateline = true
      while token < head.upperBound {
        if reading.isMark(token, UInt8(ascii: "(")) {
          // The agency that sends the text is not spoken of.
          while token < head.upperBound, !reading.isMark(token, UInt8(ascii: ")")) {
            if reading.mention(at: token) != nil { agencies.append(token) }
            token += 1
          }
          token += 1
        } else if reading.isComma(token) || Self.separators.contains(where: { reading.isMark(token, $0) })
          || reading.tokens[token].shape == .number
          || !reading.flags(token).isDisjoint(with: [.month, .weekday])
        {
          token += 1
        } else if reading.isCapitalized(token) {
          var end = token + 1
          while end < head.upperBound, reading.isCapitalized(end) || reading.flags(end).contains(.clitic),
            reading.flags(end).isDisjoint(with: [.month, .weekday])
          { end += 1 }
          // “Riyadh, Rabi' II 22, 1447”: a month of another calendar
          let isMonth = !places.isEmpty && end < head.upperBound && reading.tokens[end].shape == .number
          if !isMonth { places.append(token..<end) }
          token = end
        } else {
          isDateline = false
          break
        }
      }
      guard isDateline, let first = places.first, first.count <= 4, !isLabel(first, reading) else { continue }
      reading.dateline = head.lowerBound..<(end + 1)
      for token in agencies { reading.uncover(token) }
      for place in places.prefix(3) where reading.mention(at: place.lowerBound) == nil {
        let name = reading.string(place)
        let shown =
          name == name.uppercased()
          ? name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ") : name
        let index = reading.entity(ReadEntity(id: EntityID(kind: "place", name: name), type: "Place", name: shown))
        reading.add(Mention(tokens: place, entity: index, kind: .name))
      }
      for place in places where reading.home == nil {
        guard let mention = reading.mention(beginningAt: place.lowerBound) else { continue }
        let entity = reading.entities[mention.entity]
        // “CAMPO DE MAYO, Argentina”
        reading.home = entity.type == "Country" ? entity.id : entity.countries.first
      }
      return
    }
  }
}
