import CGraphviz

@testable import Rendering

/// A graph in Graphviz's language as the library reads it.
struct ReadDOT {
  /// An edge with its attributes, empty ones left out.
  struct Edge: Hashable {
    let tail: String
    let head: String
    let attributes: [String: String]
  }

  /// The attributes of each node, empty ones left out.
  private(set) var nodes: [String: [String: String]] = [:]
  /// The edges, sorted by their identifiers.
  private(set) var edges: [Edge] = []

  /// Reads a text; `nil` where it is no graph.
  init?(_ text: String) {
    let read: ReadDOT? = GraphvizLibrary.hold {
      guard let graph = text.withCString({ agmemread($0) }) else { return nil }
      defer { agclose(graph) }
      return ReadDOT(graph)
    }
    guard let read else { return nil }
    self = read
  }

  private init(_ graph: UnsafeMutablePointer<Agraph_t>) {
    let kinds = (node: Int32(1), edge: Int32(2))
    var node = agfstnode(graph)
    while let tail = node {
      nodes[Self.name(tail)] = Self.attributes(of: tail, graph, kinds.node)
      var edge = agfstout(graph, tail)
      while let line = edge {
        // An edge seen from its tail has the head as its node.
        edges.append(
          Edge(
            tail: Self.name(tail), head: line.pointee.node.map { Self.name($0) } ?? "",
            attributes: Self.attributes(of: line, graph, kinds.edge)))
        edge = agnxtout(graph, line)
      }
      node = agnxtnode(graph, tail)
    }
    edges.sort { ($0.attributes["id"] ?? "") < ($1.attributes["id"] ?? "") }
  }

  private static func name(_ element: UnsafeMutableRawPointer) -> String { agnameof(element).map { String(cString: $0) } ?? "" }

  private static func attributes(
    of element: UnsafeMutableRawPointer, _ graph: UnsafeMutablePointer<Agraph_t>, _ kind: Int32
  ) -> [String: String] {
    var attributes: [String: String] = [:]
    var symbol = agnxtattr(graph, kind, nil)
    while let known = symbol {
      let value = agxget(element, known).map { String(cString: $0) } ?? ""
      if !value.isEmpty { attributes[String(cString: known.pointee.name)] = value }
      symbol = agnxtattr(graph, kind, known)
    }
    return attributes
  }
}
