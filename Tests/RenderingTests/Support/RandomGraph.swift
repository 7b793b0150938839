import Knowledge

/// A graph with many kinds of entities, relations, names and modalities; the same seed gives the same graph.
enum RandomGraph {
  /// - Parameter isPlacedInSpaceAndTime: whether some entities have coordinates and facts that tell no number have dates.
  static func graph(
    seed: UInt64, entities: Int, facts: Int, ontology: Ontology = .small, isPlacedInSpaceAndTime: Bool = false
  ) -> TestGraph {
    var random = Numbers(state: seed)
    let types: [EntityTypeName] = [
      "Country", "Country", "Country", "Forum", "Mission", "Person", "Event", "Place", "Organization", "ArmedForce", "Exercise",
      "Agreement",
      "InternationalOrganization", "CountryGroup", "Policy",
    ]
    let relations = Ontology.small.relationTypes.map(\.name)
    let words = ["Việt", "Nam", "International", "Defence", "of", "Meeting-Plus", "and", "W", "Commemorative", "Sea", "Nguyễn"]
    let names = (0..<entities).map { number in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
        + " \(number)"
    }
    var graph = TestGraph(
      ontology, types: Dictionary(uniqueKeysWithValues: names.map { ($0, types[Int.random(in: 0..<types.count, using: &random)]) }),
      coordinates: isPlacedInSpaceAndTime ? coordinates(names, &random) : [:])
    for _ in 0..<facts {
      // The first few are in most facts, as in real graphs.
      let one = min(Int.random(in: 0..<entities, using: &random), Int.random(in: 0..<entities, using: &random))
      let modality = Modality.allCases[max(0, Int.random(in: -6..<4, using: &random))]
      graph.add(
        names[one / (1 + Int.random(in: 0..<4, using: &random))], relations[Int.random(in: 0..<relations.count, using: &random)],
        names[Int.random(in: 0..<entities, using: &random)], modality,
        Bool.random(using: &random)
          ? (isPlacedInSpaceAndTime ? Qualifiers(date: date(&random)) : Qualifiers())
          : Qualifiers(count: Int.random(in: 1...5_000, using: &random), unit: "service member", since: PartialDate(year: 2014)))
    }
    return graph
  }

  /// Places of every third name, of which some stand close together.
  private static func coordinates(_ names: [String], _ random: inout Numbers) -> [String: String] {
    var coordinates: [String: String] = [:]
    for (index, name) in names.enumerated() where index % 3 == 0 {
      coordinates[name] = "\(Int.random(in: -55...70, using: &random)),\(Int.random(in: -170...175, using: &random))"
    }
    return coordinates
  }

  private static func date(_ random: inout Numbers) -> PartialDate? {
    PartialDate(year: Int.random(in: 2000...2026, using: &random))
  }

  /// A small generator of reproducible numbers (SplitMix64, Steele et al. 2014).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
