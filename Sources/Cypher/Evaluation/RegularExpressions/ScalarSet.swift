/// A set of characters: single ones, ranges and the classes `\d`, `\w` and `\s`, or what is not in them.
struct ScalarSet {
  enum Member {
    case range(ClosedRange<UInt32>)
    case digit(Bool)
    case word(Bool)
    case space(Bool)
  }

  var members: [Member] = []
  var isNegated = false
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if holds(scalar) { return !isNegated }
    if ignoresCase {
      for text in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        let scalars = text.unicodeScalars
        if scalars.count == 1, let other = scalars.first, holds(other) { return !isNegated }
      }
    }
    return isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    members.contains { member in
      switch member {
      case .range(let range): range.contains(scalar.value)
      case .digit(let isWanted): (scalar.value >= 0x30 && scalar.value <= 0x39) == isWanted
      case .word(let isWanted): Self.isWord(scalar) == isWanted
      case .space(let isWanted): scalar.properties.isWhitespace == isWanted
      }
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
