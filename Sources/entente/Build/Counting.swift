/// Numbers with their nouns, as the program's messages have them.
enum Counting {
  /// `1 document`, `1,234 documents`.
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// The number with a comma before each three digits.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number of bytes in kilobytes, or from a million on in megabytes, with one digit after the point: `13.2 KB`, `5.6 MB`.
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? decimal(Double(bytes) / 1e3) + " KB" : decimal(Double(bytes) / 1e6) + " MB"
  }

  /// The number with one digit after the point.
  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(grouped(tenths / 10)).\(abs(tenths % 10))"
  }
}
