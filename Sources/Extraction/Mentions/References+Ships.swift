import Knowledge
import Language

// Ships: how a name tells one, and what “she”, “her” and “the flotilla” take up.
extension References {
  /// Whether a mention is named as a ship: by a prefix, or with a noun for ships in or before its name.
  func isShip(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    let first = reading.word(mention.tokens.lowerBound)
    if shipPrefixes.contains(first) || vessels.contains(first) || vessels.contains(reading.word(mention.tokens.lowerBound - 1)) {
      return true
    }
    // “Peace Ark, a hospital ship”
    let comma = mention.tokens.upperBound
    return reading.isComma(comma) && reading.flags(comma + 1).contains(.determiner)
      && ((comma + 2)..<(comma + 5)).contains { vessels.contains(reading.word($0)) }
  }

  /// The ship that “she” or “her” means: one of which this sentence, or the one before, speaks, and no woman.
  func vessel(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    for place in [sentence, sentence - 1] where place >= 0 {
      let named = mentions[place].filter { $0.tokens.upperBound <= token && $0.kind != .demonym }
      if named.contains(where: { isPerson($0, for: reading.word(token), reading) }) { return nil }
      // The last few: a text that names hundreds in a sentence speaks of none of them.
      if let ship = named.suffix(8).last(where: {
        reading.type(of: $0) == "ArmedForce" && $0.group < 0 && (isShip($0, reading) || isShip(of: $0, sentence, mentions, reading))
      }) {
        return ship.entity
      }
    }
    return nil
  }

  /// Whether some name of what a mention takes up is a ship’s.
  func isShip(of mention: Mention, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Bool {
    vessels.contains(reading.word(mention.tokens.upperBound - 1))
      || recent(sentence, mentions).joined().contains { $0.entity == mention.entity && isShip($0, reading) }
      || ([reading.entities[mention.entity].name ?? ""] + reading.entities[mention.entity].forms).contains { form in
        form.split(separator: " ").first.map { shipPrefixes.contains(reading.table.id(String($0))) } ?? false
      }
  }

  /// `the flotilla`, `the ships`: the ships that one of the last sentences named together.
  func squadron(
    at noun: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  ) -> [Int]? {
    let word = reading.word(noun)
    let isPlural = word >= 0 && vessels.contains(reading.table.singulars[safe: word] ?? -1) && !vessels.contains(word)
    guard isPlural || fleets.contains(word), !reading.isCapitalized(noun), reading.word(noun + 1) != reading.table.of,
      !reading.flags(noun + 1).contains(.relative)
    else { return nil }
    for back in stride(from: sentence, through: max(0, sentence - 4), by: -1) {
      var ships: [Int] = []
      for mention in mentions[back] where mention.tokens.upperBound <= token && mention.kind == .name {
        if reading.type(of: mention) == "ArmedForce", isShip(mention, reading), !ships.contains(mention.entity) {
          ships.append(mention.entity)
        }
      }
      if ships.count > 1 { return ships }
    }
    return nil
  }
}
