extension CurationRun {
  /// A fact that a decision asserts, ready to be put into the graph.
  private struct Claim {
    let number: Int
    let fact: Fact
    let basis: Basis
  }

  /// Takes denied facts out, then those that no longer fit, then puts asserted ones in: a denied fact can be asserted in other words.
  mutating func replayDenialsAndAssertions() {
    var denials: [(number: Int, facts: Set<FactID>)] = []
    var claims: [Claim] = []
    for (number, decision) in decisions {
      switch decision.action {
      case .deny(let pattern):
        if let facts = facts(matching: pattern, number) { denials.append((number, facts)) }
      case .assert(let asserted):
        if let claim = claim(asserted, number) { claims.append(claim) }
      default: break
      }
    }
    (denials, claims) = withoutContradictions(denials, claims)
    for id in Set(denials.flatMap(\.facts)) {
      remove(id)
      marks.denied.append(id)
    }
    leaveOutUnfit()
    for claim in claims { put(claim) }
  }

  private mutating func remove(_ id: FactID) {
    graph.facts[id] = nil
    graph.evidence[id] = nil
  }

  // MARK: Denials

  private mutating func facts(matching pattern: FactPattern, _ number: Int) -> Set<FactID>? {
    var facts: [Fact] = []
    switch pattern {
    case .id(let id):
      facts = graph.facts.values.filter { $0.id == id || origins[$0.id]?.contains(id) == true }
      if facts.isEmpty { note(number, .stale, "the graph has no fact \(id)") }
    case .between(let source, let relation, let target, let modality, let qualifiers):
      do throws(NameLookupError) {
        let ends = [try entity(source), try entity(target)]
        let isSymmetric = original.ontology.relationType(relation)?.isSymmetric == true
        let between = graph.facts.values.filter { [$0.source, $0.target] == ends || (isSymmetric && [$0.target, $0.source] == ends) }
        facts = between.filter { fact in
          fact.type == relation && (modality == nil || fact.modality == modality) && fact.qualifiers.contain(qualifiers)
        }
        if facts.isEmpty { note(number, .stale, Self.complaint(between, relation, ends, words)) }
      } catch {
        note(number, error)
      }
    }
    return facts.isEmpty ? nil : Set(facts.map(\.id))
  }

  private static func complaint(
    _ between: [Fact], _ relation: RelationTypeName, _ ends: [EntityID], _ words: (EntityID) -> String
  ) -> String {
    let others = Set(
      between.map { fact in
        ([fact.type.rawValue, fact.modality.rawValue] + fact.qualifiers.pairs.map { "\($0.name) \($0.value)" }).joined(separator: " ")
      }
    ).sorted()
    return "no document says such a “\(relation)” of \(words(ends[0])) and \(words(ends[1]))"
      + (others.isEmpty ? "" : "; between the two there is: " + others.joined(separator: ", "))
  }

  // MARK: What no longer fits

  private mutating func leaveOutUnfit() {
    var counts: [Int: Int] = [:]
    for fact in graph.facts.values {
      guard let number = touched[fact.source] ?? touched[fact.target], let source = graph.entities[fact.source],
        let target = graph.entities[fact.target]
      else { continue }
      guard original.ontology.allows(source.type, fact.type, target.type) else {
        // A fact that never fitted is not the decision's fault.
        if let old = original.facts[fact.id], let from = original.entities[old.source], let to = original.entities[old.target],
          !original.ontology.allows(from.type, old.type, to.type)
        {
          continue
        }
        remove(fact.id)
        marks.unfit.append(fact.id)
        counts[number, default: 0] += 1
        continue
      }
    }
    for (number, count) in counts { note(number, .leftOut, "left out, as the ontology does not allow them any more: \(Self.count(count))") }
  }

  // MARK: Assertions

  private mutating func claim(_ asserted: AssertedFact, _ number: Int) -> Claim? {
    let source: EntityID, target: EntityID
    do throws(NameLookupError) {
      source = try entity(asserted.source.name)
      target = try entity(asserted.target.name)
    } catch {
      note(number, error)
      return nil
    }
    let isSymmetric = original.ontology.relationType(asserted.type)?.isSymmetric == true
    let fact = Fact(
      source, asserted.type, target, symmetric: isSymmetric, modality: asserted.modality, qualifiers: asserted.qualifiers)
    guard let from = graph.entities[source] ?? made[source], let to = graph.entities[target] ?? made[target] else {
      note(number, .stale, "splits leave no mention of one of its ends")
      return nil
    }
    guard source != target else {
      note(number, .conflict, "it would join \(words(for: source)) with itself")
      return nil
    }
    guard original.ontology.allows(from.type, asserted.type, to.type) else {
      let relation = original.ontology.relationType(asserted.type)
      func list(_ types: [EntityTypeName]?) -> String { (types ?? []).map(\.rawValue).joined(separator: " or ") }
      note(
        number, .conflict,
        "“\(asserted.type)” leads from \(list(relation?.domain)) to \(list(relation?.range)), not from \(from.type) (\(source)) to \(to.type) (\(target))"
      )
      return nil
    }
    if let name = asserted.basis.document, let quote = asserted.basis.quote, let document = original.documents[DocumentID(rawValue: name)],
      PassageSearch.ranges(of: quote, in: document.text).isEmpty
    {
      note(number, .stale, "its quote does not stand in \(name): “\(quote)”")
      return nil
    }
    return Claim(number: number, fact: fact, basis: asserted.basis)
  }

  /// Nothing is denied and asserted at once.
  private mutating func withoutContradictions(
    _ denials: [(number: Int, facts: Set<FactID>)], _ claims: [Claim]
  ) -> ([(number: Int, facts: Set<FactID>)], [Claim]) {
    var faulty: Set<Int> = []
    for denial in denials {
      for claim in claims where denial.facts.contains(claim.fact.id) {
        faulty.formUnion([denial.number, claim.number])
        note(denial.number, .conflict, "\(lines([claim.number])) asserts the fact that it denies; take one of them out")
        note(claim.number, .conflict, "\(lines([denial.number])) denies the fact that it asserts; take one of them out")
      }
    }
    return (denials.filter { !faulty.contains($0.number) }, claims.filter { !faulty.contains($0.number) })
  }

  private mutating func put(_ claim: Claim) {
    let fact = claim.fact
    if let documents = graph.evidence[fact.id].map({ Set($0.map(\.document)).count }) {
      note(claim.number, .stale, "\(documents == 1 ? "1 document says" : "\(documents) documents say") so already")
      return
    }
    graph.facts[fact.id] = fact
    marks.assertions[fact.id] = ((marks.assertions[fact.id] ?? []) + [claim.basis]).sorted()
    for id in [fact.source, fact.target] where graph.entities[id] == nil {
      graph.entities[id] = made[id]
      marks.note("added by hand", on: id)
    }
  }
}

extension Qualifiers {
  /// Whether all that other qualifiers tell is told here too.
  func contain(_ others: Qualifiers) -> Bool {
    let own = Dictionary(uniqueKeysWithValues: pairs.map { ($0.name, $0.value) })
    return others.pairs.allSatisfy { own[$0.name] == $0.value }
  }
}
