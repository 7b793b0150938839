import Knowledge

/// The part of a graph that a map shows.
struct MapSelection {
  /// The facts that join two places, or say where something is.
  let fit: [Fact]
  /// The lines that are drawn, in reading order, without those in `placings`.
  let lines: [FactGroup]
  /// The facts by which entities that are shown have their place.
  let placings: [FactGroup]
  /// The entities that are shown.
  let entities: [EntityID]
  let places: MapPlaces

  /// Chooses the entities that bring most facts onto the map, then the lines between them with most facts; the request's types are the ontology's.
  init(_ graph: KnowledgeGraph, _ asked: [Fact], _ request: DiagramRequest) {
    let places = MapPlaces(graph, by: asked)
    let fit = asked.filter { fact in
      guard let source = places.points[fact.source], let target = places.points[fact.target] else { return false }
      return source != target || places.isReason(fact)
    }
    let web = EntityWeb(fit, including: request.focus.filter { places.points[$0] != nil })
    let focus = request.focus.compactMap { web.index[$0] }
    let reach = web.distances(from: focus)
    let chosen = web.choose(request.budget.entities, of: Array(web.entities.indices), around: focus, reach: reach).map { web.entities[$0] }
    let shown = Set(chosen)
    let groups = FactGroup.grouping(fit.filter { shown.contains($0.source) && shown.contains($0.target) })
    let kept = LineChoice(groups, among: chosen, centre: Array(chosen.prefix(max(1, focus.count))))
      .strongest(request.budget.lines ?? Self.usualLines)
    func isPlacing(_ group: FactGroup) -> Bool { places.points[group.source] == places.points[group.target] }
    let ends = Set(kept.flatMap { [$0.source, $0.target] })
    self.places = places
    self.fit = fit
    self.lines = kept.filter { !isPlacing($0) }
    self.placings = kept.filter(isPlacing)
    self.entities = chosen.filter(ends.contains)
  }

  /// More lines than these no map bears.
  private static let usualLines = 60
}
