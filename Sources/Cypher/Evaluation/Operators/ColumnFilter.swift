/// Comparisons of a column's values with other values, all of which must hold.
struct ColumnFilter {
  private let column: PropertyColumn
  private var comparisons: [(comparator: Comparator, value: Value)]
  /// The integers that compare as wanted; `nil` where that is no range, or where the column holds other values too.
  private var bounds: ClosedRange<Int64>?
  /// Whether no integer compares as wanted.
  private(set) var isEmpty = false

  init(_ column: PropertyColumn, _ comparator: Comparator, _ value: Value) {
    self.column = column
    comparisons = [(comparator, value)]
    guard column.holdsIntegers, case .integer(let integer) = value else { return }
    bounds = comparator.bounds(integer)
  }

  /// Joins the comparisons of another filter of the same column to these; false where they stay apart.
  mutating func join(_ other: ColumnFilter) -> Bool {
    guard let mine = bounds, let others = other.bounds else { return false }
    comparisons += other.comparisons
    if mine.overlaps(others) { bounds = mine.clamped(to: others) } else { isEmpty = true }
    return true
  }

  /// Lists the places of a range that compare as wanted; `nil` where only looking at one after the other tells.
  func list(_ range: Range<Int>, into found: UnsafeMutablePointer<Int32>) -> Int? {
    guard let bounds else { return nil }
    return column.withIntegers { IntegerSelection(bounds).list(range, $0, $1, into: found) }
  }

  /// Keeps the places of a list that compare as wanted.
  /// - Returns: how many they are.
  func keep(_ places: UnsafeMutableBufferPointer<Int32>) -> Int {
    if let bounds, let count = column.withIntegers({ IntegerSelection(bounds).keep(places, $0, $1) }) { return count }
    var count = 0
    for place in places {
      let known = column[Int(place)]
      guard comparisons.allSatisfy({ ValueComparison.evaluate($0.comparator, known, $0.value) == .yes }) else { continue }
      places[count] = place
      count += 1
    }
    return count
  }
}
