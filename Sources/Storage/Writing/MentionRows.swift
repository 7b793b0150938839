import GRDB
import Knowledge

/// Which entities each document mentions, where and in which forms, as the writer sees it.
final class MentionRows {
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private var buffer: [UInt8] = []

  init(_ database: Database) throws {
    insert = try PreparedStatement(database, "INSERT INTO mention(document, entity, forms, places) VALUES (?, ?, ?, ?)")
    delete = try PreparedStatement(database, "DELETE FROM mention WHERE document = ?")
  }

  func add(_ mentions: [EntityMention], of uses: [EntityRows.Use], document: Int64, entities: EntityRows) throws {
    var places = mentions.map { mention in
      Place(
        entity: entities.row(of: mention.entity), start: Int64(mention.range.lowerBound), stop: Int64(mention.range.upperBound))
    }
    places.sort()
    // All lists are written into one buffer first, so that the statement can take them from there without copies.
    buffer.removeAll(keepingCapacity: true)
    var rows: [(entity: Int64, forms: Range<Int>, places: Range<Int>)] = []
    rows.reserveCapacity(uses.count)
    var next = places.startIndex
    for use in uses {
      let start = buffer.count
      IntegerList.write(use.forms, into: &buffer)
      let middle = buffer.count
      let first = next
      while next < places.endIndex && places[next].entity == use.stored.row { next += 1 }
      write(places[first..<next])
      rows.append((use.stored.row, start..<middle, middle..<buffer.count))
    }
    try buffer.withUnsafeBufferPointer { bytes in
      defer { insert.clear() }
      insert.bind(document, at: 1)
      // Rows in the order of the key are appended to the table, which is the fastest way to fill it.
      for row in rows {
        insert.bind(row.entity, at: 2)
        try insert.lend(UnsafeBufferPointer(rebasing: bytes[row.forms]), at: 3)
        try insert.lend(UnsafeBufferPointer(rebasing: bytes[row.places]), at: 4)
        try insert.run()
      }
    }
  }

  func remove(document: Int64) throws {
    delete.bind(document, at: 1)
    try delete.run()
  }

  private func write(_ places: ArraySlice<Place>) {
    var numbers: [Int64] = []
    numbers.reserveCapacity(2 * places.count)
    var last: Place?
    for place in places where place != last {
      numbers.append(place.start)
      numbers.append(place.stop)
      last = place
    }
    IntegerList.write(numbers, into: &buffer)
  }

  private struct Place: Comparable {
    let entity: Int64
    let start: Int64
    let stop: Int64

    static func < (left: Place, right: Place) -> Bool {
      if left.entity != right.entity { return left.entity < right.entity }
      return left.start != right.start ? left.start < right.start : left.stop < right.stop
    }
  }
}
