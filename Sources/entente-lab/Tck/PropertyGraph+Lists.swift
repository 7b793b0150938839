import Cypher

// Stands in until PropertyGraph lists its nodes and relationships itself; delete this file then.
extension PropertyGraph {
  var nodes: [Node] { [] }
  var relationships: [Relationship] { [] }
}
