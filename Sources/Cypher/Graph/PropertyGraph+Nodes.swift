extension PropertyGraph {
  func createNode(labels list: [Int]) -> Int {
    if !hasChains { thaw() }
    let node = nodeLabelSets.count
    var set: Int32 = 0
    for label in list { set = labelSets.adding(label, to: set) }
    nodeLabelSets.append(set)
    outgoing.addNode()
    incoming.addNode()
    nodeCount += 1
    for label in labelSets.sets[Int(set)] { join(label, node, isNew: true) }
    journal?.record(.nodeCreated(node))
    return node
  }

  /// Marks a node as deleted and takes its properties away. Its relationships stay.
  func deleteNode(_ node: Int) {
    guard isLive(node: node) else { return }
    for key in nodeColumns.indices { setNodeProperty(node, key, .null) }
    journal?.record(.nodeDeleted(node))
    for label in labelSets.sets[Int(nodeLabelSets[node])] { leave(label) }
    nodeLabelSets[node] = ~nodeLabelSets[node]
    nodeCount -= 1
  }

  @inline(__always)
  func isLive(node: Int) -> Bool { nodeLabelSets[node] >= 0 }

  /// The labels of a node that is not deleted, in the order in which it got them.
  func labels(of node: Int) -> [Int] {
    let set = nodeLabelSets[node]
    return set < 0 ? [] : labelSets.sets[Int(set)]
  }

  @inline(__always)
  func hasLabel(_ node: Int, _ label: Int) -> Bool {
    let set = nodeLabelSets[node]
    return set >= 0 && labelSets.contains(label, in: set)
  }

  func addLabel(_ label: Int, to node: Int) { relabel(node, labelSets.adding(label, to: nodeLabelSets[node])) }

  func removeLabel(_ label: Int, from node: Int) { relabel(node, labelSets.removing(label, from: nodeLabelSets[node])) }

  func relabel(_ node: Int, _ set: Int32) {
    let old = nodeLabelSets[node]
    guard old != set, old >= 0 else { return }
    endLabels = [:]
    journal?.record(.relabelled(node, old))
    let before = labelSets.sets[Int(old)]
    let after = labelSets.sets[Int(set)]
    for label in before where !after.contains(label) { leave(label) }
    nodeLabelSets[node] = set
    for label in after where !before.contains(label) { join(label, node, isNew: false) }
  }

  func join(_ label: Int, _ node: Int, isNew: Bool) {
    while labelMembers.count <= label {
      labelMembers.append(LabelMembers())
      labelCounts.append(0)
    }
    labelCounts[label] += 1
    if labelMembers[label].hasLeavers && !isNew { sweep(label) }
    if labelMembers[label].hasLeavers || labelMembers[label].nodes.last != Int32(node) { labelMembers[label].nodes.append(Int32(node)) }
  }

  func leave(_ label: Int) {
    labelCounts[label] -= 1
    labelMembers[label].hasLeavers = true
  }

  func sweep(_ label: Int) {
    var seen = Bitset()
    let members = labelMembers[label].nodes
    labelMembers[label].nodes = members.filter { hasLabel(Int($0), label) && seen.insert(Int($0)) }
    labelMembers[label].hasLeavers = false
  }

  /// The nodes that have a label.
  func members(of label: Int) -> [Int32] {
    guard label < labelMembers.count else { return [] }
    if labelMembers[label].hasLeavers { sweep(label) }
    return labelMembers[label].nodes
  }
}

/// The nodes that have or had a label.
struct LabelMembers {
  var nodes: [Int32] = []
  /// Whether some of the nodes may have lost the label.
  var hasLeavers = false
}
