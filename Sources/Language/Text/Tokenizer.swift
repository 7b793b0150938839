/// Cuts text into words, numbers and marks, in Universal Dependencies' English tokenization.
///
/// Clitics (`'s`, `n't`) and hyphens are tokens of their own, but for those behind a prefix (`co-host`); abbreviations keep their full stop;
/// addresses, dates in digits and runs of one mark are one token. Linear in the length of the text.
enum Tokenizer {
  static func tokens(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 8)
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: buffer)
      while let token = scanner.next() { tokens.append(token) }
    }
    return tokens
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    /// Where a clitic that the last word left behind begins and ends.
    var pending: Range<Int>?
    /// Before this place no word begins an address.
    private var addressFree = 0
    /// Where the last word or number ends.
    private var wordEnd = -1

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Token? {
      let token = scan()
      if let token, token.shape != .mark { wordEnd = Int(token.end) }
      return token
    }

    private mutating func scan() -> Token? {
      if let clitic = pending {
        pending = nil
        return Token(start: Int32(clitic.lowerBound), end: Int32(clitic.upperBound), shape: .lower, continuesWord: true)
      }
      while index < bytes.count {
        let character = CharacterClass.scan(bytes, at: index)
        switch character.class {
        case .space, .invisible:
          index += character.length
        case .letter, .capital:
          return word()
        case .digit:
          return number()
        case .apostrophe:
          if wordEnd == index, let clitic = clitic(at: index) {
            index = clitic
            return Token(start: Int32(clitic - cliticLength), end: Int32(clitic), shape: .lower, continuesWord: true)
          }
          return mark(character.length)
        case .mark, .hyphen, .period:
          return mark(character.length)
        }
      }
      return nil
    }

    private var cliticLength = 0

    /// The end of the clitic that begins with the apostrophe at `index`, if one does: `'s`, `'re`, `'ve`, `'ll`, `'d`, `'m`, or a bare plural possessive.
    private mutating func clitic(at start: Int) -> Int? {
      let apostrophe = CharacterClass.scan(bytes, at: start).length
      var end = start + apostrophe
      var letters: [UInt8] = []
      while end < bytes.count, letters.count < 3, bytes[end].isASCIILetter {
        letters.append(bytes[end] | 0x20)
        end += 1
      }
      let followsWord = start > 0 && (bytes[start - 1].isASCIILetter || bytes[start - 1] >= 0x80 || bytes[start - 1].isASCIIDigit)
      guard followsWord, end >= bytes.count || !isWordByte(at: end) else { return nil }
      let isClitic: Bool =
        switch letters {
        case [UInt8(ascii: "s")], [UInt8(ascii: "d")], [UInt8(ascii: "m")]: true
        case [UInt8(ascii: "r"), UInt8(ascii: "e")], [UInt8(ascii: "v"), UInt8(ascii: "e")], [UInt8(ascii: "l"), UInt8(ascii: "l")]: true
        case []: bytes[start - 1] | 0x20 == UInt8(ascii: "s")
        default: false
        }
      guard isClitic else { return nil }
      cliticLength = end - start
      return end
    }

    private mutating func mark(_ length: Int) -> Token {
      let start = index
      let first = bytes[index]
      index += length
      if let end = Emoticons.end(in: bytes, from: start) {
        index = end
      } else if Self.isFinal(first) {
        // An ellipsis, or what ends a sentence with feeling.
        while index < bytes.count && Self.isFinal(bytes[index]) { index += 1 }
      } else if first < 0x80, "-=_*<>~#^|+'".utf8.contains(first) {
        while index < bytes.count && bytes[index] == first { index += 1 }
      }
      return Token(start: Int32(start), end: Int32(index), shape: .mark)
    }

    private static func isFinal(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private mutating func number() -> Token {
      let start = index
      while index < bytes.count {
        let byte = bytes[index]
        let isSeparator =
          (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && index + 1 < bytes.count && bytes[index + 1].isASCIIDigit
        guard byte.isASCIIDigit || isSeparator else { break }
        index += 1
      }
      let compound = Numbers.compoundEnd(bytes, from: start, digitsEnd: index)
      if compound > index {
        index = compound
        return Token(start: Int32(start), end: Int32(index), shape: .number)
      }
      // 22nd, 1980s, 6C keep their letters; 5pm does not.
      let digitsEnd = index
      var hasCapital = false
      while index < bytes.count, bytes[index].isASCIILetter {
        hasCapital = hasCapital || bytes[index] < 0x60
        index += 1
      }
      if let address = address(from: start) { return address }
      if index > digitsEnd, Numbers.isUnit(UnsafeBufferPointer(rebasing: bytes[digitsEnd..<index])) {
        index = digitsEnd
        hasCapital = false
      }
      return Token(start: Int32(start), end: Int32(index), shape: hasCapital ? .capitalized : .number)
    }

    private mutating func word() -> Token {
      let start = index
      var letters = 0, capitals = 0, hasInnerPeriod = false
      loop: while index < bytes.count {
        // Nearly all that words are made of.
        if bytes[index] >= 0x61, bytes[index] <= 0x7A {
          letters += 1
          index += 1
          continue
        }
        let character = CharacterClass.scan(bytes, at: index)
        switch character.class {
        case .letter: letters += 1
        case .capital: capitals += 1
        case .digit, .invisible: break
        case .hyphen:
          let after = index + character.length
          guard after < bytes.count, isPrefix(from: start), isWordByte(at: after) else { break loop }
        case .mark:
          // AT&T, R&D
          guard bytes[index] == UInt8(ascii: "&"), index > start, index + 1 < bytes.count, bytes[index - 1].isASCIILetter,
            bytes[index + 1].isASCIILetter
          else { break loop }
        case .period:
          guard isInnerPeriod(from: start) else { break loop }
          hasInnerPeriod = true
        case .apostrophe:
          // d'Ivoire, O'Brien, Nuku'alofa stay whole; clitics do not.
          let after = index + character.length
          guard after < bytes.count, isWordByte(at: after), clitic(at: index) == nil, !isNegation(at: index) else { break loop }
        default: break loop
        }
        index += character.length
      }
      if let address = address(from: start) { return address }
      takeAbbreviationPeriod(from: start, hasInnerPeriod: hasInnerPeriod)
      if let cut = Contractions.cut(UnsafeBufferPointer(rebasing: bytes[start..<index])), capitals == 0 || isLowerNext() {
        pending = (start + cut)..<index
        return Token(start: Int32(start), end: Int32(start + cut), shape: capitals > 0 ? .capitalized : .lower)
      }
      if let split = negation(from: start) {
        pending = split..<index
        return Token(start: Int32(start), end: Int32(split), shape: capitals > 0 ? .capitalized : .lower)
      }
      let shape: Token.Shape =
        if startsWithCapital(start) { capitals > 1 && letters == 0 && !hasInnerPeriod ? .upper : .capitalized } else { .lower }
      return Token(start: Int32(start), end: Int32(index), shape: shape)
    }

    /// Whether the letters so far are a prefix that stays with its word over a hyphen: `co-host`, `non-combat`.
    private func isPrefix(from start: Int) -> Bool { Prefixes.contains(UnsafeBufferPointer(rebasing: bytes[start..<index])) }

    /// The address that a word or number read so far begins.
    private mutating func address(from start: Int) -> Token? {
      guard start >= addressFree else { return nil }
      switch Addresses.find(in: bytes, from: start, mark: index) {
      case .none(let before):
        addressFree = before
        return nil
      case .address(let end):
        index = end
        return Token(start: Int32(start), end: Int32(end), shape: .mark)
      }
    }

    /// A full stop between single letters: `U.S.`, `e.g.`
    private func isInnerPeriod(from start: Int) -> Bool {
      guard index + 1 < bytes.count, bytes[index + 1].isASCIILetter else { return false }
      let isSingleBefore = index == start + 1 || bytes[index - 2] == UInt8(ascii: ".")
      let isSingleAfter = index + 2 >= bytes.count || !isWordByte(at: index + 2)
      return isSingleBefore && isSingleAfter
    }

    private mutating func takeAbbreviationPeriod(from start: Int, hasInnerPeriod: Bool) {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "."), index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: ".") else {
        return
      }
      let isInitial = index == start + 1 && bytes[start] < 0x5B && bytes[start] >= 0x41
      let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
      if !hasInnerPeriod && !isInitial {
        guard Abbreviations.contains(word), !Abbreviations.needsNumber(word) || isNumberNext(after: index + 1), !isLineEnd(index + 1) else {
          return
        }
      }
      index += 1
    }

    /// Whether nothing but spaces and closing marks stands between a place and the end of its line: there a full stop ends the sentence.
    private func isLineEnd(_ place: Int) -> Bool {
      var next = place
      while next < bytes.count, " \t\r\")".utf8.contains(bytes[next]) { next += 1 }
      return next >= bytes.count || bytes[next] == UInt8(ascii: "\n")
    }

    /// Whether a small letter stands behind the next space: “Dont go” holds two words, “Im Jong-seok” is a name.
    private func isLowerNext() -> Bool {
      index + 1 < bytes.count && bytes[index] == UInt8(ascii: " ") && bytes[index + 1].isASCIILetter && bytes[index + 1] > 0x60
    }

    /// Whether a number stands after a full stop and spaces.
    private func isNumberNext(after period: Int) -> Bool {
      var next = period
      while next < bytes.count, next - period < 4, bytes[next] == UInt8(ascii: " ") { next += 1 }
      return next < bytes.count && bytes[next].isASCIIDigit
    }

    private func isNegation(at apostrophe: Int) -> Bool {
      let after = apostrophe + CharacterClass.scan(bytes, at: apostrophe).length
      return apostrophe > 0 && bytes[apostrophe - 1] | 0x20 == UInt8(ascii: "n") && after < bytes.count
        && bytes[after] | 0x20 == UInt8(ascii: "t") && (after + 1 >= bytes.count || !isWordByte(at: after + 1))
    }

    /// Where `n't` begins in a word that has just been read up to it, which is then taken in.
    private mutating func negation(from start: Int) -> Int? {
      guard index < bytes.count, CharacterClass.scan(bytes, at: index).class == .apostrophe, isNegation(at: index), index - 1 > start else {
        return nil
      }
      let split = index - 1
      index += CharacterClass.scan(bytes, at: index).length + 1
      return split
    }

    private func startsWithCapital(_ start: Int) -> Bool { CharacterClass.scan(bytes, at: start).class == .capital }
    private func isWordByte(at index: Int) -> Bool {
      switch CharacterClass.scan(bytes, at: index).class {
      case .letter, .capital, .digit: true
      default: false
      }
    }
  }
}
