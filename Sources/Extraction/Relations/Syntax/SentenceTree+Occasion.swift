import Knowledge

extension SentenceTree {
  private static let occasions: Set<EntityTypeName> = ["Forum", "Exercise", "Event"]

  /// The forum, exercise or event that the text was speaking of, where a trigger names nothing that it could be about.
  func occasion(for trigger: Int) -> Argument? {
    let places = [words.in, words.at, words.to, words.of].compactMap { after($0, from: trigger) }
    guard places.allSatisfy({ $0.entities.isEmpty }),
      isVerb(trigger) ? (logicalObject(trigger)?.entities ?? []).isEmpty || isPassive(trigger) : true
    else { return nil }
    let own = nodes[trigger].tokens
    for mention in reading.mentionsBackward(from: own.lowerBound) {
      guard tokens.lowerBound - mention.tokens.lowerBound < Self.reach else { return nil }
      if Self.occasions.contains(reading.type(of: mention)), mention.kind != .demonym {
        return Argument(entities: [mention.entity], node: trigger, tokens: own)
      }
    }
    return nil
  }

  /// How many words back an occasion may lie.
  private static let reach = 120
}
