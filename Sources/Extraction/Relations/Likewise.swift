import Knowledge
import Language

/// Draws what a clause only points back to: `Turkey sent a battalion to KFOR; Romania did likewise`.
enum Likewise {
  /// The relations of the clause before with those as sources of whom a clause says that they did the same.
  static func relations(from relations: [RelationMention], in tree: SentenceTree) -> [RelationMention] {
    guard !relations.isEmpty else { return [] }
    var found: [RelationMention] = []
    for verb in tree.nodes.indices where pointsBack(verb, in: tree) {
      guard let subject = tree.isVerb(verb) ? tree.logicalSubject(verb) : tree.argument(verb), let first = subject.entities.first else {
        continue
      }
      let type = tree.reading.entities[first].type
      let before = relations.filter {
        guard !subject.entities.contains($0.source) else { return false }
        if tree.isVerb(verb) {
          return $0.tokens.upperBound <= tree.nodes[verb].tokens.lowerBound && tree.reading.entities[$0.source].type == type
        }
        // “as are ships of Kenya”: of whom the clause around it says so.
        let acting = tree.logicalSubject(tree.nodes[verb].parent)?.entities ?? []
        return acting.contains($0.source) && $0.tokens.overlaps(tree.nodes[tree.nodes[verb].parent].tokens)
          && [type, tree.reading.entities[$0.source].type].allSatisfy(Self.acting.contains)
      }
      guard let last = before.max(by: { $0.tokens.upperBound < $1.tokens.upperBound }) else { continue }
      let modality = tree.modality(of: verb)
      for model in before where model.source == last.source && model.tokens.overlaps(last.tokens) {
        for source in subject.entities where source != model.target {
          found.append(copy(model, of: source, at: verb, modality, subject.tokens, tree))
        }
      }
    }
    return found
  }

  /// `did likewise`, `did so`, `did the same`, `followed suit`
  private static func pointsBack(_ node: Int, in tree: SentenceTree) -> Bool {
    if !tree.isVerb(node) { return tree.isLikewise(node) }
    let lemmas = tree.reading.table.verbs[safe: tree.nodes[node].word] ?? []
    guard let words = lemmas.lazy.compactMap({ tree.words.likewise[$0.lemma] }).first else { return false }
    return tree.nodes[node].children.contains { $0 > node && words.contains(tree.nodes[$0].word) }
  }

  private static let acting: Set<EntityTypeName> = ["Country", "ArmedForce", "Organization", "InternationalOrganization"]

  /// The relation of another source; how many and when are the first one's own.
  private static func copy(
    _ model: RelationMention, of source: Int, at verb: Int, _ modality: Modality, _ tokens: Range<Int>, _ tree: SentenceTree
  ) -> RelationMention {
    var copy = model
    copy.source = source
    copy.qualifiers.count = nil
    copy.qualifiers.countQualifier = nil
    copy.qualifiers.date = nil
    copy.qualifiers.since = nil
    copy.qualifiers.until = nil
    DatePlacement.place(tree.dates(of: verb), near: tree.nodes[verb].head, into: &copy.qualifiers)
    // “refused to send troops; Romania did likewise”: it refused too.
    if model.modality == .asserted { copy.modality = modality }
    copy.tokens = tree.union(tokens, tree.nodes[verb].tokens)
    return copy
  }
}
