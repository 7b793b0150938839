public import Documents
public import Knowledge

/// What must hold of every reading, whatever the bytes.
public enum ReadingCheck {
  /// A document has an identity and a text; a problem is told in one line.
  public static func check(_ results: [Result<Document, ReadingProblem>]) {
    precondition(!results.isEmpty, "neither document nor problem")
    for result in results {
      switch result {
      case .success(let document):
        precondition(!document.id.rawValue.isEmpty, "a document without identity")
        precondition(!document.text.isEmpty, "a document without text")
      case .failure(let problem):
        precondition(!problem.description.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a problem of more than one line")
      }
    }
  }

  /// Evidence stands in the text, and the ledger goes through the sentences once.
  public static func check(_ graph: DocumentGraph) {
    let text = Array(graph.document.text.utf8)
    for (id, proofs) in graph.evidence {
      precondition(graph.facts[id] != nil && !proofs.isEmpty, "evidence of no fact")
      for proof in proofs {
        precondition(proof.range.lowerBound >= 0 && proof.range.upperBound <= text.count, "evidence beyond the text")
        precondition(text[proof.range].elementsEqual(proof.quote.utf8), "a quote that is not in the text")
      }
    }
    for id in graph.facts.keys { precondition(graph.evidence[id] != nil, "a fact without evidence") }
    for mention in graph.mentions {
      precondition(mention.range.lowerBound >= 0 && mention.range.upperBound <= text.count, "a mention beyond the text")
      precondition(!mention.range.isEmpty, "an empty mention")
    }
    var end = 0
    for entry in graph.ledger {
      precondition(entry.range.lowerBound >= end, "a sentence that begins in the one before")
      end = entry.range.upperBound
    }
    precondition(end <= text.count, "a sentence beyond the text")
  }
}
