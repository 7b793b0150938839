import Cypher

/// A result as a table that fits a terminal.
///
/// Widths are counted in cells. Where the table is wider than the terminal, the widest columns are narrowed and their cells broken into lines.
struct ResultTable {
  private static let gap = "  "
  private static let narrowest = 8

  private let header: [String]
  private let rows: [[String]]
  private let isNumeric: [Bool]
  private let widths: [Int]

  /// Lays a result out.
  /// - Parameter width: the cells of a line; `nil` where lines are not broken.
  init(_ result: QueryResult, width: Int?) {
    let isNumeric = result.columns.indices.map { column in
      result.rows.contains { Self.isNumber($0[column]) } && result.rows.allSatisfy { Self.isNumber($0[column]) || Self.isNull($0[column]) }
    }
    self.init(
      header: result.columns.map(TerminalText.visible), rows: result.rows.map { $0.map { TerminalText.visible(ValueText.brief($0)) } },
      isNumeric: isNumeric, width: width)
  }

  /// Lays a plan out: its steps, the first to run first, and how many rows each gave where they were counted.
  init(_ plan: [PlanLine], width: Int?) {
    let isCounted = plan.contains { $0.rows != nil }
    let rows = plan.map { line in
      let indent = String(repeating: "· ", count: line.depth)
      return [indent + TerminalText.visible(line.step), TerminalText.visible(line.details)]
        + (isCounted ? [line.rows.map(String.init) ?? ""] : [])
    }
    self.init(
      header: ["step", "details"] + (isCounted ? ["rows"] : []), rows: rows, isNumeric: [false, false] + (isCounted ? [true] : []),
      width: width)
  }

  private init(header: [String], rows: [[String]], isNumeric: [Bool], width: Int?) {
    self.header = header
    self.rows = rows
    self.isNumeric = isNumeric
    var widths = header.map { max(1, DisplayCells.count($0)) }
    for row in rows { for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayCells.count(cell)) } }
    self.widths = width.map { Self.fitted(widths, to: $0) } ?? widths
    isBroken = width != nil
  }

  private let isBroken: Bool

  private static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .integer, .float: true
    default: false
    }
  }

  private static func isNull(_ value: Value) -> Bool {
    if case .null = value { true } else { false }
  }

  /// Takes cells from the widest columns until the sum fits, but leaves each a few.
  private static func fitted(_ widths: [Int], to width: Int) -> [Int] {
    var widths = widths
    let available = width - gap.count * max(0, widths.count - 1)
    while widths.reduce(0, +) > available, let widest = widths.max(), widest > narrowest {
      let wide = widths.indices.filter { widths[$0] == widest }
      // Down to the next narrower column, or as far as it takes.
      let next = max(widths.filter { $0 < widest }.max() ?? narrowest, narrowest)
      let excess = widths.reduce(0, +) - available
      let target = max(next, widest - (excess + wide.count - 1) / wide.count)
      for column in wide { widths[column] = max(target, narrowest) }
    }
    return widths
  }

  /// The lines of the table; none for a result without columns.
  var lines: [String] {
    guard !header.isEmpty else { return [] }
    return lines(of: header, isHeader: true) + [widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)]
      + rows.flatMap { lines(of: $0, isHeader: false) }
  }

  private func lines(of cells: [String], isHeader: Bool) -> [String] {
    let parts = cells.enumerated().map { column, cell in isBroken ? TextWrapping.lines(cell, width: widths[column]) : [cell] }
    return (0..<(parts.map(\.count).max() ?? 0)).map { line in
      var text = ""
      for column in cells.indices {
        let part = line < parts[column].count ? parts[column][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - DisplayCells.count(part)))
        text += (column == 0 ? "" : Self.gap) + (isNumeric[column] ? padding + part : part + padding)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
