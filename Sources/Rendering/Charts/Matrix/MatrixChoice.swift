import Knowledge

/// The rows and columns of a matrix: those with most marks, as many as fit.
struct MatrixChoice {
  /// Who, the ontology's first kind first, then by the number of marks.
  let rows: [EntityID]
  /// In what, likewise.
  let columns: [EntityID]
  /// The marks of each pair, in the order of relations and modalities.
  let cells: [Pair: [FactGroup]]

  /// A row and a column.
  struct Pair: Hashable {
    let row: EntityID
    let column: EntityID
  }

  /// Chooses.
  /// - Parameters:
  ///   - groups: the facts that could be shown, a group for each mark.
  ///   - limit: the most entities.
  ///   - room: how many marks may stand side by side in a row.
  ///   - writer: tells the kinds.
  init(_ groups: [FactGroup], limit: Int, room: Int, writer: ChartWriter) {
    var cells = Self.cells(groups)
    func counts(_ end: KeyPath<FactGroup, EntityID>) -> [EntityID: Int] {
      cells.values.joined().reduce(into: [:]) { $0[$1[keyPath: end], default: 0] += 1 }
    }
    func ranked(_ counts: [EntityID: Int]) -> [EntityID] { counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) } }
    func drop(_ kept: Set<EntityID>, _ end: KeyPath<Pair, EntityID>) { cells = cells.filter { kept.contains($0.key[keyPath: end]) } }

    // Columns are wider where a pair has several marks.
    var columns: [EntityID] = []
    var used = 0
    let widths = Self.widths(cells)
    for column in ranked(counts(\.target)) {
      guard columns.count < max(1, limit / 2) else { break }
      let width = widths[column] ?? 1
      if used + width <= room || columns.isEmpty {
        columns.append(column)
        used += width
      }
    }
    drop(Set(columns), \.column)
    // Half of the entities in rows are as many as a page is high.
    let marks = counts(\.source)
    var rows: [EntityID] = []
    var total = 0
    for row in ranked(marks).prefix(max(1, limit / 2)) where total + (marks[row] ?? 0) <= Self.mostMarks {
      rows.append(row)
      total += marks[row] ?? 0
    }
    drop(Set(rows), \.row)
    let inRow = counts(\.source), inColumn = counts(\.target)
    func ordered(_ ids: some Sequence<EntityID>, _ counts: [EntityID: Int]) -> [EntityID] {
      ids.filter { counts[$0] != nil }
        .sorted { (writer.kindOrder($0), -(counts[$0] ?? 0), $0) < (writer.kindOrder($1), -(counts[$1] ?? 0), $1) }
    }
    self.rows = ordered(rows, inRow)
    self.columns = ordered(columns, inColumn)
    self.cells = cells
  }

  /// The number of a mark's footnote has three digits at most: more find no room below it.
  private static let mostMarks = 999

  /// How many marks stand side by side in each column.
  static func widths(_ cells: [Pair: [FactGroup]]) -> [EntityID: Int] {
    cells.reduce(into: [:]) { $0[$1.key.column] = max($0[$1.key.column] ?? 1, $1.value.count) }
  }

  private static func cells(_ groups: [FactGroup]) -> [Pair: [FactGroup]] {
    groups.reduce(into: [:]) { $0[Pair(row: $1.source, column: $1.target), default: []].append($1) }
  }
}
