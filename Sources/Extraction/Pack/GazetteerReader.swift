import Knowledge
import YAMLFiles

/// Reads the files under `gazetteers/`.
enum GazetteerReader {
  private static let keys = [
    "id", "type", "name", "aliases", "acronyms", "demonyms", "vietnamese", "capital", "country", "partOf", "members", "ambiguous",
    "context", "codes", "coordinates",
    "since", "until",
  ]

  static func read(_ root: YAMLValue, ontology: Ontology) throws(PackError) -> [(entry: GazetteerEntry, line: Int)] {
    let members = try root.mapping(allowed: ["type", "entries"])
    let defaultType = try members["type"].map { value throws(PackError) in try type(value, ontology) }
    var entries: [(GazetteerEntry, Int)] = []
    for item in try members.required("entries", of: root).list() {
      entries.append((try entry(item, defaultType: defaultType, ontology: ontology), item.line))
    }
    return entries
  }

  private static func entry(_ item: YAMLValue, defaultType: EntityTypeName?, ontology: Ontology) throws(PackError) -> GazetteerEntry {
    let members = try item.mapping(allowed: keys)
    let own = try members["type"].map { value throws(PackError) in try type(value, ontology) }
    guard let type = own ?? defaultType else { throw item.error("the entry has no type", "add “type: …” to it or to the head of the file") }
    var attributes: [String: String] = [:]
    for (key, value) in try members["codes"]?.entries() ?? [] { attributes[key] = try value.string() }
    for key in ["since", "until"] {
      guard let value = members[key] else { continue }
      guard let date = PartialDate(try value.string()) else {
        throw value.error("“\(try value.string())” is no date", "write 2014, 2018-10 or 2018-10-02")
      }
      attributes[key] = date.description
    }
    if let place = try members["coordinates"].map(coordinates) { attributes["coordinates"] = place }
    let identifiers = { (key: String) throws(PackError) -> [EntityID] in try members[key]?.strings().map { EntityID(rawValue: $0) } ?? [] }
    let id = try members.required("id", of: item)
    let entry = GazetteerEntry(
      id: try identifier(id),
      type: type,
      name: try members.required("name", of: item).string(),
      aliases: try (members["aliases"]?.strings() ?? []) + (members["vietnamese"]?.strings() ?? []),
      acronyms: try members["acronyms"]?.strings() ?? [],
      demonyms: try members["demonyms"]?.strings() ?? [],
      ambiguous: Set(try members["ambiguous"]?.strings() ?? []),
      context: try members["context"]?.strings() ?? [],
      capital: try identifiers("capital").first,
      countries: try identifiers("country"),
      owner: try identifiers("partOf").first,
      members: try identifiers("members"),
      attributes: attributes)
    if let kind = ontology.entityType(type)?.idKind, !entry.id.rawValue.hasPrefix(kind + "/") {
      throw id.error("“\(entry.id)” is no identifier of the type \(type)", "begin it with “\(kind)/”")
    }
    let forms = Set([entry.name] + entry.aliases + entry.acronyms + entry.demonyms)
    if let stranger = entry.ambiguous.subtracting(forms).sorted().first {
      throw (members["ambiguous"] ?? item).error(
        "“\(stranger)” under “ambiguous” is no form of the entry", "write it as it stands under name, aliases, acronyms or demonyms")
    }
    return entry
  }

  private static func type(_ value: YAMLValue, _ ontology: Ontology) throws(PackError) -> EntityTypeName {
    let name = EntityTypeName(rawValue: try value.string())
    guard let type = ontology.entityType(name), !type.isAbstract else {
      let known = ontology.entityTypes.filter { !$0.isAbstract }.map(\.name.rawValue).joined(separator: ", ")
      throw value.error("“\(name)” is no entity type of the ontology", "known are " + known)
    }
    return name
  }

  /// `16.1,107.9`: latitude and longitude in degrees, north and east above zero.
  private static func coordinates(_ value: YAMLValue) throws(PackError) -> String {
    let texts = try value.strings()
    let numbers = texts.compactMap { Double($0) }
    guard texts.count == 2, numbers.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else {
      throw value.error(
        "“\(texts.joined(separator: ", "))” are no coordinates", "write latitude and longitude in degrees, such as [16.1, 107.9]")
    }
    return texts.joined(separator: ",")
  }

  private static func identifier(_ value: YAMLValue) throws(PackError) -> EntityID {
    let text = try value.string()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy { isPlain($0) } }) else {
      throw value.error("“\(text)” is no identifier", "write kind/name with letters, digits and hyphens, such as forum/shangri-la-dialogue")
    }
    return EntityID(rawValue: text)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D
  }
}
