import Knowledge
import Language

/// Links the short forms of numbered units: after “Engineering Unit Rotation 3 (EUR 3)”, `Rotation 3` is that unit, and `Rotation 4` another of its kind.
enum NumberedNames {
  private struct Unit {
    let entity: Int
    let number: [UInt8]
    /// The longest form of its name, without the number.
    let stem: String
  }

  /// Adds a mention for each short form, and an entity for each further number. Linear in the text.
  static func find(in reading: inout DocumentReading) {
    var units: [[UInt8]: Unit] = [:]
    var forms: [Int: String]?
    let no = reading.table.number
    for mention in reading.mentions where mention.kind == .name && !mention.isCovered && mention.tokens.count > 1 {
      let last = mention.tokens.upperBound - 1
      guard reading.type(of: mention) == "ArmedForce", reading.tokens[last].shape == .number, reading.isCapitalized(last - 1),
        reading.word(last - 1) != no
      else { continue }
      let key = bytes(last - 1, reading)
      if let known = units[key], known.entity == mention.entity { continue }
      let number = bytes(last, reading)
      forms = forms ?? longestForms(in: reading)
      guard let form = forms?[mention.entity], form.utf8.reversed().starts(with: number.reversed()) else { continue }
      let stem = String(form.dropLast(number.count))
      units[key] = Unit(entity: mention.entity, number: number, stem: stem)
    }
    guard !units.isEmpty else { return }
    for token in reading.tokens.indices.dropLast() where reading.isCapitalized(token) && reading.mention(at: token) == nil {
      guard reading.tokens[token + 1].shape == .number, reading.mention(at: token + 1) == nil,
        !reading.beginsSentence(within: (token + 1)..<(token + 2)), !reading.isDash(token + 2),
        let unit = units[bytes(token, reading)]
      else { continue }
      let number = bytes(token + 1, reading)
      var entity = unit.entity
      if number != unit.number {
        let name = unit.stem + String(decoding: number, as: UTF8.self)
        entity = reading.entity(ReadEntity(id: EntityID(kind: "force", name: name), type: "ArmedForce", name: name))
      }
      reading.add(Mention(tokens: token..<(token + 2), entity: entity, kind: .name))
    }
  }

  private static func bytes(_ token: Int, _ reading: DocumentReading) -> [UInt8] { Array(reading.text.bytes[reading.tokens[token].range]) }

  /// The longest name of each force that ends with a number.
  private static func longestForms(in reading: DocumentReading) -> [Int: String] {
    var forms: [Int: String] = [:]
    for mention in reading.mentions where mention.kind == .name && !mention.isCovered && reading.type(of: mention) == "ArmedForce" {
      guard reading.tokens[mention.tokens.upperBound - 1].shape == .number else { continue }
      let form = reading.string(mention.tokens)
      if form.utf8.count > forms[mention.entity]?.utf8.count ?? 0 { forms[mention.entity] = form }
    }
    return forms
  }
}
