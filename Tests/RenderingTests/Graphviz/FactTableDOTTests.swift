import Knowledge
import Testing

@testable import Rendering

@Suite("A whole graph in Graphviz's language")
struct FactTableDOTTests {
  private func dot(_ table: FactTable) throws -> String {
    var bytes: [UInt8] = []
    table.writeDOT { bytes += $0 }
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  private func undoubled(_ text: String?) -> String? { text?.replacing("\\\\", with: "\\") }

  @Test("every entity is a node and every fact an edge, with all that it says")
  func everything() throws {
    var graph = TestGraph(types: ["ADMM": "Forum"])
    let qualifiers = Qualifiers(
      count: 3, countQualifier: "over", unit: "ship", since: PartialDate(year: 2014), until: PartialDate("2018-10"),
      date: PartialDate("2018-10-02"),
      role: "host")
    let one = graph.add("Vietnam", "assists", "Laos", .planned, qualifiers)
    let two = graph.add("Vietnam", "participatesIn", "ADMM")
    let three = graph.add("Laos", "participatesIn", "ADMM")
    graph.mention("Chad")
    let read = try #require(ReadDOT(try dot(graph.graph.factTable())))
    #expect(read.nodes.count == 4)
    #expect(read.nodes["country/chad"] == ["label": "Chad", "type": "Country"])
    #expect(read.nodes["forum/admm"] == ["label": "ADMM", "type": "Forum"])
    let edges = Dictionary(uniqueKeysWithValues: read.edges.map { ($0.attributes["id"] ?? "", $0) })
    #expect(
      edges[one.rawValue]
        == ReadDOT.Edge(
          tail: "country/vietnam", head: "country/laos",
          attributes: [
            "id": one.rawValue, "relation": "assists", "modality": "planned", "count": "3", "countQualifier": "over", "unit": "ship",
            "since": "2014", "until": "2018-10", "date": "2018-10-02", "role": "host", "sources": "1",
          ]))
    for (id, tail) in [(two, "country/vietnam"), (three, "country/laos")] {
      #expect(
        edges[id.rawValue]
          == ReadDOT.Edge(
            tail: tail, head: "forum/admm",
            attributes: ["id": id.rawValue, "relation": "participatesIn", "modality": "asserted", "sources": "1"]))
    }
    #expect(read.edges.count == 3)
  }

  @Test("what is written in several parts is one graph", arguments: [UInt64(1), 2, 3])
  func parts(seed: UInt64) throws {
    // More facts than a part holds, and entities with none between them.
    var random = RandomGraph.Numbers(state: seed)
    var builder = FactTableBuilder(
      nodes: (0..<1_200).map { number in
        let id = String(String(1_000_000 + number).dropFirst())
        return FactTable.Node(id: EntityID(rawValue: "e/" + id), type: number % 3 == 0 ? "Forum" : "Country", name: "Entity \(number)")
      })
    var expected: Set<ReadDOT.Edge> = []
    for number in 0..<3_000 {
      let tail = min(Int.random(in: 0..<1_200, using: &random), Int.random(in: 0..<1_200, using: &random)) / 7 * 7
      let head = Int.random(in: 0..<1_200, using: &random)
      let relation = ["knows", "assists", "visits"][Int.random(in: 0..<3, using: &random)]
      let modality = Modality.allCases[max(0, Int.random(in: -9..<4, using: &random))].rawValue
      let count = Int.random(in: 0..<4, using: &random)
      builder.add("fact/\(number)", from: tail, to: head)
      builder.set(.relation, relation)
      builder.set(.modality, modality)
      if count > 0 { builder.set(.count, String(count)) }
      if number % 5 > 0 { builder.set(.sources, "1") }
      var attributes = ["id": "fact/\(number)", "relation": relation, "modality": modality]
      if count > 0 { attributes["count"] = String(count) }
      if number % 5 > 0 { attributes["sources"] = "1" }
      func name(_ place: Int) -> String { "e/" + String(String(1_000_000 + place).dropFirst()) }
      expected.insert(ReadDOT.Edge(tail: name(tail), head: name(head), attributes: attributes))
    }
    let table = builder.table()
    let text = try dot(table)
    #expect(try dot(table) == text)
    let read = try #require(ReadDOT(text))
    #expect(read.nodes.count == 1_200)
    #expect(read.nodes["e/000003"] == ["label": "Entity 3", "type": "Forum"])
    #expect(read.nodes["e/001199"] == ["label": "Entity 1199", "type": "Country"])
    #expect(read.nodes.values.allSatisfy { $0.count == 2 })
    #expect(read.edges.count == 3_000)
    #expect(Set(read.edges) == expected)
  }

  @Test("hostile names, identifiers and values are read back as they were", arguments: HostileText.all)
  func hostileNames(text: String) throws {
    var builder = FactTableBuilder(
      nodes: [
        FactTable.Node(id: EntityID(rawValue: "a"), type: EntityTypeName(rawValue: text), name: text),
        FactTable.Node(id: EntityID(rawValue: "b" + text), type: "T", name: ""),
      ])
    builder.add(text, from: 0, to: 1)
    builder.set(.relation, text)
    builder.set(.role, text)
    let read = try #require(ReadDOT(try dot(builder.table())))
    // A NUL would end the name, and becomes what no doubled backslash gives.
    let expected = text.replacing("\0", with: "\u{1}0")
    func plain(_ text: String?) -> String? { undoubled(text)?.replacing("\\0", with: "\u{1}0") }
    #expect(read.nodes.count == 2)
    #expect(plain(read.nodes["a"]?["type"]) == expected)
    let edge = try #require(read.edges.first)
    #expect(read.edges.count == 1)
    #expect(plain(edge.head) == "b" + expected)
    #expect(plain(edge.attributes["id"]) == expected)
    #expect(plain(edge.attributes["relation"]) == expected)
    #expect(plain(edge.attributes["role"]) == expected)
  }

  @Test("a graph without facts, or without anything, is a graph too")
  func empty() throws {
    let nothing = FactTableBuilder(nodes: []).table()
    #expect(ReadDOT(try dot(nothing))?.nodes.isEmpty == true)
    let lonely = FactTableBuilder(nodes: [FactTable.Node(id: EntityID(rawValue: "a"), type: "", name: "")]).table()
    #expect(ReadDOT(try dot(lonely))?.nodes == ["a": ["label": "a"]])
  }

  @Test("what goes wrong where the bytes go is told, and nothing more is written")
  func failure() throws {
    struct Full: Error {}
    let table = FactTableBuilder(nodes: [
      FactTable.Node(id: EntityID(rawValue: "a"), type: "T", name: String(repeating: "x", count: 1_000_000))
    ]).table()
    var blocks = 0
    #expect(throws: Full.self) {
      try table.writeDOT { (_) throws(Full) in
        blocks += 1
        throw Full()
      }
    }
    #expect(blocks == 1)
  }
}
