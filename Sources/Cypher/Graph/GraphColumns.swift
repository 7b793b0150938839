/// The columns of a graph.
///
/// They lie behind a pointer of their own: the columns of a class are guarded against overlapping access at each reading, which costs more
/// than the reading itself. Only ``PropertyGraph`` uses them, and it never reads one while it writes it.
final class GraphColumns {
  struct Content {
    var labelSets = LabelSets()
    var nodeLabelSets: [Int32] = []
    var relationshipTypes: [Int32] = []
    var sources: [Int32] = []
    var targets: [Int32] = []
    var nodeColumns: [PropertyColumn] = []
    var relationshipColumns: [PropertyColumn] = []
    var outgoing = AdjacencyChains()
    var incoming = AdjacencyChains()
    var frozen: FrozenAdjacency?
  }

  let base: UnsafeMutablePointer<Content>

  init() {
    base = .allocate(capacity: 1)
    base.initialize(to: Content())
  }

  deinit {
    base.deinitialize(count: 1)
    base.deallocate()
  }
}
