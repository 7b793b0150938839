/// Writes what the network says of sentences into their tokens, and collects the names.
struct Filling {
  /// A sentence, or as much of it as is parsed at a time.
  struct Part {
    let tokens: Range<Int>
    let sentence: Range<Int>
  }

  let model: LanguageModel
  let bytes: [UInt8]
  private(set) var tokens: [Token]
  private(set) var names: [NamedSpan] = []

  init(model: LanguageModel, bytes: [UInt8], tokens: [Token]) {
    self.model = model
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Takes the reading of a part. Parts come in the order of the text.
  mutating func fill(_ part: Part, _ reading: ParserNetwork.Reading) {
    let parser = model.parser
    let offset = part.tokens.lowerBound - part.sentence.lowerBound
    for (word, index) in part.tokens.enumerated() {
      let scores = reading.tags + word * reading.tagStride
      let tag = model.universalTags[parser.universal.best(scores)]
      let penn = parser.penn.values[parser.penn.best(scores)]
      tokens[index].tag = tag
      tokens[index].pennTag = penn
      tokens[index].features = model.features[parser.features.best(scores)]
      tokens[index].lemma = model.lemmatizer.lemma(
        of: String(decoding: bytes[tokens[index].range], as: UTF8.self), tag: tag, penn: penn)
      let head = Int(reading.heads[word])
      if head >= 0 || offset == 0 {
        tokens[index].head = Int32(head < 0 ? head : head + offset)
        tokens[index].dependency = parser.relations.values[reading.relations[word]]
      } else {
        // A sentence has one root: that of its first part.
        let root = tokens[part.sentence].firstIndex { $0.head == -1 } ?? part.sentence.lowerBound
        tokens[index].head = Int32(root - part.sentence.lowerBound)
        tokens[index].dependency = "parataxis"
      }
    }
    addNames(in: part.tokens, reading)
  }

  private mutating func addNames(in range: Range<Int>, _ reading: ParserNetwork.Reading) {
    let scores = (0..<range.count).map { model.nameTags.scores(reading.tags + $0 * reading.tagStride + model.parser.names.start) }
    for (words, kind) in NameDecoder.names(scores) {
      names.append(NamedSpan(tokens: (range.lowerBound + words.lowerBound)..<(range.lowerBound + words.upperBound), kind: kind))
    }
  }
}
