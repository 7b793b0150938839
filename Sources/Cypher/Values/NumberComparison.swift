/// Compares integers with doubles without losing digits.
enum NumberComparison {
  /// Negative, zero or positive as the integer is less than, equal to or greater than the double, which is not NaN.
  static func compare(_ integer: Int64, _ double: Double) -> Int {
    if double >= 0x1p63 { return -1 }
    if double < -0x1p63 { return 1 }
    let whole = double.rounded(.towardZero)
    let truncated = Int64(whole)
    if integer != truncated { return integer < truncated ? -1 : 1 }
    return whole == double ? 0 : (whole < double ? -1 : 1)
  }

  static func compare<Number: Comparable>(_ left: Number, _ right: Number) -> Int { left < right ? -1 : (left == right ? 0 : 1) }
}
