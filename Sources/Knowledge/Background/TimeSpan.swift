/// The days that a fact can be of, as numbers that order like dates.
struct TimeSpan {
  let first: Int
  let last: Int

  /// The whole of time.
  static let all = TimeSpan(first: .min, last: .max)

  /// When a fact holds by its qualifiers; of one without dates all of time.
  init(_ qualifiers: Qualifiers) {
    let first = (qualifiers.date ?? qualifiers.since).map { $0.year * 10_000 + ($0.month ?? 1) * 100 + ($0.day ?? 1) }
    let last = (qualifiers.date ?? qualifiers.until).map { $0.year * 10_000 + ($0.month ?? 12) * 100 + ($0.day ?? 31) }
    self.init(first: first ?? .min, last: last ?? .max)
  }

  private init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// What two spans have in common; `nil` where they exclude one another.
  func intersection(_ other: TimeSpan) -> TimeSpan? {
    let first = max(first, other.first), last = min(last, other.last)
    return first <= last ? TimeSpan(first: first, last: last) : nil
  }
}
