import GraphvizShim

/// A graph of libcgraph, closed when its owner ends.
///
/// To be used only while `GraphvizLibrary` is held: the library's state is global.
struct GraphvizGraph: ~Copyable {
  /// A node, an edge or a cluster; valid as long as its graph.
  typealias Part = OpaquePointer

  let pointer: OpaquePointer

  /// An empty directed graph.
  init(name: String) {
    guard let pointer = gvs_graph_create(name) else { fatalError("out of memory") }
    self.pointer = pointer
  }

  /// The graph of a text in the DOT language; `nil` where it is none.
  init?(dot: String) {
    guard let pointer = gvs_graph_parse(dot) else { return nil }
    self.pointer = pointer
  }

  deinit { gvs_graph_close(pointer) }

  /// Sets an attribute of the whole graph.
  func set(_ key: String, _ value: String) { check(gvs_graph_set(pointer, key, value)) }

  /// Sets an attribute of the whole graph to HTML-like markup.
  func set(_ key: String, markup: String) { check(gvs_graph_set_markup(pointer, key, markup)) }

  /// Sets what nodes have that do not say otherwise.
  func setNodeDefaults(_ attributes: [(String, String)]) {
    for (key, value) in attributes { check(gvs_default_of_nodes(pointer, key, value)) }
  }

  /// Sets what edges have that do not say otherwise.
  func setEdgeDefaults(_ attributes: [(String, String)]) {
    for (key, value) in attributes { check(gvs_default_of_edges(pointer, key, value)) }
  }

  /// Adds a node.
  @discardableResult
  func node(_ name: String, _ attributes: [(String, String)]) -> Part { part(gvs_node(pointer, name), attributes) }

  /// Sets an attribute of a node, an edge or a cluster to HTML-like markup.
  func set(_ part: Part, _ key: String, markup: String) { check(gvs_set_markup(part, key, markup)) }

  /// Adds an edge.
  @discardableResult
  func edge(_ tail: Part, _ head: Part, _ attributes: [(String, String)]) -> Part { part(gvs_edge(pointer, tail, head), attributes) }

  /// Adds a cluster of nodes.
  func cluster(_ name: String, _ members: [Part], _ attributes: [(String, String)]) {
    let cluster = part(gvs_cluster(pointer, "cluster_" + name), attributes)
    for member in members { check(gvs_cluster_add(cluster, member)) }
  }

  /// Puts nodes into one rank.
  func rank(_ members: [Part]) {
    let rank = part(gvs_group(pointer), [("rank", "same")])
    for member in members { check(gvs_cluster_add(rank, member)) }
  }

  /// The graph in the DOT language, in UTF-8.
  var dot: [UInt8] {
    let bytes = gvs_graph_write(pointer)
    defer { gvs_bytes_free(bytes) }
    guard let start = bytes.start else { fatalError("out of memory") }
    return Array(UnsafeBufferPointer(start: start, count: bytes.count))
  }

  private func part(_ part: Part?, _ attributes: [(String, String)]) -> Part {
    guard let part else { fatalError("out of memory") }
    for (key, value) in attributes { check(gvs_set(part, key, value)) }
    return part
  }

  // The library fails here only when there is no memory, and then has no way to go on.
  private func check(_ isDone: Bool) { precondition(isDone, "out of memory") }
}
