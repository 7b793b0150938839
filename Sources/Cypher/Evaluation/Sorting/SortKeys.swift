import Foundation

/// The keys by which rows are sorted, laid out so that most comparisons look at two words.
struct SortKeys {
  /// One key of a row.
  private struct Cell {
    /// Where values of the kind stand among others.
    var rank: UInt8
    /// Whether the value itself must be asked.
    var isOther = false
    /// An integer or truth value, or the first eight bytes of a text, as an unsigned number of the same order.
    var word: UInt64 = 0
    /// Where the bytes of the text, or the value, lie, and how many bytes there are.
    var start = 0
    var length = 0
  }

  private let isDescending: [Bool]
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []
  private var others: [Value] = []

  init(isDescending: [Bool]) { self.isDescending = isDescending }

  /// The number of rows.
  var count: Int { isDescending.isEmpty ? 0 : cells.count / isDescending.count }

  /// Adds the next key of a row; rows are complete one after the other.
  mutating func append(_ value: Value) {
    var cell = Cell(rank: UInt8(truncatingIfNeeded: ValueOrder.rank(value)))
    switch value {
    case .integer(let integer): cell = Self.cell(integer)
    case .boolean(let truth): cell.word = truth ? 1 : 0
    case .null: break
    case .string(let text):
      cell.start = bytes.count
      bytes.append(contentsOf: text.utf8)
      cell.length = bytes.count - cell.start
      for place in cell.start..<(cell.start + 8) { cell.word = cell.word << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
    default:
      cell.isOther = true
      cell.start = others.count
      others.append(value)
    }
    cells.append(cell)
  }

  /// Takes the rows from a place on out.
  mutating func removeRows(from row: Int) { removeCells(from: row * isDescending.count) }

  private mutating func removeCells(from first: Int) {
    for cell in cells[first...].reversed() {
      if cell.isOther {
        others.removeLast(others.count - cell.start)
      } else if cell.length > 0 {
        bytes.removeLast(bytes.count - cell.start)
      }
    }
    cells.removeLast(cells.count - first)
  }

  mutating func removeAll() {
    cells.removeAll()
    bytes.removeAll()
    others.removeAll()
  }

  /// Whether a value as first key would put a row behind another one.
  mutating func isBehind(_ value: Value, _ row: Int) -> Bool {
    let other = cells[row * isDescending.count]
    let sign: Int
    if case .integer(let integer) = value, other.rank == Self.integerRank, !other.isOther {
      sign = NumberComparison.compare(Self.cell(integer).word, other.word)
    } else {
      append(value)
      sign = withCells { compare($0.cells[$0.cells.count - 1], other, $0.bytes) }
      removeCells(from: cells.count - 1)
    }
    return isDescending[0] ? sign < 0 : sign > 0
  }

  @inline(__always)
  private static func cell(_ integer: Int64) -> Cell { Cell(rank: integerRank, word: UInt64(bitPattern: integer) ^ (1 << 63)) }

  private static let integerRank = UInt8(truncatingIfNeeded: ValueOrder.rank(.integer(0)))

  /// Whether a row stands before another one; of equal rows the one with the lesser number.
  func isBefore(_ left: Int, _ right: Int) -> Bool { withCells { isBefore(left, right, $0) } }

  /// The numbers of all rows in their order.
  var order: [Int] { withCells { cells in (0..<count).sorted { isBefore($0, $1, cells) } } }

  /// The cells, the bytes of the texts, and which keys descend.
  private struct Layout {
    let cells: UnsafeBufferPointer<Cell>
    let bytes: UnsafeBufferPointer<UInt8>
    let isDescending: UnsafeBufferPointer<Bool>
  }

  private func withCells<Result>(_ body: (Layout) -> Result) -> Result {
    cells.withUnsafeBufferPointer { cells in
      bytes.withUnsafeBufferPointer { bytes in
        isDescending.withUnsafeBufferPointer { body(Layout(cells: cells, bytes: bytes, isDescending: $0)) }
      }
    }
  }

  private func isBefore(_ left: Int, _ right: Int, _ layout: Layout) -> Bool {
    let width = layout.isDescending.count
    for place in 0..<width {
      let sign = compare(layout.cells[left * width + place], layout.cells[right * width + place], layout.bytes)
      if sign != 0 { return layout.isDescending[place] ? sign > 0 : sign < 0 }
    }
    return left < right
  }

  @inline(__always)
  private func compare(_ left: Cell, _ right: Cell, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if left.rank != right.rank { return left.rank < right.rank ? -1 : 1 }
    if left.isOther || right.isOther { return ValueOrder.compare(value(left), value(right)) }
    if left.word != right.word { return left.word < right.word ? -1 : 1 }
    if left.length <= 8 || right.length <= 8 { return NumberComparison.compare(left.length, right.length) }
    guard let base = bytes.baseAddress else { return 0 }
    let sign = memcmp(base + left.start, base + right.start, min(left.length, right.length))
    return sign == 0 ? NumberComparison.compare(left.length, right.length) : Int(sign)
  }

  /// The value of a cell that is compared with one of another type of the same rank.
  private func value(_ cell: Cell) -> Value {
    cell.isOther ? others[cell.start] : .integer(Int64(bitPattern: cell.word ^ (1 << 63)))
  }

  /// The keys of some rows, in another order.
  func picking(_ rows: some Sequence<Int>) -> SortKeys {
    var picked = SortKeys(isDescending: isDescending)
    for row in rows {
      for var cell in cells[(row * isDescending.count)..<((row + 1) * isDescending.count)] {
        if cell.isOther {
          picked.others.append(others[cell.start])
          cell.start = picked.others.count - 1
        } else if cell.length > 0 {
          let text = bytes[cell.start..<(cell.start + cell.length)]
          cell.start = picked.bytes.count
          picked.bytes += text
        }
        picked.cells.append(cell)
      }
    }
    return picked
  }
}
