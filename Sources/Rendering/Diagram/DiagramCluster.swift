public import Knowledge

/// Nodes of one kind in a common frame.
public struct DiagramCluster: Hashable, Sendable, Identifiable {
  /// The identifier of its element in the picture.
  public let id: String
  /// The kind, for readers: `forums`.
  public let label: String
  /// The kind.
  public let type: EntityTypeName
  /// The nodes in it.
  public let members: [EntityID]
  /// Its colours: the kind's.
  public let look: NodeLook
}

/// The choice of what to frame: entities of one kind at the end of one trunk, where the frame does not have to bend to other lines.
struct ClusterChoice {
  /// The frames, in the order of the trunks.
  let clusters: [DiagramCluster]

  /// The fewest entities that a frame is worth.
  private static let least = 3

  init(nodes: [DiagramNode], trunks: [DiagramTrunk], ontology: Ontology) {
    var lineCounts: [EntityID: Int] = [:]
    for trunk in trunks {
      lineCounts[trunk.hub, default: 0] += trunk.branches.count
      for branch in trunk.branches { lineCounts[branch.end, default: 0] += 1 }
    }
    let nodesByID = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) })
    var isFramed: Set<EntityID> = []
    var clusters: [DiagramCluster] = []
    for trunk in trunks where trunk.branches.count >= Self.least {
      let free = trunk.branches.compactMap { branch -> (node: DiagramNode, hasLabel: Bool)? in
        guard let node = nodesByID[branch.end], !node.isCentral, !isFramed.contains(node.id) else { return nil }
        return (node, !branch.label.isEmpty)
      }
      // Members in one column only: a frame over two would enclose what stands between.
      let kinds = free.reduce(into: [(type: EntityTypeName, column: Int, hasLabel: Bool)]()) { kinds, item in
        if !kinds.contains(where: { $0 == (item.node.type, item.node.column, item.hasLabel) }) {
          kinds.append((item.node.type, item.node.column, item.hasLabel))
        }
      }
      for kind in kinds {
        let members = free.filter { ($0.node.type, $0.node.column, $0.hasLabel) == kind }.map(\.node)
        // Entities with lines of their own pull the frame to and fro; it then hides more than it shows.
        let elsewhere = members.reduce(0) { $0 + (lineCounts[$1.id] ?? 1) - 1 }
        guard members.count >= Self.least, elsewhere <= 1 else { continue }
        let type = ontology.entityType(kind.type)
        clusters.append(
          DiagramCluster(
            id: "cluster-\(clusters.count + 1)", label: PlainText.cleaned(type?.plural ?? kind.type.rawValue, limit: 40), type: kind.type,
            members: members.map(\.id), look: NodeLook(of: type)))
        isFramed.formUnion(members.map(\.id))
      }
    }
    self.clusters = clusters
  }
}
