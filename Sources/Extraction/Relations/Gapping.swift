import Knowledge
import Language

/// Draws what a list leaves out: `Uganda will provide 4,500 soldiers, Ethiopia 2,500 and Kenya 1,410`.
enum Gapping {
  /// For each relation with a number the same relation of those whom the sentence gives a number only.
  static func relations(from relations: [RelationMention], in tree: SentenceTree) -> [RelationMention] {
    var found: [RelationMention] = []
    for relation in relations where relation.qualifiers.count != nil {
      guard !found.contains(where: { $0.type == relation.type && $0.target == relation.target }) else { continue }
      for (source, count, tokens) in rest(after: relation, in: tree) where source != relation.target && source != relation.source {
        guard tree.reading.entities[source].type == tree.reading.entities[relation.source].type else { break }
        var copy = relation
        copy.source = source
        copy.qualifiers.count = count
        copy.qualifiers.countQualifier = nil
        copy.tokens = min(relation.tokens.lowerBound, tokens.lowerBound)..<max(relation.tokens.upperBound, tokens.upperBound)
        found.append(copy)
      }
    }
    return found + dated(from: relations, in: tree)
  }

  /// `A called there in 2018, B in 2020 and C in 2023`: the same relation of those of whom the sentence gives a date only.
  private static func dated(from relations: [RelationMention], in tree: SentenceTree) -> [RelationMention] {
    var found: [RelationMention] = []
    let reading = tree.reading
    // Where both ends are of one type, nobody can tell which of them is left out.
    for relation in relations
    where relation.qualifiers.date != nil && reading.entities[relation.source].type != reading.entities[relation.target].type {
      for date in tree.dates where date.role == .date && date.tokens.lowerBound > relation.tokens.upperBound {
        let preposition = date.tokens.lowerBound - 1
        guard preposition > tree.tokens.lowerBound, reading.flags(preposition).contains(.preposition),
          let name = reading.mention(endingAt: preposition), name.kind == .name, name.entity != relation.source,
          reading.entities[name.entity].type == reading.entities[relation.source].type,
          !tree.nodes.contains(where: {
            $0.isVerb && $0.tokens.lowerBound > relation.tokens.upperBound && $0.tokens.lowerBound < date.tokens.lowerBound
          }),
          isListed(name, in: reading), ends(after: date.tokens.upperBound - 1, in: tree),
          !found.contains(where: { $0.source == name.entity && $0.type == relation.type && $0.target == relation.target })
        else { continue }
        var copy = relation
        copy.source = name.entity
        copy.qualifiers.date = date.date
        copy.tokens = min(relation.tokens.lowerBound, name.tokens.lowerBound)..<max(relation.tokens.upperBound, date.tokens.upperBound)
        found.append(copy)
      }
    }
    return found
  }

  private static func isListed(_ name: Mention, in reading: DocumentReading) -> Bool {
    var before = name.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.isComma(before) || reading.flags(before).contains(.coordinator)
  }

  /// The names after a relation’s words of which only a number is said.
  private static func rest(after relation: RelationMention, in tree: SentenceTree) -> [(source: Int, count: Int, tokens: Range<Int>)] {
    let reading = tree.reading
    var rest: [(source: Int, count: Int, tokens: Range<Int>)] = []
    for token in relation.tokens.lowerBound..<tree.tokens.upperBound {
      guard let name = reading.mention(beginningAt: token), name.kind == .name || name.kind == .capital,
        reading.isComma(token - 1) || reading.flags(token - 1).contains(.coordinator)
      else { continue }
      if let count = count(after: name, in: tree) {
        rest.append((name.entity, count, name.tokens.lowerBound..<(name.tokens.upperBound + 1)))
        continue
      }
      // “Greece and France one each”
      let joint = name.tokens.upperBound
      guard reading.flags(joint).contains(.coordinator), let last = reading.mention(beginningAt: joint + 1),
        tree.tokens.contains(last.tokens.upperBound + 1), let count = Quantity.value(at: last.tokens.upperBound, in: reading),
        reading.foldedBytes((last.tokens.upperBound + 1)..<(last.tokens.upperBound + 2)).elementsEqual("each".utf8)
      else { continue }
      for member in [name, last] { rest.append((member.entity, count, name.tokens.lowerBound..<(last.tokens.upperBound + 2))) }
    }
    return rest
  }

  /// The number after a name of which a list says nothing else.
  static func count(after name: Mention, in tree: SentenceTree) -> Int? {
    let number = name.tokens.upperBound
    guard tree.tokens.contains(number), ends(after: number, in: tree) else { return nil }
    return Quantity.value(at: number, in: tree.reading)
  }

  /// Whether nothing is counted after a number: the list or the sentence goes on.
  private static func ends(after number: Int, in tree: SentenceTree) -> Bool {
    let next = number + 1
    return next >= tree.tokens.upperBound || tree.reading.tokens[next].shape == .mark || tree.reading.flags(next).contains(.coordinator)
  }
}
