import Knowledge

/// Finds the offices and ranks that stand before a person's name: `Vice-Minister of Defence, Serizawa Kiyoshi`.
enum PersonTitles {
  /// The token at which the name begins that an office or rank at a token belongs to.
  static func name(after token: Int, in reading: DocumentReading) -> Int? {
    guard reading.mention(at: token) == nil || reading.roleStarts[token] != nil else { return nil }
    var end = token
    if let index = reading.roleStarts[token], !reading.roles[index].isPlural {
      end = max(reading.roles[index].tokens.upperBound, reading.roles[index].span.upperBound)
      if reading.isComma(end) { end += 1 }
    } else if Appositions.isCounterpart(token, reading) {
      end = reading.word(token) == reading.table.opposite ? token + 2 : token + 1
      if reading.isComma(end) { end += 1 }
    }
    while !reading.flags(end).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(end) { end += 1 }
    // “Sen. Lt. Gen.”
    guard end > token, let mention = reading.mention(beginningAt: end), reading.type(of: mention) == "Person" else { return nil }
    return end
  }
}
