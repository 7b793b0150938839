import Knowledge
import Language

/// Turns what was found in the sentences of a document into its graph.
struct GraphBuilder {
  private let document: Document
  private let ontology: Ontology
  private var graph: DocumentGraph
  private var records: [Entity] = []
  /// Of the records, those that the graph mentions.
  private var isMentioned: [Bool] = []
  /// The first facts of each kind, so that a repetition that tells nothing new is no second fact.
  private var stated: [Statement: [Fact]] = [:]

  /// How many facts of the same ends are compared; a text that tells of hundreds tells them apart by their dates.
  private static let rememberedFacts = 8

  /// A fact without its qualifiers.
  private struct Statement: Hashable {
    let source: EntityID
    let type: RelationTypeName
    let target: EntityID
    let modality: Modality
  }

  init(document: Document, ontology: Ontology) {
    self.document = document
    self.ontology = ontology
    self.graph = DocumentGraph(document: document)
  }

  /// Takes in the mentions of a part of the document; the findings that follow are its.
  mutating func begin(_ reading: DocumentReading) {
    records = reading.entities.map { entity in
      entity.known
        ?? Entity(
          id: entity.id, type: entity.type, canonicalName: entity.isNameFixed ? entity.name : nil, usedForms: entity.name.map { [$0] } ?? []
        )
    }
    var forms = zip(records, reading.entities).map { Set($0.usedForms + $1.forms) }
    var ranges = [[Range<Int>]](repeating: [], count: records.count)
    for mention in reading.mentions where !mention.isCovered {
      ranges[mention.entity].append(reading.inDocument(reading.bytes(mention.tokens)))
      for other in reading.entities(of: mention).dropFirst() { ranges[other].append(reading.inDocument(reading.bytes(mention.tokens))) }
      if mention.kind != .reference { forms[mention.entity].insert(reading.string(mention.tokens)) }
    }
    for index in records.indices where !ranges[index].isEmpty {
      graph.mention(records[index].using(Array(forms[index])), at: ranges[index])
    }
    isMentioned = records.map { graph.entities[$0.id] != nil }
  }

  /// Adds the findings of one sentence of the part that was begun last, and its line in the ledger.
  mutating func add(_ findings: SentenceFindings, of sentence: AnalyzedText.Sentence, in reading: DocumentReading) {
    var drawn = 0
    for relation in findings.relations { if add(relation, reading) { drawn += 1 } }
    let outcome: LedgerEntry.Outcome =
      drawn > 0 ? .facts(drawn) : findings.rejections.first.map { .rejected(reason: $0.text) } ?? .nothing
    graph.ledger.append(LedgerEntry(range: reading.inDocument(sentence.range), outcome: outcome))
  }

  private mutating func add(_ relation: RelationMention, _ reading: DocumentReading) -> Bool {
    let source = records[relation.source].id, target = records[relation.target].id
    guard source != target, !relation.tokens.isEmpty else { return false }
    if !isMentioned[relation.source] { mentionWithin(relation.tokens, relation.source, reading) }
    if !isMentioned[relation.target] { mentionWithin(relation.tokens, relation.target, reading) }
    guard isMentioned[relation.source], isMentioned[relation.target] else { return false }
    let isSymmetric = ontology.relationType(relation.type)?.isSymmetric ?? false
    let fact = Fact(
      source, relation.type, target, symmetric: isSymmetric, modality: relation.modality, qualifiers: relation.qualifiers)
    let statement = Statement(source: fact.source, type: fact.type, target: fact.target, modality: fact.modality)
    let range = reading.bytes(relation.tokens)
    let proof = Evidence(
      document: document.id, range: reading.inDocument(range), quote: reading.text.text(in: range), rule: relation.rule,
      confidence: relation.confidence, areas: relation.areas, speaker: relation.speaker)
    // Another mention that tells no more, or a part of it, is evidence of what was told before.
    let alike = stated[statement] ?? []
    let known = alike.first { fact.qualifiers.isPart(of: $0.qualifiers) }
    if known == nil, alike.count < Self.rememberedFacts { stated[statement] = alike + [fact] }
    graph.assert(known ?? fact, on: proof)
    return true
  }

  /// Notes an entity that is only named within a longer name, where a relation speaks of it.
  private mutating func mentionWithin(_ tokens: Range<Int>, _ entity: Int, _ reading: DocumentReading) {
    for mention in reading.mentions where mention.entity == entity && mention.isCovered && mention.tokens.overlaps(tokens) {
      graph.mention(
        records[entity].using(records[entity].usedForms + [reading.string(mention.tokens)]),
        at: reading.inDocument(reading.bytes(mention.tokens)))
      isMentioned[entity] = true
    }
  }

  func finish() -> DocumentGraph { graph }
}
