extension Diagram {
  /// What pops up at each element of the picture, by the element's identifier.
  public var tooltips: [String: String] {
    var tooltips: [String: String] = [:]
    for node in nodes { tooltips[node.elementID] = node.tooltip.joined(separator: "\n") }
    for trunk in trunks {
      let text = trunk.tooltip.joined(separator: "\n")
      for id in [trunk.id, trunk.id + "-stem"] { tooltips[id] = text }
      for branch in trunk.branches {
        let text = branch.tooltip.joined(separator: "\n")
        for id in [branch.id, branch.id + "-stem", branch.id + "-words"] { tooltips[id] = text }
      }
    }
    return tooltips
  }
}
