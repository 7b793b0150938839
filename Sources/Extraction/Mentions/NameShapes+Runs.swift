import Knowledge
import Language

// How far a name goes: its run of capitals, its head, and what the head takes after it.
extension NameShapes {
  /// `Exercise Milan`, `USS Halsey`, `Military Region 5`, `Camp Aguinaldo`, `Resolution 2767`.
  func leadingName(at start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Name? {
    for head in leading[reading.word(start)] ?? [] {
      guard var end = end(of: head, from: start, reading) else { continue }
      if reading.word(end - 1) == ofWord || head.words.last == ofWord { if reading.word(end) == theWord { end += 1 } }
      if reading.word(end) == number { end += 1 }
      let first = end
      while end < sentence.upperBound, end - first < 5 {
        let isNumber = reading.tokens[end].shape == .number && !reading.flags(end).contains(.numeral)
        if reading.tokens[end].shape == .capitalized || reading.tokens[end].shape == .upper || isNumber {
          if !reading.flags(end).isDisjoint(with: [.month, .weekday]) { break }
          // “USS George Washington” has no country in it.
          if let mention = reading.mention(at: end), reading.type(of: mention) == "Country", end > first,
            !head.head.needsCapitals || mention.kind != .capital
          {
            break
          }
          end += 1
          if isNumber && end - 1 > first {
            // “Triton Thunder 02-12”
            if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), end + 1 < sentence.upperBound,
              reading.tokens[end + 1].shape == .number
            {
              end += 2
            }
            break
          }
        } else if reading.isDash(end), reading.isJoined(end), reading.isJoined(end + 1), reading.isCapitalized(end + 1) {
          end += 1
        } else if head.head.needsCapitals, end > first + 1, end + 1 < sentence.upperBound, reading.isDash(end), reading.isJoined(end),
          reading.isJoined(end + 1), reading.tokens[end + 1].shape == .lower, reading.words[end + 1] < 0
        {
          // “ROKS Gang Gam-chan”
          end += 2
        } else if end > first, let next = reading.afterSmallJoint(end), next < sentence.upperBound {
          // “HMCS Ville de Québec”, “Jinnah-e-Sani”, “Escola Superior de Guerra”
          end = next
        } else {
          break
        }
      }
      guard end > first else { continue }
      // “Exercise Falcons of Harmony”, but “Exercise Milan of India”
      if ["Exercise", "Mission"].contains(head.head.type.rawValue), reading.word(end) == ofWord, end + 1 < sentence.upperBound,
        reading.isCapitalized(end + 1), reading.mention(at: end + 1) == nil, reading.flags(end + 1).isDisjoint(with: [.month, .weekday])
      {
        end = endOfProperName(from: end + 1, in: sentence, reading)
      }
      if head.head.needsCapitals {
        guard isInitials(start, reading) else { continue }
        // “HMS Prince of Wales”, but “JS Sazanami of Japan”
        if reading.word(end) == ofWord, reading.isCapitalized(end + 1), end + 1 < sentence.upperBound,
          reading.mention(at: end + 1).map({ reading.type(of: $0) == "Place" }) ?? true
        {
          end += 2
        }
      }
      // “HMA Ships Arunta and Stuart”: each ship by its own name
      if plurals.contains(head.words[head.words.count - 1]) {
        return Name(tokens: first..<end, type: head.head.type, isLeading: true)
      }
      // “Te Kaha” is HMNZS Te Kaha, “Vanuatu Assist” Operation Vanuatu Assist.
      let isProper = ["Exercise", "Mission"].contains(head.head.type.rawValue) || head.head.type == "ArmedForce" && head.head.needsCapitals
      return Name(tokens: start..<end, type: head.head.type, isLeading: true, proper: isProper ? first : nil)
    }
    return nil
  }

  /// The end of a head's words from a token on, with the hyphens that join them: `Level-2 Field Hospital`.
  func end(of head: Head, from start: Int, _ reading: DocumentReading) -> Int? {
    var token = start
    for (index, word) in head.words.enumerated() {
      if index > 0, reading.isDash(token), reading.isJoined(token), reading.isJoined(token + 1) { token += 1 }
      guard reading.word(token) == word else { return nil }
      token += 1
    }
    return token
  }

  /// HMS, HNoMS: begins and ends with a capital.
  func isInitials(_ token: Int, _ reading: DocumentReading) -> Bool {
    if reading.tokens[token].shape == .upper { return true }
    let bytes = reading.text.bytes[reading.tokens[token].range]
    guard reading.isCapitalized(token), let last = bytes.last else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(last)
  }

  /// A run of capitalized words, with the joints that names have.
  func run(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Range<Int> {
    var end = start + 1
    if let mention = reading.mention(beginningAt: start) { end = max(end, mention.tokens.upperBound) }
    while end < sentence.upperBound {
      let flags = reading.flags(end)
      if reading.isCapitalized(end) {
        if !flags.isDisjoint(with: [.month, .weekday]) { break }
        if let mention = reading.mention(beginningAt: end), mention.tokens.count > 1 { end = mention.tokens.upperBound } else { end += 1 }
      } else if reading.isDash(end), reading.isCapitalized(end + 1),
        reading.isJoined(end) && reading.isJoined(end + 1) || isPair(around: end, reading)
      {
        end += 2
      } else if flags.contains(.clitic), isNamePossessive(end, start, reading), reading.isCapitalized(end + 1) {
        end += 2
      } else if isTwoPlusTwo(end, reading), reading.isCapitalized(end + 1) || reading.isCapitalized(end + 3) {
        end += reading.isCapitalized(end + 1) ? 1 : 3
      } else if reading.tokens[end].shape == .number, reading.tokens[end].end - reading.tokens[end].start < 3,
        end + 1 < sentence.upperBound,
        headEnding(at: end + 2, from: start, reading) != nil, reading.isCapitalized(end + 1), reading.tokens[end - 1].shape != .mark
      {
        // “Region 2 Command”
        end += 2
      } else if reading.word(end) == ofWord, chiefs.contains(reading.word(end - 1)), end + 1 < sentence.upperBound,
        reading.isCapitalized(end + 1),
        reading.mention(at: end + 1) == nil
      {
        // “African Chiefs of Staff Conference”
        end += 2
      } else if reading.isMark(end, UInt8(ascii: "&")), reading.isCapitalized(end + 1) {
        end += 2
      } else if flags.contains(.coordinator), reading.word(end - 1) == command, staff.contains(reading.word(end + 1)),
        reading.isCapitalized(end + 1)
      {
        // “Command and Staff College”
        end += 2
      } else if flags.contains(.coordinator), reading.flags(end - 1).contains(.topic), reading.flags(end + 1).contains(.topic),
        joinsTopics(around: end, in: sentence, reading)
      {
        end += 2
      } else if headEnding(at: end + 1, from: start, reading).map({ $0.allowsLower }) == true, end - start <= 4,
        reading.tokens[end].shape == .lower
      {
        end += 1
        if headEnding(at: end + 1, from: start, reading).map({ $0.allowsLower }) != true { break }
      } else if reading.tokens[end].shape == .lower, end + 1 < sentence.upperBound, reading.tokens[end + 1].shape == .lower,
        headEnding(at: end + 2, from: start, reading).map({ $0.allowsLower && $0.words.count == 2 }) == true
      {
        end += 2
        break
      } else {
        break
      }
    }
    return start..<end
  }

  /// `International Relations and Strategy`, `Defence, Science and Technology`: a joint within a name has a word for a field at least on one side,
  /// and no name, rank or office after it.
  func joinsTopics(around joint: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard joint + 1 < sentence.upperBound, reading.isCapitalized(joint - 1), reading.isCapitalized(joint + 1) else { return false }
    let left = reading.flags(joint - 1), right = reading.flags(joint + 1)
    if left.contains(.topic) && right.contains(.topic) { return true }
    guard reading.flags(joint).contains(.coordinator), left.contains(.topic) || right.contains(.topic) else { return false }
    return reading.mention(at: joint + 1) == nil && reading.mention(at: joint - 1) == nil
      && right.isDisjoint(with: [.rank, .honorific, .officeHead, .determiner, .month, .weekday])
      && leading[reading.word(joint + 1)] == nil && !reading.isCapitalized(joint + 2)
  }

  /// `Memorandum on Party and Political Work`: a joint within a document’s title, which only capitals follow that name nobody.
  func joinsTitle(around joint: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    guard joint + 2 < sentence.upperBound, reading.isCapitalized(joint + 1), reading.isCapitalized(joint + 2) else { return false }
    return ((joint + 1)...(joint + 2)).allSatisfy {
      reading.mention(at: $0) == nil && reading.flags($0).isDisjoint(with: [.rank, .honorific, .officeHead, .determiner, .month, .weekday])
    } && !reading.flags(joint + 1).isDisjoint(with: [.topic, .officeModifier])
  }

  /// `2+2`, as one token or three.
  func isTwoPlusTwo(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.foldedBytes(token..<(token + 1)).elementsEqual("2+2".utf8) || reading.foldedBytes(token..<(token + 3)).elementsEqual("2+2".utf8)
  }

  /// A spaced dash between two mentions of actors: `Vietnam – China Border Exchange`.
  func isPair(around dash: Int, _ reading: DocumentReading) -> Bool {
    guard let left = reading.mention(endingAt: dash), let right = reading.mention(beginningAt: dash + 1) else { return false }
    return reading.type(of: left) == "Country" && reading.type(of: right) == "Country" && reading.isCapitalized(right.tokens.upperBound)
  }

  /// People’s, Ministers’, Experts’: possessives that belong to a name, unlike Vietnam’s.
  func isNamePossessive(_ clitic: Int, _ start: Int, _ reading: DocumentReading) -> Bool {
    let owner = clitic - 1
    if reading.word(owner) == people { return true }
    if let mention = reading.mention(endingAt: clitic), mention.tokens.lowerBound <= owner { return false }
    return reading.tokens[clitic].end - reading.tokens[clitic].start < 4
      && reading.text.bytes[Int(reading.tokens[owner].end) - 1] | 0x20 == UInt8(ascii: "s")
      && reading.flags(owner).isDisjoint(with: [.rank])
  }

  /// The head that ends before `end`, and begins after `start`.
  func headEnding(at end: Int, from start: Int, _ reading: DocumentReading) -> Vocabulary.NameHead? {
    guard end - 1 > start, reading.tokens.indices.contains(end - 1) else { return nil }
    for head in trailing[reading.word(end - 1)] ?? [] where end - head.words.count >= start {
      if (0..<head.words.count).allSatisfy({ reading.word(end - head.words.count + $0) == head.words[$0] }) { return head.head }
    }
    return nil
  }

  /// The last head within a run: its end and what it says.
  func lastHead(in run: Range<Int>, _ reading: DocumentReading) -> (end: Int, head: Vocabulary.NameHead)? {
    // In “MINISTRY FOR THE ARMED FORCES” what comes first says what it is.
    if let joint = run.dropFirst().first(where: { complementWords.contains(reading.word($0)) && reading.tokens[$0].shape != .lower }),
      let first = lastHead(in: run.lowerBound..<joint, reading), first.end == joint, first.head.takesComplement
    {
      return (run.upperBound, first.head)
    }
    for end in stride(from: run.upperBound, to: run.lowerBound, by: -1) {
      for head in trailing[reading.word(end - 1)] ?? [] where end - head.words.count >= run.lowerBound {
        let begin = end - head.words.count
        guard (0..<head.words.count).allSatisfy({ reading.word(begin + $0) == head.words[$0] }) else { continue }
        let isLower = (begin..<end).contains { reading.tokens[$0].shape == .lower && !reading.flags($0).contains(.clitic) }
        if isLower && !head.head.allowsLower { continue }
        // Only a head that takes a complement may stand before other capitals, and these then belong to it.
        var finish = end
        if end < run.upperBound {
          let rest = end..<run.upperBound
          if reading.isDash(end) || reading.word(end) == -1 && reading.tokens[end].shape == .mark {
            finish = run.upperBound
          } else if makers.contains(head.words[head.words.count - 1]), rest.count <= 2, begin > run.lowerBound,
            rest.allSatisfy({ reading.mention(at: $0).map { reading.type(of: $0) == "Place" } ?? true })
          {
            // “Heavy Industries Taxila”
            finish = run.upperBound
          } else if rest.count == 1, isRoman(end, reading), head.head.type == "ArmedForce" {
            // “Battle Group IV”: the number is taken in later.
            finish = end
          } else if begin > run.lowerBound, isRegion(rest, reading), ["ArmedForce", "Organization"].contains(head.head.type.rawValue) {
            // “British Army Training Unit Kenya”
            finish = run.upperBound
          } else if rest.count > 0 {
            continue
          }
        }
        return (finish, head.head)
      }
    }
    return nil
  }

  /// Whether the name of a body begins at a token: a known one, or a nationality with the head of one after it.
  func isBody(beginningAt start: Int, _ mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    if ["Organization", "ArmedForce"].contains(reading.type(of: mention).rawValue) {
      return !reading.isCapitalized(mention.tokens.upperBound)
    }
    guard reading.type(of: mention) == "Country", reading.isCapitalized(mention.tokens.upperBound) else { return false }
    let (end, head) = lastHead(in: run(from: start, in: sentence, reading), reading) ?? (start, nil)
    return end > mention.tokens.upperBound && head.map { ["Organization", "ArmedForce"].contains($0.type.rawValue) } == true
  }
}
