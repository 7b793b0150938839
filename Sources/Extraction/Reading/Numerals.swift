/// Numbers in words and figures.
enum Numerals {
  static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
  ]

  /// The whole number that a token such as `1,100` writes.
  static func value(of bytes: some Sequence<UInt8>) -> Int? {
    var value = 0, digits = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        digits += 1
        guard digits < 16 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      case 0x2C: continue
      default: return nil
      }
    }
    return digits > 0 ? value : nil
  }
}
