/// An office that a person holds, as the text words it.
struct RolePhrase {
  /// The tokens of the office, without rank, owner and organization.
  var tokens: Range<Int>
  /// Its main word: minister, member.
  var head: Int
  /// All tokens of the phrase.
  var span: Range<Int>
  /// The body or country that the phrase names, as places in the entities.
  var owners: [Int]
  /// Whether it speaks of several persons.
  var isPlural: Bool
}
