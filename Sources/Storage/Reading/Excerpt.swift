import GRDB
import Knowledge

/// The parts of a graph as they are read from the file, until they make one.
///
/// Documents come before what refers to them, then entities, then facts, then evidence. Each of the reading functions takes all rows of its table, or those given.
struct Excerpt {
  let ontology: Ontology
  let path: String
  private(set) var documents: [DocumentID: Document] = [:]
  private(set) var entities: [EntityID: Entity] = [:]
  var facts: [FactID: Fact] = [:]
  var evidence: [FactID: [Evidence]] = [:]
  var mentions: [DocumentID: [EntityMention]] = [:]
  var ledger: [DocumentID: [LedgerEntry]] = [:]
  var usage: [DocumentID: [EntityID: [String]]] = [:]
  private var firstCopies: [DocumentID: DocumentID]?

  private var documentIDs: [Int64: DocumentID] = [:]
  private var entityIDs: [Int64: EntityID] = [:]
  var factIDs: [Int64: FactID] = [:]
  private(set) var forms: [Int64: String] = [:]

  init(ontology: Ontology, path: String) {
    self.ontology = ontology
    self.path = path
  }

  var graph: KnowledgeGraph {
    KnowledgeGraph(
      restoring: ontology, documents: documents, entities: entities, facts: facts,
      evidence: evidence.mapValues { $0.count == 1 ? $0 : $0.sorted() },
      mentions: mentions.mapValues { $0.sorted() }, ledger: ledger, usage: usage,
      sources: firstCopies.map(SourceGroups.init(restoring:)) ?? SourceGroups(digestsOf: documents.values))
  }

  mutating func readDocuments(_ database: Database, rows: [Int64]? = nil, withTexts: Bool) throws {
    let text = withTexts ? "(SELECT text FROM document_text WHERE document_text.document = document.id)" : "''"
    let statement = try PreparedStatement(
      database, "SELECT id, name, title, published, url, source, hash, \(text) FROM document" + Self.condition("id", rows))
    try Self.bind(rows, to: statement)
    while try statement.next() {
      let published = try statement.optionalText(3).map { text in
        guard let date = PartialDate(text) else { throw damaged("“\(text)” is no date") }
        return date
      }
      let document = Document(
        restoring: DocumentID(rawValue: statement.text(1)), title: statement.optionalText(2), published: published,
        url: statement.optionalText(4), source: statement.text(5), text: statement.text(7),
        hash: ContentHash(rawValue: statement.text(6)))
      documents[document.id] = document
      // A document without mentions or sentences has empty lists, not none.
      mentions[document.id] = []
      ledger[document.id] = []
      usage[document.id] = [:]
      documentIDs[statement.integer(0)] = document.id
    }
  }

  /// Reads which documents are copies; without, or where a file of an early format does not tell, those of one digest are.
  mutating func readCopies(_ database: Database, rows: [Int64]? = nil) throws {
    // The format may have changed since the file was opened.
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'copy'") == 1 else { return }
    let statement = try PreparedStatement(
      database,
      "SELECT document, name FROM copy JOIN document ON document.id = copy.first" + Self.condition("copy.document", rows))
    try Self.bind(rows, to: statement)
    var first: [DocumentID: DocumentID] = [:]
    while try statement.next() { first[try document(statement.integer(0))] = DocumentID(rawValue: statement.text(1)) }
    firstCopies = first
  }

  mutating func readEntities(_ database: Database, rows: [Int64]? = nil) throws {
    let used = try readForms(database, "SELECT entity, text, id FROM form" + Self.condition("entity", rows), rows, numbered: true)
    let known = try readForms(database, "SELECT entity, text FROM known_form" + Self.condition("entity", rows), rows)
    var attributes: [Int64: [String: String]] = [:]
    let details = try PreparedStatement(database, "SELECT entity, name, value FROM attribute" + Self.condition("entity", rows))
    try Self.bind(rows, to: details)
    while try details.next() { attributes[details.integer(0), default: [:]][details.text(1)] = details.text(2) }
    let statement = try PreparedStatement(database, "SELECT id, name, type, canonical_name FROM entity" + Self.condition("id", rows))
    try Self.bind(rows, to: statement)
    while try statement.next() {
      let row = statement.integer(0)
      let id = EntityID(rawValue: statement.text(1))
      entities[id] = Entity(
        id: id, type: EntityTypeName(rawValue: statement.text(2)), canonicalName: statement.optionalText(3),
        knownForms: known[row] ?? [], usedForms: used[row] ?? [], attributes: attributes[row] ?? [:])
      entityIDs[row] = id
    }
  }

  private mutating func readForms(
    _ database: Database, _ sql: String, _ rows: [Int64]?, numbered: Bool = false
  ) throws -> [Int64: [String]] {
    let statement = try PreparedStatement(database, sql)
    try Self.bind(rows, to: statement)
    var texts: [Int64: [String]] = [:]
    while try statement.next() {
      let text = statement.text(1)
      texts[statement.integer(0), default: []].append(text)
      if numbered { forms[statement.integer(2)] = text }
    }
    return texts
  }

  func document(_ row: Int64) throws -> DocumentID {
    guard let id = documentIDs[row] else { throw damaged("document \(row) is missing") }
    return id
  }

  func entity(_ row: Int64) throws -> EntityID {
    guard let id = entityIDs[row] else { throw damaged("entity \(row) is missing") }
    return id
  }

  func damaged(_ detail: String) -> GraphFileError { .damaged(path: path, detail: detail) }

  /// The condition that restricts a query to rows that `bind` gives to its first parameter.
  static func condition(_ column: String, _ rows: [Int64]?) -> String {
    rows == nil ? "" : " WHERE \(column) IN (SELECT value FROM json_each(?1))"
  }

  static func bind(_ rows: [Int64]?, to statement: PreparedStatement) throws {
    if let rows { try statement.bind(IntegerList.text(rows), at: 1) }
  }
}
