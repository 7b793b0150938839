extension Score {
  /// Writes the score as an object with the keys of `score.py`, and what differs under `errors` and how good each rule is if that is wanted.
  public func write(into writer: inout JSONWriter, withErrors: Bool = false, rules: RuleScore? = nil) {
    writer.object { writer in
      for (name, tally) in [
        ("entities_name", entitiesByName), ("entities_typed", entitiesByNameAndType), ("relations", relations),
      ] {
        writer.key(name)
        tally.write(into: &writer)
      }
      for (name, tallies) in [("relations_by_type", relationsByType), ("entities_by_type", entitiesByType)] {
        writer.key(name)
        writer.object { writer in
          for type in tallies.keys.sorted() {
            writer.key(type)
            tallies[type]?.write(into: &writer)
          }
        }
      }
      for (name, share) in [
        ("evidence_at_offsets", evidenceAtOffsets), ("evidence_overlaps_gold", evidenceOverlapsGold), ("modality_accuracy", modality),
        ("property_accuracy", properties),
      ] {
        writer.key(name)
        if let value = share.value { writer.number(value) } else { writer.null() }
      }
      rules?.writeMembers(into: &writer)
      if withErrors { writer.member("errors", errors) }
    }
  }
}

extension Score.Tally {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.object { writer in
      for (name, value) in [("precision", precision), ("recall", recall), ("f1", f1)] {
        writer.key(name)
        writer.number(value)
      }
      for (name, value) in [("matched", matched), ("predicted", predicted), ("gold", gold)] { writer.member(name, value) }
    }
  }
}
