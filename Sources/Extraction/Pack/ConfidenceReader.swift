import Knowledge
import YAMLFiles

/// Reads `confidence.yaml`: the record of each rule on annotated texts.
enum ConfidenceReader {
  static func read(_ root: YAMLValue, ontology: Ontology) throws(PackError) -> RuleConfidences {
    let members = try root.mapping(allowed: ["weight", "relations"])
    let weight = try members["weight"]?.number() ?? RuleConfidences.usualWeight
    guard weight > 0, weight.isFinite else {
      throw root.member("weight").error("the weight is \(weight)", "write how many facts a prior counts for, such as 16")
    }
    var records: [RelationTypeName: [String: RuleRecord]] = [:]
    for (name, rules) in try members.required("relations", of: root).entries() {
      let relation = RelationTypeName(rawValue: name)
      guard ontology.relationType(relation) != nil else {
        throw rules.error(
          "“\(name)” is no relation type of the ontology",
          "known are " + ontology.relationTypes.map(\.name.rawValue).joined(separator: ", "))
      }
      for (rule, value) in try rules.entries() { records[relation, default: [:]][rule] = try record(value) }
    }
    return RuleConfidences(records: records, weight: weight)
  }

  private static func record(_ value: YAMLValue) throws(PackError) -> RuleRecord {
    let members = try value.mapping(allowed: ["drawn", "right"])
    let drawn = try count(members.required("drawn", of: value)), right = try count(members.required("right", of: value))
    guard right <= drawn else {
      throw value.error("a rule that drew \(drawn) times is said to be right \(right) times", "“right” is at most “drawn”")
    }
    return RuleRecord(drawn: drawn, right: right)
  }

  private static func count(_ value: YAMLValue) throws(PackError) -> Int {
    guard let count = Int(try value.string()), (0...1_000_000_000).contains(count) else {
      throw value.error("“\(try value.string())” is no number of facts", "write a whole number, such as 12")
    }
    return count
  }
}
