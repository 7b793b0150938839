import Dispatch
import Foundation
public import Knowledge
import Synchronization
public import YAMLFiles

/// A folder with an ontology, gazetteers, word lists and relation patterns: all that makes the program know a field.
public struct DomainPack: Sendable {
  /// The entity and relation types.
  public let ontology: Ontology
  /// The names that the pack knows.
  public let gazetteer: [GazetteerEntry]
  /// The word lists.
  let vocabulary: Vocabulary
  /// The ways in which relations are said.
  public let patterns: [RelationPattern]
  /// How sure each rule is; `nil` where the pack does not tell, and patterns have the confidence that they are written with.
  public let confidences: RuleConfidences?

  /// Reads the bundled pack on defence diplomacy.
  /// - Throws: `PackError`, which a build of this package does not give.
  public static func bundled() throws(PackError) -> DomainPack { try DomainPack(folder: bundledFolder()) }

  /// The folder of the bundled pack.
  static func bundledFolder() throws(PackError) -> String {
    guard let folder = Bundle.module.resourceURL?.appendingPathComponent("DefenceDiplomacy") else {
      throw PackError(
        file: "DefenceDiplomacy", line: 0, problem: "the bundled domain pack is not beside the program",
        remedy: "install the program with its .resources folder")
    }
    return folder.path
  }

  /// Reads a pack from a folder. Linear in its size.
  /// - Throws: `PackError` naming file and line of the first mistake.
  public init(folder: String) throws(PackError) {
    let ontology = try OntologyReader.read(Self.parse("ontology.yaml", in: folder))
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder + "/gazetteers").filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
      throw PackError(
        file: "gazetteers", line: 0, problem: "the folder cannot be read",
        remedy: "a domain pack holds ontology.yaml, words.yaml, titles.yaml, patterns.yaml and gazetteers/")
    }
    var gazetteer: [GazetteerEntry] = []
    var places: [EntityID: String] = [:]
    for (file, result) in Self.readGazetteers(names.map { "gazetteers/" + $0 }, in: folder, ontology) {
      for (entry, line) in try result.get() {
        if let first = places[entry.id] {
          throw PackError(file: file, line: line, problem: "“\(entry.id)” stands already in \(first)", remedy: "give each entry its own id")
        }
        places[entry.id] = "\(file):\(line)"
        gazetteer.append(entry)
      }
    }
    for entry in gazetteer {
      for reference in [entry.capital, entry.owner].compactMap({ $0 }) + entry.countries + entry.members where places[reference] == nil {
        let place = places[entry.id]?.split(separator: ":") ?? []
        throw PackError(
          file: String(place.first ?? ""), line: place.last.flatMap { Int($0) } ?? 0,
          problem: "“\(entry.id)” refers to “\(reference)”, which no gazetteer holds",
          remedy: "add it or take the reference out")
      }
    }
    self.ontology = ontology
    self.gazetteer = gazetteer
    let words = try Self.parse("words.yaml", in: folder)
    self.vocabulary = try VocabularyReader.read(words: words, titles: Self.parse("titles.yaml", in: folder), ontology: ontology)
    if let country = vocabulary.familyNameCountry, places[country] == nil {
      throw words.member("familyNamesOf").error("“\(country)” stands in no gazetteer", "add it, or take “familyNamesOf” out")
    }
    self.patterns = try PatternReader.read(Self.parse("patterns.yaml", in: folder), ontology: ontology)
    self.confidences = try Self.parse(optional: "confidence.yaml", in: folder).map { value throws(PackError) in
      try ConfidenceReader.read(value, ontology: ontology)
    }
    // Nothing here follows from background, but a mistake in it is to be told before a graph is made.
    _ = try Self.backgroundContent(in: folder, ontology)
  }

  /// Reads several files on all cores, the largest part of the time that starting takes; results come in the order of the files.
  static func readGazetteers(
    _ files: [String], in folder: String, _ ontology: Ontology
  ) -> [(file: String, result: Result<[(entry: GazetteerEntry, line: Int)], PackError>)] {
    let results = Mutex<[Int: Result<[(entry: GazetteerEntry, line: Int)], PackError>]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = Result { () throws(PackError) in try GazetteerReader.read(parse(files[index], in: folder), ontology: ontology) }
      results.withLock { $0[index] = result }
    }
    let read = results.withLock { $0 }
    return files.indices.compactMap { index in read[index].map { (files[index], $0) } }
  }

  /// A file that a pack need not have.
  static func parse(optional file: String, in folder: String) throws(PackError) -> YAMLValue? {
    FileManager.default.fileExists(atPath: folder + "/" + file) ? try parse(file, in: folder) : nil
  }

  static func parse(_ file: String, in folder: String) throws(PackError) -> YAMLValue {
    guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
      throw PackError(
        file: file, line: 0, problem: "the file is missing or cannot be read",
        remedy: "a domain pack holds ontology.yaml, words.yaml, titles.yaml, patterns.yaml and gazetteers/")
    }
    return try YAMLValue.parse(data, file: file)
  }
}
