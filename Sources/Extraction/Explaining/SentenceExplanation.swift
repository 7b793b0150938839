public import Knowledge
import Language

/// Why a sentence gave the facts that it gave.
public struct SentenceExplanation: Sendable {
  /// A stretch of text that names an entity.
  public struct NamedSpan: Sendable {
    /// Half-open UTF-8 offsets into the document’s text.
    public let range: Range<Int>
    /// The entity’s identifier.
    public let entity: EntityID
    /// The entity’s type.
    public let type: EntityTypeName
    /// Further entities where one word takes up several: “the two countries”.
    public let others: [EntityID]
  }

  /// A fact that a rule drew.
  public struct DrawnFact: Sendable {
    /// The two ends and what stands between them.
    public let source: EntityID, relation: RelationTypeName, target: EntityID
    /// Whether it is so, planned, wished for or denied.
    public let modality: Modality
    /// Its numbers and dates, by name.
    public let qualifiers: Qualifiers
    /// The rule that drew it, and how often that rule is right.
    public let rule: String, confidence: Double
    /// Half-open UTF-8 offsets of the words that show it.
    public let range: Range<Int>
  }

  /// One line of the tree: a name or word, and what it hangs on.
  public struct TreeLine: Sendable {
    /// How far it stands from the root.
    public let depth: Int
    /// The words, and the grammatical relation to what they hang on (Universal Dependencies v2).
    public let text: String, relation: String, tag: String
  }

  /// The sentence: half-open UTF-8 offsets into the document’s text.
  public let range: Range<Int>
  /// What is named in it, in the order of the text.
  public let mentions: [NamedSpan]
  /// Its tree, from the root down; empty for a sentence that needed none.
  public let tree: [TreeLine]
  /// What was drawn from it.
  public let facts: [DrawnFact]
  /// The rules that found their trigger but no fact, each with the reason.
  public let rejections: [String]

  init(_ sentence: SentenceReading, _ reading: DocumentReading) {
    func range(_ tokens: Range<Int>) -> Range<Int> { reading.inDocument(reading.bytes(tokens)) }
    self.range = reading.inDocument(sentence.sentence.range)
    mentions = sentence.mentions.filter { !$0.isCovered }.map { mention in
      let entities = reading.entities(of: mention).map { reading.entities[$0].id }
      return NamedSpan(
        range: range(mention.tokens), entity: entities[0], type: reading.type(of: mention), others: Array(entities.dropFirst()))
    }
    facts = sentence.findings.relations.map { relation in
      DrawnFact(
        source: reading.entities[relation.source].id, relation: relation.type, target: reading.entities[relation.target].id,
        modality: relation.modality, qualifiers: relation.qualifiers, rule: relation.rule, confidence: relation.confidence,
        range: range(relation.tokens))
    }
    rejections = sentence.findings.rejections.map(\.text)
    tree = sentence.tree.map(Self.lines) ?? []
  }

  private static func lines(of tree: SentenceTree) -> [TreeLine] {
    var lines: [TreeLine] = []
    var stack = tree.nodes.indices.filter { tree.nodes[$0].parent < 0 }.reversed().map { (node: $0, depth: 0) }
    while let (node, depth) = stack.popLast() {
      let token = tree.reading.tokens[tree.nodes[node].head]
      lines.append(
        TreeLine(
          depth: depth, text: tree.reading.string(tree.nodes[node].tokens), relation: token.dependency?.rawValue ?? "",
          tag: token.pennTag?.rawValue ?? ""))
      for child in tree.nodes[node].children.reversed() { stack.append((child, depth + 1)) }
    }
    return lines
  }
}
