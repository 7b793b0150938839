import Knowledge

extension KnowledgeGraph {
  /// All that the graph holds as sorted lines, by which two graphs are compared.
  var dump: String {
    var lines: [String] = []
    for document in documents.values {
      lines.append("document \(document)")
      lines.append("mentions \(document.id) \(mentions[document.id] ?? [])")
      lines.append("ledger \(document.id) \(ledger[document.id] ?? [])")
      let used = self.entities(of: document.id).values.map { "\($0.id) \($0.usedForms)" }.sorted()
      lines.append("usage \(document.id) \(used)")
    }
    for entity in entities.values {
      let attributes = entity.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      lines.append(
        "entity \(entity.id) \(entity.type) \(entity.canonicalName ?? "-") \(entity.knownForms) \(entity.usedForms) \(attributes)")
    }
    for fact in facts.values {
      lines.append("fact \(fact)")
      for proof in evidence[fact.id] ?? [] { lines.append("evidence \(fact.id) \(proof)") }
    }
    return lines.sorted().joined(separator: "\n")
  }
}
