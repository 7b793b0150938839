import Knowledge
import Testing

@Suite("Finding an entity by name")
struct NameIndexTests {
  static func entity(_ id: String, _ type: EntityTypeName, _ name: String, _ known: [String] = [], used: [String] = []) -> Entity {
    Entity(id: EntityID(rawValue: id), type: type, canonicalName: name, knownForms: known, usedForms: used)
  }

  static let index = NameIndex([
    entity("country/VN", "Country", "Vietnam", ["Viet Nam", "Việt Nam", "SRV", "Vietnamese"]),
    entity("country/GE", "Country", "Georgia"), entity("place/georgia", "Place", "Georgia", ["Peach State"]),
    entity("exercise/milan", "Exercise", "MILAN"), entity("place/milan", "Place", "Milan"),
    entity("country/US", "Country", "United States", ["US", "the Alliance"]),
    entity("intergovernmental/nato", "InternationalOrganization", "NATO", ["the Alliance", "Sea"]),
    entity("forum/sld", "Forum", "Shangri-La Dialogue", ["SLD"]), entity("forum/sea", "Forum", "Sea"),
    entity("person/phan-van-giang", "Person", "Phan Văn Giang", used: ["Giang", "General Phan Van Giang"]),
    entity("place/da-nang", "Place", "Đà Nẵng"), entity("mission/unmiss", "Mission", "United Nations Mission in South Sudan", ["UNMISS"]),
    entity("mission/unisfa", "Mission", "UN Interim Security Force for Abyei", ["UNISFA"]),
  ])

  @Test(
    "an identifier, the main name or any form finds the entity, whatever case and diacritics",
    arguments: [
      ("country/VN", "country/VN"), ("vietnam", "country/VN"), ("VIỆT NAM", "country/VN"), ("viet  nam", "country/VN"),
      ("Giang", "person/phan-van-giang"), ("phan van giang", "person/phan-van-giang"), ("da nang", "place/da-nang"),
      ("the Shangri-La dialogue", "forum/sld"), ("shangri la dialogue", "forum/sld"), ("unmiss", "mission/unmiss"),
      ("place/georgia", "place/georgia"), ("Peach State", "place/georgia"),
    ])
  func finds(name: String, id: String) throws { #expect(try Self.index.entity(named: name).id.rawValue == id) }

  @Test("a main name wins over another entity's other form")
  func mainNameWins() throws { #expect(try Self.index.entity(named: "sea").id.rawValue == "forum/sea") }

  @Test(
    "the same spelling decides between entities of one name, another does not",
    arguments: [("MILAN", "exercise/milan"), ("Milan", "place/milan"), ("milan", nil)])
  func spelling(name: String, id: String?) {
    #expect((try? Self.index.entity(named: name))?.id.rawValue == id)
  }

  @Test("a name of several entities lists them with types and identifiers", arguments: ["Georgia", "the Alliance", "alliance"])
  func ambiguous(name: String) {
    let error = #expect(throws: NameLookupError.self) { try Self.index.entity(named: name) }
    guard case .ambiguous(name, let candidates) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.count == 2)
    for candidate in candidates { #expect(error?.description.contains("\(candidate.id) (\(candidate.type) “\(candidate.name)”)") == true) }
    #expect(error?.description.contains("\n") == false)
  }

  @Test(
    "a near miss gets suggestions, the nearest first",
    arguments: [
      ("Vietnm", "country/VN"), ("Veitnam", "country/VN"), ("Vietnaam", "country/VN"), ("UNMIS", "mission/unmiss"),
      ("Shangri", "forum/sld"),
      ("dialogue", "forum/sld"), ("South Sudan mission", "mission/unmiss"), ("Colonel Giang", "person/phan-van-giang"),
      ("Interim Force", "mission/unisfa"),
    ])
  func suggests(name: String, id: String) {
    let error = #expect(throws: NameLookupError.self) { try Self.index.entity(named: name) }
    guard case .unknown(name, let suggestions) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(suggestions.first?.id.rawValue == id, "\(suggestions.map(\.id))")
    #expect(suggestions.count <= 5)
    #expect(error?.description.contains(id) == true)
  }

  @Test("what comes near to nothing gets none", arguments: ["", "!?", "zzzzzz", "x", "\u{0}\n", "日本"])
  func noSuggestions(name: String) {
    #expect(throws: NameLookupError.unknown(name, suggestions: [])) { try Self.index.entity(named: name) }
  }

  @Test("no more suggestions are given than asked for, in the same order each time")
  func limit() {
    let many = NameIndex((0..<300).map { Self.entity("place/\($0)", "Place", "Harbour \($0)") })
    #expect(many.suggestions(for: "Harbor").count == 5)
    #expect(many.suggestions(for: "Harbour 77x", limit: 1).map(\.name) == ["Harbour 77"])
    let first = many.suggestions(for: "Harbour", limit: 9)
    for _ in 0..<5 { #expect(many.suggestions(for: "Harbour", limit: 9) == first) }
  }

  @Test("a name of a million letters is refused in no time")
  func longName() {
    let name = String(repeating: "Vietnam ", count: 125_000)
    #expect(throws: NameLookupError.self) { try Self.index.entity(named: name) }
  }
}
