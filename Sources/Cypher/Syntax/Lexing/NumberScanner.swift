/// Finds where a number literal ends.
enum NumberScanner {
  /// Moves past a number.
  /// - Parameter previous: the token before; after a dot, digits are not a fraction (`1..3`).
  static func scan(_ text: [UInt8], _ position: inout Int, after previous: Token?) -> Token.Kind {
    let start = position
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    var kind = Token.Kind.integer
    if byte(position) == UInt8(ascii: "0"), let isRadixDigit = radixDigit(byte(position + 1)) {
      position += 2
      let digits = position
      while isRadixDigit(byte(position)) { position += 1 }
      if position == digits { kind = .malformedNumber }
    } else {
      while isDigit(byte(position)) { position += 1 }
      let followsRange = previous.map { $0.kind == .dots && $0.range.upperBound == start } ?? false
      if !followsRange && byte(position) == UInt8(ascii: ".") && isDigit(byte(position + 1)) {
        kind = .float
        position += 1
        while isDigit(byte(position)) { position += 1 }
      }
      if byte(position) | 0x20 == UInt8(ascii: "e") {
        let sign = byte(position + 1) == UInt8(ascii: "+") || byte(position + 1) == UInt8(ascii: "-") ? 1 : 0
        if isDigit(byte(position + 1 + sign)) {
          kind = .float
          position += 1 + sign
          while isDigit(byte(position)) { position += 1 }
        }
      }
    }
    if isLetter(byte(position)) || isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") {
      while isLetter(byte(position)) || isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") { position += 1 }
      kind = .malformedNumber
    }
    return kind
  }

  private static func radixDigit(_ letter: UInt8) -> ((UInt8) -> Bool)? {
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isHexDigit
    case UInt8(ascii: "o"), UInt8(ascii: "O"): { $0 >= 0x30 && $0 <= 0x37 }
    default: nil
    }
  }
}
