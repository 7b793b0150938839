/// Which predicted entity stands for which one of an annotation.
struct EntityAlignment {
  /// A predicted entity, as the scorer sees it.
  struct Predicted {
    let id: String
    let type: String
    let name: String
    /// The folded forms of its name, and the folded main name.
    let forms: Set<String>
    let mainForm: String

    init(id: String, type: String, name: String, aliases: [String]) {
      self.id = id
      self.type = type
      self.name = name
      mainForm = GoldFolding.folded(name)
      forms = Set(([name] + aliases).map(GoldFolding.folded).filter { !$0.isEmpty })
    }
  }

  private struct Pair {
    let hasSameType: Bool
    let hasSameName: Bool
    let sharesMainName: Bool
    let sharedCount: Int
    let gold: String
    let predicted: String
  }

  /// The predicted entity of each entity of the annotation that has one.
  private(set) var predicted: [String: String] = [:]
  /// The entity of the annotation of each predicted one that has one.
  private(set) var gold: [String: String] = [:]

  /// Aligns one to one, greedily: those of the same type first, then those of the same main name, then by the number of shared forms.
  init(gold entities: [GoldAnnotation.Entity], predicted candidates: [Predicted]) {
    var holders: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() { for form in candidate.forms { holders[form, default: []].append(index) } }
    var pairs: [Pair] = []
    for entity in entities {
      let name = GoldFolding.folded(entity.name)
      let forms = Set(([entity.name] + entity.aliases).map(GoldFolding.folded).filter { !$0.isEmpty })
      for index in Set(forms.flatMap { holders[$0] ?? [] }) {
        let candidate = candidates[index]
        let shared = forms.intersection(candidate.forms)
        pairs.append(
          Pair(
            hasSameType: candidate.type == entity.type, hasSameName: candidate.mainForm == name, sharesMainName: shared.contains(name),
            sharedCount: shared.count, gold: entity.id, predicted: candidate.id))
      }
    }
    for pair in pairs.sorted(by: Self.precede) where predicted[pair.gold] == nil && gold[pair.predicted] == nil {
      predicted[pair.gold] = pair.predicted
      gold[pair.predicted] = pair.gold
    }
  }

  private static func precede(_ left: Pair, _ right: Pair) -> Bool {
    if left.hasSameType != right.hasSameType { return left.hasSameType }
    if left.hasSameName != right.hasSameName { return left.hasSameName }
    if left.sharesMainName != right.sharesMainName { return left.sharesMainName }
    if left.sharedCount != right.sharedCount { return left.sharedCount > right.sharedCount }
    if left.gold != right.gold { return left.gold.utf8.lexicographicallyPrecedes(right.gold.utf8) }
    return left.predicted.utf8.lexicographicallyPrecedes(right.predicted.utf8)
  }
}
