import Knowledge
import Language

// The persons that names stand for, and their short forms.
extension Persons {
  func add(_ name: Name, _ reading: inout DocumentReading) {
    let text = reading.string(name.tokens)
    let index = reading.entity(ReadEntity(id: EntityID(kind: "person", name: text), type: "Person"))
    reading.add(Mention(tokens: name.tokens, entity: index, kind: .name))
  }

  /// A single name that is part of one person's full name; with a rank or office before it, else also alone.
  func shortForms(_ names: [Name], _ reading: inout DocumentReading) {
    var parts: [[UInt8]: Int] = [:]
    defer {
      reading.inheritance.persons.merge(parts.mapValues { reading.entities[$0].alone }) { _, later in later }
    }
    var ambiguous: Set<[UInt8]> = []
    for mention in reading.mentions where !mention.isCovered && reading.type(of: mention) == "Person" {
      for token in mention.tokens
      where reading.tokens[token].end - reading.tokens[token].start > 1 && !reading.flags(token).contains(.particle) {
        let part = Array(reading.foldedBytes(token..<(token + 1)))
        if let other = parts[part], other != mention.entity { ambiguous.insert(part) }
        parts[part] = mention.entity
      }
    }
    var bearers = Bearers(of: ambiguous, in: reading)
    for name in names where reading.mention(at: name.tokens.lowerBound) == nil {
      let key = Array(reading.foldedBytes(name.tokens.lowerBound..<(name.tokens.lowerBound + 1)))
      if name.tokens.count == 1 || isJoined(name.tokens, reading) {
        if parts[key] == nil, let inherited = reading.inheritance.persons[key] { parts[key] = reading.entity(inherited) }
        if let person = parts[key] {
          // A name that two bear goes to the one spoken of last.
          let entity = bearers.last(bearing: key, before: name.tokens.lowerBound) ?? person
          let mention = Mention(tokens: name.tokens, entity: entity, kind: .name)
          reading.add(mention)
          bearers.note(mention, as: key)
        } else if name.isPerson && name.start < name.tokens.lowerBound {
          add(name, &reading)
        }
      }
    }
  }

  /// `Kosiniak-Kamysz`: a single name of joined parts.
  func isJoined(_ tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    tokens.count == 3 && reading.isDash(tokens.lowerBound + 1) && reading.isJoined(tokens.lowerBound + 1)
      && reading.isJoined(tokens.lowerBound + 2)
  }

  /// Who bears the names that several persons share, by place in the text. A look-up is logarithmic in the mentions.
  struct Bearers {
    private var mentions: [[UInt8]: [Mention]]
    /// The last one noted of each name; names are noted in the order of the text.
    private var latest: [[UInt8]: Mention] = [:]

    /// Looks through the persons named so far for those names.
    init(of names: Set<[UInt8]>, in reading: DocumentReading) {
      mentions = Dictionary(uniqueKeysWithValues: names.map { ($0, []) })
      guard !names.isEmpty else { return }
      for mention in reading.mentions where !mention.isCovered && reading.type(of: mention) == "Person" {
        for key in Set(mention.tokens.map({ Array(reading.foldedBytes($0..<($0 + 1))) })) { mentions[key]?.append(mention) }
      }
      for key in names { mentions[key]?.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    }

    mutating func note(_ mention: Mention, as key: [UInt8]) {
      if mentions[key] != nil { latest[key] = mention }
    }

    /// The person of a shared name who is spoken of last before a token; `nil` where the name is one person's.
    func last(bearing key: [UInt8], before token: Int) -> Int? {
      guard let known = mentions[key] else { return nil }
      var low = 0, high = known.count
      while low < high {
        let middle = (low + high) / 2
        if known[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
      }
      let former = low > 0 ? known[low - 1] : nil
      guard let latest = latest[key], latest.tokens.lowerBound > (former?.tokens.lowerBound ?? -1) else { return former?.entity }
      return latest.entity
    }
  }
}
