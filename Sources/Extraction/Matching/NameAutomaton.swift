import Knowledge

/// All forms of all names of the gazetteers, found in one pass over a folded text.
struct NameAutomaton: Sendable {
  /// How a form stands to its entry.
  enum Kind: Sendable {
    /// A name that may stand for the thing.
    case name
    /// An acronym: exact case.
    case acronym
    /// An adjective or a word for the people of a country.
    case demonym
    /// The seat of a government, read as the government.
    case capital
  }

  /// An entry that a form may stand for.
  struct Candidate: Sendable {
    let entry: Int
    let kind: Kind
    let isAmbiguous: Bool
    /// The form as the pack writes it.
    let form: String
  }

  /// A form found in a text: offsets into the folded bytes.
  struct Match {
    let range: Range<Int>
    let candidates: [Candidate]
    /// Shorter names within it, at any depth: the country in the name of its navy.
    var nested: [Match] = []
  }

  private let automaton: AhoCorasick
  private let candidates: [[Candidate]]

  /// Takes in the forms of the entries.
  init(_ entries: [GazetteerEntry]) {
    var forms: [[UInt8]: Int] = [:]
    var patterns: [[UInt8]] = []
    var candidates: [[Candidate]] = []
    func add(_ form: String, _ candidate: Candidate) {
      let folded = FoldedText.fold(name: form)
      guard !folded.isEmpty else { return }
      if let index = forms[folded] {
        if !candidates[index].contains(where: {
          $0.entry == candidate.entry && $0.kind == candidate.kind && (candidate.kind != .acronym || $0.form == candidate.form)
        }) {
          candidates[index].append(candidate)
        }
      } else {
        forms[folded] = patterns.count
        patterns.append(folded)
        candidates.append([candidate])
      }
    }
    for (index, entry) in entries.enumerated() {
      for (list, kind) in [([entry.name] + entry.aliases, Kind.name), (entry.acronyms, .acronym), (entry.demonyms, .demonym)] {
        for form in list { add(form, Candidate(entry: index, kind: kind, isAmbiguous: entry.ambiguous.contains(form), form: form)) }
      }
    }
    self.automaton = AhoCorasick(patterns, isWord: Self.isWord)
    self.candidates = candidates
  }

  /// The longest matches at word boundaries, left to right, none overlapping another.
  ///
  /// `accepts` decides whether a candidate may stand in a range of the folded text; a match of which none may is passed over for a shorter one.
  func matches(in text: FoldedText, accepts: (Candidate, Range<Int>) -> Bool) -> [Match] {
    var best: [Match] = []
    var inner: [Match] = []
    let bytes = text.bytes
    automaton.search(bytes) { match in
      let range = match.range
      guard range.upperBound == bytes.count || !Self.isWord(bytes[range.upperBound]) || !Self.isWord(bytes[range.upperBound - 1])
      else { return }
      // Ends come in order: a match is kept unless an earlier beginning covers it, and takes the place of those that it covers.
      let accepted = candidates[match.pattern].filter { accepts($0, range) }
      guard !accepted.isEmpty else { return }
      let found = Match(range: range, candidates: accepted)
      if let last = best.last, last.range.lowerBound <= range.lowerBound, last.range.upperBound > range.lowerBound,
        last.range.lowerBound < range.lowerBound || last.range.upperBound >= range.upperBound
      {
        inner.append(found)
        return
      }
      while let last = best.last, last.range.lowerBound >= range.lowerBound { inner.append(best.removeLast()) }
      best.append(found)
    }
    inner.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    var next = 0
    for index in best.indices {
      while next < inner.count, inner[next].range.lowerBound < best[index].range.upperBound {
        if inner[next].range.lowerBound >= best[index].range.lowerBound, inner[next].range.upperBound <= best[index].range.upperBound {
          best[index].nested.append(inner[next])
        }
        next += 1
      }
    }
    return best
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
  }
}
