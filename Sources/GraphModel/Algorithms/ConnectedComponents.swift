extension DirectedAdjacency {
  /// The component of each node: nodes are together if there is a way between them, whatever the direction of the arrows.
  ///
  /// Components are numbered from 0 in the order of their first nodes.
  public func connectedComponents() -> [Int] {
    var component = [Int](repeating: -1, count: nodeCount)
    var count = 0
    var pending: [Int] = []
    for start in 0..<nodeCount where component[start] < 0 {
      component[start] = count
      pending.append(start)
      while let node = pending.popLast() {
        forEachArrow(at: node, .eitherWay) { _, neighbour in
          guard component[neighbour] < 0 else { return }
          component[neighbour] = count
          pending.append(neighbour)
        }
      }
      count += 1
    }
    return component
  }

  /// The strong component of each node: nodes are together if there is a way from each to the other along the arrows.
  ///
  /// Tarjan 1972, without recursion. Components are numbered from 0 in the order of their first nodes.
  public func stronglyConnectedComponents() -> [Int] {
    var component = [Int](repeating: -1, count: nodeCount)
    var number = [Int](repeating: -1, count: nodeCount)
    var low = [Int](repeating: 0, count: nodeCount)
    var nextSlot = [Int](repeating: 0, count: nodeCount)
    var (open, path): ([Int], [Int]) = ([], [])
    var visited = 0
    for start in 0..<nodeCount where number[start] < 0 {
      path.append(start)
      while let node = path.last {
        let range = outgoing.range(of: node)
        if number[node] < 0 {
          number[node] = visited
          low[node] = visited
          visited += 1
          nextSlot[node] = range.lowerBound
          open.append(node)
        }
        var descends = false
        while nextSlot[node] < range.upperBound {
          let neighbour = Int(outgoing.neighbours[nextSlot[node]])
          if number[neighbour] < 0 {
            path.append(neighbour)
            descends = true
            break
          }
          if component[neighbour] < 0 { low[node] = min(low[node], low[neighbour]) }
          nextSlot[node] += 1
        }
        if descends { continue }
        path.removeLast()
        guard low[node] == number[node] else { continue }
        while let member = open.popLast() {
          component[member] = node
          if member == node { break }
        }
      }
    }
    return Self.renumbered(component)
  }

  /// Names from 0 in the order of their first use.
  static func renumbered(_ names: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return names.map { name in
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
  }
}
