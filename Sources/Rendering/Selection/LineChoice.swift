import Knowledge

/// The choice of the lines to draw among entities that are already chosen.
struct LineChoice {
  private let groups: [FactGroup]
  private let entities: [EntityID]
  private let distances: [EntityID: Int]

  /// Prepares the choice among `groups`, which join `entities`.
  init(_ groups: [FactGroup], among entities: [EntityID], centre: [EntityID]) {
    self.groups = groups
    self.entities = entities
    self.distances = Self.distances(groups, among: entities, centre: centre)
  }

  /// Up to `limit` lines in reading order: first one for each entity that ties it to the centre, so that nothing floats loose, then those that came or went, those nearest
  /// the centre, the ones with most facts first, and what is so before what is planned, desired or denied.
  func strongest(_ limit: Int) -> [FactGroup] {
    if groups.count <= limit { return groups }
    let ranked = groups.indices.sorted(by: precedes)
    var isKept = [Bool](repeating: false, count: groups.count)
    var kept = 0
    func keep(_ line: Int) {
      guard !isKept[line], kept < limit else { return }
      isKept[line] = true
      kept += 1
    }
    var isTied: Set<EntityID> = []
    for line in ranked {
      let group = groups[line]
      guard let source = distances[group.source], let target = distances[group.target], source != target else { continue }
      if isTied.insert(source > target ? group.source : group.target).inserted { keep(line) }
    }
    ranked.forEach(keep)
    return groups.indices.filter { isKept[$0] }.map { groups[$0] }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    func nearness(_ group: FactGroup) -> Int { min(distances[group.source] ?? .max, distances[group.target] ?? .max) }
    let a = groups[left], b = groups[right]
    if a.isNews != b.isNews { return a.isNews }
    if nearness(a) != nearness(b) { return nearness(a) < nearness(b) }
    if a.facts.count != b.facts.count { return a.facts.count > b.facts.count }
    if a.modality != b.modality { return a.modality < b.modality }
    return left < right
  }

  /// The steps along lines from the centre to each entity; an island without a way there counts from its first entity.
  static func distances(_ groups: [FactGroup], among entities: [EntityID], centre: [EntityID]) -> [EntityID: Int] {
    var neighbours: [EntityID: [EntityID]] = [:]
    for group in groups {
      neighbours[group.source, default: []].append(group.target)
      neighbours[group.target, default: []].append(group.source)
    }
    var distances: [EntityID: Int] = [:]
    func spread(from starts: [EntityID]) {
      var queue = starts
      for start in starts { distances[start] = 0 }
      var next = 0
      while next < queue.count {
        let entity = queue[next]
        next += 1
        for neighbour in neighbours[entity] ?? [] where distances[neighbour] == nil {
          distances[neighbour] = (distances[entity] ?? 0) + 1
          queue.append(neighbour)
        }
      }
    }
    spread(from: centre)
    for entity in entities where distances[entity] == nil { spread(from: [entity]) }
    return distances
  }
}
