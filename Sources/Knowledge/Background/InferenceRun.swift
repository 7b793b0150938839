/// The application of rules to a graph until nothing new follows.
struct InferenceRun {
  /// A fact, or what a gazetteer knows, as premises see it, its ends numbered; of a symmetric fact there are two, one for each direction.
  private struct Edge {
    let source: Int
    let target: Int
    let premise: InferredFact.Premise
    let modality: Modality
    let qualifiers: Qualifiers
    let span: TimeSpan
  }

  /// The edges of one predicate, by their ends.
  private struct Index {
    var all: [Int] = []
    var bySource: [Int: [Int]] = [:]
    var byTarget: [Int: [Int]] = [:]
  }

  /// Two entities and a relation; the ends of a symmetric one in the order of their numbers, which is that of their identifiers in the graph.
  private struct Ends: Hashable {
    let source: Int
    let type: RelationTypeName
    let target: Int

    init(_ source: Int, _ type: RelationTypeName, _ target: Int, isSymmetric: Bool) {
      self.source = isSymmetric ? min(source, target) : source
      self.type = type
      self.target = isSymmetric ? max(source, target) : target
    }
  }

  /// All that tells one conclusion from another, which is cheaper to compare than to make the fact.
  private struct Draft: Hashable {
    let ends: Ends
    let modality: Modality
    let qualifiers: Qualifiers
  }

  /// A rule with its words numbered.
  private struct NumberedRule {
    let rule: BackgroundRule
    let premises: [(subject: Int, predicate: BackgroundRule.Predicate, object: Int)]
    let kinds: [[EntityTypeName]?]
    let source: Int
    let target: Int

    init(_ rule: BackgroundRule) {
      var words: [String] = []
      for word in rule.premises.flatMap({ [$0.subject, $0.object] }) where !words.contains(word) { words.append(word) }
      func number(_ word: String) -> Int { words.firstIndex(of: word) ?? 0 }
      self.rule = rule
      premises = rule.premises.map { (number($0.subject), $0.predicate, number($0.object)) }
      kinds = words.map { rule.kinds[$0] }
      source = number(rule.source)
      target = number(rule.target)
    }

    /// Nothing is known yet of the entities behind its words.
    var match: Match { Match(entities: kinds.map { _ in nil }, edges: premises.map { _ in nil }) }
  }

  /// The entities behind words, and the edges that premises stand on.
  private struct Match {
    var entities: [Int?]
    var edges: [Int?]
    var span = TimeSpan.all
  }

  private let graph: KnowledgeGraph
  private let background: Background
  private let limit: Int
  /// The entities that edges may have at their ends, and their numbers.
  private let entities: [Entity]
  private let numbers: [EntityID: Int]
  private var edges: [Edge] = []
  private var indexes: [BackgroundRule.Predicate: Index] = [:]
  /// What the graph says of two entities itself.
  private var stated: [Ends: Set<Modality>] = [:]
  private var drawn: Set<Draft> = []

  /// What follows, in the order in which it was found.
  private(set) var conclusions: [InferredFact] = []
  /// The targets of conclusions that the graph does not have.
  private(set) var targets: [EntityID: Entity] = [:]
  /// Whether the limit was not reached.
  private(set) var isComplete = true

  init(_ graph: KnowledgeGraph, _ background: Background, limit: Int) {
    self.graph = graph
    self.background = background
    self.limit = limit
    // First those of the graph.
    entities = graph.sortedEntities + background.entities.values.filter { graph.entities[$0.id] == nil }.sorted { $0.id < $1.id }
    numbers = Dictionary(zip(entities.map(\.id), entities.indices), uniquingKeysWith: { first, _ in first })
    for fact in graph.sortedFacts {
      guard let source = numbers[fact.source], let target = numbers[fact.target] else { continue }
      stated[Ends(source, fact.type, target, isSymmetric: isSymmetric(fact.type)), default: []].insert(fact.modality)
      add(fact)
    }
    for known in background.known where graph.entities[known.subject] != nil {
      guard let source = numbers[known.subject], let target = numbers[known.object] else { continue }
      add(
        Edge(
          source: source, target: target, premise: .known(known), modality: .asserted, qualifiers: Qualifiers(), span: .all),
        under: .gazetteer(known.key))
    }
  }

  /// Draws conclusions in rounds; each uses something that the round before found.
  mutating func run() {
    let rules = background.rules.map(NumberedRule.init)
    var new = edges.indices
    while !new.isEmpty {
      let next = edges.count
      var found: [InferredFact] = []
      for rule in rules {
        // In the first round everything is new, so any premise will do to begin with.
        for start in new.lowerBound == 0 ? 0..<1 : rule.premises.indices {
          for edge in newEdges(of: rule.premises[start].predicate, from: new.lowerBound) {
            var match = rule.match
            if bind(rule, start, to: edge, in: &match) { solve(rule, match, into: &found) }
          }
        }
      }
      for conclusion in found { add(conclusion.fact) }
      new = next..<edges.count
    }
  }

  private func newEdges(of predicate: BackgroundRule.Predicate, from first: Int) -> ArraySlice<Int> {
    guard let all = indexes[predicate]?.all else { return [] }
    return all[(all.firstIndex { $0 >= first } ?? all.endIndex)...]
  }

  // MARK: Premises

  /// Finds the premises that are still open, the first one with an entity known first.
  private mutating func solve(_ rule: NumberedRule, _ match: Match, into found: inout [InferredFact]) {
    let open = rule.premises.indices.filter { match.edges[$0] == nil }
    let bound = open.first {
      match.entities[rule.premises[$0].subject] != nil || match.entities[rule.premises[$0].object] != nil
    }
    guard let next = bound ?? open.first else { return conclude(rule, match, into: &found) }
    let premise = rule.premises[next]
    guard let index = indexes[premise.predicate] else { return }
    let candidates: [Int]
    if let source = match.entities[premise.subject] {
      candidates = index.bySource[source] ?? []
    } else if let target = match.entities[premise.object] {
      candidates = index.byTarget[target] ?? []
    } else {
      candidates = index.all
    }
    for edge in candidates {
      var longer = match
      if bind(rule, next, to: edge, in: &longer) { solve(rule, longer, into: &found) }
    }
  }

  /// Lets a premise stand on an edge, if its words, types and times allow.
  private func bind(_ rule: NumberedRule, _ premise: Int, to number: Int, in match: inout Match) -> Bool {
    let edge = edges[number], clause = rule.premises[premise]
    for (word, entity) in [(clause.subject, edge.source), (clause.object, edge.target)] {
      if let known = match.entities[word] {
        guard known == entity else { return false }
      } else {
        guard !match.entities.contains(entity), isKind(entity, of: rule.kinds[word]) else { return false }
        match.entities[word] = entity
      }
    }
    guard let span = match.span.intersection(edge.span) else { return false }
    match.span = span
    match.edges[premise] = number
    return true
  }

  private func isKind(_ entity: Int, of kinds: [EntityTypeName]?) -> Bool {
    guard let kinds else { return true }
    return kinds.contains { graph.ontology.isKind(entities[entity].type, of: $0) }
  }

  // MARK: Conclusions

  private mutating func conclude(_ rule: NumberedRule, _ match: Match, into found: inout [InferredFact]) {
    // What only a gazetteer knows comes after the entities of the graph.
    guard let source = match.entities[rule.source], source < graph.entities.count, let target = match.entities[rule.target] else { return }
    let relation = rule.rule.relation
    let own = match.edges.compactMap { $0.map { edges[$0] } }
    let dated = zip(rule.premises, own).filter { $0.0.predicate == .relation(relation) }.map(\.1.qualifiers)
    let dates = dated.count == 1 ? dated[0] : Qualifiers()
    let draft = Draft(
      ends: Ends(source, relation, target, isSymmetric: isSymmetric(relation)),
      modality: own.contains { $0.modality == .planned } ? .planned : .asserted,
      qualifiers: Qualifiers(since: dates.since, until: dates.until, date: dates.date))
    guard stated[draft.ends]?.isDisjoint(with: [draft.modality, .asserted, .negated]) ?? true, !drawn.contains(draft),
      graph.ontology.allows(entities[source].type, relation, entities[target].type)
    else { return }
    guard conclusions.count < limit else {
      isComplete = false
      return
    }
    drawn.insert(draft)
    if target >= graph.entities.count { targets[entities[target].id] = entities[target] }
    let fact = Fact(
      entities[source].id, relation, entities[target].id, symmetric: isSymmetric(relation), modality: draft.modality,
      qualifiers: draft.qualifiers)
    let conclusion = InferredFact(fact: fact, rule: rule.rule.name, premises: own.map(\.premise))
    conclusions.append(conclusion)
    found.append(conclusion)
  }

  private func isSymmetric(_ relation: RelationTypeName) -> Bool { graph.ontology.relationType(relation)?.isSymmetric == true }

  private mutating func add(_ fact: Fact) {
    guard fact.modality == .asserted || fact.modality == .planned, let source = numbers[fact.source], let target = numbers[fact.target]
    else { return }
    for (source, target) in isSymmetric(fact.type) ? [(source, target), (target, source)] : [(source, target)] {
      add(
        Edge(
          source: source, target: target, premise: .fact(fact.id), modality: fact.modality, qualifiers: fact.qualifiers,
          span: TimeSpan(fact.qualifiers)),
        under: .relation(fact.type))
    }
  }

  private mutating func add(_ edge: Edge, under predicate: BackgroundRule.Predicate) {
    let number = edges.count
    edges.append(edge)
    indexes[predicate, default: Index()].all.append(number)
    indexes[predicate, default: Index()].bySource[edge.source, default: []].append(number)
    indexes[predicate, default: Index()].byTarget[edge.target, default: []].append(number)
  }
}
