/// Puts names together from what the network says of each word: whether it begins a name of a kind, goes on one, or stands outside.
///
/// First it is settled where names begin and end, whatever their kind, then the kind, by all words of the name together; so no name falls apart
/// because its words by themselves look like different things.
enum NameDecoder {
  /// The scores of one word, with a place for each kind in the order of `NamedSpan.Kind.allCases`.
  struct Scores {
    var outside: Float
    var begins: [Float]
    var goesOn: [Float]
  }

  /// The names in a sentence, as half-open places of its words. Linear in its length.
  static func names(_ words: [Scores]) -> [(words: Range<Int>, kind: NamedSpan.Kind)] {
    var names: [(words: Range<Int>, kind: NamedSpan.Kind)] = []
    var start: Int?
    func close(at end: Int) {
      if let start { names.append((start..<end, kind(of: words[start..<end]))) }
      start = nil
    }
    for (index, word) in words.enumerated() {
      let begins = word.begins.max() ?? -.infinity, goesOn = word.goesOn.max() ?? -.infinity
      if word.outside >= max(begins, goesOn) {
        close(at: index)
      } else if start == nil || begins > goesOn {
        close(at: index)
        start = index
      }
    }
    close(at: words.count)
    return names
  }

  private static func kind(of name: ArraySlice<Scores>) -> NamedSpan.Kind {
    let kinds = NamedSpan.Kind.allCases
    var sums = [Float](repeating: 0, count: kinds.count)
    for (index, word) in name.enumerated() {
      // A name's first word may have been taken for a later one.
      for kind in kinds.indices { sums[kind] += index == 0 ? max(word.begins[kind], word.goesOn[kind]) : word.goesOn[kind] }
    }
    let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    return kinds[best]
  }
}
