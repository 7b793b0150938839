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

  func add(_ graph: DocumentGraph, document: Int64, entities: [EntityID: EntityRows.Stored]) throws {
    var places: [(entity: Int64, start: Int64, stop: Int64)] = []
    places.reserveCapacity(graph.mentions.count)
    for mention in graph.mentions {
      guard let entity = entities[mention.entity] else { continue }
      places.append((entity.row, Int64(mention.range.lowerBound), Int64(mention.range.upperBound)))
    }
    places.sort(by: <)
    // Rows in the order of the key are appended to the table, which is the fastest way to fill it.
    let ordered = graph.entities.values.compactMap { entity in entities[entity.id].map { (stored: $0, forms: entity.usedForms) } }
      .sorted { $0.stored.row < $1.stored.row }
    var next = places.startIndex
    for (stored, forms) in ordered {
      insert.bind(document, at: 1)
      insert.bind(stored.row, at: 2)
      try bind(forms.compactMap { stored.forms[ExactText(text: $0)] }.sorted(), at: 3)
      var ranges: [Int64] = []
      while next < places.endIndex && places[next].entity == stored.row {
        let place = places[next]
        if ranges.isEmpty || ranges[ranges.count - 2] != place.start || ranges[ranges.count - 1] != place.stop {
          ranges.append(place.start)
          ranges.append(place.stop)
        }
        next += 1
      }
      try bind(ranges, at: 4)
      try insert.run()
    }
  }

  func remove(document: Int64) throws {
    delete.bind(document, at: 1)
    try delete.run()
  }

  private func bind(_ numbers: [Int64], at position: Int32) throws {
    buffer.removeAll(keepingCapacity: true)
    IntegerList.write(numbers, into: &buffer)
    try buffer.withUnsafeBufferPointer { try insert.bind($0, at: position) }
  }
}
