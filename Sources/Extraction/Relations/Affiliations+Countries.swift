import Knowledge
import Language

// The country of an office that the text gives no owner.
extension Affiliations {
  /// The country that an office without an owner belongs to: one known of the person, else that of the dateline, else what the text is about.
  func country(of person: Mention, _ reading: DocumentReading) -> Int? {
    if let known = reading.country(ofPerson: person) { return known }
    if let native = reading.homeland(ofShort: person) { return native }
    if reading.home == nil, let near = countryBefore(person, reading) { return near }
    let likely = [reading.home.flatMap { reading.entity($0) }, reading.focus].compactMap { $0 }
    guard let native = reading.table.familyNameCountry.flatMap({ reading.entity($0) }) else { return likely.first }
    // A name without one of the country’s family names is none of its ministers’: the office is the other country’s that the text speaks of.
    // Where it speaks of several others alike, the one spoken of last.
    if reading.otherFocus(than: native) == nil || isClose(likely.first { $0 != native }, reading, not: native),
      let near = foreignCountry(before: person, not: native, reading)
    {
      return near
    }
    if let fitting = likely.first(where: { $0 != native }) { return fitting }
    return likely.isEmpty ? nil : reading.otherFocus(than: native)
  }

  /// Whether another foreign country is spoken of nearly as often as one.
  func isClose(_ country: Int?, _ reading: DocumentReading, not native: Int) -> Bool {
    var counts: [Int: Int] = [:]
    for mention in reading.mentions where !mention.isCovered && mention.group < 0 {
      guard ["Country", "ArmedForce", "Organization"].contains(reading.type(of: mention).rawValue),
        let own = reading.country(of: mention.entity), own != native
      else { continue }
      counts[own, default: 0] += 1
    }
    guard let country, let count = counts[country] else { return true }
    return counts.contains { $0.key != country && $0.value * 3 >= count * 2 }
  }

  /// The country of the last body or place, abroad, that the text spoke of shortly before a person.
  func foreignCountry(before person: Mention, not native: Int, _ reading: DocumentReading) -> Int? {
    for mention in reading.mentionsBackward(from: person.tokens.lowerBound).prefix(12) {
      guard person.tokens.lowerBound - mention.tokens.lowerBound < 60 else { return nil }
      guard ["ArmedForce", "Organization", "Country"].contains(reading.type(of: mention).rawValue), mention.group < 0,
        let country = reading.country(of: mention.entity), country != native
      else { continue }
      return country
    }
    return nil
  }

  /// `Nairobi would like … President X has said so`: in a text from nowhere the office that begins a sentence is of the country that the one before
  /// begins with.
  func countryBefore(_ person: Mention, _ reading: DocumentReading) -> Int? {
    let sentences = reading.text.sentences
    let own = References.sentence(of: person.tokens.lowerBound, in: sentences)
    guard own > 0, person.tokens.lowerBound - sentences[own].tokens.lowerBound <= 4 else { return nil }
    let before = sentences[own - 1].tokens
    let start = reading.flags(before.lowerBound).contains(.determiner) ? before.lowerBound + 1 : before.lowerBound
    return reading.mention(beginningAt: start).flatMap { $0.kind == .capital ? $0.entity : nil }
  }

  /// `In Canberra he met Prime Minister X`: whoever is met in a place of another country than the text’s own, and bears no name of that country’s, is of there.
  func countryOfPlace(before person: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    guard let home = reading.home ?? reading.focus.map({ reading.entities[$0].id }),
      let place = reading.mentionsBackward(from: person.tokens.lowerBound).prefix(while: { $0.tokens.lowerBound >= sentence.lowerBound })
        .first(where: { reading.type(of: $0) == "Place" && reading.flags($0.tokens.lowerBound - 1).contains(.preposition) }),
      let country = reading.entities[place.entity].countries.first, country != home, let index = reading.entity(country)
    else { return nil }
    let between = reading.mentions(beginningIn: place.tokens.upperBound..<person.tokens.lowerBound)
    // Somebody else must act there: “Speaking in Canberra, Minister X” says nothing of whose minister X is.
    let meets = between.contains { reading.type(of: $0) == "Person" && $0.entity != person.entity && !$0.isCovered }
    return meets && !between.contains { reading.type(of: $0) == "Country" } ? index : nil
  }

  /// Whether a country is that of somebody’s counterpart in a sentence: it is not that somebody’s own.
  func isCounterparts(_ country: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    sentence.contains { token in
      reading.flags(token).contains(.counterpart) && reading.mention(endingAt: token)?.entity == country
    }
  }
}
