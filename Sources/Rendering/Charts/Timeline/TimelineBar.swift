import Knowledge

/// A time with its place along an axis.
struct TimelineBar {
  let span: TimelineLane.Span
  /// Graphviz's shape: a point, a bar, or an arrow where no beginning or no end is told.
  let shape: String
  /// Left and right end, in points.
  let begin: Double
  let end: Double
  let height: Double
  /// Whether it was some time between its ends, not all the time.
  let isPale: Bool
  /// Whether it was over before the axis begins.
  let isEarlier: Bool

  private static let usualHeight = 9.0
  private static let arrowHeight = 13.0

  /// Finds the place of a time.
  init(_ span: TimelineLane.Span, on axis: TimeAxis) {
    self.span = span
    self.isPale = span.date.map { $0.day == nil } ?? false
    let days = span.date.map(CalendarDay.days)
    let began = days.map { axis.x($0.lowerBound) } ?? span.since.map { axis.x(CalendarDay.days(of: $0).lowerBound) }
    let ended = days.map { axis.x($0.upperBound) } ?? span.until.map { axis.x(CalendarDay.days(of: $0).upperBound) }
    // What a text turns round is shown, not hidden.
    let first = began.flatMap { began in ended.map { min(began, $0) } ?? began },
      last = ended.flatMap { ended in began.map { max(ended, $0) } ?? ended }
    let edge = axis.left - 8
    self.isEarlier = last.map { $0 <= axis.left } ?? false
    if isEarlier {
      (shape, begin, end, height) = ("larrow", edge, edge + 12, Self.arrowHeight)
    } else if let first, let last, span.date?.day != nil {
      let middle = (first + last) / 2, half = Self.usualHeight / 2
      (shape, begin, end, height) = ("circle", middle - half, middle + half, Self.usualHeight)
    } else {
      // Never too narrow to be seen.
      let left = max(first ?? edge, edge), right = max(last ?? axis.right + 12, left + 4)
      let isOpen = span.date == nil && (first == nil || last == nil)
      (shape, begin, end) = (isOpen ? last == nil ? "rarrow" : "larrow" : "box", left, right)
      height = isOpen ? Self.arrowHeight : Self.usualHeight
    }
  }

  /// The times of a lane in as few rows as keep them apart.
  /// - Parameter room: the room that each needs before its beginning.
  static func rows(of lane: TimelineLane, on axis: TimeAxis, room: Double) -> [[TimelineBar]] {
    var rows: [[TimelineBar]] = []
    for bar in lane.spans.map({ TimelineBar($0, on: axis) }) {
      if let free = rows.firstIndex(where: { row in row.allSatisfy { $0.end + room <= bar.begin || bar.end + room <= $0.begin } }) {
        rows[free].append(bar)
      } else {
        rows.append([bar])
      }
    }
    return rows
  }
}
