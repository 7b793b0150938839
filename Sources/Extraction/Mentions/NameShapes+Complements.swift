import Knowledge
import Language

// What belongs to a name behind its head: what it is of, its number, the years that it is for.
extension NameShapes {
  /// `of National Defence`, `on International Security`, `for Abyei`: the end of what a head takes after it.
  ///
  /// - Parameter isDistinct: whether the words before are a name without it, so that what belongs to another body ends it.
  func complement(
    of head: Vocabulary.NameHead, from start: Int, isDistinct: Bool, in sentence: Range<Int>, _ reading: DocumentReading
  ) -> Int? {
    var end = start
    // “Experts’ Working Group (EWG) on …” keeps its acronym inside.
    if reading.isMark(end, UInt8(ascii: "(")), end + 2 < sentence.upperBound, reading.tokens[end + 1].shape == .upper,
      reading.isMark(end + 2, UInt8(ascii: ")")),
      complementWords.contains(reading.word(end + 3)), reading.word(end + 3) != ofWord, head.type != "Mission"
    {
      end += 3
    }
    var reached: Int?
    for _ in 0..<3 {
      guard end < sentence.upperBound, complementWords.contains(reading.word(end)) else { break }
      // “sent the Ground Self-Defense Force to Lima”
      if head.type == "ArmedForce", reading.word(end) == toWord { break }
      // Only missions and agreements carry a place in their names.
      let isField = reached != nil && reading.flags(end + 1).contains(.topic) && reading.mention(at: end + 1) == nil
      if reading.word(end) == inWord, !["Mission", "Agreement"].contains(head.type.rawValue), !isField { break }
      var next = end + 1
      let isOf = reading.word(end) == ofWord
      if reading.word(next) == theWord { next += 1 }
      guard next < sentence.upperBound, reading.isCapitalized(next), reading.flags(next).isDisjoint(with: [.month, .weekday]) else { break }
      // A place after “in” belongs to a name only where the name is one of a mission or office there.
      if let mention = reading.mention(beginningAt: next) {
        let type = reading.type(of: mention)
        if reached != nil && !isOf { break }
        // “the Medical Department of | Vietnam's Ministry of Defence”
        if isOf, isDistinct, type == "Country", reading.flags(mention.tokens.upperBound).contains(.clitic),
          reading.isCapitalized(mention.tokens.upperBound + 1)
        {
          break
        }
        // “the Foreign Relations Department of the Peruvian Ministry of Defence”, “the Political Department of the Peruvian Army” are two names.
        if isOf, isDistinct, isBody(beginningAt: next, mention, in: sentence, reading) { break }
        // “the Working Group on Peacekeeping Operations of the Ministers’ Meeting”: what it is of comes after its field.
        if isOf, reached != nil, ["Forum", "InternationalOrganization", "Organization", "ArmedForce"].contains(type.rawValue) { break }
        guard type == "Country" || type == "Place" || isOf else { break }
        end = mention.tokens.upperBound
        // “Framework for the US-India Major Defence Partnership”
        if type == "Country", head.type == "Agreement", reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1) {
          while end < sentence.upperBound {
            if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), reading.isCapitalized(end + 1) {
              end += 1
            } else if reading.isCapitalized(end), reading.flags(end).isDisjoint(with: [.month, .weekday]) {
              end += 1
            } else {
              break
            }
          }
        }
        // “Federal Office of Bundeswehr Equipment”
        while isOf, type == "ArmedForce", end < sentence.upperBound, reading.isCapitalized(end), reading.mention(at: end) == nil {
          end += 1
        }
      } else {
        // “Máximo Gómez Academy of the FAR”: an acronym is somebody’s own.
        if isOf, isDistinct, reading.tokens[next].shape == .upper, next > end + 1, reading.tokens[next].end - reading.tokens[next].start > 2
        {
          break
        }
        var stop = next
        while stop < sentence.upperBound {
          if reading.isCapitalized(stop) {
            if let mention = reading.mention(beginningAt: stop) { stop = mention.tokens.upperBound } else { stop += 1 }
          } else if reading.flags(stop).contains(.coordinator), head.type == "Agreement", joinsTitle(around: stop, in: sentence, reading) {
            stop += 2
          } else if reading.flags(stop).contains(.coordinator) || reading.isComma(stop), joinsTopics(around: stop, in: sentence, reading) {
            stop += 2
          } else if reading.isDash(stop), reading.isJoined(stop), reading.isJoined(stop + 1), reading.isCapitalized(stop + 1) {
            stop += 2
          } else {
            break
          }
        }
        end = stop
      }
      reached = end
      if !isOf { continue }
    }
    return reached
  }

  /// `2025-2026 Defence Cooperation Plan`, `Joint Vision Statement on Defence Cooperation towards 2030`: the years that a document is for.
  func withYears(_ tokens: Range<Int>, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    func isYear(_ token: Int) -> Bool {
      guard sentence.contains(token), reading.tokens[token].shape == .number else { return false }
      let text = reading.text.bytes[reading.tokens[token].range]
      return text.count == 4 && text.first.map { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "2") } == true
        && text.allSatisfy { (0x30...0x39).contains($0) }
    }
    /// The end of `2030`, `2025-2030` from a token on.
    func endOfYears(_ token: Int) -> Int? {
      guard isYear(token) else { return nil }
      return reading.isDash(token + 1) && reading.isJoined(token + 1) && isYear(token + 2) ? token + 3 : token + 1
    }
    var start = tokens.lowerBound, end = tokens.upperBound
    if isYear(start - 1), reading.isDash(start - 2), isYear(start - 3) { start -= 3 }
    let isToward = toward.contains(reading.word(end))
    let next = isToward || forWords.contains(reading.word(end)) ? end + 1 : end
    if let stop = endOfYears(next), isToward || stop - next == 3 { end = stop }
    return start..<end
  }

  /// `Field Hospital No. 4`, `Naval Region 3`: a name with the number behind it.
  func withNumber(_ tokens: Range<Int>, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    var end = tokens.upperBound
    if reading.word(end) == number { end += 1 }
    if end < sentence.upperBound, reading.tokens[end].shape == .number,
      !reading.flags(end - 1).isDisjoint(with: [.agent, .topic]) || end > tokens.upperBound,
      reading.tokens[end].end - reading.tokens[end].start < 4
    {
      return tokens.lowerBound..<(end + 1)
    }
    // “Battle Group IV”
    if end == tokens.upperBound, end < sentence.upperBound, reading.tokens[end].shape == .upper,
      reading.flags(end - 1).contains(.agent) || reading.flags(end - 1).contains(.rank),
      isRoman(end, reading)
    {
      return tokens.lowerBound..<(end + 1)
    }
    return tokens
  }

  func isRoman(_ token: Int, _ reading: DocumentReading) -> Bool {
    let bytes = reading.text.bytes[reading.tokens[token].range]
    return !bytes.isEmpty && bytes.allSatisfy { "IVXL".utf8.contains($0) }
  }
}
