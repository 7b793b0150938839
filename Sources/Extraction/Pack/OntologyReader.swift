import Knowledge

/// Reads `ontology.yaml`.
enum OntologyReader {
  static func read(_ root: YAMLValue) throws(PackError) -> Ontology {
    let members = try root.mapping(allowed: ["name", "entities", "relations"])
    let entities = try members.required("entities", of: root).entries()
    var entityTypes: [EntityType] = []
    let names = Set(entities.map(\.key))
    for (name, value) in entities { entityTypes.append(try entityType(name, value, known: names)) }
    var relationTypes: [RelationType] = []
    for (name, value) in try members.required("relations", of: root).entries() {
      relationTypes.append(try relationType(name, value, known: names))
    }
    return Ontology(name: try members.required("name", of: root).string(), entityTypes: entityTypes, relationTypes: relationTypes)
  }

  private static func entityType(_ name: String, _ value: YAMLValue, known: Set<String>) throws(PackError) -> EntityType {
    let members = try value.mapping(allowed: ["parents", "label", "plural", "id", "abstract", "summary", "fill", "line", "shape"])
    let label = try members.required("label", of: value).string()
    return EntityType(
      name: EntityTypeName(rawValue: name),
      parents: try types(members["parents"], known: known),
      label: label,
      plural: try members["plural"]?.string() ?? label + "s",
      idKind: try members["id"]?.string() ?? label.replacing(" ", with: "-"),
      isAbstract: try members["abstract"]?.flag() ?? false,
      summary: try members["summary"]?.string() ?? "",
      fill: try color(members["fill"]) ?? "#FFFFFF",
      line: try color(members["line"]) ?? "#333333",
      shape: try shape(members["shape"]) ?? "box")
  }

  private static func relationType(_ name: String, _ value: YAMLValue, known: Set<String>) throws(PackError) -> RelationType {
    let members = try value.mapping(allowed: ["domain", "range", "symmetric", "inverse", "label", "color", "plover", "summary", "examples"])
    let domain = try members.required("domain", of: value), range = try members.required("range", of: value)
    return RelationType(
      name: RelationTypeName(rawValue: name),
      domain: try types(domain, known: known),
      range: try types(range, known: known),
      isSymmetric: try members["symmetric"]?.flag() ?? false,
      inverse: try members["inverse"]?.string(),
      label: try members.required("label", of: value).string(),
      color: try color(members["color"]) ?? "#333333",
      plover: try members["plover"]?.string(),
      summary: try members["summary"]?.string() ?? "",
      examples: try examples(members.required("examples", of: value)))
  }

  private static func examples(_ value: YAMLValue) throws(PackError) -> [RelationType.Example] {
    var examples: [RelationType.Example] = []
    for item in try value.list() {
      let members = try item.mapping(allowed: ["text", "source", "target", "modality"])
      var modality = Modality.asserted
      if let named = members["modality"] {
        guard let known = Modality(rawValue: try named.string()) else {
          throw named.error("unknown modality", "known are " + Modality.allCases.map(\.rawValue).joined(separator: ", "))
        }
        modality = known
      }
      examples.append(
        RelationType.Example(
          text: try members.required("text", of: item).string(), source: try members.required("source", of: item).string(),
          target: try members.required("target", of: item).string(), modality: modality))
    }
    return examples
  }

  private static func types(_ value: YAMLValue?, known: Set<String>) throws(PackError) -> [EntityTypeName] {
    guard let value else { return [] }
    var types: [EntityTypeName] = []
    for name in try value.strings() {
      guard known.contains(name) else {
        throw value.error("“\(name)” is no entity type of this ontology", "known are " + known.sorted().joined(separator: ", "))
      }
      types.append(EntityTypeName(rawValue: name))
    }
    return types
  }

  private static func color(_ value: YAMLValue?) throws(PackError) -> String? {
    guard let value else { return nil }
    let text = try value.string()
    guard text.utf8.count == 7, text.hasPrefix("#"), Int(text.dropFirst(), radix: 16) != nil else {
      throw value.error("“\(text)” is no color", "write \"#RRGGBB\" in quotation marks")
    }
    return text
  }

  /// The shapes that diagrams can draw; a list, because some of Graphviz's read files or run long.
  private static let shapes = [
    "box", "ellipse", "oval", "circle", "hexagon", "octagon", "diamond", "parallelogram", "trapezium", "house", "cds", "note", "tab",
    "folder",
    "component", "box3d", "cylinder", "plain", "plaintext", "underline", "septagon", "pentagon", "invhouse", "rect", "square", "egg",
  ]

  private static func shape(_ value: YAMLValue?) throws(PackError) -> String? {
    guard let value else { return nil }
    let text = try value.string()
    guard shapes.contains(text) else { throw value.error("unknown shape “\(text)”", "known are " + shapes.joined(separator: ", ")) }
    return text
  }
}
