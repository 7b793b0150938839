import Knowledge

/// The heading of a chart and the lines that say what it shows and what it does not.
struct ChartCaption {
  let title: String
  /// What is shown; then, where something is missing, what.
  let lines: [String]

  /// Words a caption.
  /// - Parameters:
  ///   - fallback: the heading where none is asked for.
  ///   - shown: what is shown, without a full stop.
  ///   - unfit: why the view has no place for something: `without a date`.
  init(
    _ request: DiagramRequest, in graph: KnowledgeGraph, title fallback: String, shown: String, leftOut: LeftOut, unfit: String
  ) {
    let asked = request.title.map { PlainText.cleaned($0, limit: 160) } ?? ""
    if asked.isEmpty {
      let names = request.focus.prefix(3).map { PlainText.cleaned(graph.entities[$0]?.name ?? $0.rawValue, limit: 50) }
      let focus = Phrasing.list(names + (request.focus.count > 3 ? ["others"] : []))
      title = focus.isEmpty ? fallback : "\(focus): \(fallback.prefix(1).lowercased() + fallback.dropFirst())"
    } else {
      title = asked
    }
    let documents = Phrasing.count(graph.documents.count, "document", "documents")
    let date = request.asOf.map { ", as of \($0)" } ?? ""
    lines = ["\(shown), from \(documents)\(date)."] + Self.omissions(leftOut, unfit: unfit)
  }

  /// `Not shown: 12 entities and 30 facts (…; …).`
  private static func omissions(_ leftOut: LeftOut, unfit: String) -> [String] {
    guard !leftOut.isEmpty else { return [] }
    var reasons: [String] = []
    for (count, reason) in [
      (leftOut.byRequest, "outside the request"), (leftOut.byView, unfit), (leftOut.byBudget, "for want of space"),
    ] where count != LeftOut.Count() {
      reasons.append(words(count.entities, count.facts) + " " + reason)
    }
    if leftOut.factless > 0 { reasons.append(words(leftOut.factless, 0) + " without facts") }
    if let reason = reasons.first, reasons.count == 1 { return ["Not shown: \(reason)."] }
    return ["Not shown: \(words(leftOut.entities, leftOut.facts)) (\(reasons.joined(separator: "; ")))."]
  }

  /// `12 entities and 30 facts`.
  static func words(_ entities: Int, _ facts: Int) -> String {
    var parts: [String] = []
    if entities > 0 { parts.append(Phrasing.count(entities, "entity", "entities")) }
    if facts > 0 { parts.append(Phrasing.count(facts, "fact", "facts")) }
    return parts.isEmpty ? "nothing" : parts.joined(separator: " and ")
  }
}
