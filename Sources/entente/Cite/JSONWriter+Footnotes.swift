import Interchange
import Knowledge
import Rendering

extension JSONWriter {
  /// Writes footnotes as an array; offsets count Unicode scalars.
  mutating func write(_ footnotes: Footnotes, from graph: KnowledgeGraph) {
    array { writer in for footnote in footnotes.all { writer.write(footnote, from: graph) } }
  }

  private mutating func write(_ footnote: Footnote, from graph: KnowledgeGraph) {
    let statement = footnote.statement
    object { writer in
      writer.member("number", footnote.number)
      writer.member("sentence", statement.sentence)
      writer.member("source", statement.source.rawValue)
      writer.member("relation", statement.relation.rawValue)
      writer.member("target", statement.target.rawValue)
      writer.member("modality", statement.modality.rawValue)
      writer.key("inferred")
      writer.boolean(statement.isInferred)
      writer.member("facts", statement.facts.map(\.rawValue))
      if !footnote.premises.isEmpty { writer.member("followsFrom", footnote.premises) }
      if !footnote.assertions.isEmpty { writer.member("assertedByHand", footnote.assertions) }
      writer.key("evidence")
      writer.array { writer in
        for citation in footnote.citations { writer.write(citation, text: graph.documents[citation.document]?.text ?? "") }
      }
    }
  }

  private mutating func write(_ citation: Footnote.Citation, text: String) {
    object { writer in
      writer.member("quote", citation.quote)
      writer.member("document", citation.document.rawValue)
      writer.member("title", citation.title)
      writer.member("published", citation.published?.description)
      writer.member("sentence", citation.sentence)
      writer.member("start", Self.scalars(of: text, before: citation.range.lowerBound))
      writer.member("end", Self.scalars(of: text, before: citation.range.upperBound))
      writer.member("url", citation.link)
    }
  }

  private static func scalars(of text: String, before offset: Int) -> Int {
    text.utf8.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
