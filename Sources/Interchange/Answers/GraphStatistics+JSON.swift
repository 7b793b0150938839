public import Knowledge

extension GraphStatistics {
  /// Writes the statistics as an object, with the number of conclusions by their rules where they are given.
  public func write(into writer: inout JSONWriter, inference: Inference? = nil) {
    writer.object { writer in
      writer.member("documents", documents)
      writer.member("texts", texts)
      writer.member("sources", sources)
      writer.key("copies")
      writer.array { writer in
        for group in copies {
          writer.array { writer in for document in group { writer.string(document.rawValue) } }
        }
      }
      writer.member("bytes", bytes)
      writer.member("mentions", mentions)
      writer.member("evidence", evidence)
      writer.member("asserted", assertedFacts)
      writer.member("denied", deniedFacts)
      writer.member("unfit", unfitFacts)
      writer.key("sentences")
      writer.object { writer in
        writer.member("all", sentences)
        writer.member("facts", sentencesWithFacts)
        writer.member("rejected", sentencesRejected)
        writer.member("nothing", sentencesWithNothing)
        writer.key("rejections")
        writer.object { writer in
          for rejection in rejections { writer.member(rejection.name, rejection.count) }
        }
      }
      writer.key("entities")
      writer.object { writer in
        for type in entities { writer.member(type.name.rawValue, type.count) }
      }
      writer.key("facts")
      writer.object { writer in
        for relation in facts {
          writer.key(relation.type.rawValue)
          writer.object { writer in
            for modality in Modality.allCases { writer.member(modality.rawValue, relation.byModality[modality]) }
          }
        }
      }
      if let inference {
        writer.key("inferred")
        writer.object { writer in for (rule, count) in inference.counts { writer.member(rule, count) } }
      }
    }
  }
}
