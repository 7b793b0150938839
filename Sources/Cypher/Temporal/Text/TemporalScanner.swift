/// A reader of the parts of a temporal text, from left to right.
struct TemporalScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  /// How many digits follow.
  var digitCount: Int { bytes[position...].prefix { isDigit($0) }.count }

  /// Steps over a character if it is the next one.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  /// Steps over one of two signs; -1 or 1, or `nil` where there is none.
  mutating func sign() -> Int? {
    if skip("-") { return -1 }
    return skip("+") ? 1 : nil
  }

  /// Reads exactly `count` digits (18 at most).
  mutating func digits(_ count: Int) -> Int? {
    guard count > 0, count <= 18, digitCount >= count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] { number = number * 10 + Int(byte - 48) }
    position += count
    return number
  }

  /// Reads a fraction of a second, of which nine digits count.
  mutating func nanoseconds() -> Int? {
    let count = digitCount
    guard count > 0, count <= 9, var number = digits(count) else { return nil }
    for _ in count..<9 { number *= 10 }
    return number
  }

  /// Reads up to a character and steps over it.
  mutating func text(upTo end: Unicode.Scalar) -> String? {
    guard let stop = bytes[position...].firstIndex(where: { UInt32($0) == end.value }) else { return nil }
    defer { position = stop + 1 }
    return String(decoding: bytes[position..<stop], as: UTF8.self)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
