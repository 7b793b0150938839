extension Diagram {
  /// The diagram with the number of each line's footnote behind its words: `takes part in [3]`.
  ///
  /// A line that has no words of its own gets the number alone.
  public func numbered() -> Diagram {
    var diagram = self
    var number = 0
    diagram.trunks = trunks.map { trunk in
      var trunk = trunk
      let isAlone = trunk.branches.count == 1
      for index in trunk.branches.indices {
        number += 1
        if isAlone {
          trunk.label = Self.label(trunk.label, number)
        } else {
          trunk.branches[index].label = Self.label(trunk.branches[index].label, number)
        }
      }
      return trunk
    }
    return diagram
  }

  private static func label(_ lines: [String], _ number: Int) -> [String] {
    guard let last = lines.last else { return ["[\(number)]"] }
    return lines.dropLast() + [last + " [\(number)]"]
  }

  /// The pieces of lines and the words on them.
  public var companions: [String: String] {
    var companions: [String: String] = [:]
    for trunk in trunks {
      if trunk.branches.count == 1, let only = trunk.branches.first {
        for id in [trunk.id, trunk.id + "-stem"] { companions[id] = only.id }
      }
      for branch in trunk.branches {
        for id in [branch.id + "-stem", branch.id + "-words"] { companions[id] = branch.id }
      }
    }
    return companions
  }

  /// Each entity's name and kind.
  public var names: [String: String] {
    Dictionary(uniqueKeysWithValues: nodes.map { ($0.elementID, $0.tooltip.prefix(2).joined(separator: ", ")) })
  }
}
