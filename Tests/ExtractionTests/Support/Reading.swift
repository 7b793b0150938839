import Knowledge

@testable import Extraction

/// Reads small texts with the bundled pack.
enum Reading {
  static let pack = Result { try DomainPack.bundled() }
  private static let extractor = Result { try Extractor(pack: pack.get()) }

  static func graph(of text: String, published: String? = nil, id: String = "sample") throws -> DocumentGraph {
    let document = Document(id: DocumentID(rawValue: id), published: published.flatMap { PartialDate($0) }, text: text)
    return try extractor.get().graph(of: document)
  }

  /// How each sentence of a text is read.
  static func explanation(of text: String) throws -> [SentenceExplanation] {
    try extractor.get().explanation(of: Document(id: DocumentID(rawValue: "sample"), text: text))
  }

  /// The facts of a text, each as a line.
  static func facts(of text: String, published: String? = nil) throws -> [String] { try graph(of: text, published: published).statements }

  /// The facts of one relation.
  static func facts(_ relation: RelationTypeName, of text: String, published: String? = nil) throws -> [String] {
    try facts(of: text, published: published).filter { $0.contains(" \(relation) ") }
  }
}

extension DocumentGraph {
  /// The facts as lines in a fixed order: `Kenya deploysTo Haiti, planned, count=600`.
  var statements: [String] {
    facts.values.map { fact in
      let ends = [fact.source, fact.target].map { entities[$0]?.name ?? $0.rawValue }
      let modality = fact.modality == .asserted ? [] : [fact.modality.rawValue]
      return
        ([[ends[0], fact.type.rawValue, ends[1]].joined(separator: " ")] + modality + fact.qualifiers.pairs.map { "\($0.name)=\($0.value)" })
        .joined(separator: ", ")
    }.sorted()
  }

  /// The ids of the entities, sorted.
  var names: [String] { entities.keys.map(\.rawValue).sorted() }
}
