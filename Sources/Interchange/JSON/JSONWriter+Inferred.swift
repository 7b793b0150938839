import Knowledge

extension JSONWriter {
  /// Writes an inferred fact as an object: a relation without evidence, marked, with its rule and what it follows from.
  mutating func inferred(_ inferred: InferredFact, kind: String? = nil) {
    let fact = inferred.fact
    object { writer in
      writer.member("kind", kind)
      writer.member("id", fact.id.rawValue)
      writer.member("type", fact.type.rawValue)
      writer.member("source", fact.source.rawValue)
      writer.member("target", fact.target.rawValue)
      writer.key("properties")
      writer.object { writer in
        writer.member("modality", fact.modality.rawValue)
        writer.member("count", fact.qualifiers.count)
        for (name, value) in fact.qualifiers.pairs where name != "count" { writer.member(name, value) }
        writer.key("inferred")
        writer.boolean(true)
        writer.member("rule", inferred.rule)
        writer.member("premises", inferred.premises.map(Self.words))
      }
      writer.key("evidence")
      writer.array { _ in }
    }
  }

  /// A fact's identifier, or what a gazetteer knows in words: `gazetteer: mission/unmiss country country/SS`.
  private static func words(_ premise: InferredFact.Premise) -> String {
    switch premise {
    case .fact(let id): id.rawValue
    case .known(let known): "gazetteer: \(known.subject) \(known.key) \(known.object)"
    }
  }
}
