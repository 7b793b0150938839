/// How many answers agree with the gold ones.
struct Agreement: Equatable {
  var matched = 0, predicted = 0, gold = 0

  /// The harmonic mean of precision and recall, in percent; 0 where nothing was asked.
  var f1: Double { predicted + gold == 0 ? 0 : 200 * Double(matched) / Double(predicted + gold) }

  /// Counts one answer to one question.
  mutating func add(_ isRight: Bool) { self += Agreement(matched: isRight ? 1 : 0, predicted: 1, gold: 1) }

  static func += (left: inout Agreement, right: Agreement) {
    left.matched += right.matched
    left.predicted += right.predicted
    left.gold += right.gold
  }
}
