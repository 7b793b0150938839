import Knowledge
import YAMLFiles

/// Reads `background.yaml`: the rules by which facts follow from others.
enum BackgroundReader {
  /// What the file says.
  struct Content {
    /// The rules, in the order of the file; one of several relations gives one for each.
    var rules: [BackgroundRule] = []
    /// The gazetteers to look into, by the names of their files without the ending.
    var gazetteers: [YAMLValue] = []
    /// The sentences that are tests.
    var examples: [BackgroundExample] = []
  }

  /// The keys of gazetteer entries that rules may ask for.
  static let gazetteerKeys = ["country", "partOf", "members", "capital"]
  private static let mostPremises = 4

  static func read(_ root: YAMLValue, ontology: Ontology) throws(PackError) -> Content {
    let members = try root.mapping(allowed: ["gazetteers", "rules"])
    var content = Content()
    content.gazetteers = try members["gazetteers"]?.list() ?? []
    var names: Set<String> = []
    for item in try members.required("rules", of: root).list() {
      let members = try item.mapping(allowed: ["rule", "if", "then", "where", "relations", "examples"])
      let name = try members.required("rule", of: item).string()
      guard names.insert(name).inserted else { throw item.error("two rules are called “\(name)”", "give each its own name") }
      content.rules += try rules(name, members, of: item, ontology)
      for example in try members["examples"]?.list() ?? [] { content.examples.append(try self.example(example, of: name)) }
    }
    return content
  }

  private static func rules(
    _ name: String, _ members: [String: YAMLValue], of item: YAMLValue, _ ontology: Ontology
  ) throws(PackError) -> [BackgroundRule] {
    let premises = try members.required("if", of: item), conclusion = try members.required("then", of: item)
    var kinds: [String: [EntityTypeName]] = [:]
    for (word, types) in try members["where"]?.entries() ?? [] { kinds[word] = try types.entityTypes(of: ontology) }
    let several = try members["relations"]?.entries() ?? []
    guard several.count <= 1 else {
      throw (members["relations"] ?? item).error("a rule has one word for several relations at most", "write two rules")
    }
    var choices: [(word: String?, relation: RelationTypeName?)] = [(nil, nil)]
    if let (word, list) = several.first {
      choices = try list.list().map { value throws(PackError) in (word, try value.relationType(of: ontology)) }
    }
    var rules: [BackgroundRule] = []
    for (word, relation) in choices {
      func predicate(_ text: String, _ place: YAMLValue) throws(PackError) -> BackgroundRule.Predicate {
        if let relation, text == word { return .relation(relation) }
        return try Self.predicate(text, place, ontology)
      }
      var clauses: [BackgroundRule.Clause] = [], known: Set<String> = []
      for place in try premises.list() {
        let words = try triple(place)
        guard clauses.isEmpty || known.contains(words[0]) || known.contains(words[2]) else {
          throw place.error("the premise shares no word with those before it", "begin or end it with one of them")
        }
        known.formUnion([words[0], words[2]])
        clauses.append(BackgroundRule.Clause(words[0], try predicate(words[1], place), words[2]))
      }
      guard (1...mostPremises).contains(clauses.count) else {
        throw premises.error("the rule has \(clauses.count) premises", "write one to \(mostPremises)")
      }
      let words = try triple(conclusion)
      for word in [words[0], words[2]] + kinds.keys.sorted() where !known.contains(word) {
        throw conclusion.error("no premise of the rule speaks of “\(word)”", "known are " + known.sorted().joined(separator: ", "))
      }
      guard case .relation(let type) = try predicate(words[1], conclusion) else {
        throw conclusion.error("a conclusion is no entry of a gazetteer", "write a relation between “\(words[0])” and “\(words[2])”")
      }
      rules.append(BackgroundRule(name: name, premises: clauses, source: words[0], relation: type, target: words[2], kinds: kinds))
    }
    return rules
  }

  /// The three words of a premise or conclusion.
  private static func triple(_ place: YAMLValue) throws(PackError) -> [String] {
    let text = try place.string()
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[0] != words[2] else {
      throw place.error("“\(text)” is no fact", "write three words, such as: officer visits country")
    }
    return words
  }

  private static func predicate(_ text: String, _ place: YAMLValue, _ ontology: Ontology) throws(PackError) -> BackgroundRule.Predicate {
    let prefix = "gazetteer:"
    if text.hasPrefix(prefix) {
      let key = String(text.dropFirst(prefix.count))
      guard gazetteerKeys.contains(key) else {
        throw place.error("gazetteers hold no “\(key)” that rules can ask for", "known are " + gazetteerKeys.joined(separator: ", "))
      }
      return .gazetteer(key)
    }
    let type = RelationTypeName(rawValue: text)
    guard ontology.relationType(type) != nil else {
      throw place.error(
        "“\(text)” is no relation type of the ontology", "known are " + ontology.relationTypes.map(\.name.rawValue).joined(separator: ", "))
    }
    return .relation(type)
  }

  private static func example(_ value: YAMLValue, of rule: String) throws(PackError) -> BackgroundExample {
    let members = try value.mapping(allowed: ["given", "gives", "not"])
    return BackgroundExample(
      rule: rule, given: try members.required("given", of: value).strings(), gives: try members["gives"]?.strings() ?? [],
      excludes: try members["not"]?.strings() ?? [])
  }
}
