public import Knowledge

extension PathSearch {
  /// Writes ways as an object; offsets count Unicode scalars where the graph has the texts.
  public static func write(_ paths: [Path], from graph: KnowledgeGraph, inference: Inference = .nothing, into writer: inout JSONWriter) {
    let proofs = paths.flatMap(\.steps).flatMap(\.facts).flatMap { graph.evidence[$0.id] ?? [] }
    var offsets: [DocumentID: ScalarOffsets] = [:]
    for proof in proofs where offsets[proof.document] == nil {
      offsets[proof.document] = graph.documents[proof.document].map { ScalarOffsets($0.text) }
    }
    writer.object { writer in
      writer.key("paths")
      writer.array { writer in
        for path in paths { write(path, from: graph, inference, into: &writer, offsets) }
      }
    }
  }

  private static func write(
    _ path: Path, from graph: KnowledgeGraph, _ inference: Inference, into writer: inout JSONWriter, _ offsets: [DocumentID: ScalarOffsets]
  ) {
    writer.object { writer in
      writer.member("length", path.steps.count)
      writer.key("entities")
      writer.array { writer in
        for id in path.entities { if let entity = graph.entities[id] ?? inference.entities[id] { writer.reference(to: entity) } }
      }
      writer.key("steps")
      writer.array { writer in
        for step in path.steps {
          writer.object { writer in
            writer.member("from", step.from.rawValue)
            writer.member("to", step.to.rawValue)
            writer.key("facts")
            writer.array { writer in
              for fact in step.facts {
                if let inferred = inference[fact.id] {
                  writer.inferred(inferred)
                  continue
                }
                writer.object { writer in
                  writer.member("id", fact.id.rawValue)
                  writer.member("type", fact.type.rawValue)
                  writer.member("source", fact.source.rawValue)
                  writer.member("target", fact.target.rawValue)
                  writer.properties(of: fact, areas: graph.areas(of: fact.id), confidence: graph.confidence(of: fact.id))
                  writer.assertions(graph.curation.assertions[fact.id] ?? [])
                  writer.evidence(graph.evidence[fact.id] ?? [], offsets)
                }
              }
            }
          }
        }
      }
    }
  }
}
