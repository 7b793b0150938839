import Knowledge
import Language

/// Cuts a sentence into chunks. Linear in the number of tokens.
struct Chunker: Sendable {
  let to: Int32, but: Int32, no: Set<Int32>, yet: Int32, such: Int32, than: Int32, since: Int32, including: Int32, together: Int32
  let actor: Ontology.TypeSet

  init(table: WordTable, ontology: Ontology) {
    to = table.id("to")
    but = table.id("but")
    no = [table.id("no"), table.id("neither")]
    yet = table.id("yet")
    such = table.id("such")
    than = table.id("than")
    since = table.id("since")
    including = table.id("including")
    together = table.id("together")
    actor = ontology.kinds(of: "Actor")
  }

  func chunks(of sentence: Range<Int>, in reading: DocumentReading) -> [Chunk] {
    var chunks: [Chunk] = []
    let asides = Appositions.ranges(in: sentence, reading)
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let aside = asides[token] {
        token = aside
        continue
      }
      let chunk = chunk(at: token, in: sentence, after: chunks, asides: asides, reading)
      token = max(chunk.tokens.upperBound, token + 1)
      if !isSkipped(chunk, reading) { chunks.append(chunk) }
    }
    return chunks
  }

  /// Brackets with what is in them play no part in the clause.
  private func isSkipped(_ chunk: Chunk, _ reading: DocumentReading) -> Bool {
    guard chunk.isOther else { return false }
    let first = chunk.tokens.lowerBound
    return reading.isMark(first, UInt8(ascii: "(")) || reading.flags(first).contains(.adverb)
  }

  private func chunk(at token: Int, in sentence: Range<Int>, after former: [Chunk], asides: [Int: Int], _ reading: DocumentReading) -> Chunk
  {
    if let mention = reading.mention(at: token), mention.tokens.lowerBound == token || mention.kind == .name {
      return noun(at: token, in: sentence, reading)
    }
    let flags = reading.flags(token)
    if reading.tokens[token].shape == .mark { return mark(at: token, in: sentence, reading) }
    if flags.contains(.coordinator) { return Chunk(kind: .coordinator, tokens: token..<(token + 1)) }
    if isRelative(token, after: former, reading) { return Chunk(kind: .relative, tokens: token..<(token + 1)) }
    if reading.word(token) == but, !former.isEmpty,
      verb(at: token + 1, in: sentence, after: former, asides: asides, reading)?.verb?.form == .finite
    {
      return Chunk(kind: .coordinator, tokens: token..<(token + 1))
    }
    if let verb = verb(at: token, in: sentence, after: former, asides: asides, reading) { return verb }
    if flags.contains(.qualifier), isQuantity(after: token, reading) { return noun(at: token, in: sentence, reading) }
    if reading.word(token) == such, token + 1 < sentence.upperBound, reading.flags(token + 1).contains(.preposition) {
      return Chunk(kind: .preposition(including), tokens: token..<(token + 2))
    }
    if flags.contains(.preposition) { return Chunk(kind: .preposition(reading.word(token)), tokens: token..<(token + 1)) }
    if flags.contains(.subordinator) { return Chunk(kind: .boundary, tokens: token..<(token + 1)) }
    if flags.contains(.adverb) || flags.contains(.clitic) { return Chunk(kind: .other, tokens: token..<(token + 1)) }
    return noun(at: token, in: sentence, reading)
  }

  /// Whether a number follows words such as "over", "more than", "up to".
  func isQuantity(after token: Int, _ reading: DocumentReading) -> Bool {
    for next in (token + 1)...(token + 2) where next < reading.tokens.count {
      if quantity(next, reading) != nil {
        // “over 73,000 Ukrainian soldiers”
        return reading.tokens[next].shape == .number && reading.tokens.indices.contains(next + 1)
          && (reading.tokens[next + 1].shape == .lower || reading.mention(beginningAt: next + 1)?.kind == .demonym)
      }
      guard reading.flags(next).contains(.qualifier) || reading.foldedBytes(next..<(next + 1)).elementsEqual("than".utf8) else {
        return false
      }
    }
    return false
  }

  private func mark(at token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Chunk {
    if reading.isComma(token) { return Chunk(kind: .comma, tokens: token..<(token + 1)) }
    if reading.isMark(token, UInt8(ascii: "(")) {
      var end = token + 1
      while end < sentence.upperBound, end - token < 40, !reading.isMark(end, UInt8(ascii: ")")) { end += 1 }
      if reading.isMark(end, UInt8(ascii: ")")), end < sentence.upperBound { return Chunk(kind: .other, tokens: token..<(end + 1)) }
    }
    let isBreak =
      reading.isMark(token, UInt8(ascii: ";")) || reading.isMark(token, UInt8(ascii: ":"))
      || reading.isDash(token) && !reading.isJoined(token)
    return Chunk(kind: isBreak ? .boundary : .other, tokens: token..<(token + 1))
  }

  /// who, which; that after a noun
  private func isRelative(_ token: Int, after former: [Chunk], _ reading: DocumentReading) -> Bool {
    guard reading.flags(token).contains(.relative) else { return false }
    let isThat = reading.foldedBytes(token..<(token + 1)).elementsEqual("that".utf8)
    if !isThat { return true }
    guard let last = former.last else { return false }
    return last.noun != nil || last.verb != nil
  }
}
