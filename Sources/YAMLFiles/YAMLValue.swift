public import Knowledge
import Yams

/// A node of a YAML file that knows its place, for mistakes that name file and line.
public struct YAMLValue {
  /// The file, for mistakes.
  public let file: String
  let node: Node

  /// Reads a file's text. Linear in its length.
  public static func parse(_ text: String, file: String) throws(FileMistake) -> YAMLValue {
    do {
      // A mark of the byte order, which some editors put first, is no content.
      // What a scalar is, its reader says; guessing it of every one of them would take most of the time.
      guard let node = try Yams.compose(yaml: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, .basic) else {
        throw FileMistake(file: file, line: 0, problem: "the file is empty", remedy: "it must hold a mapping")
      }
      return YAMLValue(file: file, node: node)
    } catch let error as FileMistake {
      throw error
    } catch let error as YamlError {
      let fault = YAMLFault(error)
      throw FileMistake(file: file, line: fault.line, problem: fault.problem, remedy: fault.remedy)
    } catch {
      throw FileMistake(file: file, line: 0, problem: "no YAML: \(error)", remedy: YAMLFault.generalRemedy)
    }
  }

  /// The line, counted from 1.
  public var line: Int { node.mark?.line ?? 0 }

  /// A mistake at this place.
  public func error(_ problem: String, _ remedy: String) -> FileMistake {
    FileMistake(file: file, line: line, problem: problem, remedy: remedy)
  }

  /// The members of a mapping, checked against the keys that may occur.
  public func mapping(allowed: [String]) throws(FileMistake) -> [String: YAMLValue] {
    guard let mapping = node.mapping else { throw error("a mapping is expected here", "write “key: value” lines") }
    var members: [String: YAMLValue] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard allowed.contains(name) else {
        let place = YAMLValue(file: file, node: key)
        throw place.error("unknown key “\(name)”", Self.remedy(for: name, among: allowed))
      }
      members[name] = YAMLValue(file: file, node: value)
    }
    return members
  }

  /// A member of a mapping, for the place of a fault in it; else the mapping.
  public func member(_ key: String) -> YAMLValue { node.mapping?[key].map { YAMLValue(file: file, node: $0) } ?? self }

  /// All members of a mapping whose keys are free, in the order of the file.
  public func entries() throws(FileMistake) -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else { throw error("a mapping is expected here", "write “key: value” lines") }
    return mapping.map { ($0.key.string ?? "", YAMLValue(file: file, node: $0.value)) }
  }

  /// The members of a list.
  public func list() throws(FileMistake) -> [YAMLValue] {
    guard let sequence = node.sequence else { throw error("a list is expected here", "write [a, b] or lines that begin with “- ”") }
    return sequence.map { YAMLValue(file: file, node: $0) }
  }

  /// A text that is not empty.
  public func string() throws(FileMistake) -> String {
    guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
      throw error("a text is expected here", "put it into quotation marks if need be")
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  public func strings() throws(FileMistake) -> [String] {
    if node.scalar != nil { return [try string()] }
    var strings: [String] = []
    for item in try list() { strings.append(try item.string()) }
    return strings
  }

  /// A number.
  public func number() throws(FileMistake) -> Double {
    guard let number = Double(try string()) else { throw error("a number is expected here", "write it in figures, such as 0.5") }
    return number
  }

  /// Yes or no.
  public func flag() throws(FileMistake) -> Bool {
    switch try string() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error("“\(try string())” is neither true nor false", "write true or false")
    }
  }
}

extension YAMLValue {
  /// The names of entity types of an ontology.
  public func entityTypes(of ontology: Ontology) throws(FileMistake) -> [EntityTypeName] {
    var types: [EntityTypeName] = []
    for name in try strings() { types.append(try entityType(name, of: ontology)) }
    return types
  }

  /// A name as that of an entity type of an ontology.
  public func entityType(_ name: String, of ontology: Ontology) throws(FileMistake) -> EntityTypeName {
    let type = EntityTypeName(rawValue: name)
    guard ontology.entityType(type) != nil else {
      throw error("“\(name)” is no entity type of the ontology", Self.remedy(for: name, among: ontology.entityTypes.map(\.name.rawValue)))
    }
    return type
  }

  /// The name of a relation type of an ontology.
  public func relationType(of ontology: Ontology) throws(FileMistake) -> RelationTypeName {
    let name = RelationTypeName(rawValue: try string())
    guard ontology.relationType(name) != nil else {
      throw error(
        "“\(name)” is no relation type of the ontology",
        Self.remedy(for: name.rawValue, among: ontology.relationTypes.map(\.name.rawValue)))
    }
    return name
  }

  /// A modality by its name.
  public func modality() throws(FileMistake) -> Modality {
    guard let modality = Modality(rawValue: try string()) else {
      throw error(
        "unknown modality “\(try string())”", Self.remedy(for: try string(), among: Modality.allCases.map(\.rawValue)))
    }
    return modality
  }

  /// What would be right instead of a name that nobody knows: the nearest, and all.
  private static func remedy(for name: String, among known: [String]) -> String {
    let all = "known are " + known.joined(separator: ", ")
    guard let near = NearNames.nearest(to: name, in: known).first, NearNames.distance(name, near) <= 1 + name.utf8.count / 4 else {
      return all
    }
    return "do you mean “\(near)”? \(all)"
  }

  /// A list that must not be empty.
  public func someStrings() throws(FileMistake) -> [String] {
    let strings = try strings()
    guard !strings.isEmpty else { throw error("the list is empty", "write at least one item, or take the key out") }
    return strings
  }
}

extension [String: YAMLValue] {
  /// A member that must be there.
  public func required(_ key: String, of owner: YAMLValue) throws(FileMistake) -> YAMLValue {
    guard let value = self[key] else { throw owner.error("“\(key)” is missing", "add “\(key): …”") }
    return value
  }
}
