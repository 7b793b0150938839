import Foundation
import Knowledge

extension RuleScore {
  /// The tables for a terminal, a line a row.
  public var lines: [String] {
    let confidences = confidences
    var lines = ["rule                           drew  right  precision  confidence"]
    for relation in records.keys.sorted() {
      lines.append(relation.rawValue)
      let rules = records[relation] ?? [:]
      for rule in rules.keys.sorted() {
        guard let record = rules[rule] else { continue }
        let precision = Double(record.right) / Double(max(record.drawn, 1))
        lines.append(
          Self.padded("  " + rule, 30)
            + String(
              format: "%5d  %5d  %9.3f  %10.3f", record.drawn, record.right, precision, confidences.confidence(of: rule, drawing: relation))
        )
      }
    }
    return lines + ["", "The graph's own confidences:"] + reliability.lines
      + ["", "Computed from one half of the documents, tested on the other:"] + heldOut.lines
  }

  static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
}

extension Reliability {
  /// The table for a terminal; buckets without predictions are left out.
  public var lines: [String] {
    let rows = buckets.filter { $0.count > 0 }.map { bucket in
      let confidence = String(format: "%.2f–%.2f", bucket.from, bucket.to)
      return confidence + String(format: "  %5d      %.3f     %.3f", bucket.count, bucket.predicted ?? 0, bucket.observed ?? 0)
    }
    guard let brier, let brierOfConstant, let error else { return ["  nothing was drawn from the annotated documents"] }
    return (["confidence   facts  predicted  observed"] + rows).map { "  " + $0 } + [
      String(format: "  Brier score %.4f (one confidence for all: %.4f); calibration error %.4f", brier, brierOfConstant, error)
    ]
  }
}
