import GRDB
import Knowledge

/// The statements that find, add and replace entities.
final class EntityStatements {
  private let select: PreparedStatement
  private let selectForms: PreparedStatement
  private let selectKnownForms: PreparedStatement
  private let selectAttributes: PreparedStatement
  private let insert: PreparedStatement
  private let insertForm: PreparedStatement
  private let insertKnownForm: PreparedStatement
  private let insertAttribute: PreparedStatement
  private let update: PreparedStatement
  private let deleteKnownForms: PreparedStatement
  private let deleteAttributes: PreparedStatement

  init(_ database: Database) throws {
    func statement(_ sql: String) throws -> PreparedStatement { try PreparedStatement(database, sql) }
    select = try statement("SELECT id, type, canonical_name, extractor FROM entity WHERE name = ?")
    selectForms = try statement("SELECT id, text FROM form WHERE entity = ?")
    selectKnownForms = try statement("SELECT text FROM known_form WHERE entity = ?")
    selectAttributes = try statement("SELECT name, value FROM attribute WHERE entity = ?")
    insert = try statement("INSERT INTO entity(id, name, type, canonical_name, extractor) VALUES (?, ?, ?, ?, ?)")
    insertForm = try statement("INSERT INTO form(id, entity, text) VALUES (?, ?, ?)")
    insertKnownForm = try statement("INSERT INTO known_form(entity, text) VALUES (?, ?)")
    insertAttribute = try statement("INSERT INTO attribute(entity, name, value) VALUES (?, ?, ?)")
    update = try statement("UPDATE entity SET type = ?2, canonical_name = ?3, extractor = ?4 WHERE id = ?1")
    deleteKnownForms = try statement("DELETE FROM known_form WHERE entity = ?")
    deleteAttributes = try statement("DELETE FROM attribute WHERE entity = ?")
  }

  func find(_ id: EntityID) throws -> (row: Int64, record: Entity, forms: [ExactText: Int64], extractor: Int64)? {
    try select.bind(id.rawValue, at: 1)
    defer { select.reset() }
    guard try select.next() else { return nil }
    let row = select.integer(0)
    var forms: [ExactText: Int64] = [:]
    selectForms.bind(row, at: 1)
    while try selectForms.next() { forms[ExactText(text: selectForms.text(1))] = selectForms.integer(0) }
    var knownForms: [String] = []
    selectKnownForms.bind(row, at: 1)
    while try selectKnownForms.next() { knownForms.append(selectKnownForms.text(0)) }
    var attributes: [String: String] = [:]
    selectAttributes.bind(row, at: 1)
    while try selectAttributes.next() { attributes[selectAttributes.text(0)] = selectAttributes.text(1) }
    let record = Entity(
      id: id, type: EntityTypeName(rawValue: select.text(1)), canonicalName: select.optionalText(2), knownForms: knownForms,
      attributes: attributes)
    return (row, record, forms, select.integer(3))
  }

  func insert(_ entity: Entity, row: Int64, extractor: Int64) throws {
    insert.bind(row, at: 1)
    try insert.bind(entity.id.rawValue, at: 2)
    try insert.bind(entity.type.rawValue, at: 3)
    try insert.bind(entity.canonicalName, at: 4)
    insert.bind(extractor, at: 5)
    try insert.run()
    try insertDetails(of: entity, row: row)
  }

  func replace(_ row: Int64, with entity: Entity, extractor: Int64) throws {
    for statement in [deleteKnownForms, deleteAttributes] {
      statement.bind(row, at: 1)
      try statement.run()
    }
    update.bind(row, at: 1)
    try update.bind(entity.type.rawValue, at: 2)
    try update.bind(entity.canonicalName, at: 3)
    update.bind(extractor, at: 4)
    try update.run()
    try insertDetails(of: entity, row: row)
  }

  func insert(form: String, row: Int64, entity: Int64) throws {
    insertForm.bind(row, at: 1)
    insertForm.bind(entity, at: 2)
    try insertForm.bind(form, at: 3)
    try insertForm.run()
  }

  private func insertDetails(of entity: Entity, row: Int64) throws {
    for form in entity.knownForms {
      insertKnownForm.bind(row, at: 1)
      try insertKnownForm.bind(form, at: 2)
      try insertKnownForm.run()
    }
    for (name, value) in entity.attributes.sorted(by: { $0.key < $1.key }) {
      insertAttribute.bind(row, at: 1)
      try insertAttribute.bind(name, at: 2)
      try insertAttribute.bind(value, at: 3)
      try insertAttribute.run()
    }
  }
}
