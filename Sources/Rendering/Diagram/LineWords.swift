import Knowledge

/// What the facts of one line say beside who and whom.
enum LineWords {
  /// The phrases, most telling first: `×3`, `over 1,100 service members`, `Defense Minister`, `since 2014`. Empty where the texts say nothing more.
  ///
  /// Of several facts: how many there are, up to two different quantities and roles, and the time from the first to the last.
  static func phrases(of facts: [Fact]) -> [String] {
    var phrases: [String] = []
    if facts.count > 1 { phrases.append("×\(facts.count)") }
    phrases += different(facts.compactMap { Phrasing.quantity($0.qualifiers) })
    phrases += different(facts.compactMap(\.qualifiers.role))
    if let time = time(of: facts.map(\.qualifiers)) { phrases.append(time) }
    return phrases
  }

  private static func different(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    let different = phrases.filter { seen.insert(NameFolding.key($0)).inserted }
    return different.count > 2 ? [different[0], different[1] + " …"] : different
  }

  private static func time(of qualifiers: [Qualifiers]) -> String? {
    let told = qualifiers.filter { $0.since != nil || $0.until != nil || $0.date != nil }
    guard told.count > 1 else { return told.first.flatMap(Phrasing.time) }
    let begins = told.compactMap { $0.since ?? $0.date ?? $0.until }
    guard let first = begins.min() else { return nil }
    // Something that goes on has no last moment.
    if told.contains(where: { $0.since != nil && $0.until == nil }) { return "since \(first)" }
    guard let last = told.compactMap({ $0.until ?? $0.date }).max(), last.year != first.year else {
      return Set(begins).count == 1 ? first.description : "\(first.year)"
    }
    return "\(first.year)–\(last.year)"
  }
}
