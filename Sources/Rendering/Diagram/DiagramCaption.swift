import Knowledge

/// The heading of a diagram and the lines that say what it shows and what it does not.
struct DiagramCaption {
  /// The heading: the one asked for, else made from the focus, else from the documents.
  let title: String
  /// What is shown; then, where something is missing, what.
  let lines: [String]

  init(graph: KnowledgeGraph, request: DiagramRequest, selection: Selection) {
    let asked = request.title.map { PlainText.cleaned($0, limit: 160) } ?? ""
    let documents = Phrasing.count(graph.documents.count, "document", "documents")
    if !asked.isEmpty {
      self.title = asked
    } else if !request.focus.isEmpty {
      let names = request.focus.prefix(3).map { PlainText.cleaned(graph.entities[$0]?.name ?? $0.rawValue, limit: 50) }
      self.title = "Relations of " + Phrasing.list(names + (request.focus.count > 3 ? ["others"] : []))
    } else if graph.documents.count == 1, let title = graph.documents.values.first?.title {
      self.title = PlainText.cleaned(title, limit: 160)
    } else {
      self.title = "Relations in \(documents)"
    }
    let facts = selection.lines.reduce(0) { $0 + $1.facts.count }
    var shown = Self.words(selection.entities.count, facts) + " from " + documents
    if let asOf = request.asOf { shown += ", as of \(asOf)" }
    self.lines = [shown + "."] + Self.omissions(selection.leftOut)
  }

  /// `Not shown: 12 entities and 30 facts: …`, with the reasons; nothing where everything is shown.
  static func omissions(_ leftOut: LeftOut) -> [String] {
    guard !leftOut.isEmpty else { return [] }
    var reasons: [String] = []
    if leftOut.byRequest != LeftOut.Count() {
      reasons.append(words(leftOut.byRequest.entities, leftOut.byRequest.facts) + " outside the request")
    }
    if leftOut.byBudget != LeftOut.Count() {
      reasons.append(words(leftOut.byBudget.entities, leftOut.byBudget.facts) + " for want of space")
    }
    if leftOut.factless > 0 { reasons.append(words(leftOut.factless, 0) + " without facts") }
    if let reason = reasons.first, reasons.count == 1 { return ["Not shown: \(reason)."] }
    return ["Not shown: \(words(leftOut.entities, leftOut.facts)) (\(reasons.joined(separator: "; ")))."]
  }

  private static func words(_ entities: Int, _ facts: Int) -> String {
    var parts: [String] = []
    if entities > 0 { parts.append(Phrasing.count(entities, "entity", "entities")) }
    if facts > 0 { parts.append(Phrasing.count(facts, "fact", "facts")) }
    return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
  }
}
