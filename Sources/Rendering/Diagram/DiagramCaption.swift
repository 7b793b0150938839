import Knowledge

/// The heading of a diagram and the lines that say what it shows and what it does not.
struct DiagramCaption {
  /// The heading: the one asked for, else made from the focus, else from the documents.
  let title: String
  /// What is shown; then, where something is missing, what.
  let lines: [String]

  init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }

  init(graph: SelectedGraph, request: DiagramRequest, selection: Selection) {
    let focus = request.focus.prefix(3).map { PlainText.cleaned(graph.entity($0)?.name ?? $0.rawValue, limit: 50) }
    let documents = Phrasing.count(graph.documentCount, "document", "documents")
    if let asked = Self.asked(request) {
      self.title = asked
    } else if !focus.isEmpty {
      self.title = "Relations of " + Phrasing.list(focus + (request.focus.count > 3 ? ["others"] : []))
    } else if graph.graph.documents.count == 1, let title = graph.graph.documents.values.first?.title {
      self.title = PlainText.cleaned(title, limit: 160)
    } else {
      self.title = "Relations in \(documents)"
    }
    self.lines = [Self.shown(selection, of: graph, request) + "."] + Self.omissions(selection.leftOut) + Self.shortfall(selection, request)
  }

  /// The heading that the request asks for, if it does.
  static func asked(_ request: DiagramRequest) -> String? {
    let asked = request.title.map { PlainText.cleaned($0, limit: 160) } ?? ""
    return asked.isEmpty ? nil : asked
  }

  /// `26 entities and 31 facts from 1 document`, then what is folded and what is inferred.
  static func shown(_ selection: Selection, of graph: SelectedGraph, _ request: DiagramRequest) -> String {
    let facts = selection.lines.reduce(0) { $0 + $1.facts.count }, folded = selection.folded
    var shown = words(selection.entities.count - selection.foldCount, facts - folded.facts)
    if folded.entities > 0 {
      shown +=
        ", and \(Phrasing.count(folded.entities, "further entity", "further entities")) with "
        + "\(Phrasing.count(folded.facts, "fact", "facts")) folded into \(Phrasing.count(selection.foldCount, "node", "nodes")),"
    }
    shown += " from " + Phrasing.count(graph.documentCount, "document", "documents")
    if let asOf = request.asOf { shown += ", as of \(asOf)" }
    let inferred = selection.lines.filter(\.isInferred).reduce(0) { $0 + $1.facts.count }
    if inferred > 0 { shown += "; \(Phrasing.count(inferred, "fact", "facts")) of these inferred" }
    return shown
  }

  /// `Not shown: 12 entities and 30 facts: …`, with the reasons; nothing where everything is shown.
  static func omissions(_ leftOut: LeftOut, away: String = "outside the request") -> [String] {
    guard !leftOut.isEmpty else { return [] }
    var reasons: [String] = []
    if leftOut.byRequest != LeftOut.Count() {
      reasons.append(words(leftOut.byRequest.entities, leftOut.byRequest.facts) + " " + away)
    }
    if leftOut.byBudget != LeftOut.Count() {
      reasons.append(words(leftOut.byBudget.entities, leftOut.byBudget.facts) + " for want of space")
    }
    if leftOut.factless > 0 { reasons.append(words(leftOut.factless, 0) + " without facts") }
    if let reason = reasons.first, reasons.count == 1 { return ["Not shown: \(reason)."] }
    return ["Not shown: \(words(leftOut.entities, leftOut.facts)) (\(reasons.joined(separator: "; ")))."]
  }

  /// Why there are fewer entities than were asked for, in a ranked layout: a page does not carry more.
  private static func shortfall(_ selection: Selection, _ request: DiagramRequest) -> [String] {
    let asked = request.budget.entities
    guard !request.budget.keepsToPage, request.engine.isRanked, selection.leftOut.byBudget.entities + selection.folded.entities > 0,
      selection.entities.count < asked
    else { return [] }
    return [
      "\(Phrasing.number(asked)) entities were asked for; with more than \(Phrasing.number(selection.entities.count)) nodes its letters could not be "
        + "read on a page."
    ]
  }

  static func words(_ entities: Int, _ facts: Int) -> String {
    var parts: [String] = []
    if entities > 0 { parts.append(Phrasing.count(entities, "entity", "entities")) }
    if facts > 0 { parts.append(Phrasing.count(facts, "fact", "facts")) }
    return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
  }
}
