import Knowledge

extension EntityReport {
  /// The report for a terminal.
  func page(from graph: KnowledgeGraph, width: Int?, quoteCells: Int?) -> TerminalPage {
    var page = TerminalPage(width: width)
    page.add("\(entity.name) — \(typeWords) (\(entity.id))", hanging: 2)
    if !entity.aliases.isEmpty { page.add("also: " + entity.aliases.joined(separator: ", "), indent: 2, hanging: 8) }
    let attributes = entity.attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if !attributes.isEmpty { page.add(attributes.joined(separator: ", "), indent: 2) }
    if !decisions.isEmpty { page.add("curated: " + decisions.joined(separator: "; "), indent: 2, hanging: 11) }
    let places = "named \(Counting.of(mentionCount, "time")) in \(Counting.of(documentCount, "document"))"
    page.add("\(places); \(Counting.of(factCount, "fact"))", indent: 2)
    for group in groups {
      page.addGap()
      page.add(group.words)
      for statements in Self.byQuotes(group.statements) {
        for statement in statements { page.add(words(of: statement), indent: 2, hanging: 4) }
        page.add(statements.first?.evidence ?? [], from: graph, quoteCells: quoteCells, indent: 6)
        page.add(statements.first?.assertions ?? [], indent: 6)
      }
    }
    return page
  }

  /// The statements with those together that stand on the same quotes, which a sentence with a list gives; else in their order.
  private static func byQuotes(_ statements: [Statement]) -> [[Statement]] {
    var groups: [[Statement]] = [], places: [Quotes: Int] = [:]
    for statement in statements {
      let quotes = Quotes(
        modality: statement.fact.modality,
        places: statement.evidence.places.map { "\($0.document) \($0.range)" } + statement.assertions.map(\.description))
      if let index = places[quotes] {
        groups[index].append(statement)
      } else {
        places[quotes] = groups.count
        groups.append([statement])
      }
    }
    return groups
  }

  private struct Quotes: Hashable {
    let modality: Modality
    let places: [String]
  }

  private func words(of statement: Statement) -> String {
    let qualifiers = FactWords.qualifiers(of: statement.fact, areas: statement.areas)
    let copies = statement.sourceCount > 1 ? ["\(statement.sourceCount) sources"] : []
    let support = copies + (statement.confidence.map { [FactWords.percentage($0)] } ?? [])
    return FactWords.modality(of: statement.fact) + statement.other.name + (qualifiers.isEmpty ? "" : " — \(qualifiers)")
      + (support.isEmpty ? "" : " [\(support.joined(separator: ", "))]")
      + (statement.assertions.isEmpty ? "" : " [curated]")
  }
}
