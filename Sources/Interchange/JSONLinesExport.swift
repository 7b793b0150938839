public import Knowledge

/// A graph as JSON Lines: one object a line for each document, entity and relation, each kind ordered by identifier.
///
/// Offsets count Unicode scalars. Texts of documents are left out: their digests are there. The same graph gives the same bytes.
public struct JSONLinesExport: Sendable {
  /// How many bytes are collected before they are handed on.
  private static let blockCount = 1 << 16

  private let graph: KnowledgeGraph

  private let inference: Inference?

  /// Makes an export of a graph, and of what follows from it where that is given.
  public init(_ graph: KnowledgeGraph, inference: Inference? = nil) {
    self.graph = graph
    self.inference = inference
  }

  /// Writes all lines, in blocks of some ten kilobytes. Linear in the graph and its texts, but for sorting.
  /// - Throws: what `sink` throws.
  public func write<Failure: Error>(to sink: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter()
    let offsets = graph.documents.mapValues { ScalarOffsets($0.text) }
    let sources = graph.sources
    for id in graph.documents.keys.sorted() {
      guard let document = graph.documents[id] else { continue }
      Self.write(document, group: sources.hasCopies(id) ? sources.source(of: id) : nil, into: &writer)
      try Self.flush(&writer, atLeast: Self.blockCount, to: sink)
    }
    let mentions = mentionsByEntity()
    for entity in graph.sortedEntities {
      Self.write(
        entity, decisions: graph.curation.entities[entity.id] ?? [], mentions: mentions[entity.id] ?? [], offsets: offsets, into: &writer)
      try Self.flush(&writer, atLeast: Self.blockCount, to: sink)
    }
    for fact in graph.facts.values.sorted(by: { $0.id < $1.id }) {
      let evidence = graph.evidence[fact.id] ?? []
      Self.write(
        fact, evidence: evidence, areas: graph.areas(of: fact.id), confidence: graph.confidence(of: fact.id, among: sources),
        sources: sources.count(of: evidence.lazy.map(\.document)), assertions: graph.curation.assertions[fact.id] ?? [], offsets: offsets,
        into: &writer)
      try Self.flush(&writer, atLeast: Self.blockCount, to: sink)
    }
    if let inference {
      for entity in inference.entities.values.sorted(by: { $0.id < $1.id }) {
        Self.write(entity, decisions: [], mentions: [], offsets: offsets, into: &writer)
        try Self.flush(&writer, atLeast: Self.blockCount, to: sink)
      }
      for fact in (inference.facts + inference.mirrored(graph)).sorted(by: { $0.id < $1.id }) {
        writer.inferred(fact, kind: "relation")
        writer.endLine()
        try Self.flush(&writer, atLeast: Self.blockCount, to: sink)
      }
    }
    try Self.flush(&writer, atLeast: 1, to: sink)
  }

  /// All lines at once.
  public func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes.append(contentsOf: $0) }
    return bytes
  }

  private static func flush<Failure: Error>(
    _ writer: inout JSONWriter, atLeast count: Int, to sink: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard writer.bytes.count >= count else { return }
    try sink(writer.bytes[...])
    writer.removeAll()
  }

  private func mentionsByEntity() -> [EntityID: [(document: DocumentID, range: Range<Int>)]] {
    var byEntity: [EntityID: [(DocumentID, Range<Int>)]] = [:]
    for document in graph.mentions.keys.sorted() {
      for mention in graph.mentions[document] ?? [] { byEntity[mention.entity, default: []].append((document, mention.range)) }
    }
    return byEntity
  }
}

extension JSONLinesExport {
  /// - Parameter group: the first document of a group of copies, which names the group; `nil` for a document without copies.
  private static func write(_ document: Document, group: DocumentID?, into writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", "document")
      writer.member("id", document.id.rawValue)
      writer.member("title", document.title)
      writer.member("published", document.published?.description)
      writer.member("url", document.url)
      writer.member("source", document.source)
      writer.member("hash", document.hash.rawValue)
      writer.member("sourceGroup", group?.rawValue)
    }
    writer.endLine()
  }

  private static func write(
    _ entity: Entity, decisions: [String], mentions: [(document: DocumentID, range: Range<Int>)], offsets: [DocumentID: ScalarOffsets],
    into writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("kind", "entity")
      writer.member("id", entity.id.rawValue)
      writer.member("type", entity.type.rawValue)
      writer.member("name", entity.name)
      writer.member("aliases", entity.aliases)
      writer.attributes(of: entity)
      if !decisions.isEmpty { writer.member("curated", decisions) }
      writer.key("mentions")
      writer.array { writer in
        for mention in mentions { writer.object { $0.place(mention.document, mention.range, offsets) } }
      }
    }
    writer.endLine()
  }

  private static func write(
    _ fact: Fact, evidence: [Evidence], areas: [String], confidence: Double?, sources: Int, assertions: [Basis],
    offsets: [DocumentID: ScalarOffsets],
    into writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("kind", "relation")
      writer.member("id", fact.id.rawValue)
      writer.member("type", fact.type.rawValue)
      writer.member("source", fact.source.rawValue)
      writer.member("target", fact.target.rawValue)
      writer.properties(of: fact, areas: areas, confidence: confidence)
      writer.member("sources", sources)
      writer.assertions(assertions)
      writer.evidence(evidence, offsets)
    }
    writer.endLine()
  }
}
