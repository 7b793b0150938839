import Knowledge
import Language

// What entity a name stands for: its owner, its parties, and the form that is shown.
extension NameShapes {
  func covering(_ tokens: Range<Int>, _ reading: DocumentReading) -> Mention? {
    for token in tokens { if let mention = reading.mention(at: token), mention.tokens.count >= tokens.count { return mention } }
    return nil
  }

  func add(_ name: Name, _ reading: inout DocumentReading) {
    let inner = name.tokens.compactMap { reading.mention(beginningAt: $0) }.filter { !isPiece($0, of: name.tokens, reading) }
    // “Indian Ocean Rim Association for Regional Cooperation”: the known body by a fuller name
    if let known = inner.first, inner.count == 1, known.kind == .name, known.tokens.lowerBound == name.tokens.lowerBound,
      case let joint = afterAcronym(known.tokens.upperBound, reading),
      complementWords.contains(reading.word(joint)), reading.word(joint) != ofWord,
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
    let text = withoutAcronym(name.tokens, reading) ?? reading.string(name.tokens)
    var entity = ReadEntity(id: EntityID(rawValue: ""), type: name.type)
    if text != reading.string(name.tokens) { entity.name = text }
    let kind = ontology.entityType(name.type)?.idKind ?? "entity"
    let actors = inner.filter {
      ontology.isKind(reading.type(of: $0), of: "Country") || reading.type(of: $0) == "InternationalOrganization"
    }
    // “British Army Training Unit Kenya”: the army's, whose name it begins with.
    let parent = inner.first.flatMap { first in
      first.tokens.lowerBound == name.tokens.lowerBound && first.kind == .name
        && ["ArmedForce", "Organization"].contains(reading.type(of: first).rawValue) ? first : nil
    }
    if ["Forum", "Event", "Exercise", "Agreement"].contains(name.type.rawValue), actors.count > 1 {
      entity.parties = actors.map(\.entity)
    } else if ["Organization", "ArmedForce"].contains(name.type.rawValue), let first = actors.first, actors.count == 2,
      pair(at: first.tokens.lowerBound, reading) == actors[1].tokens.upperBound
    {
      // “the Joint Peru-Kenya Research Centre” is of both.
      entity.parties = actors.map(\.entity)
    } else if let whole = ownerAtEnd(of: name, inner, reading) {
      entity.owner = whole.entity
    } else if let parent, ["Organization", "ArmedForce"].contains(name.type.rawValue), reading.word(parent.tokens.upperBound) != inWord {
      entity.owner = parent.entity
    } else if let owner = actors.first, owner.kind != .capital, !isTrailing(owner, in: name.tokens, reading),
      !name.isLeading || name.proper == nil
    {
      entity.owner = owner.entity
    }
    // “the ADMM-Plus Experts’ Working Group”
    if name.type == "Forum", entity.owner == nil, entity.parties.isEmpty, let whole = inner.first,
      whole.tokens.lowerBound == name.tokens.lowerBound, whole.kind == .name, reading.isCapitalized(whole.tokens.upperBound),
      reading.word(name.tokens.upperBound - 1) != groups, whole.tokens.upperBound < name.tokens.upperBound,
      ["Forum", "InternationalOrganization"].contains(reading.type(of: whole).rawValue)
    {
      entity.owner = whole.entity
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
    if let proper = name.proper {
      let isQuoted = reading.tokens[name.tokens.upperBound - 1].shape == .mark
      reading.shortForms.append((proper..<(isQuoted ? name.tokens.upperBound - 1 : name.tokens.upperBound), index))
    }
    reading.add(Mention(tokens: name.tokens, entity: index, kind: .name))
    // A place that a name tells with a preposition is spoken of by itself.
    for place in inner where isTold(place, in: name.tokens, reading) || isHost(place, of: name, reading) {
      reading.mentions.append(Mention(tokens: place.tokens, entity: place.entity, kind: .name, overlaps: true))
    }
  }

  /// `General Department of Politics of the | Vietnam People's Army`: the force or body that a name says with “of” at its end.
  private func ownerAtEnd(of name: Name, _ inner: [Mention], _ reading: DocumentReading) -> Mention? {
    guard ["Organization", "ArmedForce"].contains(name.type.rawValue), let whole = inner.last, whole.kind == .name,
      whole.tokens.upperBound == name.tokens.upperBound, whole.tokens.lowerBound > name.tokens.lowerBound,
      ["Organization", "ArmedForce"].contains(reading.type(of: whole).rawValue)
    else { return nil }
    var before = whole.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.word(before) == ofWord ? whole : nil
  }

  /// The place behind `(EWG)`.
  private func afterAcronym(_ end: Int, _ reading: DocumentReading) -> Int {
    reading.isMark(end, UInt8(ascii: "(")) && reading.isMark(end + 2, UInt8(ascii: ")")) ? end + 3 : end
  }

  /// `Experts’ Working Group (EWG) on Peacekeeping`: the name without the acronym that stands within it.
  private func withoutAcronym(_ tokens: Range<Int>, _ reading: DocumentReading) -> String? {
    guard let open = tokens.first(where: { reading.isMark($0, UInt8(ascii: "(")) }), open > tokens.lowerBound, open + 3 < tokens.upperBound,
      reading.tokens[open + 1].shape == .upper, reading.isMark(open + 2, UInt8(ascii: ")"))
    else { return nil }
    return reading.string(tokens.lowerBound..<open) + " " + reading.string((open + 3)..<tokens.upperBound)
  }

  /// Whether a country only says where a body is: Multinational Battle Group | Lithuania.
  func isTrailing(_ region: Mention, in tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard region.tokens.upperBound == tokens.upperBound, region.tokens.lowerBound > tokens.lowerBound, region.kind != .demonym else {
      return false
    }
    return reading.isCapitalized(region.tokens.lowerBound - 1)
  }

  /// Whether some tokens are the name of one country or place.
  func isRegion(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard let mention = reading.mention(beginningAt: tokens.lowerBound), mention.tokens == tokens, mention.kind != .demonym else {
      return false
    }
    return ["Country", "Place"].contains(reading.type(of: mention).rawValue)
  }

  /// Whether a known name within a longer one is only a piece of it: the National | Security Council | of Peru is not the United Nations'.
  func isPiece(_ mention: Mention, of tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    let start = mention.tokens.lowerBound
    guard start > tokens.lowerBound, !["Country", "Place", "ArmedForce"].contains(reading.type(of: mention).rawValue) else { return false }
    return reading.isCapitalized(start - 1) && reading.mention(at: start - 1) == nil
  }

  /// BRICS in the `BRICS summit`
  func isHost(_ mention: Mention, of name: Name, _ reading: DocumentReading) -> Bool {
    name.type == "Forum" && reading.type(of: mention) == "CountryGroup" && mention.tokens.lowerBound == name.tokens.lowerBound
  }

  func isTold(_ place: Mention, in tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard place.kind == .name, reading.type(of: place) == "Place", place.tokens.lowerBound > tokens.lowerBound + 1 else { return false }
    var before = place.tokens.lowerBound - 1
    if reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.flags(before).contains(.preposition) && reading.word(before) != ofWord
  }

  /// `Joint Chiefs of Staff Committee` of the Republic of Peru: the words before the country that a body is of.
  func withoutOwner(_ name: Name, _ inner: [Mention], _ reading: DocumentReading) -> String? {
    guard ["Organization", "ArmedForce", "Forum"].contains(name.type.rawValue), let owner = inner.last,
      owner.tokens.upperBound == name.tokens.upperBound, reading.type(of: owner) == "Country"
    else { return nil }
    var end = owner.tokens.lowerBound
    while end > name.tokens.lowerBound, reading.flags(end - 1).contains(.determiner) { end -= 1 }
    guard reading.word(end - 1) == ofWord, end - 1 - name.tokens.lowerBound > 1 else { return nil }
    return reading.string(name.tokens.lowerBound..<(end - 1))
  }
}
