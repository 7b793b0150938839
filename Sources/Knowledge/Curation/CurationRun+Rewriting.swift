extension CurationRun {
  /// Carries splits and merges out: on mentions, forms, entities, facts and evidence. What they do not touch stays as it was.
  mutating func rewrite() {
    guard !movedMentions.isEmpty || !movedEvidence.isEmpty || !merged.isEmpty else { return }
    var changed = Set(merged.keys).union(merged.values)
    for moves in movedMentions.values {
      for (mention, taker) in moves { changed.formUnion([mention.entity, taker, final(taker), final(mention.entity)]) }
    }
    for moves in movedEvidence.values { for (giver, taker) in moves { changed.formUnion([giver, taker, final(taker), final(giver)]) } }
    rewriteMentions(of: changed)
    rewriteFacts(of: changed)
    rewriteEntities(changed)
  }

  private mutating func rewriteMentions(of changed: Set<EntityID>) {
    for (document, forms) in original.usage where forms.keys.contains(where: changed.contains) {
      let moves = movedMentions[document] ?? [:]
      let mentions = original.mentions[document] ?? []
      var usage: [EntityID: Set<String>] = [:]
      for (id, used) in forms {
        for (holder, own) in shares(of: id, used, mentions, moves, in: document) { usage[final(holder), default: []].formUnion(own) }
      }
      graph.usage[document] = usage.mapValues { $0.sorted() }
      graph.mentions[document] =
        Set(mentions.map { EntityMention(entity: final(moves[$0] ?? $0.entity), range: $0.range) }).sorted()
    }
  }

  /// Who holds the forms under which a document names an entity, once some of its mentions have moved.
  private func shares(
    of id: EntityID, _ used: [String], _ mentions: [EntityMention], _ moves: [EntityMention: EntityID], in document: DocumentID
  ) -> [EntityID: [String]] {
    let own = mentions.filter { $0.entity == id }
    let holders = Dictionary(grouping: own) { moves[$0] ?? id }
    guard holders.keys.contains(where: { $0 != id }) else { return [id: used] }
    if holders.count == 1, let only = holders.keys.first { return [only: used] }
    let text = Array((original.documents[document]?.text ?? "").utf8)
    let surfaces = holders.mapValues { mentions in
      Set(mentions.filter { $0.range.upperBound <= text.count }.map { String(decoding: text[$0.range], as: UTF8.self) })
    }
    var shares: [EntityID: [String]] = [:]
    for holder in holders.keys {
      shares[holder] = used.filter { form in
        let isSeen = surfaces[holder]?.contains(form) == true
        // A form that stands nowhere as it is stays where it was.
        return isSeen || (holder == id && !surfaces.values.contains { $0.contains(form) })
      }
    }
    return shares
  }

  private mutating func rewriteEntities(_ changed: Set<EntityID>) {
    var used: [EntityID: Set<String>] = [:]
    for usage in graph.usage.values {
      for (id, forms) in usage where changed.contains(id) { used[id, default: []].formUnion(forms) }
    }
    // A name within a longer one is no mention, yet facts may rest on it.
    let ends = Set(graph.facts.values.flatMap { [$0.source, $0.target] })
    var parts: [EntityID: [Entity]] = [:]
    for (part, whole) in merged { if let record = original.entities[part] ?? made[part] { parts[whole, default: []].append(record) } }
    for id in changed {
      let record = original.entities[id] ?? made[id]
      guard let record, let forms = used[id].map(Array.init) ?? (ends.contains(id) ? record.usedForms : nil) else {
        graph.entities[id] = nil
        continue
      }
      let others = (parts[id] ?? []).sorted { $0.id < $1.id }
      var attributes = record.attributes
      for other in others { attributes.merge(other.attributes) { kept, _ in kept } }
      graph.entities[id] = Entity(
        id: id, type: record.type, canonicalName: record.canonicalName,
        knownForms: record.knownForms + others.flatMap { $0.knownForms + ($0.canonicalName.map { [$0] } ?? []) },
        usedForms: forms, attributes: attributes)
    }
  }

  private mutating func rewriteFacts(of changed: Set<EntityID>) {
    var evidence: [FactID: Set<Evidence>] = [:]
    var loops: [EntityID: Set<FactID>] = [:]
    for (id, fact) in original.facts where changed.contains(fact.source) || changed.contains(fact.target) {
      graph.facts[id] = nil
      graph.evidence[id] = nil
    }
    for (id, fact) in original.facts where changed.contains(fact.source) || changed.contains(fact.target) {
      let isSymmetric = original.ontology.relationType(fact.type)?.isSymmetric == true
      for proof in original.evidence[id] ?? [] {
        let moves = movedEvidence[EvidenceKey(fact: id, proof: proof)] ?? [:]
        let source = final(moves[fact.source] ?? fact.source), target = final(moves[fact.target] ?? fact.target)
        guard source != target || fact.source == fact.target else {
          loops[source, default: []].insert(id)
          continue
        }
        let fits = source == fact.source && target == fact.target
        let new =
          fits ? fact : Fact(source, fact.type, target, symmetric: isSymmetric, modality: fact.modality, qualifiers: fact.qualifiers)
        graph.facts[new.id] = new
        evidence[new.id, default: []].insert(proof)
        if !fits { origins[new.id, default: []].insert(id) }
      }
    }
    for (id, proofs) in evidence { graph.evidence[id] = proofs.sorted() }
    for (entity, facts) in loops {
      marks.unfit += facts
      guard let number = touched[entity] else { continue }
      note(number, .leftOut, "left out, as they would join \(words(for: entity)) with itself: \(Self.count(facts.count))")
    }
  }

  /// `1 fact`, `2 facts`.
  static func count(_ count: Int) -> String { count == 1 ? "1 fact" : "\(count) facts" }
}
