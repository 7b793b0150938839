import Knowledge

/// Entities numbered, with who is joined to whom by how many facts.
struct EntityWeb {
  /// The entities that facts join, and those asked for, sorted.
  let entities: [EntityID]
  /// The number of each.
  let index: [EntityID: Int]
  /// The numbers of each fact's ends, in the order of the facts.
  let ends: [(source: Int, target: Int)]
  private let neighbours: [[Int]]
  /// The neighbours over facts that count when entities are chosen.
  private let tellers: [[Int]]
  /// How many facts join each to others, where that is more than the web holds.
  private let degrees: [Int]?

  /// Makes the web of some facts; two facts between the same entities make two threads.
  init(_ facts: [Fact], including extra: [EntityID], countingOnly isTelling: ((Fact) -> Bool)? = nil) {
    let entities = Set(facts.flatMap { [$0.source, $0.target] } + extra).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(entities, entities.indices))
    var neighbours = [[Int]](repeating: [], count: entities.count)
    var tellers = neighbours
    var ends: [(source: Int, target: Int)] = []
    ends.reserveCapacity(facts.count)
    for fact in facts {
      guard let source = index[fact.source], let target = index[fact.target] else { preconditionFailure("every end has a number") }
      ends.append((source, target))
      if source == target { continue }
      neighbours[source].append(target)
      neighbours[target].append(source)
      guard let isTelling, isTelling(fact) else { continue }
      tellers[source].append(target)
      tellers[target].append(source)
    }
    self.tellers = isTelling == nil ? neighbours : tellers
    self.degrees = nil
    self.entities = entities
    self.index = index
    self.ends = ends
    self.neighbours = neighbours
  }

  /// Makes the web of what is within reach, whose entities have facts with others too.
  init(_ web: FactWeb) {
    var neighbours = [[Int]](repeating: [], count: web.entities.count)
    for thread in web.threads where thread.source != thread.target {
      neighbours[thread.source].append(thread.target)
      neighbours[thread.target].append(thread.source)
    }
    self.entities = web.entities
    self.index = Dictionary(uniqueKeysWithValues: zip(web.entities, web.entities.indices))
    self.ends = web.threads.map { ($0.source, $0.target) }
    self.neighbours = neighbours
    self.tellers = neighbours
    self.degrees = web.degrees
  }

  /// The steps from the nearest of `starts` to each entity; -1 where there is no way.
  func distances(from starts: [Int]) -> [Int] {
    var distances = [Int](repeating: -1, count: entities.count)
    for start in starts { distances[start] = 0 }
    var queue = starts
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for neighbour in neighbours[node] where distances[neighbour] < 0 {
        distances[neighbour] = distances[node] + 1
        queue.append(neighbour)
      }
    }
    return distances
  }

  /// Up to `limit` of the candidates: the focus, then always the one that adds most.
  ///
  /// With a focus nearer entities come first; among those, or without a focus, the one that shares most facts with those already chosen, then the
  /// one with most facts in all, then the first by identifier.
  ///
  /// Takes time in proportion to the candidates, and to the facts of those chosen times the logarithm of the candidates.
  func choose(_ limit: Int, of candidates: [Int], around focus: [Int], reach: [Int]) -> [Int] {
    var chosen: [Int] = []
    var isOpen = [Bool](repeating: false, count: entities.count)
    for candidate in candidates { isOpen[candidate] = true }
    var shared = [Int](repeating: 0, count: entities.count)
    // An entity stands in the heap once for each number of shared facts that it had; only the last one counts.
    var heap = Heap(candidates.map { (node: $0, shared: 0) }) { left, right in
      let (one, other) = (left.node, right.node)
      if !focus.isEmpty && reach[one] != reach[other] { return reach[one] < reach[other] }
      if left.shared != right.shared { return left.shared > right.shared }
      if let degrees { return degrees[one] != degrees[other] ? degrees[one] > degrees[other] : one < other }
      if tellers[one].count != tellers[other].count { return tellers[one].count > tellers[other].count }
      if neighbours[one].count != neighbours[other].count { return neighbours[one].count > neighbours[other].count }
      return one < other
    }
    func take(_ node: Int) {
      guard isOpen[node], chosen.count < limit else { return }
      isOpen[node] = false
      chosen.append(node)
      for neighbour in tellers[node] {
        shared[neighbour] += 1
        if isOpen[neighbour] { heap.push((neighbour, shared[neighbour])) }
      }
    }
    focus.forEach(take)
    while chosen.count < limit, let next = heap.pop() {
      if next.shared == shared[next.node] { take(next.node) }
    }
    return chosen
  }
}
