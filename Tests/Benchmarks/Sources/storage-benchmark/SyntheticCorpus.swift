import Knowledge

/// Documents of the kind that news of a field are: 2 KB, a dozen sentences, 35 mentions of up to 25 entities, a dozen facts.
///
/// Entities are as frequent as names are (the n-th with a weight of 1/n), and one word of each sentence is rare.
struct SyntheticCorpus {
  static let ontology = Ontology(
    name: "synthetic", entityTypes: [EntityType(name: "Country", label: "country", plural: "countries", idKind: "country")],
    relationTypes: [RelationType(name: "cooperatesWith", domain: ["Country"], range: ["Country"], label: "cooperates with")])

  let entities: [Entity] = (0..<4000).map { number in
    let name = "Entity Number \(number)"
    return Entity(
      id: EntityID(kind: "country", name: name), type: "Country", canonicalName: name, knownForms: [name, "E\(number)", "the \(number)th"],
      attributes: ["iso3": "E\(number)"])
  }

  private let words = """
    the defence ministers of both countries discussed cooperation in training peacekeeping military medicine search and rescue
    maritime security exchange of delegations between young officers while the army navy air force regional forum dialogue said
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  func document(_ number: Int, variant: Int) -> DocumentGraph {
    var random = UInt64(number * 2 + variant) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(bound))
    }
    var text = ""
    var sentences: [(range: Range<Int>, names: [(entity: Int, range: Range<Int>)])] = []
    for sentence in 0..<12 {
      let start = text.utf8.count
      var names: [(Int, Range<Int>)] = []
      for _ in 0..<(sentence == 0 ? 2 : 3) {
        let entity = entities.count / (1 + next(entities.count)) - 1 + next(20)
        let nameStart = text.utf8.count
        text += entities[entity % entities.count].knownForms[0] + " "
        names.append((entity % entities.count, nameStart..<(text.utf8.count - 1)))
        for _ in 0..<5 { text += words[next(words.count)] + " " }
      }
      text += "w\(next(50_000))."
      sentences.append((start..<text.utf8.count, names))
      text += " "
    }
    let document = Document(id: DocumentID(rawValue: "document-\(number)"), title: "Document \(number)", text: text)
    var graph = DocumentGraph(document: document)
    for (number, sentence) in sentences.enumerated() {
      for name in sentence.names { graph.mention(entities[name.entity].using([entities[name.entity].knownForms[0]]), at: name.range) }
      let quote = String(decoding: Array(text.utf8)[sentence.range], as: UTF8.self)
      graph.assert(
        Fact(
          entities[sentence.names[0].entity].id, "cooperatesWith", entities[sentence.names[1].entity].id, symmetric: false,
          qualifiers: Qualifiers(date: number.isMultiple(of: 4) ? PartialDate(year: 2000 + next(20)) : nil)),
        on: Evidence(document: document.id, range: sentence.range, quote: quote, rule: "cooperation/verb", confidence: 0.9))
      graph.ledger.append(LedgerEntry(range: sentence.range, outcome: .facts(1)))
    }
    return graph
  }
}
