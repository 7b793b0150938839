import Foundation

/// Predicted confidence against observed precision (a reliability table), with the Brier score.
public struct Reliability: Hashable, Sendable {
  /// Predictions of about the same confidence.
  public struct Bucket: Hashable, Sendable {
    /// The least confidence that falls into it.
    public let from: Double
    /// The confidence from which on the next one begins; of the last one 1, which it holds.
    public let to: Double
    /// The number of predictions.
    public internal(set) var count = 0
    /// The number of those that are right.
    public internal(set) var right = 0
    var sum = 0.0

    /// The mean of the confidences predicted; `nil` where there are none.
    public var predicted: Double? { count == 0 ? nil : Score.rounded(sum / Double(count)) }
    /// The share that is right; `nil` where there are none.
    public var observed: Double? { count == 0 ? nil : Score.rounded(Double(right) / Double(count)) }
  }

  private static let bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]

  /// The buckets from the least sure on.
  public private(set) var buckets: [Bucket]
  /// The mean of the squared differences between confidence and outcome (Brier 1950), 0 at best; `nil` where there are no predictions.
  public let brier: Double?
  /// The score that one would have who gave the share that is right for each prediction, whatever the rule.
  public let brierOfConstant: Double?
  /// The mean distance between predicted and observed, weighted by the size of the buckets (expected calibration error).
  public let error: Double?

  /// Puts predictions into buckets.
  init(_ predictions: [(confidence: Double, isRight: Bool)]) {
    var buckets = zip(Self.bounds, Self.bounds.dropFirst()).map { Bucket(from: $0, to: $1) }
    var squares = 0.0
    for (confidence, isRight) in predictions {
      let index = (buckets.lastIndex { $0.from <= confidence }) ?? 0
      buckets[index].count += 1
      buckets[index].sum += confidence
      if isRight { buckets[index].right += 1 }
      squares += (confidence - (isRight ? 1 : 0)) * (confidence - (isRight ? 1 : 0))
    }
    self.buckets = buckets
    let count = Double(predictions.count)
    let share = Double(buckets.reduce(0) { $0 + $1.right }) / count
    brier = predictions.isEmpty ? nil : Score.rounded(squares / count)
    brierOfConstant = predictions.isEmpty ? nil : Score.rounded(share * (1 - share))
    error = predictions.isEmpty ? nil : Score.rounded(buckets.reduce(0) { $0 + abs($1.sum - Double($1.right)) } / count)
  }
}
