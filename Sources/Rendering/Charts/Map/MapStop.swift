import Knowledge

/// A place on a map, with all that stands there.
struct MapStop {
  let point: GeoPoint
  /// Those that have the place as their own first; never empty.
  let entities: [EntityID]
  /// How many facts that are drawn speak of each.
  let counts: [EntityID: Int]

  /// The places of all entities that are shown, those with most facts first.
  static func stops(_ selection: MapSelection, facts: [Fact]) -> [MapStop] {
    var counts: [EntityID: Int] = [:]
    for fact in facts { for end in Set([fact.source, fact.target]) { counts[end, default: 0] += 1 } }
    var here: [GeoPoint: [EntityID]] = [:]
    for entity in selection.entities { if let point = selection.places.points[entity] { here[point, default: []].append(entity) } }
    func total(_ stop: MapStop) -> Int { stop.entities.reduce(0) { $0 + (counts[$1] ?? 0) } }
    return here.map { point, entities in
      MapStop(
        point: point,
        entities: entities.sorted { (selection.places.reasons[$0] == nil ? 0 : 1, $0) < (selection.places.reasons[$1] == nil ? 0 : 1, $1) },
        counts: counts)
    }.sorted { (-total($0), $0.entities[0]) < (-total($1), $1.entities[0]) }
  }
}
