import Knowledge
import Language

/// Finds the asides of a sentence, which no clause needs: an office or description between commas after a name, an adverb, who said it.
enum Appositions {
  /// For the token at which an aside begins, the token after it.
  static func ranges(in sentence: Range<Int>, _ reading: DocumentReading) -> [Int: Int] {
    var ranges: [Int: Int] = [:]
    for token in sentence where reading.isComma(token) && token > sentence.lowerBound {
      if let end = adverbial(after: token, in: sentence, reading) ?? saying(after: token, in: sentence, reading) {
        ranges[token] = end
        continue
      }
      if let end = description(after: token, in: sentence, reading) {
        ranges[token] = end
        continue
      }
      guard let name = reading.mention(endingAt: token), reading.type(of: name) == "Person",
        let end = office(after: token, in: sentence, reading)
      else { continue }
      // The comma that closes the aside goes with it, unless a list goes on there.
      ranges[token] = reading.isComma(end) && !goesOn(after: end, reading) ? end + 1 : end
    }
    return ranges
  }

  /// `, however,`, `, in turn,`: the token after the comma that closes it.
  private static func adverbial(after comma: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    let first = reading.flags(comma + 1)
    if comma + 2 < sentence.upperBound, reading.isComma(comma + 2), first.contains(.adverb),
      first.isDisjoint(with: [.preposition, .pronoun, .negation])
    {
      return comma + 3
    }
    guard comma + 3 < sentence.upperBound, reading.isComma(comma + 3), first.contains(.preposition),
      reading.mention(at: comma + 2) == nil, reading.tokens[comma + 2].shape == .lower,
      reading.flags(comma + 2).isDisjoint(with: [.triggerNoun, .agent, .relative, .pronoun])
    else { return nil }
    return comma + 4
  }

  /// `HMCS Max Bernays, a vessel of the Royal Canadian Navy, docked`: the token after the comma before the verb that the name is subject of.
  private static func description(after comma: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    guard let name = reading.mention(endingAt: comma) ?? reading.mention(endingAt: beforeBrackets(comma, reading)), name.kind == .name,
      reading.type(of: name) != "Person", reading.flags(comma + 1).contains(.determiner)
    else { return nil }
    for token in (comma + 2)..<max(comma + 2, min(comma + 18, sentence.upperBound)) {
      if reading.isComma(token) {
        let next = token + 1
        guard next < sentence.upperBound, reading.mention(at: next) == nil, reading.word(next) >= 0 else { return nil }
        return reading.flags(next).contains(.auxiliary) || reading.flags(next).contains(.verb) && isPast(next, reading) ? next : nil
      }
      let flags = reading.flags(token)
      guard
        reading.mention(at: token) != nil || flags.isDisjoint(with: [.auxiliary, .relative, .subordinator]) || flags.contains(.coordinator)
      else { return nil }
      if reading.mention(at: token) == nil, flags.contains(.verb),
        reading.table.verbs[Int(reading.word(token))].contains(where: { !$0.kinds.isDisjoint(with: [.past, .pastParticiple]) })
      {
        return nil
      }
    }
    return nil
  }

  /// Where brackets that end before a token begin: `the Centre (CMAC), a …`.
  private static func beforeBrackets(_ end: Int, _ reading: DocumentReading) -> Int {
    guard reading.isMark(end - 1, UInt8(ascii: ")")) else { return end }
    for open in stride(from: end - 2, through: max(0, end - 5), by: -1) where reading.isMark(open, UInt8(ascii: "(")) { return open }
    return end
  }

  /// `, he said,`, `, said the minister,`, `, the RDF added.`: the token after the mark that closes it.
  private static func saying(after comma: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    var token = comma + 1
    var hasSpeaker = false, hasVerb = false
    while token < sentence.upperBound, token - comma <= 6 {
      if !hasVerb, reading.flags(token).contains(.speech), reading.mention(at: token) == nil, isPast(token, reading) {
        hasVerb = true
        token += 1
      } else if !hasSpeaker, let mention = reading.mention(beginningAt: token), mention.kind != .demonym {
        hasSpeaker = true
        token = mention.tokens.upperBound
      } else if !hasSpeaker, reading.flags(token).contains(.pronoun), reading.flags(token).isDisjoint(with: [.relative, .determiner]) {
        hasSpeaker = true
        token += 1
      } else if !hasSpeaker, reading.flags(token).contains(.officeHead) {
        hasSpeaker = true
        token += 1
      } else if !hasSpeaker, !reading.flags(token).isDisjoint(with: [.determiner, .rank, .honorific, .officeModifier]) {
        token += 1
      } else {
        break
      }
    }
    guard hasSpeaker, hasVerb else { return nil }
    if token >= sentence.upperBound { return sentence.upperBound }
    if reading.isComma(token) { return token + 1 }
    return reading.isMark(token, UInt8(ascii: ".")) && token + 1 >= sentence.upperBound ? token : nil
  }

  private static func isPast(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.table.verbs[Int(reading.word(token))].contains { !$0.kinds.isDisjoint(with: [.past, .thirdPerson]) }
  }

  /// The end of an office that begins soon after a comma, with those coordinated to it.
  private static func office(after comma: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    var token = comma + 1
    var end: Int?
    while token < sentence.upperBound, token - comma <= 8 || end != nil {
      if let index = reading.roleStarts[token] {
        let role = reading.roles[index]
        end = max(role.tokens.upperBound, role.span.upperBound)
        token = end ?? token
        if reading.isMark(token, UInt8(ascii: "(")) {
          while token < sentence.upperBound, !reading.isMark(token, UInt8(ascii: ")")) { token += 1 }
          token += 1
          end = token
        }
        guard reading.flags(token).contains(.coordinator) else { break }
        token += 1
        if reading.roleStarts[token] == nil { break }
        continue
      }
      if isCounterpart(token, reading) {
        end = reading.foldedBytes(token..<(token + 1)).elementsEqual("opposite".utf8) ? token + 2 : token + 1
        break
      }
      guard end == nil,
        !reading.flags(token).isDisjoint(with: [.determiner, .adverb, .possessive, .clitic]) || reading.mention(at: token) != nil,
        reading.mention(at: token).map({ reading.type(of: $0) == "Person" }) != true
      else { break }
      token += 1
    }
    guard let end, end <= sentence.upperBound else { return nil }
    // A name after the office belongs to the office: “and Japan’s Vice-Minister, Serizawa Kiyoshi”.
    var next = reading.isComma(end) ? end + 1 : end
    while !reading.flags(next).isDisjoint(with: [.rank, .honorific]) { next += 1 }
    if next == end, let mention = reading.mention(beginningAt: next), reading.type(of: mention) == "Person" { return nil }
    return end
  }

  private static func goesOn(after comma: Int, _ reading: DocumentReading) -> Bool {
    if reading.flags(comma + 1).contains(.coordinator) { return true }
    var next = comma + 1
    while !reading.flags(next).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(next) { next += 1 }
    return reading.mention(beginningAt: next).map { reading.type(of: $0) == "Person" } == true
  }

  /// counterpart, colleague, opposite number
  static func isCounterpart(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    if reading.flags(token).contains(.counterpart) { return true }
    // “his Indonesian host”
    if reading.flags(token).contains(.hostNoun), let country = reading.mention(endingAt: token), country.kind == .demonym,
      reading.flags(country.tokens.lowerBound - 1).contains(.possessive)
    {
      return true
    }
    guard reading.word(token) == reading.table.opposite else { return false }
    return token + 1 < reading.tokens.count
      && reading.foldedBytes((token + 1)..<(token + 2)).elementsEqual("number".utf8)
  }
}
