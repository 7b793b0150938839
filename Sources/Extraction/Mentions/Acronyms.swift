import Knowledge
import Language

/// Links the short forms that a text defines: `Vietnam People’s Army (VPA)` makes every later `VPA` that army.
enum Acronyms {
  /// Finds definitions, then all uses.
  static func find(in reading: inout DocumentReading) {
    var defined: [[UInt8]: (length: Int, entity: Int)] = [:]
    joinDescriptions(&reading)
    // What only a longer name has shown gives way to any other name.
    var led: Set<[UInt8]> = []
    // The last word of a ship’s name names her behind “the”.
    var ships: [[UInt8]: Int] = [:]
    var longest = 0
    for index in reading.mentions.indices where !reading.mentions[index].isCovered && reading.mentions[index].kind == .name {
      let mention = reading.mentions[index]
      guard let short = shortForm(after: mention.tokens.upperBound, reading), fits(short, mention, reading) else { continue }
      let key = key(short, reading)
      if defined[key] == nil { defined[key] = (short.count, mention.entity) }
      longest = max(longest, short.count)
      if reading.mention(at: short.lowerBound)?.entity != mention.entity {
        reading.add(Mention(tokens: short, entity: mention.entity, kind: .name))
      }
      // “(EUMAM Mozambique)”: its first word alone means no other mission from here on.
      let first = short.lowerBound..<(short.lowerBound + 1)
      if short.count > 1, reading.type(of: mention) == "Mission", !isKnown(first, besides: mention.entity, reading),
        reading.tokens[first.lowerBound].shape == .upper, reading.tokens[short.upperBound - 1].shape == .capitalized,
        reading.mention(at: short.upperBound - 1).map({ $0.entity == mention.entity }) ?? true, defined[self.key(first, reading)] == nil
      {
        defined[self.key(first, reading)] = (1, mention.entity)
      }
    }
    // “Falcons of Harmony” after “Exercise Falcons of Harmony”
    for short in reading.shortForms {
      let key = key(short.tokens, reading)
      reading.addForm(reading.string(short.tokens), to: short.entity)
      guard defined[key] == nil else { continue }
      defined[key] = (short.tokens.count, short.entity)
      led.insert(key)
      longest = max(longest, short.tokens.count)
    }
    for mention in reading.mentions where mention.kind == .name && !mention.isCovered && mention.tokens.count > 1 {
      guard reading.entities[mention.entity].type == "ArmedForce", isShip(mention, reading) else { continue }
      let last = (mention.tokens.upperBound - 1)..<mention.tokens.upperBound
      if reading.tokens[last.lowerBound].shape == .capitalized { ships[key(last, reading)] = mention.entity }
    }
    nameShips(ships, &reading)
    for (key, known) in reading.inheritance.acronyms where defined[key] == nil {
      defined[key] = (known.length, reading.entity(known.entity))
      longest = max(longest, known.length)
    }
    for (key, known) in defined where !led.contains(key) {
      reading.inheritance.acronyms[key] = (known.length, reading.entities[known.entity].alone)
    }
    guard longest > 0 else { return }
    for token in reading.tokens.indices where reading.isCapitalized(token) {
      for length in stride(from: min(longest, reading.tokens.count - token), to: 0, by: -1) {
        let range = token..<(token + length)
        let key = key(range, reading)
        guard let found = defined[key], found.length == length else { continue }
        // “Vanuatu Assist” is no Vanuatu.
        if led.contains(key),
          range.contains(where: { reading.mention(at: $0).map { $0.tokens.count >= length || $0.entity == found.entity } == true })
        {
          break
        }
        if let present = reading.mention(at: token), present.tokens.count > length || present.entity == found.entity { break }
        reading.add(Mention(tokens: range, entity: found.entity, kind: .name))
        break
      }
    }
  }

  /// Whether a word is known as something of another kind than a mission, wherever it stands: US, UN.
  private static func isKnown(_ word: Range<Int>, besides entity: Int, _ reading: DocumentReading) -> Bool {
    let key = key(word, reading)
    return reading.mentions.contains {
      $0.tokens.count == 1 && $0.entity != entity && reading.type(of: $0) != "Mission" && self.key($0.tokens, reading) == key
    }
  }

  /// `MONUSCO, the UN Organization Stabilization Mission`: a known mission by a longer name that the pack does not have.
  private static func joinDescriptions(_ reading: inout DocumentReading) {
    let the = reading.table.the
    for index in reading.mentions.indices where reading.mentions[index].kind == .name && !reading.mentions[index].isCovered {
      let mention = reading.mentions[index], start = mention.tokens.lowerBound
      guard reading.type(of: mention) == "Mission", reading.entities[mention.entity].known == nil, mention.tokens.count > 2,
        reading.word(start - 1) == the, reading.isComma(start - 2), let short = reading.mention(endingAt: start - 2),
        short.tokens.count == 1,
        reading.tokens[short.tokens.lowerBound].shape == .upper, reading.type(of: short) == "Mission"
      else { continue }
      for other in reading.mentions.indices where reading.mentions[other].entity == mention.entity {
        reading.mentions[other].entity = short.entity
      }
    }
  }

  /// Whether a name begins with the initials that ships bear, or stands behind a noun for ships.
  private static func isShip(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    reading.flags(mention.tokens.lowerBound).contains(.shipPrefix) || reading.flags(mention.tokens.lowerBound - 1).contains(.vessel)
  }

  /// `the Gökova` after “TCG Gökova”
  private static func nameShips(_ ships: [[UInt8]: Int], _ reading: inout DocumentReading) {
    guard !ships.isEmpty else { return }
    let the = reading.table.the
    for token in reading.tokens.indices.dropFirst() where reading.word(token - 1) == the && reading.isCapitalized(token) {
      guard reading.mention(at: token) == nil, !reading.isCapitalized(token + 1), let ship = ships[key(token..<(token + 1), reading)] else {
        continue
      }
      reading.add(Mention(tokens: token..<(token + 1), entity: ship, kind: .name))
    }
  }

  /// The tokens between brackets after a name, where they look like a short form: one to three words, most letters capitals.
  private static func shortForm(after end: Int, _ reading: DocumentReading) -> Range<Int>? {
    guard reading.isMark(end, UInt8(ascii: "(")) else { return nil }
    var close = end + 1
    while close < reading.tokens.count, close - end <= 5, !reading.isMark(close, UInt8(ascii: ")")) { close += 1 }
    guard reading.isMark(close, UInt8(ascii: ")")), close > end + 1 else { return nil }
    let inside = (end + 1)..<close
    guard
      reading.tokens[inside.lowerBound].shape == .upper
        || reading.tokens[inside.lowerBound].shape == .capitalized && inside.count == 1 && hasInnerCapital(inside, reading)
    else { return nil }
    return inside
  }

  /// Whether a short form can be that of a name: what is known as something of another type, or begins unlike a place, is the short form of more
  /// than the name: `Hybrid Operation in Darfur (UNAMID)`.
  private static func fits(_ short: Range<Int>, _ mention: Mention, _ reading: DocumentReading) -> Bool {
    let type = reading.type(of: mention)
    if let known = reading.mention(beginningAt: short.lowerBound), known.tokens.upperBound == short.upperBound,
      reading.entities[known.entity].known != nil, reading.type(of: known) != type
    {
      return false
    }
    guard ["Place", "Country", "Person"].contains(type.rawValue) else { return true }
    return reading.firstByte(short.lowerBound) == reading.firstByte(mention.tokens.lowerBound)
  }

  private static func hasInnerCapital(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    reading.text.bytes[reading.bytes(tokens)].dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func key(_ tokens: Range<Int>, _ reading: DocumentReading) -> [UInt8] { Array(reading.text.bytes[reading.bytes(tokens)]) }
}
