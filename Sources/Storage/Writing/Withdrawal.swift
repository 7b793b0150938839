import GRDB

/// What withdrawn documents may leave behind: facts, forms and entities that no document speaks of any more.
///
/// They are noted while documents go and swept once at the end, since a document of the same build may still speak of them.
/// The notes are temporary tables, so that they need no memory.
final class Withdrawal {
  private let notes: [PreparedStatement]
  private(set) var isNeeded = false
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        CREATE TEMP TABLE loose_fact(id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE loose_form(id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE loose_entity(id INTEGER PRIMARY KEY);
        """)
    notes = try [
      "INSERT OR IGNORE INTO temp.loose_fact SELECT fact FROM evidence WHERE document = ?",
      "INSERT OR IGNORE INTO temp.loose_form SELECT value FROM mention, json_each(forms) WHERE document = ?",
      "INSERT OR IGNORE INTO temp.loose_entity SELECT entity FROM mention WHERE document = ?",
    ].map { try PreparedStatement(database, $0) }
  }

  /// Notes what a document speaks of, before its rows go.
  func note(document: Int64) throws {
    isNeeded = true
    for note in notes {
      note.bind(document, at: 1)
      try note.run()
    }
  }

  /// Removes what nothing speaks of any more.
  func sweep() throws {
    guard isNeeded else { return }
    try database.execute(
      sql: """
        DELETE FROM fact WHERE id IN (SELECT id FROM temp.loose_fact)
          AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.fact = fact.id);
        DELETE FROM form WHERE id IN (SELECT id FROM temp.loose_form)
          AND NOT EXISTS (
            SELECT 1 FROM mention, json_each(mention.forms) AS used WHERE mention.entity = form.entity AND used.value = form.id);
        DELETE FROM temp.loose_entity WHERE EXISTS (SELECT 1 FROM mention WHERE mention.entity = loose_entity.id);
        DELETE FROM known_form WHERE entity IN (SELECT id FROM temp.loose_entity);
        DELETE FROM attribute WHERE entity IN (SELECT id FROM temp.loose_entity);
        DELETE FROM form WHERE entity IN (SELECT id FROM temp.loose_entity);
        DELETE FROM entity WHERE id IN (SELECT id FROM temp.loose_entity);
        """)
  }
}
