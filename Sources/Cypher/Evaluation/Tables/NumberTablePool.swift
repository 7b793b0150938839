/// Tables that queries use one after the other, so that not each of them waits for fresh memory.
final class NumberTablePool {
  private static let limit = 8
  private var spare: [NumberTable] = []

  /// An empty table for the keys below a bound, until nobody holds the loan.
  func lend(bound: Int) -> Loan {
    guard let index = spare.lastIndex(where: { $0.bound >= bound }) else { return Loan(table: NumberTable(bound: bound), pool: self) }
    let table = spare.remove(at: index)
    table.removeAll()
    return Loan(table: table, pool: self)
  }

  private func take(back table: NumberTable) {
    // What is too small for the graph of today was made for that of yesterday.
    spare.removeAll { $0.bound < table.bound }
    if spare.count < Self.limit { spare.append(table) }
  }

  /// A table that goes back to the pool in the end.
  final class Loan {
    let table: NumberTable
    private let pool: NumberTablePool

    fileprivate init(table: NumberTable, pool: NumberTablePool) {
      self.table = table
      self.pool = pool
    }

    deinit { pool.take(back: table) }
  }
}
