public import Knowledge
import Language

/// Reads documents into graphs: a pure function from a document's text to the facts that it states.
///
/// Linear in the length of the text: a long one is read in parts, and short forms are carried on from part to part. Safe to use from several threads.
public struct Extractor: Sendable {
  private let pack: DomainPack
  private let table: WordTable
  private let mentions: MentionFinder
  private let analyzer: Analyzer
  private let words: SyntaxWords
  private let dates: DateReader
  private let patterns: PatternMatcher
  private let names: NameRelations
  private let affiliations: Affiliations
  private let beginning: NarrativeTime

  /// Makes ready to read with a pack's names and patterns. Linear in the size of the pack.
  ///
  /// - Throws: `ModelError` when the bundled language model cannot be read.
  public init(pack: DomainPack) throws {
    let table = WordTableBuilder(vocabulary: pack.vocabulary, patterns: pack.patterns)
    self.pack = pack
    self.mentions = MentionFinder(pack, table: table)
    self.analyzer = Analyzer(model: try .bundled())
    self.dates = DateReader(table: table)
    self.words = SyntaxWords(pack.vocabulary, table: table, ontology: pack.ontology)
    self.patterns = PatternMatcher(pack, table: table)
    self.names = NameRelations(pack, table: table)
    self.affiliations = Affiliations(pack)
    self.beginning = NarrativeTime(table: table, patterns: pack.patterns)
    self.table = table.table
  }

  /// The types that the facts are of.
  public var ontology: Ontology { pack.ontology }

  /// What a document says.
  public func graph(of document: Document) -> DocumentGraph {
    var builder = GraphBuilder(document: document, ontology: pack.ontology)
    read(document) { reading in
      builder.begin(reading)
      return { builder.add($0.findings, of: $0.sentence, in: reading) }
    }
    return builder.finish()
  }

  /// How each sentence of a document is read: its mentions, its tree, the facts drawn by which rule, and why candidates were rejected.
  public func explanation(of document: Document) -> [SentenceExplanation] {
    var explanations: [SentenceExplanation] = []
    read(document) { reading in { explanations.append(SentenceExplanation($0, reading)) } }
    return explanations
  }

  /// Reads a document part by part; `begin` is told of each part and gives back who takes its sentences.
  private func read(_ document: Document, begin: (DocumentReading) -> (SentenceReading) -> Void) {
    var inheritance = Inheritance()
    var text = document.text
    let parts = text.withUTF8 { bytes in
      let ranges = TextParts.ranges(of: bytes)
      return ranges.count == 1
        ? [(offset: 0, text: document.text)] : ranges.map { (offset: $0.lowerBound, text: String(decoding: bytes[$0], as: UTF8.self)) }
    }
    var narrative = beginning
    var number = 0
    for part in parts {
      var reading = DocumentReading(
        document: document, part: part.text, offset: part.offset, inheritance: inheritance, table: table, ontology: pack.ontology)
      mentions.find(in: &reading)
      inheritance = reading.inheritance
      inheritance.published = reading.published
      inheritance.isDatedByEvent = reading.isDatedByEvent
      inheritance.home = reading.home
      reading.text = analyzer.parse(reading.text, clauses: clausesToParse(of: reading))
      let take = begin(reading)
      narrative.beginPart()
      var next = 0
      for sentence in reading.text.sentences {
        var own: [Mention] = []
        while next < reading.mentions.count, reading.mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
          own.append(reading.mentions[next])
          next += 1
        }
        var read = self.reading(of: sentence, mentions: own, reading)
        narrative.enter(sentence, of: reading)
        narrative.place(&read.findings, of: read.tree, sentence: number)
        number += 1
        take(read)
      }
    }
  }

  private func reading(of sentence: AnalyzedText.Sentence, mentions: [Mention], _ reading: DocumentReading) -> SentenceReading {
    guard !mentions.isEmpty else { return SentenceReading(sentence: sentence, mentions: [], tree: nil, findings: SentenceFindings()) }
    let body = reading.body(of: sentence)
    let tree = reading.tokens[body.lowerBound].head == nil ? nil : SentenceTree(body, in: reading, words: words)
    if let tree { tree.dates = dates.dates(in: tree) }
    var findings = tree.map { patterns.match($0) } ?? SentenceFindings()
    findings.relations += names.match(sentence: sentence.tokens, mentions: mentions, in: reading)
    findings.relations += affiliations.match(sentence: sentence.tokens, mentions: mentions.filter { !$0.isCovered }, in: reading)
    if let confidences = pack.confidences { findings.relations.weigh(by: confidences) }
    return SentenceReading(sentence: sentence, mentions: mentions, tree: tree, findings: findings)
  }

  /// The sentences that can say how two entities stand to one another; the others need no tree.
  private func clausesToParse(of reading: DocumentReading) -> [Range<Int>] {
    reading.text.sentences.compactMap { sentence in
      let body = reading.body(of: sentence)
      let mentions = reading.mentions(beginningIn: body)
      guard let first = mentions.first else { return nil }
      return mentions.contains { $0.entity != first.entity || $0.group >= 0 } || patterns.mayBeAboutOccasion(body, in: reading) ? body : nil
    }
  }
}
