import Knowledge
import Language

/// A sentence as a tree of what it speaks of: a name with its title is one node, every other word is one.
///
/// The parser's arcs inside a name are gone: what hangs on any word of a name hangs on the name. Relation patterns are matched on this tree.
final class SentenceTree {
  struct Node {
    /// The words that it stands for.
    let tokens: Range<Int>
    /// The word among them by which it hangs on its parent.
    let head: Int
    /// The place of its parent; -1 for the root.
    var parent: Int
    var relation: Dependency
    /// The entities that the words name; empty for a plain word.
    let entities: [Int]
    /// How they name it; `nil` for a plain word.
    let mention: Mention?
    /// The word of the table for a plain word or the last of a name, -1 for one that is not known.
    let word: Int32
    /// What a plain word can be; empty for a name.
    let flags: WordFlags
    /// The places of what hangs on it, ascending.
    var children = Branches()
    /// The relations of its children, so that most searches among these need not begin.
    fileprivate(set) var childRelations: DependencySet = []
    fileprivate(set) var isVerb = false
    /// Whether it is a verb that the tagger may have taken for a noun.
    var isMisreadVerb = false
  }

  let reading: DocumentReading
  let tokens: Range<Int>
  let nodes: [Node]
  let words: SyntaxWords
  /// The dates in it, in the order of the text.
  var dates: [DateReader.Found] = []
  private let places: [Int32]
  /// The different words that introduce phrases, so that most that patterns ask for need not be looked for.
  private let prepositions: [Int32]
  /// Whether a relative pronoun or “where” stands in it.
  let hasRelatives: Bool
  /// Whether “there” stands in it.
  let hasThere: Bool

  /// Builds the tree of a sentence that the parser has read. Linear in its length, apart from the depth of the tree.
  init(_ tokens: Range<Int>, in reading: DocumentReading, words: SyntaxWords) {
    self.reading = reading
    self.tokens = tokens
    self.words = words
    let units = Self.units(of: tokens, in: reading)
    var places = [Int32](repeating: 0, count: tokens.count)
    for (place, unit) in units.enumerated() { for token in unit.tokens { places[token - tokens.lowerBound] = Int32(place) } }
    let depths = Self.depths(of: tokens, in: reading)
    var nodes: [Node] = []
    nodes.reserveCapacity(units.count)
    for unit in units {
      // The word nearest to the root hangs on what is nearer still, so that there is no circle.
      var head = unit.tokens.lowerBound
      for token in unit.tokens {
        let depth = depths[token - tokens.lowerBound], least = depths[head - tokens.lowerBound]
        // Of two words as near, the one that is no modifier: in “the Xiangshan Forum, the Shangri-La Dialogue” the first may hang on “Forum”.
        if depth < least || depth == least && Self.isModifier(reading.tokens[head]) { head = token }
      }
      let above = Int(reading.tokens[head].head ?? -1)
      let parent = above >= 0 && above < tokens.count && depths[head - tokens.lowerBound] > 0 ? Int(places[above]) : -1
      nodes.append(
        Node(
          tokens: unit.tokens, head: head, parent: parent, relation: Dependency(reading.tokens[head].dependency),
          entities: unit.mention.map { reading.entities(of: $0) } ?? [], mention: unit.mention,
          word: reading.word(unit.mention == nil ? head : unit.tokens.upperBound - 1),
          flags: unit.mention == nil ? reading.flags(head) : []))
    }
    for place in nodes.indices {
      let parent = nodes[place].parent
      if parent >= 0 { nodes[parent].children.insert(place) }
    }
    TreeRepairs.mend(&nodes, in: reading, words: words)
    MissingSubjects.find(&nodes, in: reading)
    NameLists.join(&nodes, in: reading)
    for place in nodes.indices {
      let relation = nodes[place].relation, parent = nodes[place].parent
      nodes[place].isVerb =
        nodes[place].mention == nil && !Self.isFunction(relation)
        && (nodes[place].isMisreadVerb || reading.tokens[nodes[place].head].pennTag?.isVerb == true)
      if parent >= 0 { nodes[parent].childRelations.insert(DependencySet(relation)) }
    }
    self.nodes = nodes
    self.places = places
    prepositions = Self.prepositions(of: nodes, words)
    hasThere = nodes.contains { $0.word == words.there }
    hasRelatives = nodes.contains { $0.flags.contains(.relative) || $0.word == words.where }
  }

  /// The node that a token belongs to.
  func node(at token: Int) -> Int { Int(places[token - tokens.lowerBound]) }

  // MARK: Building

  private static func prepositions(of nodes: [Node], _ words: SyntaxWords) -> [Int32] {
    var found: [Int32] = []
    for node in nodes where node.relation == .preposition || node.relation == .marker {
      let word = word(ofPreposition: node.word, words)
      if !found.contains(word) { found.append(word) }
    }
    return found
  }

  private static func isModifier(_ token: Token) -> Bool {
    [.compound, .modifier, .determiner, .flat].contains(Dependency(token.dependency))
  }

  private static func units(of sentence: Range<Int>, in reading: DocumentReading) -> [(tokens: Range<Int>, mention: Mention?)] {
    var units: [(tokens: Range<Int>, mention: Mention?)] = []
    units.reserveCapacity(sentence.count)
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let name = PersonTitles.name(after: token, in: reading), let person = reading.mention(beginningAt: name) {
        units.append((token..<min(person.tokens.upperBound, sentence.upperBound), person))
      } else if let name = IntroducedName.mention(after: token, in: reading), sentence.contains(name.tokens.upperBound - 1) {
        units.append((token..<name.tokens.upperBound, name))
      } else if let mention = reading.mention(at: token) {
        units.append((token..<min(mention.tokens.upperBound, sentence.upperBound), mention))
      } else {
        units.append((token..<(token + 1), nil))
      }
      token = units[units.count - 1].tokens.upperBound
    }
    return units
  }

  /// How far each token is from the root. A circle, which no parser gives, counts as the root.
  private static func depths(of sentence: Range<Int>, in reading: DocumentReading) -> [Int32] {
    var depths = [Int32](repeating: -1, count: sentence.count)
    var way: [Int] = []
    for token in 0..<sentence.count {
      var place = token
      while depths[place] < 0 {
        depths[place] = 0
        way.append(place)
        let head = Int(reading.tokens[sentence.lowerBound + place].head ?? -1)
        guard head >= 0, head < sentence.count, head != place else { break }
        place = head
      }
      guard let last = way.last else { continue }
      let head = Int(reading.tokens[sentence.lowerBound + last].head ?? -1)
      var depth: Int32 = head >= 0 && head < sentence.count && head != last && !way.contains(head) ? depths[head] + 1 : 0
      for step in way.reversed() {
        depths[step] = depth
        depth += 1
      }
      way.removeAll(keepingCapacity: true)
    }
    return depths
  }

  // MARK: Looking around

  func has(_ node: Int, _ relation: Dependency) -> Bool { nodes[node].childRelations.contains(DependencySet(relation)) }

  func children(_ node: Int, _ relation: Dependency) -> [Int] {
    has(node, relation) ? nodes[node].children.filter { nodes[$0].relation == relation } : []
  }

  func child(_ node: Int, _ relation: Dependency) -> Int? {
    has(node, relation) ? nodes[node].children.first { nodes[$0].relation == relation } : nil
  }

  /// Whether one of the children by a relation is such.
  func has(_ node: Int, _ relation: Dependency, where isSuch: (Int) -> Bool) -> Bool {
    has(node, relation) && nodes[node].children.contains { nodes[$0].relation == relation && isSuch($0) }
  }

  /// The first of the children by a relation that is such.
  func child(_ node: Int, _ relation: Dependency, where isSuch: (Int) -> Bool) -> Int? {
    has(node, relation) ? nodes[node].children.first { nodes[$0].relation == relation && isSuch($0) } : nil
  }

  func flags(_ node: Int) -> WordFlags { nodes[node].flags }

  func tag(_ node: Int) -> UniversalTag? { reading.tokens[nodes[node].head].tag }

  func penn(_ node: Int) -> PennTag? { reading.tokens[nodes[node].head].pennTag }

  func isVerb(_ node: Int) -> Bool { nodes[node].isVerb }

  static func isFunction(_ relation: Dependency) -> Bool {
    switch relation {
    case .auxiliary, .passiveAuxiliary, .copula: true
    default: false
    }
  }

  /// Whether a word only says what kind of thing the noun after it is: the “patrol” of a patrol vessel.
  func isModifier(_ node: Int) -> Bool {
    nodes[node].mention == nil && (nodes[node].relation == .compound || nodes[node].relation == .modifier) && nodes[node].parent >= 0
      && nodes[nodes[node].parent].mention == nil
  }

  /// Whether a node is the centre of a clause: a verb, or what is said with a form of be.
  func isPredicate(_ node: Int) -> Bool { nodes[node].isVerb || has(node, .copula) }

  /// Whether one of the words that introduce a phrase is a certain preposition.
  func hasPreposition(_ node: Int, _ word: Int32) -> Bool {
    guard !nodes[node].childRelations.isDisjoint(with: [.preposition, .marker]) else { return false }
    return nodes[node].children.contains {
      (nodes[$0].relation == .preposition || nodes[$0].relation == .marker && !isPredicate(node))
        && Self.word(ofPreposition: nodes[$0].word, words) == word
    }
  }

  func isPrepositional(_ node: Int) -> Bool { has(node, .preposition) }

  /// Whether any phrase of the sentence is introduced by a certain preposition. Linear in the number of different ones.
  func introduces(_ word: Int32) -> Bool { prepositions.contains(word) }

  /// `such as` counts as “including”.
  private static func word(ofPreposition word: Int32, _ words: SyntaxWords) -> Int32 {
    word == words.such || word == words.like ? words.including : word
  }

  /// The nearest clause that a node stands in, itself included.
  func clause(of node: Int) -> Int {
    var place = node
    while !isPredicate(place), nodes[place].parent >= 0 { place = nodes[place].parent }
    return place
  }

  /// Whether the clause of a trigger says that something begins: `took command`, `upgraded ties`.
  func begins(_ trigger: Int) -> Bool { flags(clause(of: trigger)).contains(.beginning) }

  /// The words of a node with all that hangs on it, from the first to the last.
  func span(_ node: Int, depth: Int = 0) -> Range<Int> {
    var span = nodes[node].tokens
    guard depth < 64 else { return span }
    for child in nodes[node].children {
      let inner = self.span(child, depth: depth + 1)
      span = min(span.lowerBound, inner.lowerBound)..<max(span.upperBound, inner.upperBound)
    }
    return span
  }
}
