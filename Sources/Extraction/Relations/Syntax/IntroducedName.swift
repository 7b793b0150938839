import Knowledge
import Language

/// A name with the noun before it that says what it names: `the carrier HMS Prince of Wales`, `the VINBAX exercise`.
enum IntroducedName {
  private static let kinds: Set<EntityTypeName> = ["ArmedForce", "Exercise", "Mission", "Forum", "Event", "Organization", "Agreement"]

  /// The name that begins right after a common noun at a token.
  static func mention(after token: Int, in reading: DocumentReading) -> Mention? {
    guard reading.mention(at: token) == nil, reading.tokens[token].shape == .lower,
      !reading.flags(token).isDisjoint(with: [.appositive, .agent]), let name = reading.mention(beginningAt: token + 1),
      name.kind == .name, kinds.contains(reading.type(of: name))
    else { return nil }
    return name
  }
}
