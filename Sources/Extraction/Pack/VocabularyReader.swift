import Knowledge
import YAMLFiles

/// Reads `words.yaml` and `titles.yaml`.
enum VocabularyReader {
  static func read(words root: YAMLValue, titles: YAMLValue, ontology: Ontology) throws(PackError) -> Vocabulary {
    let classes = Vocabulary.WordClass.allCases
    let members = try root.mapping(allowed: ["heads", "references", "parties", "familyNamesOf"] + classes.map(\.rawValue))
    var words: [Vocabulary.WordClass: [String]] = [:]
    for wordClass in classes { words[wordClass] = try members.required(wordClass.rawValue, of: root).strings() }
    var heads: [Vocabulary.NameHead] = []
    for item in try members.required("heads", of: root).list() { heads += try self.heads(item, ontology) }
    let references = try nouns(members.required("references", of: root), ontology)
    let parties = try nouns(members.required("parties", of: root), ontology)
    let titleMembers = try titles.mapping(allowed: ["ranks", "honorifics", "offices"])
    var ranks: [[String]] = []
    for item in try titleMembers.required("ranks", of: titles).list() {
      let rank = try item.mapping(allowed: ["name", "abbreviations"])
      let forms = [try rank.required("name", of: item).string()] + (try rank["abbreviations"]?.strings() ?? [])
      ranks += forms.map(Self.folded)
    }
    return Vocabulary(
      words: words, references: references, parties: parties, heads: heads,
      familyNameCountry: try members["familyNamesOf"].map { value throws(PackError) in EntityID(rawValue: try value.string()) },
      ranks: ranks,
      honorifics: try titleMembers.required("honorifics", of: titles).strings(),
      offices: try titleMembers.required("offices", of: titles).strings().map(Self.folded))
  }

  /// Nouns by the type of what they take up.
  private static func nouns(
    _ value: YAMLValue, _ ontology: Ontology
  ) throws(PackError) -> [(type: EntityTypeName, nouns: [String])] {
    var nouns: [(type: EntityTypeName, nouns: [String])] = []
    for (name, value) in try value.entries() { nouns.append((try value.entityType(name, of: ontology), try value.strings())) }
    return nouns
  }

  private static func heads(_ item: YAMLValue, _ ontology: Ontology) throws(PackError) -> [Vocabulary.NameHead] {
    let members = try item.mapping(allowed: ["type", "words", "complement", "leads", "lower", "capitals", "beside"])
    let typeValue = try members.required("type", of: item)
    let type = try typeValue.entityType(typeValue.string(), of: ontology)
    let complement = try members["complement"]?.flag() ?? false
    let leads = try members["leads"]?.flag() ?? false
    let lower = try members["lower"]?.flag() ?? false
    let capitals = try members["capitals"]?.flag() ?? false
    let beside = try members["beside"]?.flag() ?? false
    return try members.required("words", of: item).strings().map {
      Vocabulary.NameHead(
        words: folded($0), type: type, takesComplement: complement, leads: leads, allowsLower: lower, needsCapitals: capitals,
        standsBeside: beside)
    }
  }

  private static func folded(_ phrase: String) -> [String] {
    NameFolding.folded(phrase).split { $0 == " " || $0 == "-" }.map(String.init)
  }
}
