public import Knowledge

extension Diagram {
  /// Draws up what became of one state of a graph in a later one: both in one picture, so that the same entity stands in the same place; what came is
  /// marked, what went is greyed, and what stayed is pale.
  ///
  /// Entities with changes come first; those without are shown as far as there is room. Takes time in proportion to the facts of both.
  public init(changesFrom earlier: KnowledgeGraph, to later: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    let request = try request.resolved(in: later.ontology)
    let both = SelectedGraph(later.overlaid(on: earlier))
    func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    func change(_ fact: FactID) -> Change {
      later.facts[fact] == nil ? .removed : earlier.facts[fact] == nil ? .added : .kept
    }
    func change(_ entity: EntityID) -> Change {
      later.entities[entity] == nil ? .removed : earlier.entities[entity] == nil ? .added : .kept
    }
    let choice = try SelectionChoice(of: both, for: request, change: { change($0) }, rankedBy: { change($0.id) != .kept })
    let facts = Change.allCases.map { kind in both.graph.facts.keys.count { change($0) == kind } }
    let entities = Change.allCases.map { kind in both.graph.entities.keys.count { change($0) == kind } }
    // What stayed is there to find one's way: no more of it than half of what changed.
    let changed = Set(both.graph.facts.values.filter { change($0.id) != .kept }.flatMap { [$0.source, $0.target] }).count
    try self.init(
      of: both, for: request, atMost: changed == 0 ? choice.most : min(choice.most, max(12, changed * 3 / 2)),
      caption: { selection in
        let counts = zip(["added", "removed", "unchanged"], zip(entities, facts)).map { word, count in
          DiagramCaption.words(count.0, count.1) + " " + word
        }
        let shown = Change.allCases.map { kind in
          selection.lines.filter { $0.change == kind }.reduce(0) { $0 + $1.facts.count }
        }
        return DiagramCaption(
          title: DiagramCaption.asked(request) ?? "Changes",
          lines: [
            capitalized(counts.joined(separator: "; ")) + ". Shown: \(DiagramCaption.shown(selection, of: both, request)); "
              + "\(shown[0]) added, \(shown[1]) removed, \(shown[2]) unchanged."
          ] + DiagramCaption.omissions(selection.leftOut))
      },
      select: { most throws(DiagramRequestError) in
        var selection = try choice.selection(most)
        for entity in selection.entities where selection.standIns[entity] == nil { selection.changes[entity] = change(entity) }
        for line in selection.lines where line.change == .kept {
          for end in [line.source, line.target] where selection.standIns[end] != nil { selection.changes[end] = .kept }
        }
        return selection
      })
  }
}
