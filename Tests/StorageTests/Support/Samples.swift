import Knowledge

/// Graphs made by hand and by rule for the tests.
enum Samples {
  static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Country", label: "country", plural: "countries", idKind: "country"),
      EntityType(name: "Forum", label: "forum", plural: "forums", idKind: "forum"),
    ],
    relationTypes: [
      RelationType(name: "participatesIn", domain: ["Country"], range: ["Forum"], label: "takes part in"),
      RelationType(name: "cooperatesWith", domain: ["Country"], range: ["Country"], isSymmetric: true, label: "cooperates with"),
    ])

  static func country(_ name: String, _ form: String? = nil) -> Entity {
    Entity(
      id: EntityID(kind: "country", name: name), type: "Country", canonicalName: name, knownForms: [name, name.uppercased()],
      usedForms: [form ?? name], attributes: ["iso3": String(name.prefix(3)).uppercased()])
  }

  static func forum(_ name: String, _ form: String? = nil) -> Entity {
    Entity(id: EntityID(kind: "forum", name: name), type: "Forum", canonicalName: nil, usedForms: [form ?? name])
  }

  /// A document whose sentences are `A joins B.`: each gives a fact, and the last one is rejected.
  static func document(
    _ id: String, _ pairs: [(String, String)], title: String? = nil, published: String? = nil, qualifiers: Qualifiers = Qualifiers(),
    modality: Modality = .asserted, closing: String = "Nobody said so."
  ) -> DocumentGraph {
    var text = ""
    var places: [(sentence: Range<Int>, source: Range<Int>, target: Range<Int>)] = []
    for (source, target) in pairs {
      let start = text.utf8.count
      text += source
      let sourceEnd = text.utf8.count
      text += " joins "
      let targetStart = text.utf8.count
      text += target
      let targetEnd = text.utf8.count
      text += "."
      places.append((start..<text.utf8.count, start..<sourceEnd, targetStart..<targetEnd))
      text += " "
    }
    let closingStart = text.utf8.count
    text += closing
    let document = Document(
      id: DocumentID(rawValue: id), title: title, published: published.flatMap { PartialDate($0) }, source: id + ".txt", text: text)
    var graph = DocumentGraph(document: document)
    for (pair, place) in zip(pairs, places) {
      let source = country(pair.0), target = forum(pair.1)
      graph.mention(source, at: place.source)
      graph.mention(target, at: place.target)
      let quote = String(decoding: Array(text.utf8)[place.sentence], as: UTF8.self)
      graph.assert(
        Fact(source.id, "participatesIn", target.id, symmetric: false, modality: modality, qualifiers: qualifiers),
        on: Evidence(
          document: document.id, range: place.sentence, quote: quote, rule: "joins", confidence: 0.9,
          areas: pair.1.hasPrefix("A") ? ["peace “keeping”", "trade"] : []))
      graph.ledger.append(LedgerEntry(range: place.sentence, outcome: .facts(1)))
    }
    graph.ledger.append(LedgerEntry(range: closingStart..<text.utf8.count, outcome: .rejected(reason: "no name")))
    return graph
  }

  /// As many documents as wanted, which share countries and forums; the same for the same seed.
  static func corpus(_ count: Int, seed: UInt64 = 1) -> [DocumentGraph] {
    var random = Numbers(state: seed)
    let countries = ["Việt Nam", "Đan Mạch", "Turkey", "Myanmar", "Laos", "Cambodia", "China"]
    let forums = ["ADMM-Plus", "Shangri-La Dialogue", "ARF", "Xiangshan Forum", "MILAN \u{1F}\"'"]
    return (0..<count).map { index in
      let pairs = (0..<Int(random.next() % 6)).map { _ in
        (countries[Int(random.next() % 7)], forums[Int(random.next() % 5)])
      }
      return document("document-\(index)", pairs, published: index.isMultiple(of: 2) ? "2018-10" : nil)
    }
  }

  /// A linear congruential generator (Knuth, MMIX), so that a failing corpus can be had again.
  struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
      var elements = elements
      for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, Int(next() % UInt64(index + 1))) }
      return elements
    }
  }
}
