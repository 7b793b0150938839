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
    diagram.ranks = diagram.ranksOfWords
    diagram.tightening = diagram.neededTightening
    return diagram
  }

  /// How much nearer its ranks must stand to keep to the width of a page.
  private var neededTightening: Double {
    guard engine.isRanked, direction == .leftToRight, ranks.count > 1 else { return 0 }
    var sizes = Dictionary(uniqueKeysWithValues: nodes.map { ($0.elementID, $0.size) })
    for trunk in trunks {
      sizes[trunk.id] = DiagramWords.size(of: trunk.label)
      for branch in trunk.branches where !branch.label.isEmpty { sizes[branch.id + "-words"] = DiagramWords.size(of: branch.label) }
    }
    let width = ranks.extent(of: sizes, passing: [], direction: direction).width
    return max(0, min(Ranks.betweenColumns - 6, (width - PageRule.width) / Double(ranks.count - 1)))
  }

  /// The ranks of its elements as they are: a number that stands alone takes its place between columns, too.
  private var ranksOfWords: Ranks {
    Ranks(
      columns: Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.column) }),
      nodes: Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.elementID) }),
      trunks: trunks.map { trunk in
        Ranks.Words(
          hub: trunk.hub, ends: trunk.branches.map(\.end), id: trunk.id,
          branches: trunk.branches.map { $0.label.isEmpty ? nil : $0.id + "-words" })
      })
  }

  /// As wide as most words on lines are, in points.
  private static let usualWidth = 60.0

  private static func label(_ lines: [String], _ number: Int) -> [String] {
    let number = "[\(number)]"
    guard let last = lines.last else { return [number] }
    func width(_ line: String) -> Double { TextMeasure.width(of: line, size: PageRule.smallLetters) }
    // The page was composed without numbers: they must not make it wider.
    let room = max(lines.map(width).max() ?? 0, usualWidth)
    return width(last + " " + number) <= room ? lines.dropLast() + [last + " " + number] : lines + [number]
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
