import Language

/// The named spans of a treebank whose last column holds entities, as GUM's does: `Entity=(1-person-giv:act-1-coref`.
///
/// A span counts as a name where a proper noun heads it. What counts is its core: the name without titles, articles and what is added behind. The
/// training reads them alike (`scripts/training/conllu.py`).
enum TreebankNames {
  /// The named spans of a sentence, in places of its words.
  static func spans(of sentence: CoNLLUSentence) -> [NamedSpan] {
    let words = sentence.words
    let cores = annotated(sentence).compactMap { range, kind -> NamedSpan? in
      let heads = range.filter { word in words[word].head.map { !range.contains($0) } ?? false }
      guard heads.count == 1, words[heads[0]].universalTag == "PROPN" else { return nil }
      return NamedSpan(tokens: core(of: range, head: heads[0], kind, in: words), kind: kind)
    }
    // Of cores that overlap, the longest is kept.
    var taken = Set<Int>()
    return cores.sorted { ($1.tokens.count, $0.tokens.lowerBound) < ($0.tokens.count, $1.tokens.lowerBound) }.filter { name in
      guard taken.isDisjoint(with: name.tokens) else { return false }
      taken.formUnion(name.tokens)
      return true
    }
  }

  /// The spans that are annotated as of a kind that can be named.
  private static func annotated(_ sentence: CoNLLUSentence) -> [(range: Range<Int>, kind: NamedSpan.Kind)] {
    var open: [(id: Substring, kind: Substring, start: Int)] = []
    var closed: [(range: Range<Int>, kind: NamedSpan.Kind)] = []
    func close(_ span: (id: Substring, kind: Substring, start: Int), at end: Int) {
      let kinds: [Substring: NamedSpan.Kind] = ["person": .person, "place": .place, "organization": .organization, "event": .event]
      if let kind = kinds[span.kind] { closed.append((span.start..<end, kind)) }
    }
    for (index, word) in sentence.words.enumerated() {
      guard let entity = word.misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })?.dropFirst("Entity=".count) else {
        continue
      }
      var rest = entity
      while !rest.isEmpty {
        if rest.hasPrefix("(") {
          let body = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
          let fields = body.split(separator: "-", omittingEmptySubsequences: false)
          let span = (id: fields[0], kind: fields.count > 1 ? fields[1] : "", start: index)
          rest = rest[body.endIndex...]
          if rest.hasPrefix(")") {
            rest = rest.dropFirst()
            close(span, at: index + 1)
          } else {
            open.append(span)
          }
        } else {
          let id = rest.prefix { $0 != ")" && $0 != "(" }
          rest = rest[id.endIndex...].hasPrefix(")") ? rest[id.endIndex...].dropFirst() : rest[id.endIndex...]
          if let place = open.lastIndex(where: { $0.id == id.prefix { $0 != "-" } }) { close(open.remove(at: place), at: index + 1) }
        }
      }
    }
    return closed
  }

  /// Small words that names hold between proper nouns.
  private static let joints: Set<String> = [
    "of", "and", "&", "the", "for", "-", "–", "'s", "’s", "'", "’", "de", "la", "del", "du", "van", "von", "bin", "al", "el",
  ]

  /// The name within an annotated span: of a person the head and the parts of the name tied to it; else the run of proper nouns about the head.
  private static func core(of range: Range<Int>, head: Int, _ kind: NamedSpan.Kind, in words: [CoNLLUWord]) -> Range<Int> {
    if kind == .person {
      let last = range.last { $0 > head && words[$0].head == head && words[$0].dependency.prefix { $0 != ":" } == "flat" }
      return head..<((last ?? head) + 1)
    }
    func isProper(_ index: Int) -> Bool { ["NNP", "NNPS"].contains(words[index].pennTag) }
    func isJoint(_ index: Int) -> Bool { joints.contains(words[index].form.lowercased()) }
    var start = head
    while start > range.lowerBound {
      var before = start - 1
      while before > range.lowerBound, isJoint(before) { before -= 1 }
      guard isProper(before) else { break }
      start = before
    }
    var end = head + 1
    while end < range.upperBound {
      var after = end
      while after < range.upperBound - 1, isJoint(after) { after += 1 }
      guard isProper(after) else { break }
      end = after + 1
    }
    return start..<end
  }
}
