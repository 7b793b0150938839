import Knowledge

extension RuleScore {
  /// Writes the tables as the members `rules`, `reliability` and `held_out` of an object.
  public func writeMembers(into writer: inout JSONWriter) {
    let confidences = confidences
    writer.key("rules")
    writer.array { writer in
      for relation in records.keys.sorted() {
        let rules = records[relation] ?? [:]
        for rule in rules.keys.sorted() {
          writer.object { writer in
            writer.member("rule", rule)
            writer.member("relation", relation.rawValue)
            writer.member("drawn", rules[rule]?.drawn)
            writer.member("right", rules[rule]?.right)
            writer.key("confidence")
            writer.number(confidences.confidence(of: rule, drawing: relation))
          }
        }
      }
    }
    writer.key("reliability")
    reliability.write(into: &writer)
    writer.key("held_out")
    heldOut.write(into: &writer)
  }
}

extension Reliability {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.object { writer in
      for (name, value) in [("brier", brier), ("brier_of_constant", brierOfConstant), ("calibration_error", error)] {
        writer.key(name)
        if let value { writer.number(value) } else { writer.null() }
      }
      writer.key("buckets")
      writer.array { writer in
        for bucket in buckets where bucket.count > 0 {
          writer.object { writer in
            for (name, value) in [("from", bucket.from), ("to", bucket.to), ("predicted", bucket.predicted), ("observed", bucket.observed)]
            {
              writer.key(name)
              writer.number(value ?? 0)
            }
            writer.member("count", bucket.count)
            writer.member("right", bucket.right)
          }
        }
      }
    }
  }
}
