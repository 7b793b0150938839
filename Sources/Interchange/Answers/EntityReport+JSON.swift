public import Knowledge

extension EntityReport {
  /// Writes the report as an object, with what follows from the graph under `inferred`; offsets count Unicode scalars where the graph has the texts.
  public func write(into writer: inout JSONWriter, from graph: KnowledgeGraph, inferred: [InferredFact] = []) {
    let offsets = graph.documents.mapValues { ScalarOffsets($0.text) }
    writer.object { writer in
      writer.member("id", entity.id.rawValue)
      writer.member("type", entity.type.rawValue)
      writer.member("name", entity.name)
      writer.member("aliases", entity.aliases)
      writer.attributes(of: entity)
      if !decisions.isEmpty { writer.member("curated", decisions) }
      writer.member("mentions", mentionCount)
      writer.member("documents", documentCount)
      writer.key("relations")
      writer.array { writer in
        for group in groups { write(group, into: &writer, offsets) }
      }
      writer.key("inferred")
      writer.array { writer in for fact in inferred { writer.inferred(fact) } }
    }
  }

  private func write(_ group: Group, into writer: inout JSONWriter, _ offsets: [DocumentID: ScalarOffsets]) {
    writer.object { writer in
      writer.member("type", group.relation.rawValue)
      writer.member("direction", group.direction.rawValue)
      writer.member("words", group.words)
      writer.key("facts")
      writer.array { writer in
        for statement in group.statements {
          writer.object { writer in
            writer.member("id", statement.fact.id.rawValue)
            writer.key("other")
            writer.reference(to: statement.other)
            writer.properties(of: statement.fact, areas: statement.areas, confidence: statement.confidence)
            writer.member("sources", statement.sourceCount)
            writer.assertions(statement.assertions)
            writer.evidence(statement.evidence, offsets)
          }
        }
      }
    }
  }
}
