import GraphvizShim

/// A graph of any size that libcgraph writes part by part, each as soon as it is complete; memory does not grow with the graph.
///
/// To be used only while `GraphvizLibrary` is held: the library's state is global.
struct GraphvizParts<Failure: Error>: ~Copyable {
  /// A node or an edge, valid until its part ends.
  typealias Element = OpaquePointer

  private let pointer: OpaquePointer
  private let outlet: GraphvizOutlet
  private let fault: Fault

  /// What went wrong where the bytes go.
  private final class Fault {
    var failure: Failure?
  }

  /// Writes a graph, or one half of it.
  /// - Parameters:
  ///   - nodeKeys: the attributes of nodes, at most 32.
  ///   - edgeKeys: the attributes of edges, at most 32, each with the value of edges that are not said to have another.
  ///   - begins: whether its first line is written.
  ///   - sink: takes the next bytes.
  ///   - body: makes the parts, at least one; returns whether the last line is written.
  static func write(
    name: String, nodeKeys: [String], edgeKeys: [(key: String, usual: String)], begins: Bool = true,
    to sink: (ArraySlice<UInt8>) throws(Failure) -> Void,
    _ body: (borrowing GraphvizParts) throws(Failure) -> Bool
  ) throws(Failure) {
    try withoutActuallyEscaping(sink) { (sink) throws(Failure) in
      let parts = GraphvizParts(name: name, nodeKeys: nodeKeys, edgeKeys: edgeKeys, begins: begins, to: sink)
      let closes = try body(parts)
      try parts.settle(gvs_parts_finish(parts.pointer, closes))
    }
  }

  private init(
    name: String, nodeKeys: [String], edgeKeys: [(key: String, usual: String)], begins: Bool,
    to sink: @escaping (ArraySlice<UInt8>) throws(Failure) -> Void
  ) {
    let fault = Fault()
    let outlet = GraphvizOutlet { bytes in
      do throws(Failure) {
        try sink(Array(bytes)[...])
        return true
      } catch {
        fault.failure = error
        return false
      }
    }
    self.fault = fault
    self.outlet = outlet
    let pointer = gvs_parts_create(name, !begins, GraphvizOutlet.take, Unmanaged.passUnretained(outlet).toOpaque())
    guard let pointer else { fatalError("out of memory") }
    self.pointer = pointer
    for key in nodeKeys { check(gvs_parts_declare_of_nodes(pointer, key)) }
    for (key, usual) in edgeKeys { check(gvs_parts_declare_of_edges(pointer, key, usual)) }
  }

  deinit { gvs_parts_close(pointer) }

  /// Begins a part, in which edges have the usual values.
  func begin() { check(gvs_parts_begin(pointer)) }

  /// The node of a name in this part.
  func node(_ name: UnsafePointer<CChar>) -> Element { checked(gvs_parts_node(pointer, name)) }

  /// Sets an attribute of a node, by its place among the keys.
  func set(node: Element, _ key: Int, _ value: String) { check(gvs_parts_set_of_node(pointer, node, Int32(key), value)) }

  /// Sets an attribute of the edges that are added from now on, in this part.
  func setOfNextEdges(_ key: Int, _ value: UnsafePointer<CChar>) { check(gvs_parts_set_of_next_edges(pointer, Int32(key), value)) }

  /// Adds an edge.
  func edge(_ tail: Element, _ head: Element) -> Element { checked(gvs_parts_edge(pointer, tail, head)) }

  /// Sets an attribute of an edge, one that is not set of the next ones.
  func set(edge: Element, _ key: Int, _ value: UnsafePointer<CChar>) { check(gvs_parts_set_of_edge(pointer, edge, Int32(key), value)) }

  /// Writes the part.
  func end() throws(Failure) { try settle(gvs_parts_end(pointer)) }

  private func settle(_ isDone: Bool) throws(Failure) {
    if let failure = fault.failure { throw failure }
    check(isDone)
  }

  // The library fails here only when there is no memory, and then has no way to go on.
  private func checked(_ element: Element?) -> Element {
    guard let element else { fatalError("out of memory") }
    return element
  }

  private func check(_ isDone: Bool) { precondition(isDone, "out of memory") }
}

/// Where the library's bytes go: the side of it that C sees.
private final class GraphvizOutlet {
  private let write: (UnsafeBufferPointer<UInt8>) -> Bool

  init(_ write: @escaping (UnsafeBufferPointer<UInt8>) -> Bool) { self.write = write }

  /// Takes bytes for the outlet that `context` points to; false where they could not be written.
  static let take: gvs_sink = { context, bytes, count in
    guard let context else { return false }
    return Unmanaged<GraphvizOutlet>.fromOpaque(context).takeUnretainedValue().write(UnsafeBufferPointer(start: bytes, count: count))
  }
}
