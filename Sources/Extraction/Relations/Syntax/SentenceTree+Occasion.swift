import Knowledge

extension SentenceTree {
  private static let occasions: Set<EntityTypeName> = ["Forum", "Exercise", "Event"]

  /// How many words back an occasion may lie.
  private static let reach = 160

  /// The forum, exercise or event that the text was speaking of, where a trigger names nothing that it could be about.
  ///
  /// - Parameters:
  ///   - types: what it may be, where a pattern tells.
  ///   - isObjectKnown: whether the pattern has asked for the object that stands there: `took a booth`.
  func occasion(for trigger: Int, types: [EntityTypeName], isObjectKnown: Bool = false) -> Argument? {
    var beside = [words.in, words.at, words.to, words.of].compactMap { after($0, from: trigger) }
    if isVerb(trigger), !isPassive(trigger), let object = objectNode(of: trigger) {
      // “joined the cyber phase”, “joining them”, but “attended the staff course”
      guard isObjectKnown || flags(object).contains(.pronoun) || flags(object).contains(.partitive) || flags(object).contains(.agent) else {
        return nil
      }
      // “contributed 150 soldiers and Chile 78”: the parser may take Chile for one with the soldiers.
      if !isObjectKnown || nodes[object].mention != nil { beside.append(argument(object)) }
    }
    // Soldiers who are sent somewhere that is named are not sent to the mission or exercise that the text spoke of.
    guard
      beside.allSatisfy({
        types.contains("Mission") || types == ["Exercise"]
          ? $0.entities.isEmpty : $0.entities.allSatisfy { !isOccasion(reading.entities[$0].type) }
      })
    else { return nil }
    // What is told with a date of its own is no part of an exercise that was told before.
    if types == ["Exercise"], dates(of: trigger).contains(where: { $0.role == .date }) { return nil }
    let own = nodes[trigger].tokens
    for mention in reading.mentionsBackward(from: own.lowerBound) {
      guard tokens.lowerBound - mention.tokens.lowerBound < Self.reach else { return nil }
      // What describes the subject is not what the text speaks of: “Kenya, a member of the Forum, will send observers”.
      if tokens.contains(mention.tokens.lowerBound), clause(of: node(at: mention.tokens.lowerBound)) == clause(of: trigger) { continue }
      let type = reading.type(of: mention)
      if types.isEmpty ? Self.occasions.contains(type) : types.contains(type), mention.kind != .demonym {
        return Argument(entities: [mention.entity], node: trigger, tokens: own)
      }
    }
    return nil
  }

  private func isOccasion(_ type: EntityTypeName) -> Bool { Self.occasions.contains(type) || type == "Mission" }
}
