import Knowledge

/// Reads `patterns.yaml`.
enum PatternReader {
  private static let keys = [
    "rule", "relation", "verbs", "nouns", "source", "target", "mutual", "sourceTypes", "targetTypes", "objects", "modality", "confidence",
  ]

  static func read(_ root: YAMLValue, ontology: Ontology) throws(PackError) -> [RelationPattern] {
    let members = try root.mapping(allowed: ["patterns"])
    var patterns: [RelationPattern] = []
    var rules: Set<String> = []
    for item in try members.required("patterns", of: root).list() {
      let pattern = try pattern(item, ontology)
      guard rules.insert(pattern.rule).inserted else {
        throw item.error("two patterns are called “\(pattern.rule)”", "give each its own name")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private static func pattern(_ item: YAMLValue, _ ontology: Ontology) throws(PackError) -> RelationPattern {
    let members = try item.mapping(allowed: keys)
    let relation = try members.required("relation", of: item)
    let name = RelationTypeName(rawValue: try relation.string())
    guard ontology.relationType(name) != nil else {
      throw relation.error(
        "“\(name)” is no relation type of the ontology", "known are " + ontology.relationTypes.map(\.name.rawValue).joined(separator: ", "))
    }
    guard members["verbs"] != nil || members["nouns"] != nil else {
      throw item.error("the pattern has no trigger", "add “verbs: […]” or “nouns: […]”")
    }
    let confidence = try members["confidence"]?.number() ?? 0.7
    guard (0...1).contains(confidence) else { throw item.error("\(confidence) is no confidence", "write a number from 0 to 1") }
    var modality: Modality?
    if let value = members["modality"] {
      modality = Modality(rawValue: try value.string())
      if modality == nil { throw value.error("unknown modality", "known are " + Modality.allCases.map(\.rawValue).joined(separator: ", ")) }
    }
    return RelationPattern(
      rule: try members.required("rule", of: item).string(),
      relation: name,
      verbs: try members["verbs"]?.strings() ?? [],
      nouns: try members["nouns"]?.strings() ?? [],
      source: try members.required("source", of: item).strings().map { RelationPattern.Slot($0) },
      target: try members["target"]?.strings().map { RelationPattern.Slot($0) } ?? [],
      isMutual: try members["mutual"]?.flag() ?? false,
      sourceTypes: try types(members["sourceTypes"], ontology),
      targetTypes: try types(members["targetTypes"], ontology),
      objects: Set(try members["objects"]?.strings() ?? []),
      modality: modality,
      confidence: confidence)
  }

  private static func types(_ value: YAMLValue?, _ ontology: Ontology) throws(PackError) -> [EntityTypeName] {
    guard let value else { return [] }
    let names = try value.strings().map { EntityTypeName(rawValue: $0) }
    for name in names where ontology.entityType(name) == nil {
      throw value.error(
        "“\(name)” is no entity type of the ontology", "known are " + ontology.entityTypes.map(\.name.rawValue).joined(separator: ", "))
    }
    return names
  }
}
