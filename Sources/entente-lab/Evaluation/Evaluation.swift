import Language

/// How well an analyser agrees with a treebank.
///
/// On gold tokens, the share of words that are right; from raw text, the F1 of words that stand at the same place and are right, as in the CoNLL 2018
/// shared task. Punctuation counts; subtypes of relations (`nmod:poss`) do not.
struct Evaluation {
  /// A share of right answers among those given and those wanted.
  struct Agreement {
    var right = 0, given = 0, wanted = 0
    /// The harmonic mean of precision and recall, in percent.
    var f1: Double { given + wanted == 0 ? 0 : 200 * Double(right) / Double(given + wanted) }

    mutating func add(_ isRight: Bool) {
      right += isRight ? 1 : 0
      given += 1
      wanted += 1
    }
  }

  var words = 0, sentenceCount = 0
  var tags = Agreement(), pennTags = Agreement(), features = Agreement(), lemmas = Agreement()
  var unlabelled = Agreement(), labelled = Agreement(), subtyped = Agreement()
  var rawTokens = Agreement(), rawWords = Agreement(), rawSentences = Agreement()
  var rawTags = Agreement(), rawLemmas = Agreement(), rawUnlabelled = Agreement(), rawLabelled = Agreement()

  init(of treebank: [CoNLLUSentence], by analyzer: Analyzer) {
    sentenceCount = treebank.count
    compareOnGoldTokens(treebank, analyzer.analyze(sentences: treebank.map { $0.words.map(\.form) }))
    let raw = TreebankText(treebank)
    compareFromText(treebank, raw, analyzer.analyze(raw.text))
  }

  private mutating func compareOnGoldTokens(_ treebank: [CoNLLUSentence], _ analysis: AnalyzedText) {
    for (gold, sentence) in zip(treebank.lazy.filter { !$0.words.isEmpty }, analysis.sentences) {
      for (word, token) in zip(gold.words, analysis.tokens[sentence.tokens]) {
        words += 1
        tags.add(token.tag?.rawValue == word.universalTag)
        pennTags.add(token.pennTag == word.pennTag)
        features.add(token.features?.description == word.features)
        lemmas.add(token.lemma == word.lemma)
        let isAttached = token.head.map(Int.init) == word.head
        unlabelled.add(isAttached)
        labelled.add(isAttached && Self.base(token.dependency) == Self.base(word.dependency))
        subtyped.add(isAttached && token.dependency == word.dependency)
      }
    }
  }

  private mutating func compareFromText(_ treebank: [CoNLLUSentence], _ raw: TreebankText, _ analysis: AnalyzedText) {
    let found = TreebankText.spans(of: analysis)
    rawTokens = Self.agreement(of: found.tokens, with: raw.tokens)
    rawSentences = Self.agreement(of: found.sentences, with: raw.sentences)
    // Where each word stands tells which found word answers which gold word.
    var places: [TreebankText.Span: Int] = [:]
    for (index, span) in found.words.enumerated() where !span.isEmpty { places[span] = index }
    var sentenceStart = [Int](repeating: 0, count: analysis.tokens.count)
    for sentence in analysis.sentences { for index in sentence.tokens { sentenceStart[index] = sentence.tokens.lowerBound } }
    for count in [\Self.rawWords, \.rawTags, \.rawLemmas, \.rawUnlabelled, \.rawLabelled] {
      self[keyPath: count].given = found.words.count
      self[keyPath: count].wanted = raw.words.count
    }
    var first = 0
    for sentence in treebank {
      for (offset, word) in sentence.words.enumerated() {
        guard let index = places[raw.words[first + offset]] else { continue }
        let token = analysis.tokens[index]
        rawWords.right += 1
        if token.tag?.rawValue == word.universalTag { rawTags.right += 1 }
        if token.lemma == word.lemma { rawLemmas.right += 1 }
        let head = token.head.map { $0 < 0 ? nil : found.words[sentenceStart[index] + Int($0)] }
        let wanted = word.head.map { $0 < 0 ? nil : raw.words[first + $0] }
        guard head == wanted else { continue }
        rawUnlabelled.right += 1
        if Self.base(token.dependency) == Self.base(word.dependency) { rawLabelled.right += 1 }
      }
      first += sentence.words.count
    }
  }

  private static func agreement(of found: [TreebankText.Span], with gold: [TreebankText.Span]) -> Agreement {
    let wanted = Set(gold)
    return Agreement(right: found.count { wanted.contains($0) }, given: found.count, wanted: gold.count)
  }

  /// A relation without its subtype.
  private static func base(_ relation: String?) -> Substring? { relation?.prefix { $0 != ":" } }
}
