import Knowledge
import Language

// Where units and bodies are, said right beside their names.
extension NameRelations {
  /// `Engineering Unit Rotation 2 in UNISFA`: a force right before the mission that it is in takes part in it, where the sentence only says so.
  func service(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    guard reading.type(of: mention) == "ArmedForce", mention.kind == .name, !mention.isCovered else { return [] }
    let end = afterBrackets(mention.tokens.upperBound, reading)
    guard [`in`, at, under].contains(reading.word(end)), isPlain(sentence, reading) else { return [] }
    var next = end + 1
    while reading.flags(next).contains(.determiner) { next += 1 }
    guard next < sentence.upperBound, let mission = reading.mention(beginningAt: next), mission.kind == .name,
      reading.type(of: mission) == "Mission"
    else { return [] }
    return [
      relation(
        mention.entity, "participatesIn", mission.entity, "unit-in-mission", 0.75, mention.tokens.lowerBound..<mission.tokens.upperBound,
        reading)
    ].compactMap { $0 }
  }

  /// Whether nothing in a sentence tells of plans, wishes, denials or conditions.
  private func isPlain(_ sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    sentence.allSatisfy {
      reading.mention(at: $0) != nil
        || reading.flags($0).isDisjoint(with: [.future, .possibility, .negation, .plan, .planWord, .desire, .desireNoun, .denial])
          && !conditions.contains(reading.word($0))
    }
  }

  /// `the Stuttgart-based U.S. Africa Command`, `Rome-based MBDA`
  func base(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    guard mention.kind == .name, !mention.isCovered, !reading.entities[mention.entity].kinds.isDisjoint(with: located) else { return [] }
    // A country’s adjective or a noun may stand between: “the Kigali-based Rwandan think tank X”.
    let word = (max(sentence.lowerBound, mention.tokens.lowerBound - 4)..<mention.tokens.lowerBound).last { reading.word($0) == based }
    guard let word, word - 2 >= sentence.lowerBound, reading.isDash(word - 1), let seat = reading.mention(endingAt: word - 1),
      seat.kind != .demonym, ["Place", "Country"].contains(reading.type(of: seat).rawValue),
      ((word + 1)..<mention.tokens.lowerBound).allSatisfy({
        reading.flags($0).isDisjoint(with: [.preposition, .coordinator, .determiner, .relative, .auxiliary]) && !reading.isComma($0)
          && (reading.mention(at: $0) == nil || reading.mention(at: $0)?.kind == .demonym)
      })
    else { return [] }
    return [
      relation(
        mention.entity, "locatedIn", seat.entity, "based-before", 0.8, seat.tokens.lowerBound..<mention.tokens.upperBound, reading)
    ].compactMap { $0 }
  }
}
