import Cypher

extension SideEffects {
  /// What a query changed, in words.
  var words: String {
    let counts = [
      (nodesCreated, "node", "created"), (nodesDeleted, "node", "deleted"), (relationshipsCreated, "relationship", "created"),
      (relationshipsDeleted, "relationship", "deleted"), (propertiesSet, "property", "set"), (propertiesRemoved, "property", "removed"),
      (labelsAdded, "label", "added"), (labelsRemoved, "label", "removed"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \(Self.noun($0.1, $0.0)) \($0.2)" }
    return words.isEmpty ? "nothing changed" : words.joined(separator: ", ")
  }

  private static func noun(_ noun: String, _ count: Int) -> String {
    if count == 1 { return noun }
    return noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }
}
