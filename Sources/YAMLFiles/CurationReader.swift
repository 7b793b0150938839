public import Foundation
public import Knowledge

/// Reads a file of decisions.
///
/// ```yaml
/// decisions:
///   - {merge: person/vinh, into: person/nguyen-chi-vinh, because: one man}
///   - {deny: {source: Vietnam, relation: deploysTo, target: Abyei}}
/// ```
public enum CurationReader {
  /// Reads the bytes of a file. Linear in their number.
  /// - Parameters:
  ///   - data: the file's bytes.
  ///   - file: its name, for mistakes.
  ///   - ontology: the types that decisions may name.
  /// - Throws: the first mistake, with its line.
  public static func read(_ data: Data, file: String, ontology: Ontology) throws(FileMistake) -> Curation {
    let root = try YAMLValue.parse(data, file: file)
    let members = try root.mapping(allowed: ["decisions"])
    var decisions: [Decision] = []
    for item in try members.required("decisions", of: root).list() { decisions.append(try decision(item, ontology)) }
    return Curation(file: file, decisions: decisions)
  }

  /// What can be decided, with the keys that belong to it.
  private static let kinds: [(name: String, keys: [String])] = [
    ("merge", ["into"]), ("split", ["as", "id", "type", "documents", "mentions", "evidence"]), ("rename", ["to"]), ("retype", ["to"]),
    ("deny", []), ("assert", ["basis"]),
  ]

  private static func decision(_ item: YAMLValue, _ ontology: Ontology) throws(FileMistake) -> Decision {
    let keys = try item.entries().map(\.key)
    let named = kinds.filter { keys.contains($0.name) }
    let names = kinds.map(\.name).joined(separator: ", ")
    guard let kind = named.first else {
      let near = keys.first.map { NearNames.nearest(to: $0, in: kinds.map(\.name))[0] }
      throw item.error("this is no decision", (near.map { "do you mean “\($0)”? " } ?? "") + "begin it with one of " + names)
    }
    guard named.count == 1 else {
      throw item.error("“\(kind.name)” and “\(named[1].name)” are two decisions", "begin the second with “- ” of its own")
    }
    let members = try item.mapping(allowed: [kind.name] + kind.keys + ["because"])
    let subject = try members.required(kind.name, of: item)
    let action: Decision.Action
    switch kind.name {
    case "merge":
      action = .merge(try subject.someStrings(), into: try members.required("into", of: item).string())
    case "split":
      action = .split(try split(subject.string(), members, item, ontology))
    case "rename":
      action = .rename(try subject.string(), to: try members.required("to", of: item).string())
    case "retype":
      action = .retype(try subject.string(), to: try concreteType(members.required("to", of: item), ontology))
    case "deny":
      action = .deny(try pattern(subject, ontology))
    default:
      action = .assert(try assertedFact(subject, basis: members.required("basis", of: item), ontology))
    }
    return Decision(line: item.line, action: action, reason: try members["because"]?.string())
  }

  private static func concreteType(_ value: YAMLValue, _ ontology: Ontology) throws(FileMistake) -> EntityTypeName {
    let type = try value.entityType(value.string(), of: ontology)
    guard ontology.entityType(type)?.isAbstract == false else {
      throw value.error(
        "“\(type)” is only a heading for other types",
        "write one of "
          + ontology.entityTypes.filter { $0.name != type && ontology.isKind($0.name, of: type) && !$0.isAbstract }
          .map(\.name.rawValue).joined(separator: ", "))
    }
    return type
  }

  // MARK: Splits

  private static func split(
    _ entity: String, _ members: [String: YAMLValue], _ item: YAMLValue, _ ontology: Ontology
  ) throws(FileMistake) -> Split {
    guard members["documents"] != nil || members["mentions"] != nil || members["evidence"] != nil else {
      throw item.error("the split does not say what goes", "add “documents: […]”, “mentions: […]” or “evidence: […]”")
    }
    return Split(
      entity, as: try members.required("as", of: item).string(), id: try members["id"].map(identifier),
      type: try members["type"].map { value throws(FileMistake) in try concreteType(value, ontology) },
      documents: try members["documents"]?.strings().map(DocumentID.init(rawValue:)) ?? [],
      mentions: try passages(members["mentions"]), evidence: try passages(members["evidence"]))
  }

  private static func identifier(_ value: YAMLValue) throws(FileMistake) -> EntityID {
    let text = try value.string()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) }) else {
      throw value.error("“\(text)” is no identifier", "write a kind, a slash and a name, such as person/le-vinh")
    }
    return EntityID(rawValue: text)
  }

  private static func passages(_ value: YAMLValue?) throws(FileMistake) -> [Passage] {
    var passages: [Passage] = []
    for item in try value?.list() ?? [] {
      let members = try item.mapping(allowed: ["document", "quote", "start", "end"])
      let document = DocumentID(rawValue: try members.required("document", of: item).string())
      if let quote = members["quote"] {
        passages.append(Passage(document: document, place: .quote(try quote.string())))
        continue
      }
      let start = try wholeNumber(members.required("start", of: item)), end = try wholeNumber(members.required("end", of: item))
      guard start < end else { throw item.error("the passage is empty", "write an “end” above its “start”, or a “quote”") }
      passages.append(Passage(document: document, place: .scalars(start..<end)))
    }
    return passages
  }

  private static func wholeNumber(_ value: YAMLValue) throws(FileMistake) -> Int {
    guard let number = Int(try value.string()), number >= 0 else {
      throw value.error("“\(try value.string())” is no whole number", "write it in figures, without commas")
    }
    return number
  }

  // MARK: Facts

  private static let factKeys = [
    "source", "relation", "target", "modality", "count", "countQualifier", "unit", "since", "until", "date", "role",
  ]

  private static func pattern(_ value: YAMLValue, _ ontology: Ontology) throws(FileMistake) -> FactPattern {
    if let id = try? value.string() {
      guard id.hasPrefix("fact/") else {
        throw value.error("“\(id)” is no fact", "write its identifier, fact/…, or {source: …, relation: …, target: …}")
      }
      return .id(FactID(rawValue: id))
    }
    let members = try value.mapping(allowed: factKeys)
    return .between(
      try members.required("source", of: value).string(), try members.required("relation", of: value).relationType(of: ontology),
      try members.required("target", of: value).string(), modality: try members["modality"]?.modality(),
      qualifiers: try qualifiers(members))
  }

  private static func assertedFact(_ value: YAMLValue, basis: YAMLValue, _ ontology: Ontology) throws(FileMistake) -> AssertedFact {
    let members = try value.mapping(allowed: factKeys)
    return AssertedFact(
      try end(members.required("source", of: value), ontology), try members.required("relation", of: value).relationType(of: ontology),
      try end(members.required("target", of: value), ontology), modality: try members["modality"]?.modality() ?? .asserted,
      qualifiers: try qualifiers(members), basis: try self.basis(basis))
  }

  private static func end(_ value: YAMLValue, _ ontology: Ontology) throws(FileMistake) -> AssertedFact.End {
    if let name = try? value.string() { return AssertedFact.End(name) }
    let members = try value.mapping(allowed: ["name", "type"])
    return AssertedFact.End(
      try members.required("name", of: value).string(), newType: try concreteType(members.required("type", of: value), ontology))
  }

  private static func basis(_ value: YAMLValue) throws(FileMistake) -> Basis {
    if let note = try? value.string() { return Basis(note: note) }
    let members = try value.mapping(allowed: ["note", "url", "document", "quote", "by"])
    guard members["note"] != nil || members["url"] != nil || members["document"] != nil else {
      throw value.error("the basis names no source", "add “note: …”, “url: …”, or “document: …” with its “quote: …”")
    }
    guard (members["document"] == nil) == (members["quote"] == nil) else {
      throw value.error("a document and its words belong together", "write both “document: …” and “quote: …”")
    }
    return Basis(
      note: try members["note"]?.string(), url: try members["url"]?.string(), document: try members["document"]?.string(),
      quote: try members["quote"]?.string(), author: try members["by"]?.string())
  }

  private static func qualifiers(_ members: [String: YAMLValue]) throws(FileMistake) -> Qualifiers {
    Qualifiers(
      count: try members["count"].map { value throws(FileMistake) in try wholeNumber(value) },
      countQualifier: try members["countQualifier"]?.string(), unit: try members["unit"]?.string(), since: try date(members["since"]),
      until: try date(members["until"]), date: try date(members["date"]), role: try members["role"]?.string())
  }

  private static func date(_ value: YAMLValue?) throws(FileMistake) -> PartialDate? {
    guard let value else { return nil }
    guard let date = PartialDate(try value.string()) else {
      throw value.error("“\(try value.string())” is no date", "write 2014, 2018-10 or 2018-10-02")
    }
    return date
  }
}
