public import Knowledge
import Language

/// Reads documents into graphs: a pure function from a document's text to the facts that it states.
///
/// Linear in the length of the text: a long one is read in parts, and short forms are carried on from part to part. Safe to use from several threads.
public struct Extractor: Sendable {
  private let pack: DomainPack
  private let table: WordTable
  private let mentions: MentionFinder
  private let chunker: Chunker
  private let patterns: PatternMatcher
  private let names: NameRelations
  private let affiliations: Affiliations

  /// Makes ready to read with a pack's names and patterns. Linear in the size of the pack.
  public init(pack: DomainPack) {
    let table = WordTable(vocabulary: pack.vocabulary, patterns: pack.patterns)
    self.pack = pack
    self.table = table
    self.mentions = MentionFinder(pack, table: table)
    self.chunker = Chunker(table: table, ontology: pack.ontology)
    self.patterns = PatternMatcher(pack, table: table)
    self.names = NameRelations(pack, table: table)
    self.affiliations = Affiliations(pack)
  }

  /// The types that the facts are of.
  public var ontology: Ontology { pack.ontology }

  /// What a document says.
  public func graph(of document: Document) -> DocumentGraph {
    var builder = GraphBuilder(document: document, ontology: pack.ontology)
    var inheritance = Inheritance()
    var text = document.text
    let parts = text.withUTF8 { bytes in
      TextParts.ranges(of: bytes).map { (offset: $0.lowerBound, text: String(decoding: bytes[$0], as: UTF8.self)) }
    }
    for part in parts {
      var reading = DocumentReading(
        document: document, part: part.text, offset: part.offset, inheritance: inheritance, table: table, ontology: pack.ontology)
      mentions.find(in: &reading)
      inheritance = reading.inheritance
      inheritance.published = reading.published
      inheritance.home = reading.home
      builder.begin(reading)
      read(reading, into: &builder)
    }
    return builder.finish()
  }

  private func read(_ reading: DocumentReading, into builder: inout GraphBuilder) {
    var next = 0
    for sentence in reading.text.sentences {
      var own: [Mention] = []
      while next < reading.mentions.count, reading.mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
        own.append(reading.mentions[next])
        next += 1
      }
      builder.add(findings(in: sentence, mentions: own, reading), of: sentence)
    }
  }

  private func findings(in sentence: AnalyzedText.Sentence, mentions: [Mention], _ reading: DocumentReading) -> SentenceFindings {
    guard !mentions.isEmpty else { return SentenceFindings() }
    let clause = Clause(chunks: chunker.chunks(of: sentence.tokens, in: reading), reading: reading)
    var findings = patterns.match(clause, sentence: sentence.tokens)
    findings.relations += names.match(sentence: sentence.tokens, mentions: mentions, in: reading)
    findings.relations += affiliations.match(sentence: sentence.tokens, mentions: mentions.filter { !$0.isCovered }, in: reading)
    return findings
  }
}
