import Knowledge
import Testing

@testable import Rendering

@Suite("Diagrams in Graphviz's language")
struct DOTTests {
  private func dot(_ graph: TestGraph, _ edit: (inout DiagramRequest) -> Void = { _ in }) throws -> String {
    var request = DiagramRequest()
    edit(&request)
    let bytes = try Diagram(of: graph.graph, for: request).dot
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// The text, read and written once more.
  private func again(_ text: String) -> String? {
    GraphvizLibrary.hold {
      guard let graph = GraphvizGraph(dot: text) else { return nil }
      return String(validating: graph.dot, as: UTF8.self)
    }
  }

  @Test("it is UTF-8 throughout, names no place, and is read back as the same graph")
  func roundTrip() throws {
    var graph = TestGraph()
    // Long names of three-byte letters, which the writer would break in two if it broke lines.
    for number in 0..<20 { graph.add("Vietnam", "assists", String(repeating: "Việt Nam ", count: 10 + number) + "\(number)") }
    let text = try dot(graph)
    #expect(!text.contains("pos="))
    #expect(again(text) == text)
  }

  @Test("ranked layouts use the newer ranking: the older one corrupts the heap with clusters")
  func newrank() throws {
    var graph = TestGraph()
    graph.add("a", "assists", "b")
    #expect(try dot(graph).contains("newrank=true"))
    #expect(try dot(graph).contains("rankdir=LR"))
    #expect(try dot(graph) { $0.direction = .topToBottom }.contains("rankdir=TB"))
    #expect(try !dot(graph) { $0.engine = .sfdp }.contains("rankdir"))
  }

  @Test("no edge has a label: beside clusters these crash ranked layouts")
  func edgeLabels() throws {
    var graph = TestGraph()
    graph.add("a", "assists", "b", .asserted, Qualifiers(count: 3, unit: "ship"))
    let edges = try dot(graph).split(separator: "\n").filter { $0.contains("->") }
    #expect(edges.count == 2)
    #expect(edges.allSatisfy { !$0.contains("label") })
  }

  @Test("hostile names leave the text readable, and it says the same when read again", arguments: HostileText.all)
  func hostileNames(name: String) throws {
    var graph = TestGraph()
    graph.add("Vietnam", "assists", name, .asserted, Qualifiers(unit: name, role: name), quote: name, title: name, url: "https://x/\(name)")
    let text = try dot(graph) { $0.title = name }
    #expect(again(text) == text)
  }

  @Test("frames stand in the order in which they were made, not in that of their names' addresses, written and read again")
  func frames() throws {
    let names = (0..<40).map { "frame \($0 * 7 % 40)" }
    let text = GraphvizLibrary.hold {
      let graph = GraphvizGraph(name: "diagram")
      for name in names { graph.cluster(name, [graph.node("in " + name, [])], [("label", name)]) }
      return String(decoding: graph.dot, as: UTF8.self)
    }
    for written in [text, try #require(again(text))] {
      let order = written.split(separator: "\n").filter { $0.contains("subgraph") }
      #expect(order.count == 40)
      #expect(zip(order, names).allSatisfy { $0.contains("cluster_\($1)\"") })
    }
  }
}
