import GraphModel
import Testing

@Suite("Neighbourhoods")
struct AdjacencyTests {
  let square = Adjacency(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 0), (0, 1), (2, 2)])

  @Test("an edge is walked from both ends, in the order of the edges; a loop is one step")
  func steps() {
    func steps(_ node: Int) -> [[Int]] { square.steps(from: node).map { [$0.node, $0.edge] } }
    #expect(steps(0) == [[1, 0], [3, 3], [1, 4]])
    #expect(steps(1) == [[0, 0], [2, 1], [0, 4]])
    #expect(steps(2) == [[1, 1], [3, 2], [2, 5]])
    #expect(steps(4) == [])
  }

  @Test("the degree counts edges, a loop once")
  func degrees() { #expect((0..<5).map(square.degree) == [3, 3, 3, 2, 0]) }

  @Test("a graph without edges or nodes has no neighbourhoods")
  func empty() {
    #expect(Adjacency(nodeCount: 0, edges: []).nodeCount == 0)
    #expect(Adjacency(nodeCount: 2, edges: []).steps(from: 1).isEmpty)
  }
}
