/// Numbers with as many decimal places as they are worth.
enum Rounding {
  /// The nearest number with some decimal places.
  static func places(_ count: Int, _ value: Double) -> Double {
    var scale = 1.0
    for _ in 0..<count { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
