import Knowledge
import Testing

@Suite("Ways between entities")
struct PathSearchTests {
  func paths(
    _ from: Entity, _ to: Entity, maxLength: Int = 6, limit: Int = 10, _ modalities: Set<Modality> = PathSearch.affirming
  ) -> [PathSearch.Path] {
    PathSearch(SampleGraph.graph(), modalities: modalities).paths(from: from.id, to: to.id, maxLength: maxLength, limit: limit)
  }

  @Test("each step has all facts that join its ends")
  func steps() {
    let ways = paths(SampleGraph.laos, SampleGraph.abyei)
    #expect(ways.map { $0.entities.map(\.rawValue) } == [["country/LA", "country/VN", "place/abyei"]])
    #expect(ways[0].steps.map { $0.facts.map(\.type.rawValue) } == [["cooperatesWith"], ["deploysTo"]])
    #expect(ways[0].steps.map(\.from) == [SampleGraph.laos.id, SampleGraph.vietnam.id])
    #expect(ways[0].steps.map(\.to) == [SampleGraph.vietnam.id, SampleGraph.abyei.id])
  }

  @Test("what the text denies joins nothing, unless it is asked for")
  func denied() {
    #expect(paths(SampleGraph.china, SampleGraph.abyei).isEmpty)
    #expect(paths(SampleGraph.china, SampleGraph.abyei, [.negated]).count == 1)
    #expect(paths(SampleGraph.laos, SampleGraph.admm, [.asserted]).map(\.steps.count) == [2])
    #expect(paths(SampleGraph.laos, SampleGraph.admm).map(\.steps.count) == [1])
  }

  @Test("ways longer than asked for, and more than asked for, are left out")
  func bounds() {
    #expect(paths(SampleGraph.laos, SampleGraph.abyei, maxLength: 1).isEmpty)
    #expect(paths(SampleGraph.laos, SampleGraph.abyei, maxLength: 2).count == 1)
    #expect(paths(SampleGraph.laos, SampleGraph.abyei, limit: 0).isEmpty)
  }

  @Test("an entity is at no distance from itself, and one that is not in the graph at none at all")
  func ends() {
    #expect(paths(SampleGraph.laos, SampleGraph.laos).map(\.steps.count) == [0])
    #expect(paths(SampleGraph.giang, SampleGraph.laos).isEmpty)
  }
}
