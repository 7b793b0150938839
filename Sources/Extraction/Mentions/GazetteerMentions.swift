import Knowledge
import Language

/// Finds the names that the gazetteers know.
struct GazetteerMentions: Sendable {
  let entries: [GazetteerEntry]
  let automaton: NameAutomaton
  private let places: [EntityID: Int]
  /// The country whose seat of government a place is.
  private let capitals: [EntityID: Int]
  private let records: [ReadEntity]

  init(_ entries: [GazetteerEntry]) {
    self.entries = entries
    self.automaton = NameAutomaton(entries)
    self.records = entries.map { ReadEntity(id: $0.id, type: $0.type, known: $0.entity, name: $0.name, countries: $0.countries) }
    self.places = Dictionary(zip(entries.map(\.id), entries.indices), uniquingKeysWith: { first, _ in first })
    var capitals: [EntityID: Int] = [:]
    for (index, entry) in entries.enumerated() { if let capital = entry.capital { capitals[capital] = index } }
    self.capitals = capitals
  }

  /// Adds a mention for each name found.
  func find(in reading: inout DocumentReading) {
    let bytes = reading.text.bytes
    let folded = reading.folded
    let matches = automaton.matches(in: folded) { candidate, range in Self.caseFits(candidate, range, folded, bytes) }
    var found: [(tokens: Range<Int>, candidates: [NameAutomaton.Candidate])] = []
    var nested: [[NameAutomaton.Match]] = []
    for match in matches {
      guard let tokens = Self.tokens(of: match.range, in: reading) else { continue }
      found.append((tokens, match.candidates))
      nested.append(match.nested)
    }
    let plain = Set(found.flatMap { $0.candidates.filter { !$0.isAmbiguous }.map(\.entry) })
    // Looked up once for each entry, however often its name stands in the text.
    var contexts: [Int: Bool] = [:]
    for (index, item) in found.enumerated() {
      let supported = item.candidates.filter { candidate in
        guard candidate.isAmbiguous, !plain.contains(candidate.entry) else { return true }
        if standsInList(candidate, at: index, of: found, in: reading) { return true }
        if let known = contexts[candidate.entry] { return known }
        let hasContext = hasContext(entries[candidate.entry], in: reading)
        contexts[candidate.entry] = hasContext
        return hasContext
      }
      // “… Ministry of Defence | News release”: no name goes on from line to line.
      if item.tokens.count > 1, reading.beginsSentence(within: (item.tokens.lowerBound + 1)..<item.tokens.upperBound) { continue }
      guard let mention = choose(supported, item.tokens, &reading) else { continue }
      // “South American”, “Latin American”: of a continent
      if mention.kind == .demonym, reading.isCapitalized(item.tokens.lowerBound - 1),
        reading.flags(item.tokens.lowerBound - 1).contains(.region)
      {
        continue
      }
      if !nested[index].isEmpty { readInside(mention, nested[index], &reading) }
      reading.add(mention)
    }
    findCapitals(in: &reading)
  }

  /// `the Lao capital` is the city where Laos has its government.
  private func findCapitals(in reading: inout DocumentReading) {
    let word = reading.table.capital
    for token in reading.words.indices where reading.words[token] == word && reading.tokens[token].shape == .lower {
      // “Lao” is a demonym, and the country’s name without diacritics in Vietnamese.
      guard let demonym = reading.mention(endingAt: token), let country = entry(reading.entities[demonym.entity].id),
        demonym.kind == .demonym || country.demonyms.contains(reading.string(demonym.tokens)),
        let city = country.capital, reading.flags(demonym.tokens.lowerBound - 1).contains(.determiner), endsPhrase(token + 1, reading),
        let place = entity(city, in: &reading)
      else { continue }
      reading.add(Mention(tokens: demonym.tokens.lowerBound..<(token + 1), entity: place, kind: .reference))
    }
  }

  /// Whether no noun goes on from here: “the Russian capital market” is no city.
  private func endsPhrase(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape != .mark else { return true }
    return !reading.flags(token).isDisjoint(with: [
      .preposition, .coordinator, .subordinator, .auxiliary, .be, .have, .month, .weekday, .dateWord, .relative, .clitic, .adverb,
    ])
  }

  /// Reads owners and pairs out of a known name: `US Navy`, `U.S.–Vietnam Defense Policy Dialogue`.
  private func readInside(_ mention: Mention, _ nested: [NameAutomaton.Match], _ reading: inout DocumentReading) {
    var actors: [Int] = []
    // What the name begins with owns it where the pack does not say who does: ASEAN Observer Team.
    var leading = -1, trailing = -1
    var end = mention.tokens.lowerBound
    let holders = entry(reading.entities[mention.entity].id).map { [$0.owner].compactMap { $0 } + $0.countries } ?? []
    for match in nested {
      readPlace(match, within: mention, &reading)
      guard let tokens = Self.tokens(of: match.range, in: reading), tokens.count < mention.tokens.count,
        let candidate = match.candidates.first(where: {
          ["Country", "InternationalOrganization"].contains(entries[$0.entry].type.rawValue)
            // “Korea” of the Korea Coast Guard can only be its own.
            && (!$0.isAmbiguous || holders.contains(entries[$0.entry].id))
            || entries[$0.entry].type == "ArmedForce" && !$0.isAmbiguous
              && (tokens.lowerBound == mention.tokens.lowerBound && reading.word(tokens.upperBound) != reading.table.in
                || tokens.upperBound == mention.tokens.upperBound)
        })
      else { continue }
      let index = reading.entity(records[candidate.entry])
      guard index != mention.entity, tokens.lowerBound >= end else { continue }
      end = tokens.upperBound
      let inner = Mention(tokens: tokens, entity: index, kind: .name)
      let deeper = nested.filter {
        $0.range.lowerBound >= match.range.lowerBound && $0.range.upperBound <= match.range.upperBound && $0.range.count < match.range.count
      }
      if !deeper.isEmpty { readInside(inner, deeper, &reading) }
      if tokens.lowerBound == mention.tokens.lowerBound { leading = index }
      if tokens.upperBound == mention.tokens.upperBound, reading.entities[index].type == "ArmedForce" { trailing = index }
      reading.mentions.append(Mention(tokens: tokens, entity: index, kind: candidate.kind == .demonym ? .demonym : .name, isCovered: true))
      actors.append(index)
    }
    let entity = reading.entities[mention.entity]
    if ["Forum", "Event", "Exercise", "Agreement"].contains(entity.type.rawValue), actors.count > 1 {
      reading.entities[mention.entity].parties = actors
    } else if entity.type == "Forum", let owner = actors.first, reading.entities[owner].type == "InternationalOrganization" {
      // “United Nations Peacekeeping Ministerial”
      reading.entities[mention.entity].owner = reading.entities[mention.entity].owner ?? owner
    } else if entity.type == "CountryGroup" || entity.type == "Event" {
      reading.entities[mention.entity].owner = actors.first
    } else if let entry = entry(entity.id) {
      let owners = [entry.owner].compactMap { $0 } + (entry.type == "Mission" ? [] : entry.countries)
      reading.entities[mention.entity].owner =
        reading.entities[mention.entity].owner ?? (trailing >= 0 ? trailing : nil) ?? actors.first {
          owners.contains(reading.entities[$0].id)
        }
        ?? actors.first { entry.owner == nil && $0 == leading && reading.entities[$0].type != "Country" }
    }
  }

  /// `Code of Conduct in the South China Sea`: a place that a known name says with a preposition is spoken of by itself.
  private func readPlace(_ match: NameAutomaton.Match, within mention: Mention, _ reading: inout DocumentReading) {
    guard let tokens = Self.tokens(of: match.range, in: reading), tokens.lowerBound > mention.tokens.lowerBound,
      ["Mission", "Agreement", "Organization", "ArmedForce"].contains(reading.type(of: mention).rawValue),
      let candidate = match.candidates.first(where: { entries[$0.entry].type == "Place" && !$0.isAmbiguous })
    else { return }
    var before = tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    guard reading.flags(before).contains(.preposition), reading.word(before) != reading.table.of else { return }
    reading.mentions.append(
      Mention(tokens: tokens, entity: reading.entity(records[candidate.entry]), kind: .name, overlaps: true))
  }

  /// The mention of a known entity, for other finders.
  func entity(_ id: EntityID, in reading: inout DocumentReading) -> Int? {
    guard let index = places[id] else { return nil }
    return reading.entity(records[index])
  }

  /// The country whose government sits in a place.
  func country(seatedIn place: EntityID, in reading: inout DocumentReading) -> Int? {
    capitals[place].map { reading.entity(records[$0]) }
  }

  /// The entity of a pack's entry by its identifier.
  func entry(_ id: EntityID) -> GazetteerEntry? { places[id].map { entries[$0] } }

  private func choose(_ candidates: [NameAutomaton.Candidate], _ tokens: Range<Int>, _ reading: inout DocumentReading) -> Mention? {
    guard let first = candidates.first else { return nil }
    // A name that several entries bear: a capital's city and its government are told apart by use; anything else stays unlinked.
    if candidates.count > 1, candidates.contains(where: { $0.entry != first.entry }), candidates.filter({ $0.kind != .demonym }).count != 1
    {
      return nil
    }
    let candidate = candidates.first { $0.kind != .demonym } ?? first
    if let country = capitals[entries[candidate.entry].id], !isPlaced(tokens, in: country, reading),
      Metonymy.meansGovernment(tokens, in: reading)
    {
      return Mention(tokens: tokens, entity: reading.entity(records[country]), kind: .capital)
    }
    return Mention(tokens: tokens, entity: reading.entity(records[candidate.entry]), kind: candidate.kind == .demonym ? .demonym : .name)
  }

  /// `Praia in Cabo Verde`: the city, told by its own country.
  private func isPlaced(_ tokens: Range<Int>, in country: Int, _ reading: DocumentReading) -> Bool {
    let end = tokens.upperBound
    guard reading.word(end) == reading.table.in, reading.isCapitalized(end + 1) else { return false }
    let start = reading.foldedStarts[end + 1]
    return ([entries[country].name] + entries[country].aliases).contains {
      reading.folded.bytes[start...].starts(with: FoldedText.fold(name: $0))
    }
  }

  /// Whether an ambiguous form stands beside names of things of its type, as in a list.
  private func standsInList(
    _ candidate: NameAutomaton.Candidate, at index: Int, of found: [(tokens: Range<Int>, candidates: [NameAutomaton.Candidate])],
    in reading: DocumentReading
  ) -> Bool {
    let type = entries[candidate.entry].type
    let tokens = found[index].tokens
    return [index - 1, index + 1].contains { other in
      guard found.indices.contains(other) else { return false }
      let gap = other < index ? found[other].tokens.upperBound..<tokens.lowerBound : tokens.upperBound..<found[other].tokens.lowerBound
      return gap.count <= 2
        && gap.allSatisfy { reading.isComma($0) || reading.flags($0).contains(.coordinator) || reading.flags($0).contains(.determiner) }
        && found[other].candidates.contains { entries[$0.entry].type == type }
    }
  }

  /// Whether a word that goes with an entry stands anywhere in the text. Linear in the text.
  private func hasContext(_ entry: GazetteerEntry, in reading: DocumentReading) -> Bool {
    entry.context.contains { Self.contains(FoldedText.fold(name: $0), in: reading.folded.bytes) }
  }

  private static func contains(_ needle: [UInt8], in haystack: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= haystack.count else { return false }
    var index = 0
    while index <= haystack.count - needle.count {
      if haystack[index] == first && haystack[index..<(index + needle.count)].elementsEqual(needle) { return true }
      index += 1
    }
    return false
  }

  private static func tokens(of range: Range<Int>, in reading: DocumentReading) -> Range<Int>? {
    func token(holding place: Int) -> Int {
      var low = 0, high = reading.tokens.count
      while low < high {
        let middle = (low + high) / 2
        if reading.foldedStarts[middle] <= place { low = middle + 1 } else { high = middle }
      }
      return low - 1
    }
    let first = token(holding: range.lowerBound), last = token(holding: range.upperBound - 1)
    guard first >= 0, last >= first, reading.foldedStarts[first] == range.lowerBound else { return nil }
    // A match that ends within a token is part of another word, unless only a full stop is left of it.
    let end = Int(reading.tokens[last].end), matched = Int(reading.folded.origins[range.upperBound])
    if matched < end && !(end - matched == 1 && reading.text.bytes[matched] == UInt8(ascii: ".")) { return nil }
    if last + 1 < reading.tokens.count && reading.isMark(last + 1, UInt8(ascii: "$")) { return nil }
    return first..<(last + 1)
  }

  /// Whether capitals stand where the form has them; an acronym must agree letter by letter.
  private static func caseFits(_ candidate: NameAutomaton.Candidate, _ range: Range<Int>, _ folded: FoldedText, _ bytes: [UInt8]) -> Bool {
    let form = candidate.form
    if candidate.kind == .acronym {
      let start = Int(folded.origins[range.lowerBound]), end = Int(folded.origins[range.upperBound])
      var formBytes = Array(form.utf8)[...]
      for index in start..<end {
        guard let byte = formBytes.first else { return bytes[index..<end].allSatisfy { $0 <= 0x20 } }
        guard bytes[index] == byte else { return false }
        formBytes = formBytes.dropFirst()
      }
      return formBytes.isEmpty
    }
    // The first letter of each word.
    var place = range.lowerBound
    var atStart = true
    for byte in form.utf8 {
      if byte >= 0x80 { return LetterCase.isCapital(bytes, at: Int(folded.origins[range.lowerBound])) || isLower(form) }
      if place >= range.upperBound { break }
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if atStart && isCapital && !LetterCase.isCapital(bytes, at: Int(folded.origins[place])) { return false }
      atStart = byte == 0x20 || byte == 0x2D
      place += 1
    }
    return true
  }

  private static func isLower(_ form: String) -> Bool { form.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false }
}
