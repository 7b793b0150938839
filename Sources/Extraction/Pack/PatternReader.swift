import Knowledge
import Language
import YAMLFiles

/// Reads `patterns.yaml`.
enum PatternReader {
  private static let keys = [
    "rule", "relation", "verbs", "nouns", "source", "target", "mutual", "sourceTypes", "targetTypes", "objects", "subjects", "phrase",
    "targetNamed", "counted", "ends", "role", "modality", "confidence", "examples",
  ]

  static func read(_ root: YAMLValue, ontology: Ontology) throws(PackError) -> [RelationPattern] {
    let members = try root.mapping(allowed: ["counted", "measured", "states", "events", "exclusive", "patterns"])
    var kinds: [String: Set<RelationTypeName>] = [:]
    for key in ["counted", "measured", "states", "events"] {
      for value in try members[key]?.list() ?? [] { kinds[key, default: []].insert(try value.relationType(of: ontology)) }
    }
    let exclusive = try (members["exclusive"]?.list() ?? []).map { value throws(PackError) in try value.relationType(of: ontology) }
    var patterns: [RelationPattern] = []
    var rules: Set<String> = []
    for item in try members.required("patterns", of: root).list() {
      let pattern = try pattern(item, ontology, kinds, exclusive: exclusive)
      guard rules.insert(pattern.rule).inserted else {
        throw item.error("two patterns are called “\(pattern.rule)”", "give each its own name")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private static func pattern(
    _ item: YAMLValue, _ ontology: Ontology, _ kinds: [String: Set<RelationTypeName>], exclusive: [RelationTypeName]
  ) throws(PackError) -> RelationPattern {
    let members = try item.mapping(allowed: keys)
    let name = try members.required("relation", of: item).relationType(of: ontology)
    guard members["verbs"] != nil || members["nouns"] != nil else {
      throw item.error("the pattern has no trigger", "add “verbs: […]” or “nouns: […]”")
    }
    let confidence = try members["confidence"]?.number() ?? 0.7
    guard (0...1).contains(confidence) else { throw item.error("the confidence is \(confidence)", "write a number from 0 to 1") }
    let isMutual = try members["mutual"]?.flag() ?? false
    guard members["target"] != nil || isMutual else {
      throw item.error("the pattern has no target", "add “target: […]”, or “mutual: true” where several sources are each other’s target")
    }
    return RelationPattern(
      rule: try members.required("rule", of: item).string(),
      relation: name,
      verbs: try members["verbs"]?.someStrings() ?? [],
      nouns: try members["nouns"]?.someStrings() ?? [],
      source: try slots(members.required("source", of: item)),
      target: try members["target"].map { value throws(PackError) in try slots(value) } ?? [],
      isMutual: isMutual,
      sourceTypes: try members["sourceTypes"]?.entityTypes(of: ontology) ?? [],
      targetTypes: try members["targetTypes"]?.entityTypes(of: ontology) ?? [],
      objects: Set(try members["objects"]?.strings() ?? []),
      subjects: Set(try members["subjects"]?.strings() ?? []),
      phrase: try members["phrase"].map { value throws(PackError) in try prepositions(value) } ?? [],
      isTargetNamed: try members["targetNamed"]?.flag() ?? false,
      isCounted: try members["counted"]?.flag() ?? kinds["counted"]?.contains(name) ?? false,
      isMeasured: kinds["measured"]?.contains(name) ?? false,
      isState: kinds["states"]?.contains(name) ?? false,
      isEvent: kinds["events"]?.contains(name) ?? false,
      precedence: exclusive.firstIndex(of: name),
      isEnding: try members["ends"]?.flag() ?? false,
      isRole: try members["role"]?.flag() ?? false,
      modality: try members["modality"]?.modality(),
      confidence: confidence, examples: try members["examples"]?.someStrings() ?? [])
  }

  private static func prepositions(_ value: YAMLValue) throws(PackError) -> [String] {
    let words = try value.someStrings()
    guard let stranger = words.first(where: { !FunctionWords.prepositions.contains($0) }) else { return words }
    throw value.error("“\(stranger)” is no preposition", "write the prepositions after which the noun must stand, such as “with”")
  }

  private static func slots(_ value: YAMLValue) throws(PackError) -> [RelationPattern.Slot] {
    try value.someStrings().map { name throws(PackError) in
      guard let slot = RelationPattern.Slot(name) else {
        throw value.error(
          "“\(name)” is no place beside a trigger", "known are \(RelationPattern.Slot.named.joined(separator: ", ")) and prepositions")
      }
      return slot
    }
  }
}
