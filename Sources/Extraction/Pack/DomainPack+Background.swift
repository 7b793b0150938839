import Foundation
public import Knowledge
public import YAMLFiles

extension DomainPack {
  /// What a pack knows beside what texts say. Reads only the files that rules need, which is much faster than reading the pack.
  /// - Parameter folder: the pack; `nil` for the bundled one. A pack without `background.yaml` knows nothing.
  /// - Throws: `PackError` naming file and line of the first mistake.
  public static func background(ofFolder folder: String?) throws(PackError) -> Background {
    let folder = try existing(folder)
    let ontology = try OntologyReader.read(parse("ontology.yaml", in: folder))
    guard let content = try backgroundContent(in: folder, ontology) else { return .none }
    let keys = Set(content.rules.flatMap(\.premises).compactMap { if case .gazetteer(let key) = $0.predicate { key } else { nil } })
    guard !keys.isEmpty else { return Background(rules: content.rules, known: [], entities: [:]) }
    var files: [String] = []
    for name in content.gazetteers { files.append("gazetteers/\(try name.string()).yaml") }
    var known: [Background.KnownFact] = [], entities: [EntityID: Entity] = [:]
    for (_, result) in readGazetteers(files, in: folder, ontology) {
      for (entry, _) in try result.get() {
        entities[entry.id] = entry.entity
        for key in keys.sorted() { known += entry.known(key).map { Background.KnownFact(entry.id, key, $0) } }
      }
    }
    return Background(rules: content.rules, known: known, entities: entities)
  }

  /// The facts and what follows from them that a pack gives for its rules.
  public static func backgroundExamples(ofFolder folder: String?) throws(PackError) -> [BackgroundExample] {
    let folder = try existing(folder)
    return try backgroundContent(in: folder, OntologyReader.read(parse("ontology.yaml", in: folder)))?.examples ?? []
  }

  private static func existing(_ folder: String?) throws(PackError) -> String {
    if let folder { folder } else { try bundledFolder() }
  }

  /// Reads `background.yaml`, and sees to it that the gazetteers that it names are there; `nil` where the pack has none.
  static func backgroundContent(in folder: String, _ ontology: Ontology) throws(PackError) -> BackgroundReader.Content? {
    guard let root = try parse(optional: "background.yaml", in: folder) else { return nil }
    let content = try BackgroundReader.read(root, ontology: ontology)
    for name in content.gazetteers {
      let file = try name.string()
      guard file.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }),
        FileManager.default.fileExists(atPath: "\(folder)/gazetteers/\(file).yaml")
      else { throw name.error("there is no gazetteers/\(file).yaml", "name files of the folder gazetteers, without their ending") }
    }
    return content
  }
}

extension GazetteerEntry {
  /// What the entry says under a key that rules may ask for.
  fileprivate func known(_ key: String) -> [EntityID] {
    switch key {
    case "country": countries
    case "partOf": owner.map { [$0] } ?? []
    case "members": members
    case "capital": capital.map { [$0] } ?? []
    default: []
    }
  }
}
