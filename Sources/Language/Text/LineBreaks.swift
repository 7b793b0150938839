/// The line structure between tokens: which line ends are real and which only wrap a paragraph.
struct LineBreaks {
  enum Break { case none, space, line, paragraph }

  private let newlines: [UInt8]
  private let isWrapped: Bool
  private let startsLower: (Int) -> Bool

  /// Counts the line ends before each token. Linear in the bytes between tokens.
  init(tokens: [Token], bytes: [UInt8]) {
    var newlines = [UInt8](repeating: 0, count: tokens.count)
    var single = 0, continued = 0
    for index in tokens.indices.dropFirst() {
      var count: UInt8 = 0
      for byte in bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)] where byte == UInt8(ascii: "\n") && count < 2 { count += 1 }
      newlines[index] = count
      if count == 1 {
        single += 1
        if tokens[index].shape == .lower { continued += 1 }
      }
    }
    self.newlines = newlines
    // Where a third of the line ends fall before a small letter, the text is wrapped, and a line end means no more than a space.
    self.isWrapped = single > 2 && continued * 3 >= single
    self.startsLower = { tokens[$0].shape == .lower }
  }

  /// What stands between a token, not the first, and the one before it.
  func before(_ index: Int) -> Break {
    switch newlines[index] {
    case 0: .none
    case 1: isWrapped || startsLower(index) ? .space : .line
    default: .paragraph
    }
  }
}
