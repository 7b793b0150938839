import Foundation
import Testing

@Suite("What the seed document must give") struct SeedFactsTests {
  /// The facts of the committed graph, as `Vietnam participatesIn Shangri-La Dialogue`.
  private static let facts: Set<String> = {
    let file = WorkingFolder.project.appendingPathComponent("graphs/vietnam-defense-diplomacy.jsonl")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    let objects = lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    var names: [String: String] = [:]
    for object in objects where object["kind"] as? String == "entity" {
      if let id = object["id"] as? String { names[id] = object["name"] as? String }
    }
    return Set(
      objects.filter { $0["kind"] as? String == "relation" }.map { fact in
        let ends = ["source", "target"].map { key in (fact[key] as? String).flatMap { names[$0] } ?? "?" }
        return "\(ends[0]) \(fact["type"] as? String ?? "?") \(ends[1])"
      })
  }()

  @Test(
    "its army, forums, missions, exchange, expo, relief and principles are there",
    arguments: [
      "Vietnam People's Army partOf Vietnam", "Vietnam participatesIn ASEAN Defence Ministers' Meeting",
      "Vietnam participatesIn ASEAN Defence Ministers' Meeting-Plus", "Vietnam participatesIn Beijing Xiangshan Forum",
      "Vietnam participatesIn Shangri-La Dialogue", "Vietnam participatesIn Moscow Conference on International Security",
      "Vietnam deploysTo South Sudan", "Vietnam deploysTo Abyei", "China participatesIn Vietnam-China Border Defence Friendship Exchange",
      "Laos participatesIn Vietnam-China Border Defence Friendship Exchange",
      "Cambodia participatesIn Vietnam-China Border Defence Friendship Exchange", "Vietnam hosts Vietnam International Defence Expo",
      "Vietnam deploysTo Turkey", "Vietnam deploysTo Myanmar", "Vietnam upholds four no's", "Vietnam deploysTo UN peacekeeping missions",
    ])
  func holds(fact: String) { #expect(Self.facts.contains(fact), "\(Self.facts.sorted())") }
}
