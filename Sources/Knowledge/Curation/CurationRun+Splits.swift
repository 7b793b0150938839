extension CurationRun {
  /// What one split moves.
  private struct Plan {
    let number: Int
    let giver: EntityID
    let taker: EntityID
    /// The record of a taker that the graph does not have.
    let record: Entity?
    var mentions: [DocumentID: Set<EntityMention>] = [:]
    var evidence: Set<EvidenceKey> = []

    var isEmpty: Bool { mentions.isEmpty && evidence.isEmpty }
  }

  /// A mention or a piece of evidence that a split takes from an entity.
  private enum Claim: Hashable {
    case mention(DocumentID, EntityMention)
    case evidence(EvidenceKey, EntityID)
  }

  mutating func replaySplits() {
    var plans: [Plan] = []
    for (number, decision) in decisions {
      guard case .split(let split) = decision.action, let plan = plan(split, number) else { continue }
      if plan.isEmpty { idle.insert(number) } else { plans.append(plan) }
    }
    for plan in withoutConflicts(plans) {
      for (document, mentions) in plan.mentions {
        for mention in mentions { movedMentions[document, default: [:]][mention] = plan.taker }
      }
      for key in plan.evidence { movedEvidence[key, default: [:]][plan.giver] = plan.taker }
      if let record = plan.record {
        made[record.id] = made[record.id] ?? record
        resolver.make(record.id, named: record.name)
      }
      marks.note("split from \(plan.giver)", on: plan.taker)
      marks.note("some mentions split off to \(plan.taker)", on: plan.giver)
      for id in [plan.giver, plan.taker] { touched[id] = touched[id] ?? plan.number }
    }
  }

  private mutating func plan(_ split: Split, _ number: Int) -> Plan? {
    let giver: EntityID
    do throws(NameLookupError) { giver = try resolver.recordedEntity(split.entity) } catch {
      note(number, error)
      return nil
    }
    guard var plan = plan(number, from: giver, to: split) else { return nil }
    var chosen: [DocumentID: [Range<Int>]] = [:]
    for document in split.documents {
      guard let text = original.documents[document]?.text else {
        noteMissing(document, number)
        continue
      }
      chosen[document, default: []].append(0..<max(1, text.utf8.count))
      take(giver, mentions: [0..<text.utf8.count], of: document, into: &plan, number, "\(document) does not mention \(giver)")
      take(giver, evidence: [0..<text.utf8.count], of: document, into: &plan)
    }
    for (passages, areEvidence) in [(split.mentions, false), (split.evidence, true)] {
      for passage in passages {
        guard let text = original.documents[passage.document]?.text else {
          noteMissing(passage.document, number)
          continue
        }
        let ranges = PassageSearch.ranges(of: passage.place, in: text)
        let before = plan.evidence.count
        if areEvidence { take(giver, evidence: ranges, of: passage.document, into: &plan) }
        let complaint = "\(passage.document) does not mention \(giver) \(Self.words(for: passage.place))"
        take(
          giver, mentions: ranges, of: passage.document, into: &plan, number,
          areEvidence && plan.evidence.count > before ? nil : complaint)
      }
    }
    takeEvidenceOfMentions(giver, into: &plan)
    return plan
  }

  /// The plan of a split, empty as yet; `nil` where nobody can take.
  private mutating func plan(_ number: Int, from giver: EntityID, to split: Split) -> Plan? {
    let type = split.type ?? original.entities[giver]?.type ?? "Entity"
    if let present = split.id ?? (try? resolver.recordedEntity(split.name)), original.entities[present] != nil, present != giver {
      return Plan(number: number, giver: giver, taker: present, record: nil)
    }
    let kind = original.ontology.entityType(type)?.idKind ?? Slug.make(type.rawValue)
    let id = split.id ?? EntityID(kind: kind, name: split.name)
    guard id != giver else {
      note(
        number, .conflict, "“\(split.name)” would have the identifier \(id) of the entity that it is split from; give it an “id” of its own"
      )
      return nil
    }
    guard original.entities[id] == nil else { return Plan(number: number, giver: giver, taker: id, record: nil) }
    return Plan(number: number, giver: giver, taker: id, record: Entity(id: id, type: type, canonicalName: split.name))
  }

  private mutating func noteMissing(_ document: DocumentID, _ number: Int) {
    let near = NearNames.nearest(to: document.rawValue, in: original.documents.keys.sorted().map(\.rawValue))
    noteInPart(
      number, "the graph has no document “\(document)”" + (near.isEmpty ? "" : "; near to it: " + near.joined(separator: ", ")))
  }

  private mutating func take(
    _ giver: EntityID, mentions ranges: [Range<Int>], of document: DocumentID, into plan: inout Plan, _ number: Int, _ complaint: String?
  ) {
    let taken = (original.mentions[document] ?? []).filter { mention in
      mention.entity == giver && ranges.contains { $0.overlaps(mention.range) }
    }
    if taken.isEmpty {
      if let complaint { noteInPart(number, complaint) }
    } else {
      plan.mentions[document, default: []].formUnion(taken)
    }
  }

  private func take(_ giver: EntityID, evidence ranges: [Range<Int>], of document: DocumentID, into plan: inout Plan) {
    for fact in original.facts(of: giver) {
      for proof in original.evidence[fact.id] ?? [] where proof.document == document && ranges.contains(where: proof.range.overlaps) {
        plan.evidence.insert(EvidenceKey(fact: fact.id, proof: proof))
      }
    }
  }

  /// Evidence goes where all mentions of the entity in it go.
  private func takeEvidenceOfMentions(_ giver: EntityID, into plan: inout Plan) {
    for fact in original.facts(of: giver) {
      for proof in original.evidence[fact.id] ?? [] {
        guard let moved = plan.mentions[proof.document] else { continue }
        let within = (original.mentions[proof.document] ?? []).filter { $0.entity == giver && $0.range.overlaps(proof.range) }
        if !within.isEmpty && within.allSatisfy(moved.contains) { plan.evidence.insert(EvidenceKey(fact: fact.id, proof: proof)) }
      }
    }
  }

  private mutating func withoutConflicts(_ plans: [Plan]) -> [Plan] {
    var claims: [Claim: [Plan]] = [:]
    for plan in plans {
      for (document, mentions) in plan.mentions {
        for mention in mentions { claims[.mention(document, mention), default: []].append(plan) }
      }
      for key in plan.evidence { claims[.evidence(key, plan.giver), default: []].append(plan) }
    }
    var rivals: [Int: Set<Int>] = [:]
    for claimants in claims.values where Set(claimants.map(\.taker)).count > 1 {
      for plan in claimants { rivals[plan.number, default: []].formUnion(claimants.map(\.number).filter { $0 != plan.number }) }
    }
    for (number, others) in rivals {
      note(number, .conflict, "\(lines(others)) gives the same mentions to another entity; let one of them go")
    }
    return plans.filter { rivals[$0.number] == nil }
  }

  private static func words(for place: Passage.Place) -> String {
    switch place {
    case .quote(let quote): "in “\(quote)”"
    case .scalars(let range): "at \(range.lowerBound) to \(range.upperBound)"
    }
  }
}
