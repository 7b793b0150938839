import Knowledge
import Language

/// Tells the city from the government that sits in it.
enum Metonymy {
  /// Whether the name of a capital stands for its government: where it acts, owns or is one of two sides, and not where something is or goes.
  static func meansGovernment(_ tokens: Range<Int>, in reading: DocumentReading) -> Bool {
    let before = tokens.lowerBound - 1, after = tokens.upperBound
    // “Hanoi, Vietnam” and datelines name the city.
    if reading.isComma(after) && reading.isCapitalized(after + 1) && !startsSentence(after + 1, reading) {
      // “Seoul, Lee told his guest, is offering”
      guard let said = [after + 2, after + 3].first(where: { reading.flags($0).contains(.speech) }) else { return false }
      return startsSentence(tokens.lowerBound, reading)
        && ((said + 1)...(said + 3)).contains { reading.isComma($0) && !reading.isCapitalized($0 + 1) }
    }
    // “Oslo, 30 October 2025”
    if reading.isComma(after), reading.tokens.indices.contains(after + 2), reading.tokens[after + 1].shape == .number,
      reading.flags(after + 2).contains(.month)
    {
      return false
    }
    if reading.isMark(after, UInt8(ascii: "(")) && startsSentence(tokens.lowerBound, reading) { return false }
    // “Apia/Suva –”
    if reading.isMark(after, UInt8(ascii: "/")) || reading.isMark(before, UInt8(ascii: "/")) { return false }
    if startsSentence(tokens.lowerBound, reading) {
      if reading.isDash(after) { return false }
      // “Lima, June 5”, but “Lima, too, wants something”, “Lima, he said, will go on”
      if reading.isComma(after) { return reading.tokens.indices.contains(after + 1) && reading.tokens[after + 1].shape == .lower }
      return true
    }
    // “Camp Film City, Pristina.”
    if reading.isComma(before), reading.isCapitalized(before - 1), reading.tokens.indices.contains(after),
      reading.tokens[after].shape == .mark, !reading.flags(after).contains(.clitic)
    {
      return false
    }
    // “Next is Jakarta, where the ship is due”
    if reading.isComma(after), reading.tokens.indices.contains(after + 1), isWhere(after + 1, reading) { return false }
    // “is left to Wellington, which has flown engineers”: who does something is no city.
    if reading.isComma(after), reading.tokens.indices.contains(after + 3), isWhich(after + 1, reading),
      !reading.flags(before).contains(.within),
      reading.flags(after + 2).contains(.have) || reading.flags(after + 2).contains(.future)
    {
      return true
    }
    // “urged on”, “between Hanoi and” stay with the government, and so do “for Hanoi’s support” and “weapons to Kyiv”.
    if reading.flags(before).contains(.cityContext) {
      let isPlace = !reading.flags(before).contains(.preposition) || reading.flags(before).contains(.within)
      return !isPlace && (reading.flags(after).contains(.clitic) && isDeed(after + 1, reading) || reading.flags(before - 1).contains(.gift))
    }
    // The second of a coordination follows the first.
    if reading.flags(before).contains(.coordinator), let first = reading.mention(endingAt: before) {
      return first.kind == .capital || reading.type(of: first) == "Country"
    }
    return true
  }

  private static func isWhere(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.foldedBytes(token..<(token + 1)).elementsEqual("where".utf8)
  }

  private static func isWhich(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.foldedBytes(token..<(token + 1)).elementsEqual("which".utf8)
  }

  /// “for Hanoi’s continued support”
  private static func isDeed(_ token: Int, _ reading: DocumentReading) -> Bool {
    (token...(token + 1)).contains { reading.flags($0).contains(.deed) }
  }

  private static func startsSentence(_ token: Int, _ reading: DocumentReading) -> Bool {
    var low = 0, high = reading.text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if reading.text.sentences[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < reading.text.sentences.count && reading.text.sentences[low].tokens.lowerBound == token
  }
}
