/// The relation of DISTINCT and grouping: null is null, NaN is NaN, and numbers are compared by value.
enum ValueEquivalence {
  static func areEquivalent(_ left: Value, _ right: Value) -> Bool { false }
}
