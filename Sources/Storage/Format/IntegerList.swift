/// A list of integers as a column holds it: JSON, such as `[12,19]`, which SQLite's `json_each` reads too.
enum IntegerList {
  /// Appends the list's text. Linear in the number of digits.
  static func write(_ numbers: some Sequence<Int64>, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for number in numbers {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(number, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The list's text.
  static func text(_ numbers: some Sequence<Int64>) -> String {
    var bytes: [UInt8] = []
    write(numbers, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The numbers of a text that `write` made; `nil` for any other text.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int64]? {
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else { return nil }
    if bytes.count == 2 { return [] }
    var numbers: [Int64] = []
    var number: Int64 = 0
    var digits = 0
    for byte in bytes[1...] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
        digits += 1
        if digits > 18 { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        if digits == 0 { return nil }
        numbers.append(number)
        number = 0
        digits = 0
      default:
        return nil
      }
    }
    return numbers
  }

  private static func append(_ number: Int64, to bytes: inout [UInt8]) {
    precondition(number >= 0, "offsets and row numbers are not negative")
    // Digits come out from the last to the first: they are stacked in one integer, eight at a time.
    if number >= 100_000_000 { append(number / 100_000_000, to: &bytes) }
    var rest = UInt32(truncatingIfNeeded: number % 100_000_000)
    var digits: UInt64 = 0
    var count = 0
    repeat {
      digits = digits << 8 | UInt64(UInt32(UInt8(ascii: "0")) + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || (number >= 100_000_000 && count < 8)
    for _ in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
