import Knowledge
import YAMLFiles

/// Reads `ontology.yaml`.
enum OntologyReader {
  static func read(_ root: YAMLValue) throws(PackError) -> Ontology {
    let members = try root.mapping(allowed: ["name", "entities", "relations"])
    let entities = try members.required("entities", of: root).entries()
    var entityTypes: [EntityType] = []
    let names = Set(entities.map(\.key))
    for (name, value) in entities { entityTypes.append(try entityType(name, value, known: names)) }
    try checkParents(of: entityTypes, at: entities.map(\.value))
    var relationTypes: [RelationType] = []
    for (name, value) in try members.required("relations", of: root).entries() {
      relationTypes.append(try relationType(name, value, known: names))
    }
    return Ontology(name: try members.required("name", of: root).string(), entityTypes: entityTypes, relationTypes: relationTypes)
  }

  /// A type is none of its own ancestors, and there are no more types than a set of them can hold.
  private static func checkParents(of types: [EntityType], at places: [YAMLValue]) throws(PackError) {
    let parents = Dictionary(types.map { ($0.name, $0.parents) }, uniquingKeysWith: { first, _ in first })
    for (type, place) in zip(types, places) {
      var reached: Set<EntityTypeName> = [], pending = type.parents
      while let name = pending.popLast() {
        guard name != type.name else {
          throw place.error("“\(name)” is its own ancestor", "take one of the parents out that lead back to it")
        }
        if reached.insert(name).inserted { pending += parents[name] ?? [] }
      }
    }
    if types.count > 64 { throw places[64].error("there are \(types.count) entity types", "an ontology holds at most 64") }
  }

  /// A word that goes into identifiers and queries.
  private static func plain(_ text: String, _ place: YAMLValue, also: String = "") throws(PackError) -> String {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || also.utf8.contains($0) }) else {
      throw place.error("“\(text)” is no plain name", "write it with letters\(also.isEmpty ? "" : ", hyphens") and digits only")
    }
    return text
  }

  private static func entityType(_ name: String, _ value: YAMLValue, known: Set<String>) throws(PackError) -> EntityType {
    let members = try value.mapping(allowed: ["parents", "label", "plural", "id", "abstract", "summary", "fill", "line", "shape"])
    let label = try members.required("label", of: value).string()
    return EntityType(
      name: EntityTypeName(rawValue: try plain(name, value)),
      parents: try types(members["parents"], known: known),
      label: label,
      plural: try members["plural"]?.string() ?? label + "s",
      idKind: try members["id"].map { value throws(PackError) in try plain(value.string(), value, also: "-") }
        ?? Slug.make(label),
      isAbstract: try members["abstract"]?.flag() ?? false,
      summary: try members["summary"]?.string() ?? "",
      fill: try color(members["fill"]) ?? "#FFFFFF",
      line: try color(members["line"]) ?? "#333333",
      shape: try shape(members["shape"]) ?? "box")
  }

  private static func relationType(_ name: String, _ value: YAMLValue, known: Set<String>) throws(PackError) -> RelationType {
    let members = try value.mapping(allowed: [
      "domain", "range", "symmetric", "location", "inverse", "label", "color", "plover", "summary", "examples",
    ])
    let domain = try members.required("domain", of: value), range = try members.required("range", of: value)
    return RelationType(
      name: RelationTypeName(rawValue: try plain(name, value)),
      domain: try types(domain, known: known),
      range: try types(range, known: known),
      isSymmetric: try members["symmetric"]?.flag() ?? false,
      isLocation: try members["location"]?.flag() ?? false,
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
        modality = try named.modality()
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
    for name in try value.someStrings() {
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
