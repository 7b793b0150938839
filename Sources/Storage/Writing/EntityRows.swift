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
    private var last: (texts: [String], rows: [Int64]) = ([], [])

    fileprivate init(row: Int64, record: Entity, forms: [ExactText: Int64], isCurrent: Bool) {
      self.row = row
      self.record = record
      self.forms = forms
      self.isCurrent = isCurrent
    }

    /// The rows of some forms, sorted; `nil` where one is missing.
    fileprivate func rows(of texts: [String]) -> [Int64]? {
      // Most documents use the one form that the one before used.
      if texts.count == last.texts.count && zip(texts, last.texts).allSatisfy({ ExactText.areSame($0, $1) }) { return last.rows }
      var rows: [Int64] = []
      for text in texts {
        guard let row = forms[ExactText(text: text)] else { return nil }
        rows.append(row)
      }
      rows.sort()
      last = (texts, rows)
      return rows
    }
  }

  /// An entity with the forms that one document uses.
  struct Use {
    let stored: Stored
    let forms: [Int64]
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

  /// The rows of the entities of one document, by row, which are added where the file lacks them.
  ///
  /// New ones are numbered in the order of their identifiers, so that the file's bytes do not depend on the order of a dictionary.
  func prepare(_ entities: [EntityID: Entity]) throws -> [Use] {
    if cache.count > Self.cacheLimit { cache.removeAll() }
    var uses: [Use] = []
    uses.reserveCapacity(entities.count)
    var incomplete: [Entity] = []
    for (id, entity) in entities {
      if let stored = cache[id], stored.isCurrent, Self.sameRecord(stored.record, entity),
        let forms = stored.rows(of: entity.usedForms)
      {
        uses.append(Use(stored: stored, forms: forms))
      } else {
        incomplete.append(entity)
      }
    }
    incomplete.sort { $0.id < $1.id }
    for entity in incomplete { uses.append(try use(of: entity)) }
    uses.sort { $0.stored.row < $1.stored.row }
    return uses
  }

  /// The row of an entity of the document that was prepared last.
  func row(of id: EntityID) -> Int64 {
    guard let stored = cache[id] else { preconditionFailure("the entities of a document come before what refers to them") }
    return stored.row
  }

  private func use(of entity: Entity) throws -> Use {
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
    return Use(stored: stored, forms: stored.rows(of: entity.usedForms) ?? [])
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
