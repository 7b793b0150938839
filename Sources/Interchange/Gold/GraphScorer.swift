public import Knowledge

/// Compares a graph with annotations of some of its documents.
///
/// The figures are those of `score.py`.
public struct GraphScorer {
  /// The relations that say the same in both directions.
  private static let symmetric: Set<String> = ["cooperatesWith", "meetsWith", "exercisesWith", "signsAgreementWith", "borders"]
  /// The properties that are compared.
  private static let properties = ["count", "since", "until", "date", "role"]

  /// A relation without what is said of it, its ends as the annotation names them; ends that it does not know begin with `?`.
  struct Key: Hashable {
    let source: String
    let type: String
    let target: String

    init(_ source: String, _ type: String, _ target: String) {
      let isSwapped = GraphScorer.symmetric.contains(type) && target.utf8.lexicographicallyPrecedes(source.utf8)
      self.source = isSwapped ? target : source
      self.type = type
      self.target = isSwapped ? source : target
    }
  }

  private let graph: ScoredGraph
  private var score = Score()

  /// Scores a graph.
  public static func score(_ graph: KnowledgeGraph, against annotations: [GoldAnnotation]) -> Score {
    var scorer = GraphScorer(graph: ScoredGraph(graph))
    for annotation in annotations { scorer.add(annotation) }
    return scorer.score
  }

  private init(graph: ScoredGraph) { self.graph = graph }

  private mutating func add(_ annotation: GoldAnnotation) {
    let entities = graph.entities(in: annotation.document)
    let alignment = EntityAlignment(gold: annotation.entities, predicted: entities)
    addEntities(of: annotation, entities, alignment)
    addRelations(of: annotation, alignment)
  }

  private mutating func addEntities(of annotation: GoldAnnotation, _ entities: [EntityAlignment.Predicted], _ alignment: EntityAlignment) {
    score.entitiesByName.gold += annotation.entities.count
    score.entitiesByName.predicted += entities.count
    score.entitiesByName.matched += alignment.predicted.count
    score.entitiesByNameAndType.gold += annotation.entities.count
    score.entitiesByNameAndType.predicted += entities.count
    for entity in annotation.entities {
      let type = alignment.predicted[entity.id].flatMap { graph.entities[$0]?.type }
      score.entitiesByType[entity.type, default: Score.Tally()].gold += 1
      if type == entity.type {
        score.entitiesByNameAndType.matched += 1
        score.entitiesByType[entity.type, default: Score.Tally()].matched += 1
      } else {
        score.errors.append("\(annotation.document): entity \(entity.type) “\(entity.name)” expected, got \(type ?? "nothing")")
      }
    }
    for entity in entities {
      score.entitiesByType[entity.type, default: Score.Tally()].predicted += 1
      if alignment.gold[entity.id] == nil {
        score.errors.append("\(annotation.document): entity \(entity.type) “\(entity.name)” not in gold")
      }
    }
  }

  private mutating func addRelations(of annotation: GoldAnnotation, _ alignment: EntityAlignment) {
    var expected: [Key: GoldAnnotation.Relation] = [:], expectedOrder: [Key] = []
    for relation in annotation.relations {
      let key = Key(relation.source, relation.type, relation.target)
      if expected.updateValue(relation, forKey: key) == nil { expectedOrder.append(key) }
    }
    var predicted: Set<Key> = [], predictedOrder: [(Key, ScoredGraph.Relation)] = []
    for relation in graph.relations(in: annotation.document) {
      func end(_ id: EntityID) -> String { alignment.gold[id.rawValue] ?? "?" + id.rawValue }
      let key = Key(end(relation.fact.source), relation.fact.type.rawValue, end(relation.fact.target))
      if predicted.insert(key).inserted { predictedOrder.append((key, relation)) }
    }
    score.relations.gold += expectedOrder.count
    score.relations.predicted += predictedOrder.count
    for key in expectedOrder { score.relationsByType[key.type, default: Score.Tally()].gold += 1 }
    for (key, _) in predictedOrder { score.relationsByType[key.type, default: Score.Tally()].predicted += 1 }

    let names = Dictionary(annotation.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { _, last in last })
    func words(_ key: Key) -> String {
      func name(_ id: String) -> String { names[id] ?? graph.entities[String(id.drop { $0 == "?" })]?.name ?? id }
      return "\(name(key.source)) \(key.type) \(name(key.target))"
    }
    let text = Array(annotation.text.unicodeScalars)
    for (key, relation) in predictedOrder {
      for proof in relation.evidence where proof.document == annotation.document {
        let range = proof.range.clamped(to: 0..<text.count)
        score.evidenceAtOffsets.count(!proof.quote.isEmpty && text[range].elementsEqual(proof.quote.unicodeScalars))
      }
      guard let wanted = expected[key] else {
        score.errors.append("\(annotation.document): relation \(words(key)) not in gold")
        continue
      }
      score.relations.matched += 1
      score.relationsByType[key.type, default: Score.Tally()].matched += 1
      compare(relation, with: wanted, in: annotation, as: words(key))
    }
    for key in expectedOrder where !predicted.contains(key) {
      let quote = String(String.UnicodeScalarView((expected[key]?.quote ?? "").unicodeScalars.prefix(90)))
      score.errors.append("\(annotation.document): relation \(words(key)) missed (“\(quote)”)")
    }
  }

  private mutating func compare(
    _ relation: ScoredGraph.Relation, with wanted: GoldAnnotation.Relation, in annotation: GoldAnnotation, as words: String
  ) {
    if let place = annotation.place(of: wanted.quote) {
      score.evidenceOverlapsGold.count(
        relation.evidence.contains {
          $0.document == annotation.document && $0.range.lowerBound < place.upperBound && place.lowerBound < $0.range.upperBound
        })
    }
    score.modality.count(relation.fact.modality == wanted.modality)
    for name in Self.properties {
      guard let value = wanted.properties[name] else { continue }
      let found = relation.property(name)
      let isRight = found.map(GoldFolding.folded) == GoldFolding.folded(value)
      score.properties.count(isRight)
      if !isRight {
        score.errors.append("\(annotation.document): \(words): \(name) should be “\(value)”, is \(found.map { "“\($0)”" } ?? "missing")")
      }
    }
  }
}

extension GoldAnnotation {
  /// Where a quote stands first in the text, in Unicode scalars; `nil` where it does not stand there.
  fileprivate func place(of quote: String) -> Range<Int>? {
    guard let found = quote.isEmpty ? text.startIndex..<text.startIndex : text.utf8.firstRange(of: quote.utf8) else { return nil }
    let start = text[..<found.lowerBound].unicodeScalars.count
    return start..<(start + quote.unicodeScalars.count)
  }
}
