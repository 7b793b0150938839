import Knowledge

/// The words of a diagram before anything has a place, and how much room they take.
struct DiagramWords {
  /// The label of each entity, in lines.
  let labels: [EntityID: [String]]
  /// The words of each trunk, in lines; with those of the branch where there is only one.
  let trunks: [[String]]
  /// The words of each trunk's branches, in lines; empty where there are none.
  let branches: [[[String]]]
  /// The trunks and branches that have words, by their elements' identifiers.
  let elements: [Ranks.Words]
  /// The size of each element, by its identifier.
  let sizes: [String: ShapeGeometry.Size]

  init(_ selection: Selection, _ grouping: [TrunkGrouping.Trunk], _ writer: DiagramWriter) {
    var sizes: [String: ShapeGeometry.Size] = [:]
    self.labels = Dictionary(uniqueKeysWithValues: selection.entities.map { ($0, writer.label($0)) })
    for entity in selection.entities { sizes[ElementID.entity(entity)] = writer.size(entity, labels[entity] ?? []) }
    self.trunks = grouping.map(writer.words)
    self.branches = grouping.map { trunk in trunk.lines.map { trunk.isAlone ? [] : writer.branchLabel($0) } }
    self.elements = zip(grouping, branches).map { trunk, labels in
      Ranks.Words(
        hub: trunk.hub, ends: trunk.lines.map { $0.other(than: trunk.hub) },
        id: trunk.isAlone ? trunk.lines.map(ElementID.line).joined() + "-words" : ElementID.trunk(trunk),
        branches: zip(trunk.lines, labels).map { line, label in label.isEmpty ? nil : ElementID.line(line) + "-words" })
    }
    for (element, label) in zip(elements, trunks) { sizes[element.id] = Self.size(of: label) }
    for (element, labels) in zip(elements, branches) {
      for (branch, label) in zip(element.branches, labels) { if let branch { sizes[branch] = Self.size(of: label) } }
    }
    self.sizes = sizes
  }

  /// The room that words on a line take.
  static func size(of lines: [String]) -> ShapeGeometry.Size {
    let widths = lines.map { TextMeasure.width(of: $0, size: PageRule.smallLetters) }
    return ShapeGeometry.Size(
      width: ((widths.max() ?? 0) + 8).rounded(.up),
      height: TextMeasure.lineHeight(size: PageRule.smallLetters) * Double(max(1, lines.count)) + 2)
  }
}
