import Foundation

extension Score {
  /// The score as a table for a terminal, a line a row.
  public var lines: [String] {
    var rows: [(String, Tally)] = [
      ("entities (name)", entitiesByName), ("entities (name + type)", entitiesByNameAndType), ("relations", relations),
    ]
    for type in relationsByType.keys.sorted() { rows.append(("  " + type, relationsByType[type] ?? Tally())) }
    let shares: [(String, Share)] = [
      ("evidence_at_offsets", evidenceAtOffsets), ("evidence_overlaps_gold", evidenceOverlapsGold), ("modality_accuracy", modality),
      ("property_accuracy", properties),
    ]
    return rows.map { name, tally in
      padded(name) + String(format: " P %.3f  R %.3f  F1 %.3f   ", tally.precision, tally.recall, tally.f1)
        + "(\(tally.matched) of \(tally.gold) gold, \(tally.predicted) predicted)"
    } + shares.map { name, share in padded(name) + " " + (share.value.map { "\($0)" } ?? "None") }
  }

  private func padded(_ name: String) -> String { name + String(repeating: " ", count: max(0, 28 - name.count)) }
}
