import Language

/// How well an analyser agrees with a treebank.
///
/// On gold tokens, the share of words that are right; from raw text, the F1 of words that stand at the same place and are right, as in the CoNLL 2018
/// shared task. Punctuation counts; subtypes of relations (`nmod:poss`) do not.
struct Evaluation {
  /// What is compared.
  enum Measure: CaseIterable {
    case tags, pennTags, features, lemmas, unlabelled, labelled, subtyped
    /// Names on gold tokens, in documents that have entities annotated.
    case names
    case rawTokens, rawWords, rawSentences, rawTags, rawLemmas, rawUnlabelled, rawLabelled
  }

  private(set) var words = 0, sentences = 0
  private var agreements: [Measure: Agreement] = [:]

  /// How far the two agree.
  subscript(measure: Measure) -> Agreement {
    get { agreements[measure] ?? Agreement() }
    set { agreements[measure] = newValue }
  }

  init(of treebank: [CoNLLUSentence], by analyzer: Analyzer) {
    sentences = treebank.count
    compareOnGoldTokens(treebank, analyzer.analyze(sentences: treebank.map { $0.words.map(\.form) }))
    let raw = TreebankText(treebank)
    compareFromText(treebank, raw, analyzer.analyze(raw.text))
  }

  /// Adds what was compared elsewhere.
  static func += (left: inout Evaluation, right: Evaluation) {
    left.words += right.words
    left.sentences += right.sentences
    for measure in Measure.allCases { left[measure] += right[measure] }
  }

  private mutating func compareOnGoldTokens(_ treebank: [CoNLLUSentence], _ analysis: AnalyzedText) {
    let annotated = Set(treebank.filter { $0.words.contains { $0.misc.contains("Entity=") } }.map(\.document))
    for (gold, sentence) in zip(treebank.lazy.filter { !$0.words.isEmpty }, analysis.sentences) {
      if annotated.contains(gold.document) { compareNames(gold, sentence, analysis) }
      for (word, token) in zip(gold.words, analysis.tokens[sentence.tokens]) {
        words += 1
        self[.tags].add(token.tag?.rawValue == word.universalTag)
        self[.pennTags].add(token.pennTag?.rawValue == word.pennTag)
        self[.features].add(analysis.features(of: token)?.description == word.features)
        self[.lemmas].add(Self.isRight(analysis.lemma(of: token), word.lemma))
        let isAttached = token.head.map(Int.init) == word.head
        self[.unlabelled].add(isAttached)
        self[.labelled].add(isAttached && Self.base(token.dependency?.rawValue) == Self.base(word.dependency))
        self[.subtyped].add(isAttached && token.dependency?.rawValue == word.dependency)
      }
    }
  }

  private mutating func compareNames(_ gold: CoNLLUSentence, _ sentence: AnalyzedText.Sentence, _ analysis: AnalyzedText) {
    let start = sentence.tokens.lowerBound
    let found = analysis.names.filter { sentence.tokens.contains($0.tokens.lowerBound) }
      .map { NamedSpan(tokens: ($0.tokens.lowerBound - start)..<($0.tokens.upperBound - start), kind: $0.kind) }
    let wanted = TreebankNames.spans(of: gold)
    self[.names] += Agreement(matched: Set(wanted).intersection(found).count, predicted: found.count, gold: wanted.count)
  }

  private mutating func compareFromText(_ treebank: [CoNLLUSentence], _ raw: TreebankText, _ analysis: AnalyzedText) {
    let found = TreebankText.spans(of: analysis)
    self[.rawTokens] = Self.agreement(of: found.tokens, with: raw.tokens)
    self[.rawSentences] = Self.agreement(of: found.sentences, with: raw.sentences)
    // Where each word stands tells which found word answers which gold word.
    var places: [TreebankText.Span: Int] = [:]
    for (index, span) in found.words.enumerated() where !span.isEmpty { places[span] = index }
    var sentenceStart = [Int](repeating: 0, count: analysis.tokens.count)
    for sentence in analysis.sentences { for index in sentence.tokens { sentenceStart[index] = sentence.tokens.lowerBound } }
    for measure in [Measure.rawWords, .rawTags, .rawLemmas, .rawUnlabelled, .rawLabelled] {
      self[measure] = Agreement(matched: 0, predicted: found.words.count, gold: raw.words.count)
    }
    var first = 0
    for sentence in treebank {
      for (offset, word) in sentence.words.enumerated() {
        guard let index = places[raw.words[first + offset]] else { continue }
        let token = analysis.tokens[index]
        self[.rawWords].matched += 1
        if token.tag?.rawValue == word.universalTag { self[.rawTags].matched += 1 }
        if Self.isRight(analysis.lemma(of: token), word.lemma) { self[.rawLemmas].matched += 1 }
        let head = token.head.map { $0 < 0 ? nil : found.words[sentenceStart[index] + Int($0)] }
        let wanted = word.head.map { $0 < 0 ? nil : raw.words[first + $0] }
        guard head == wanted else { continue }
        self[.rawUnlabelled].matched += 1
        if Self.base(token.dependency?.rawValue) == Self.base(word.dependency) { self[.rawLabelled].matched += 1 }
      }
      first += sentence.words.count
    }
  }

  private static func agreement(of found: [TreebankText.Span], with gold: [TreebankText.Span]) -> Agreement {
    let wanted = Set(gold)
    return Agreement(matched: found.count { wanted.contains($0) }, predicted: found.count, gold: gold.count)
  }

  /// A lemma that the treebank leaves open is right whatever it is.
  private static func isRight(_ lemma: String?, _ gold: String) -> Bool { gold == "_" || lemma == gold }

  /// A relation without its subtype.
  private static func base(_ relation: String?) -> Substring? { relation?.prefix { $0 != ":" } }
}
