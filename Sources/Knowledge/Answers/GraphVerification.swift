/// The check that a graph holds what it promises: no fact without a quote that stands where the graph says.
public struct GraphVerification: Sendable {
  /// What does not hold, in the order of documents, entities and facts.
  public private(set) var findings: [VerificationFinding] = []
  /// The number of documents checked.
  public private(set) var documents = 0
  /// The number of facts checked.
  public private(set) var facts = 0
  /// The number of facts that rest on a person's assertion.
  public private(set) var assertions = 0
  /// The number of quotes compared with their texts.
  public private(set) var quotes = 0
  /// The number of sources read again.
  public private(set) var sourcesRead = 0
  /// The number of sources that are no longer there.
  public private(set) var sourcesGone = 0

  /// Checks a graph. Linear in the graph and its texts, but for sorting.
  /// - Parameters:
  ///   - graph: the graph with its texts.
  ///   - reread: reads a document's source again; documents come in the order of their files and lines. `nil` leaves sources alone.
  public init(_ graph: KnowledgeGraph, reread: ((Document) -> SourceReading)? = nil) {
    for id in graph.documents.keys.sorted() {
      guard let document = graph.documents[id] else { continue }
      documents += 1
      check(document, in: graph)
    }
    for entity in graph.sortedEntities { check(entity, in: graph) }
    for fact in graph.sortedFacts {
      facts += 1
      check(fact, in: graph)
    }
    if let reread { checkSources(of: graph, reread) }
  }

  private mutating func note(_ subject: some CustomStringConvertible, _ what: String) {
    findings.append(VerificationFinding(subject, what))
  }

  private mutating func check(_ document: Document, in graph: KnowledgeGraph) {
    let count = document.text.utf8.count
    if ContentHash(of: document.text) != document.hash { note(document.id, "its text is not the one that its digest was taken of") }
    for mention in graph.mentions[document.id] ?? [] {
      if graph.entities[mention.entity] == nil { note(document.id, "mentions \(mention.entity), which the graph does not have") }
      if mention.range.isEmpty || mention.range.upperBound > count {
        note(document.id, "mentions \(mention.entity) at bytes \(mention.range), beyond its \(count)")
      }
    }
    var end = 0
    for entry in graph.ledger[document.id] ?? [] {
      if entry.range.lowerBound < end || entry.range.upperBound > count || entry.range.isEmpty {
        note(
          document.id, "its ledger has a sentence at bytes \(entry.range), which is empty, overlaps the one before or ends beyond \(count)")
      }
      end = max(end, entry.range.upperBound)
    }
  }

  private mutating func check(_ entity: Entity, in graph: KnowledgeGraph) {
    guard let type = graph.ontology.entityType(entity.type) else {
      return note(entity.id, "has the type \(entity.type), which the ontology does not know")
    }
    if type.isAbstract { note(entity.id, "has the abstract type \(entity.type)") }
  }

  private mutating func check(_ fact: Fact, in graph: KnowledgeGraph) {
    let relation = graph.ontology.relationType(fact.type)
    if relation == nil { note(fact.id, "is a \(fact.type), which the ontology does not know") }
    switch (graph.entities[fact.source], graph.entities[fact.target]) {
    case (let source?, let target?):
      if relation != nil && !graph.ontology.allows(source.type, fact.type, target.type) {
        note(fact.id, "is a \(fact.type) from \(source.type) to \(target.type), which the ontology does not allow")
      }
    case (nil, _): note(fact.id, "has the source \(fact.source), which the graph does not have")
    case (_, nil): note(fact.id, "has the target \(fact.target), which the graph does not have")
    }
    let made = Fact(
      fact.source, fact.type, fact.target, symmetric: relation?.isSymmetric == true, modality: fact.modality, qualifiers: fact.qualifiers)
    if made.id != fact.id { note(fact.id, "is not the identifier of what it says; that would be \(made.id)") }
    let evidence = graph.evidence[fact.id] ?? []
    let bases = graph.curation.assertions[fact.id] ?? []
    if evidence.isEmpty && bases.isEmpty { note(fact.id, "has no evidence") }
    if !bases.isEmpty { assertions += 1 }
    for basis in bases { check(basis, of: fact, in: graph) }
    for proof in evidence { check(proof, of: fact, in: graph) }
  }

  private mutating func check(_ proof: Evidence, of fact: Fact, in graph: KnowledgeGraph) {
    quotes += 1
    guard let document = graph.documents[proof.document] else {
      return note(fact.id, "rests on the document \(proof.document), which the graph does not have")
    }
    let text = document.text.utf8
    guard proof.range.upperBound <= text.count, !proof.range.isEmpty else {
      return note(fact.id, "rests on bytes \(proof.range) of \(proof.document), which has \(text.count)")
    }
    let start = text.index(text.startIndex, offsetBy: proof.range.lowerBound)
    let end = text.index(start, offsetBy: proof.range.count)
    if !text[start..<end].elementsEqual(proof.quote.utf8) {
      note(fact.id, "rests on a quote that does not stand at bytes \(proof.range) of \(proof.document)")
    }
    if !Self.gaveFacts(graph.ledger[proof.document] ?? [], at: proof.range) {
      note(fact.id, "rests on bytes \(proof.range) of \(proof.document), where the ledger has no sentence that gave facts")
    }
  }

  /// What a person asserts on a document of the graph must stand in it; on anything else there is nothing to compare with.
  private mutating func check(_ basis: Basis, of fact: Fact, in graph: KnowledgeGraph) {
    guard let name = basis.document, let quote = basis.quote, let document = graph.documents[DocumentID(rawValue: name)] else { return }
    quotes += 1
    if PassageSearch.ranges(of: quote, in: document.text).isEmpty {
      note(fact.id, "is asserted on a quote that does not stand in \(document.id)")
    }
  }

  /// Whether a sentence that gave facts touches a range. Logarithmic in the sentences, which are ordered and do not overlap.
  private static func gaveFacts(_ ledger: [LedgerEntry], at range: Range<Int>) -> Bool {
    var low = 0, high = ledger.count
    while low < high {
      let middle = (low + high) / 2
      if ledger[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < ledger.count, ledger[low].range.lowerBound < range.upperBound {
      if case .facts(let count) = ledger[low].outcome, count > 0 { return true }
      low += 1
    }
    return false
  }

  private mutating func checkSources(of graph: KnowledgeGraph, _ reread: (Document) -> SourceReading) {
    let documents = graph.documents.values.sorted { left, right in
      let leftPlace = Self.place(of: left.source), rightPlace = Self.place(of: right.source)
      if leftPlace.file != rightPlace.file { return leftPlace.file < rightPlace.file }
      return leftPlace.line == rightPlace.line ? left.id < right.id : leftPlace.line < rightPlace.line
    }
    for document in documents {
      switch reread(document) {
      case .gone: sourcesGone += 1
      case .text(let hash):
        sourcesRead += 1
        if hash != document.hash { note(document.id, "its source \(document.source) says something else now") }
      case .unreadable(let why):
        sourcesRead += 1
        note(document.id, "its source cannot be read any more: \(why)")
      }
    }
  }

  /// The file of a source, and the line of it where it is one of several.
  private static func place(of source: String) -> (file: Substring, line: Int) {
    guard let colon = source.lastIndex(of: ":"), let line = Int(source[source.index(after: colon)...]) else { return (source[...], 0) }
    return (source[..<colon], line)
  }
}
