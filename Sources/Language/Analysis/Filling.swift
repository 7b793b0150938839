/// Writes what the network says of sentences into their tokens, and collects the names.
struct Filling {
  /// A sentence, or as much of it as is parsed at a time.
  struct Part {
    let tokens: Range<Int>
    let sentence: Range<Int>
  }

  let model: LanguageModel
  private(set) var tokens: [Token]
  private(set) var names: [NamedSpan] = []

  private let wantsNames: Bool

  init(model: LanguageModel, tokens: [Token], wantsNames: Bool) {
    self.model = model
    self.tokens = tokens
    self.wantsNames = wantsNames
  }

  /// Takes the reading of a part. Parts come in the order of the text.
  mutating func fill(_ part: Part, _ reading: ParserNetwork.Reading) {
    let parser = model.parser
    let offset = part.tokens.lowerBound - part.sentence.lowerBound
    for (word, index) in part.tokens.enumerated() {
      let scores = reading.tags + word * reading.tagStride
      tokens[index].tag = model.universalTags[parser.universal.best(scores)]
      tokens[index].pennTag = model.pennTags[parser.penn.best(scores)]
      tokens[index].features = UInt16(parser.features.best(scores))
      let head = Int(reading.heads[word])
      if head >= 0 || offset == 0 {
        tokens[index].head = Int32(head < 0 ? head : head + offset)
        tokens[index].dependency = model.relations[reading.relations[word]]
      } else {
        // A sentence has one root: that of its first part.
        let root = tokens[part.sentence].firstIndex { $0.head == -1 } ?? part.sentence.lowerBound
        tokens[index].head = Int32(root - part.sentence.lowerBound)
        tokens[index].dependency = .parataxis
      }
    }
    if wantsNames { addNames(in: part.tokens, reading) }
  }

  private mutating func addNames(in range: Range<Int>, _ reading: ParserNetwork.Reading) {
    let scores = (0..<range.count).map { model.nameTags.scores(reading.tags + $0 * reading.tagStride + model.parser.names.start) }
    for (words, kind) in NameDecoder.names(scores) {
      names.append(NamedSpan(tokens: (range.lowerBound + words.lowerBound)..<(range.lowerBound + words.upperBound), kind: kind))
    }
  }
}
