import Knowledge

/// Facts in words for readers.
enum FactWords {
  /// What a fact says beside who and whom: `service member: over 1,100; since 2014`; empty where it says no more.
  static func qualifiers(of fact: Fact, areas: [String] = []) -> String {
    let qualifiers = fact.qualifiers
    var parts: [String] = []
    let count = [qualifiers.countQualifier, qualifiers.count.map(Counting.grouped)].compactMap { $0 }.joined(separator: " ")
    switch (qualifiers.unit, count.isEmpty) {
    case (let unit?, false): parts.append("\(unit): \(count)")
    case (let unit?, true): parts.append(unit)
    case (nil, false): parts.append(count)
    case (nil, true): break
    }
    if let role = qualifiers.role { parts.append("as \(role)") }
    if let since = qualifiers.since { parts.append("since \(since)") }
    if let until = qualifiers.until { parts.append("until \(until)") }
    if let date = qualifiers.date { parts.append((date.day == nil ? "in " : "on ") + date.description) }
    if !areas.isEmpty { parts.append("on " + areas.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  /// A confidence as `93%`, which no line break parts; what is not certain is never `100%`.
  static func percentage(_ confidence: Double) -> String { "\(min(99, Int((confidence * 100).rounded())))%" }

  /// The modality before a fact: `planned: `; nothing for what is asserted.
  static func modality(of fact: Fact) -> String { fact.modality == .asserted ? "" : fact.modality.words + ": " }
}
