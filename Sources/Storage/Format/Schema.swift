import GRDB

/// The tables of a graph file.
///
/// Entities, facts and documents are numbered inside the file, so that the rows that refer to them are short; the numbers mean nothing outside.
/// Ranges are half-open UTF-8 offsets into the document's text, `start` to `stop`.
enum Schema {
  /// What made the tables, step by step. A step that has been released is never changed; new ones are appended.
  private static let migrations: [(name: String, sql: String)] = [
    ("1: documents, entities, facts and evidence", tables + firstIndexes),
    ("2: copies of one text", copies),
    ("3: who says it", "-- NULL where the text says it by itself.\nALTER TABLE evidence ADD COLUMN speaker TEXT;"),
    ("4: indexes hold both ends of a fact", bothEnds),
  ]

  /// Brings an empty file to the present format.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations { migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) } }
    return migrator
  }

  /// Brings a file of an earlier format to the present one within the open transaction, so that a build that fails leaves it as it was.
  static func upgrade(_ database: Database, from version: Int) throws {
    guard version < FileFormat.version else { return }
    for migration in migrations[version...] {
      try database.execute(sql: migration.sql)
      // The migrator's own list of what was done.
      try database.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES (?)", arguments: [migration.name])
    }
    try database.execute(sql: "PRAGMA user_version = \(FileFormat.version)")
  }

  /// The indexes that serve reading and withdrawal. Filling an empty file is faster when they are made at its end.
  static let indexes: [(name: String, sql: String)] = [
    ("sentence_document", "CREATE INDEX sentence_document ON sentence(document)"),
    ("mention_entity", "CREATE INDEX mention_entity ON mention(entity)"),
    ("fact_source", "CREATE INDEX fact_source ON fact(source, target)"),
    ("fact_target", "CREATE INDEX fact_target ON fact(target, source)"),
    ("evidence_fact", "CREATE INDEX evidence_fact ON evidence(fact)"),
  ]

  private static let firstIndexes = """
    CREATE INDEX sentence_document ON sentence(document);
    CREATE INDEX mention_entity ON mention(entity);
    CREATE INDEX fact_source ON fact(source);
    CREATE INDEX fact_target ON fact(target);
    CREATE INDEX evidence_fact ON evidence(fact);
    """

  private static let bothEnds = """
    -- Which entities are linked is read from the index alone.
    DROP INDEX fact_source;
    DROP INDEX fact_target;
    CREATE INDEX fact_source ON fact(source, target);
    CREATE INDEX fact_target ON fact(target, source);
    """

  private static let copies = """
    -- What is kept of a text to find its copies.
    CREATE TABLE signature (
      document INTEGER PRIMARY KEY REFERENCES document(id),
      places BLOB NOT NULL
    ) STRICT;

    -- The documents that are copies of one text: first is the one of the group whose name comes first, itself among them.
    CREATE TABLE copy (
      document INTEGER PRIMARY KEY REFERENCES document(id),
      first INTEGER NOT NULL REFERENCES document(id)
    ) STRICT;
    """

  private static let tables = """
    CREATE TABLE meta (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What read a document: the fingerprint of the domain pack and the program.
    CREATE TABLE extractor (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      title TEXT,
      published TEXT,
      url TEXT,
      source TEXT NOT NULL,
      hash TEXT NOT NULL,
      extractor INTEGER NOT NULL REFERENCES extractor(id)
    ) STRICT;

    -- Apart from the rest, so that a list of documents does not read their texts.
    CREATE TABLE document_text (
      document INTEGER PRIMARY KEY REFERENCES document(id),
      text TEXT NOT NULL
    ) STRICT;

    -- The ledger: what became of each sentence: 'facts', 'rejected' or 'nothing'. detail is the number of facts, or the reason.
    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(id),
      start INTEGER NOT NULL,
      stop INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      detail ANY
    ) STRICT;

    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      canonical_name TEXT,
      extractor INTEGER NOT NULL REFERENCES extractor(id)
    ) STRICT;

    CREATE TABLE known_form (
      entity INTEGER NOT NULL REFERENCES entity(id),
      text TEXT NOT NULL,
      PRIMARY KEY (entity, text)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attribute (
      entity INTEGER NOT NULL REFERENCES entity(id),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (entity, name)
    ) STRICT, WITHOUT ROWID;

    -- The forms of its name that texts use.
    CREATE TABLE form (
      id INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity(id),
      text TEXT NOT NULL,
      UNIQUE (entity, text)
    ) STRICT;

    -- One row for each entity of a document: forms is [id, …] of table form, places is [start, stop, …].
    CREATE TABLE mention (
      document INTEGER NOT NULL REFERENCES document(id),
      entity INTEGER NOT NULL REFERENCES entity(id),
      forms TEXT NOT NULL,
      places TEXT NOT NULL,
      PRIMARY KEY (document, entity)
    ) STRICT, WITHOUT ROWID;

    -- modality is 'asserted', 'planned', 'desired' or 'negated'; dates are as precise as the text: 2014, 2018-10, 2018-10-02.
    CREATE TABLE fact (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      source INTEGER NOT NULL REFERENCES entity(id),
      type TEXT NOT NULL,
      target INTEGER NOT NULL REFERENCES entity(id),
      modality TEXT NOT NULL,
      count INTEGER,
      count_qualifier TEXT,
      unit TEXT,
      since TEXT,
      until TEXT,
      date TEXT,
      role TEXT
    ) STRICT;

    -- number counts within the document. areas is a JSON list, or NULL where there is none.
    CREATE TABLE evidence (
      document INTEGER NOT NULL REFERENCES document(id),
      number INTEGER NOT NULL,
      fact INTEGER NOT NULL REFERENCES fact(id),
      start INTEGER NOT NULL,
      stop INTEGER NOT NULL,
      quote TEXT NOT NULL,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL,
      areas TEXT,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;

    -- Offsets count bytes, so the text is cut as a blob.
    CREATE VIEW sentence_text(id, text) AS
      SELECT sentence.id,
        \(SearchFolding.sql("CAST(substr(CAST(document_text.text AS BLOB), start + 1, stop - start) AS TEXT)"))
      FROM sentence JOIN document_text USING (document);

    CREATE VIRTUAL TABLE sentence_search USING fts5(
      text, content = 'sentence_text', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
    );

    -- The index is gathered in memory up to this many bytes before it is written: fewer parts to merge.
    INSERT INTO sentence_search(sentence_search, rank) VALUES ('hashsize', 8388608);
    """
}
