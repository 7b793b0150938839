import Knowledge

extension JSONWriter {
  /// Writes what a fact says beside who and whom, as the member `properties`.
  mutating func properties(of fact: Fact, areas: [String], confidence: Double? = nil) {
    key("properties")
    object { writer in
      writer.member("modality", fact.modality.rawValue)
      writer.member("count", fact.qualifiers.count)
      for (name, value) in fact.qualifiers.pairs where name != "count" { writer.member(name, value) }
      if !areas.isEmpty { writer.member("areas", areas) }
      if let confidence {
        writer.key("confidence")
        writer.number(confidence)
      }
    }
  }

  /// Writes where a fact stands, as the member `evidence`.
  mutating func evidence(_ evidence: [Evidence], _ offsets: [DocumentID: ScalarOffsets]) {
    key("evidence")
    array { writer in
      for proof in evidence {
        writer.object { writer in
          writer.place(proof.document, proof.range, offsets)
          writer.member("quote", proof.quote)
          writer.member("rule", proof.rule)
          writer.key("confidence")
          writer.number(proof.confidence)
          if !proof.areas.isEmpty { writer.member("areas", proof.areas) }
          writer.member("saidBy", proof.speaker)
        }
      }
    }
  }

  /// Writes that a person asserts a fact, and on what, as the members `curated` and `assertedOn`; nothing for a fact that documents say.
  mutating func assertions(_ bases: [Basis]) {
    guard !bases.isEmpty else { return }
    key("curated")
    boolean(true)
    key("assertedOn")
    array { writer in
      for basis in bases { writer.object { writer in for (name, value) in basis.pairs { writer.member(name, value) } } }
    }
  }

  /// Writes the members of a place in a document; offsets of a document whose text is not there stay as they are.
  mutating func place(_ document: DocumentID, _ range: Range<Int>, _ offsets: [DocumentID: ScalarOffsets]) {
    member("document", document.rawValue)
    member("start", offsets[document]?[range.lowerBound] ?? range.lowerBound)
    member("end", offsets[document]?[range.upperBound] ?? range.upperBound)
  }

  /// Writes an entity's identifier, type and name as an object.
  mutating func reference(to entity: Entity) {
    object { writer in
      writer.member("id", entity.id.rawValue)
      writer.member("type", entity.type.rawValue)
      writer.member("name", entity.name)
    }
  }

  /// Writes an entity's codes and other plain data, as the member `attributes`.
  mutating func attributes(of entity: Entity) {
    key("attributes")
    object { writer in
      for name in entity.attributes.keys.sorted() { writer.member(name, entity.attributes[name]) }
    }
  }
}
