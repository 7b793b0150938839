import Knowledge
import Yams

/// A node of a pack's YAML file that knows its place, for errors that name file and line.
struct YAMLValue {
  let file: String
  let node: Node

  /// Reads a file's text. Linear in its length.
  static func parse(_ text: String, file: String) throws(PackError) -> YAMLValue {
    do {
      // A mark of the byte order, which some editors put first, is no content.
      guard let node = try Yams.compose(yaml: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text) else {
        throw PackError(file: file, line: 0, problem: "the file is empty", remedy: "it must hold a mapping")
      }
      return YAMLValue(file: file, node: node)
    } catch let error as PackError {
      throw error
    } catch let error as YamlError {
      let fault = YAMLFault(error)
      throw PackError(file: file, line: fault.line, problem: fault.problem, remedy: fault.remedy)
    } catch {
      throw PackError(file: file, line: 0, problem: "no YAML: \(error)", remedy: YAMLFault.generalRemedy)
    }
  }

  var line: Int { node.mark?.line ?? 0 }

  func error(_ problem: String, _ remedy: String) -> PackError { PackError(file: file, line: line, problem: problem, remedy: remedy) }

  /// The members of a mapping, checked against the keys that may occur.
  func mapping(allowed: [String]) throws(PackError) -> [String: YAMLValue] {
    guard let mapping = node.mapping else { throw error("a mapping is expected here", "write “key: value” lines") }
    var members: [String: YAMLValue] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard allowed.contains(name) else {
        let place = YAMLValue(file: file, node: key)
        throw place.error("unknown key “\(name)”", "known are " + allowed.joined(separator: ", "))
      }
      members[name] = YAMLValue(file: file, node: value)
    }
    return members
  }

  /// A member of a mapping, for the place of a fault in it; else the mapping.
  func member(_ key: String) -> YAMLValue { node.mapping?[key].map { YAMLValue(file: file, node: $0) } ?? self }

  /// All members of a mapping whose keys are free, in the order of the file.
  func entries() throws(PackError) -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else { throw error("a mapping is expected here", "write “key: value” lines") }
    return mapping.map { ($0.key.string ?? "", YAMLValue(file: file, node: $0.value)) }
  }

  func list() throws(PackError) -> [YAMLValue] {
    guard let sequence = node.sequence else { throw error("a list is expected here", "write [a, b] or lines that begin with “- ”") }
    return sequence.map { YAMLValue(file: file, node: $0) }
  }

  func string() throws(PackError) -> String {
    guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
      throw error("a text is expected here", "put it into quotation marks if need be")
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  func strings() throws(PackError) -> [String] {
    if node.scalar != nil { return [try string()] }
    var strings: [String] = []
    for item in try list() { strings.append(try item.string()) }
    return strings
  }

  func number() throws(PackError) -> Double {
    guard let number = Double(try string()) else { throw error("a number is expected here", "write it in figures, such as 0.5") }
    return number
  }

  func flag() throws(PackError) -> Bool {
    switch try string() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error("“\(try string())” is neither true nor false", "write true or false")
    }
  }
}

extension YAMLValue {
  /// The names of entity types of an ontology.
  func entityTypes(of ontology: Ontology) throws(PackError) -> [EntityTypeName] {
    var types: [EntityTypeName] = []
    for name in try strings() { types.append(try entityType(name, of: ontology)) }
    return types
  }

  /// A name as that of an entity type of an ontology.
  func entityType(_ name: String, of ontology: Ontology) throws(PackError) -> EntityTypeName {
    let type = EntityTypeName(rawValue: name)
    guard ontology.entityType(type) != nil else {
      throw error(
        "“\(name)” is no entity type of the ontology", "known are " + ontology.entityTypes.map(\.name.rawValue).joined(separator: ", "))
    }
    return type
  }

  /// The name of a relation type of an ontology.
  func relationType(of ontology: Ontology) throws(PackError) -> RelationTypeName {
    let name = RelationTypeName(rawValue: try string())
    guard ontology.relationType(name) != nil else {
      throw error(
        "“\(name)” is no relation type of the ontology", "known are " + ontology.relationTypes.map(\.name.rawValue).joined(separator: ", "))
    }
    return name
  }

  /// A modality by its name.
  func modality() throws(PackError) -> Modality {
    guard let modality = Modality(rawValue: try string()) else {
      throw error("unknown modality “\(try string())”", "known are " + Modality.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return modality
  }

  /// A list that must not be empty.
  func someStrings() throws(PackError) -> [String] {
    let strings = try strings()
    guard !strings.isEmpty else { throw error("the list is empty", "write at least one item, or take the key out") }
    return strings
  }
}

extension [String: YAMLValue] {
  /// A member that must be there.
  func required(_ key: String, of owner: YAMLValue) throws(PackError) -> YAMLValue {
    guard let value = self[key] else { throw owner.error("“\(key)” is missing", "add “\(key): …”") }
    return value
  }
}
