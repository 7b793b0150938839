import Cypher
import Interchange

extension JSONWriter {
  /// Writes a value: temporal values as their text, nodes and relationships as objects of what they carry, paths as their nodes and
  /// relationships.
  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .boolean(let truth): boolean(truth)
    case .integer(let number): integer(Int(number))
    case .float(let number): if number.isFinite { self.number(number) } else { string(ValueText.float(number)) }
    case .string(let text): string(text)
    case .list(let members): array { writer in for member in members { writer.value(member) } }
    case .map(let map): self.map(map)
    case .node(let node): self.node(node)
    case .relationship(let relationship): self.relationship(relationship)
    case .path(let path):
      object { writer in
        writer.key("nodes")
        writer.array { writer in for node in path.nodes { writer.node(node) } }
        writer.key("relationships")
        writer.array { writer in for relationship in path.relationships { writer.relationship(relationship) } }
      }
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: string(Temporal(value)?.description ?? "")
    }
  }

  /// Writes the steps of a plan, as the member `plan`.
  mutating func plan(_ lines: [PlanLine]) {
    key("plan")
    array { writer in
      for line in lines {
        writer.object { writer in
          writer.key("depth")
          writer.integer(line.depth)
          writer.key("step")
          writer.string(line.step)
          writer.key("details")
          writer.string(line.details)
          if let rows = line.rows {
            writer.key("rows")
            writer.integer(rows)
          }
        }
      }
    }
  }

  private mutating func map(_ map: [String: Value]) {
    object { writer in
      for (key, value) in map.sorted(by: { $0.key < $1.key }) {
        writer.key(key)
        writer.value(value)
      }
    }
  }

  private mutating func node(_ node: Node) {
    object { writer in
      writer.key("node")
      writer.integer(Int(node.id.index))
      writer.key("labels")
      writer.array { writer in for label in node.labels { writer.string(label) } }
      writer.key("properties")
      writer.map(node.properties)
    }
  }

  private mutating func relationship(_ relationship: Relationship) {
    object { writer in
      writer.key("relationship")
      writer.integer(Int(relationship.id.index))
      writer.key("type")
      writer.string(relationship.type)
      writer.key("source")
      writer.integer(Int(relationship.source.index))
      writer.key("target")
      writer.integer(Int(relationship.target.index))
      writer.key("properties")
      writer.map(relationship.properties)
    }
  }
}
