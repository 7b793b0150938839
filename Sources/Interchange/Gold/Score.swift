import Foundation

/// How well a graph agrees with annotations, micro-averaged over their documents.
public struct Score: Hashable, Sendable {
  /// Matches among predictions and among what is expected.
  public struct Tally: Hashable, Sendable {
    /// The number of predictions that are expected.
    public internal(set) var matched = 0
    /// The number of predictions.
    public internal(set) var predicted = 0
    /// The number of what is expected.
    public internal(set) var gold = 0

    /// Matches among predictions, to four places; zero where there are none.
    public var precision: Double { Score.rounded(exactPrecision) }
    /// Matches among what is expected, to four places; zero where nothing is.
    public var recall: Double { Score.rounded(exactRecall) }
    /// The harmonic mean of precision and recall, to four places.
    public var f1: Double {
      let sum = exactPrecision + exactRecall
      return sum == 0 ? 0 : Score.rounded(2 * exactPrecision * exactRecall / sum)
    }

    private var exactPrecision: Double { predicted == 0 ? 0 : Double(matched) / Double(predicted) }
    private var exactRecall: Double { gold == 0 ? 0 : Double(matched) / Double(gold) }
  }

  /// A number of cases, and of those that are right.
  public struct Share: Hashable, Sendable {
    /// The number that is right.
    public internal(set) var right = 0
    /// The number of cases.
    public internal(set) var all = 0

    /// The share that is right, to four places; `nil` where there are no cases.
    public var value: Double? { all == 0 ? nil : Score.rounded(Double(right) / Double(all)) }

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  /// Entities by any shared form of their names.
  public internal(set) var entitiesByName = Tally()
  /// Entities by a shared form and the same type.
  public internal(set) var entitiesByNameAndType = Tally()
  /// Relations by ends and type.
  public internal(set) var relations = Tally()
  /// Relations of each type.
  public internal(set) var relationsByType: [String: Tally] = [:]
  /// Entities of each type.
  public internal(set) var entitiesByType: [String: Tally] = [:]
  /// Evidence that stands at its offsets in the text.
  public internal(set) var evidenceAtOffsets = Share()
  /// Evidence of matched relations that overlaps the annotation's quote.
  public internal(set) var evidenceOverlapsGold = Share()
  /// Matched relations with the right modality.
  public internal(set) var modality = Share()
  /// Properties of matched relations with the right value.
  public internal(set) var properties = Share()
  /// What differs, one line each, in the order of the documents.
  public internal(set) var errors: [String] = []

  /// The nearest number with four decimal places, halves to even.
  static func rounded(_ value: Double) -> Double { Double(String(format: "%.4f", value)) ?? value }
}
