import Knowledge

/// A line of a timeline: what joins two entities, and when.
struct TimelineLane {
  /// When something was, and the facts that say so.
  struct Span {
    let since: PartialDate?
    let until: PartialDate?
    let date: PartialDate?
    let facts: [Fact]

    /// All dates that it tells.
    var dates: [PartialDate] { [since, until, date].compactMap { $0 } }

    /// The end of its identifier: `since-2014`.
    var key: String {
      [("since", since), ("until", until), ("on", date)].compactMap { name, date in date.map { "\(name)-\($0)" } }.joined(separator: ".")
    }
  }

  /// The line of a diagram that it corresponds to.
  let group: FactGroup
  /// The times, earliest first.
  let spans: [Span]

  /// The facts with a date.
  var facts: [Fact] { spans.flatMap(\.facts) }
  /// The earliest date that it tells.
  let begin: PartialDate

  /// The lane of a group of facts; `nil` where none of them has a date.
  init?(_ group: FactGroup) {
    struct Key: Hashable {
      let since: PartialDate?
      let until: PartialDate?
      let date: PartialDate?
    }
    var order: [Key] = []
    var facts: [Key: [Fact]] = [:]
    for fact in group.facts where fact.hasTime {
      let (since, until) = (fact.qualifiers.since, fact.qualifiers.until)
      // Beside a range a date adds nothing.
      let key = Key(since: since, until: until, date: since == nil && until == nil ? fact.qualifiers.date : nil)
      if facts[key] == nil { order.append(key) }
      facts[key, default: []].append(fact)
    }
    let spans = order.map { Span(since: $0.since, until: $0.until, date: $0.date, facts: facts[$0] ?? []) }
    guard let begin = spans.flatMap(\.dates).min() else { return nil }
    self.group = group
    self.begin = begin
    self.spans = spans.sorted { ($0.dates.min() ?? begin, $0.key) < ($1.dates.min() ?? begin, $1.key) }
  }
}

extension Fact {
  /// Whether the text tells when.
  var hasTime: Bool { qualifiers.since != nil || qualifiers.until != nil || qualifiers.date != nil }
}
