import GRDB
import Knowledge

/// The entities of a file with their forms, as the writer sees them, with a bounded cache of those met last.
final class EntityRows {
  /// An entity that the file holds.
  final class Stored {
    let row: Int64
    fileprivate(set) var record: Entity
    fileprivate(set) var forms: [ExactText: Int64]
    fileprivate var isCurrent: Bool

    fileprivate init(row: Int64, record: Entity, forms: [ExactText: Int64], isCurrent: Bool) {
      self.row = row
      self.record = record
      self.forms = forms
      self.isCurrent = isCurrent
    }
  }

  /// The most entities kept in memory.
  static let cacheLimit = 100_000

  private let statements: EntityStatements
  private let extractor: Int64
  private var cache: [EntityID: Stored] = [:]
  private var lastRow: Int64
  private var lastForm: Int64

  init(_ database: Database, extractor: Int64) throws {
    self.statements = try EntityStatements(database)
    self.extractor = extractor
    self.lastRow = try database.lastRow(of: "entity")
    self.lastForm = try database.lastRow(of: "form")
  }

  /// The rows of the entities of one document, which are added where the file lacks them.
  ///
  /// New ones are numbered in the order of their identifiers, so that the file's bytes do not depend on the order of a dictionary.
  func rows(for entities: [EntityID: Entity]) throws -> [EntityID: Stored] {
    if cache.count > Self.cacheLimit { cache.removeAll() }
    var rows: [EntityID: Stored] = [:]
    rows.reserveCapacity(entities.count)
    var incomplete: [Entity] = []
    for (id, entity) in entities {
      if let stored = cache[id], stored.isCurrent, Self.sameRecord(stored.record, entity), Self.holds(stored, entity.usedForms) {
        rows[id] = stored
      } else {
        incomplete.append(entity)
      }
    }
    incomplete.sort { $0.id < $1.id }
    for entity in incomplete { rows[entity.id] = try row(for: entity) }
    return rows
  }

  private func row(for entity: Entity) throws -> Stored {
    let stored: Stored
    if let known = try cache[entity.id] ?? load(entity.id) {
      stored = known
      try reconcile(stored, with: entity)
    } else {
      lastRow += 1
      try statements.insert(entity, row: lastRow, extractor: extractor)
      stored = Stored(row: lastRow, record: entity, forms: [:], isCurrent: true)
    }
    cache[entity.id] = stored
    for form in entity.usedForms where stored.forms[ExactText(text: form)] == nil {
      lastForm += 1
      try statements.insert(form: form, row: lastForm, entity: stored.row)
      stored.forms[ExactText(text: form)] = lastForm
    }
    return stored
  }

  private func load(_ id: EntityID) throws -> Stored? {
    guard let found = try statements.find(id) else { return nil }
    return Stored(row: found.row, record: found.record, forms: found.forms, isCurrent: found.extractor == extractor)
  }

  /// Two records of one entity that differ come from two editions of a gazetteer: the present one counts. Within one edition
  /// the record that sorts first counts, whichever was met first.
  private func reconcile(_ stored: Stored, with entity: Entity) throws {
    let isSame = Self.sameRecord(stored.record, entity)
    if isSame && stored.isCurrent { return }
    if stored.isCurrent && !Self.precedes(entity, stored.record) { return }
    try statements.replace(stored.row, with: entity, extractor: extractor)
    stored.record = entity
    stored.isCurrent = true
  }

  private static func holds(_ stored: Stored, _ forms: [String]) -> Bool {
    forms.allSatisfy { stored.forms[ExactText(text: $0)] != nil }
  }

  private static func sameRecord(_ left: Entity, _ right: Entity) -> Bool {
    left.type == right.type && left.canonicalName == right.canonicalName && left.knownForms == right.knownForms
      && left.attributes == right.attributes
  }

  private static func precedes(_ left: Entity, _ right: Entity) -> Bool {
    sortingKey(left).lexicographicallyPrecedes(sortingKey(right))
  }

  private static func sortingKey(_ entity: Entity) -> [String] {
    let attributes = entity.attributes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    // A gazetteer's record comes before one that a text gave.
    return [entity.canonicalName == nil ? "1" : "0", entity.canonicalName ?? "", entity.type.rawValue] + entity.knownForms + attributes
  }
}
