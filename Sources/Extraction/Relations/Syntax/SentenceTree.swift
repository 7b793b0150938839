import Knowledge
import Language

/// A sentence as a tree of what it speaks of: a name with its title is one node, every other word is one.
///
/// The parser's arcs inside a name are gone: what hangs on any word of a name hangs on the name. Relation patterns are matched on this tree.
struct SentenceTree {
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
    var children: [Int] = []
    /// The relations of its children, so that most searches among these need not begin.
    fileprivate(set) var childRelations: DependencySet = []
    fileprivate(set) var isVerb = false
  }

  let reading: DocumentReading
  let tokens: Range<Int>
  let nodes: [Node]
  let words: SyntaxWords
  /// The dates in it, in the order of the text.
  var dates: [DateReader.Found] = []
  private let places: [Int32]

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
          tokens: unit.tokens, head: head, parent: parent, relation: Dependency(label: reading.tokens[head].dependency),
          entities: unit.mention.map { reading.entities(of: $0) } ?? [], mention: unit.mention,
          word: reading.word(unit.mention == nil ? head : unit.tokens.upperBound - 1),
          flags: unit.mention == nil ? reading.flags(head) : []))
    }
    for place in nodes.indices {
      let parent = nodes[place].parent
      if parent >= 0 { nodes[parent].children.append(place) }
    }
    Self.findSubjects(&nodes, in: reading)
    NameLists.join(&nodes, in: reading)
    for place in nodes.indices {
      let relation = nodes[place].relation, parent = nodes[place].parent
      nodes[place].isVerb =
        nodes[place].mention == nil && !Self.isFunction(relation) && reading.tokens[nodes[place].head].pennTag?.hasPrefix("VB") == true
      if parent >= 0 { nodes[parent].childRelations.insert(DependencySet(relation)) }
    }
    self.nodes = nodes
    self.places = places
  }

  /// The node that a token belongs to.
  func node(at token: Int) -> Int { Int(places[token - tokens.lowerBound]) }

  // MARK: Building

  private static func isModifier(_ token: Token) -> Bool {
    [.compound, .modifier, .determiner, .flat].contains(Dependency(label: token.dependency))
  }

  private static func units(of sentence: Range<Int>, in reading: DocumentReading) -> [(tokens: Range<Int>, mention: Mention?)] {
    var units: [(tokens: Range<Int>, mention: Mention?)] = []
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

  /// Gives finite verbs without a subject the name before them: the parser takes short sentences such as `Vietnam borders Laos` for a noun and its
  /// modifier, and a subject after “and” for the last member of a list.
  private static func findSubjects(_ nodes: inout [Node], in reading: DocumentReading) {
    for place in nodes.indices where nodes[place].mention == nil {
      if readsAsModifier(place, nodes, reading) { raise(place, in: &nodes) }
      let penn = reading.tokens[nodes[place].head].pennTag ?? ""
      // A participle that is all the sentence has is its verb.
      let isBare = penn == "VBN" && nodes[place].parent < 0 && !nodes[place].children.contains { isFunction(nodes[$0].relation) }
      guard isBare || ["VBD", "VBZ", "VBP"].contains(penn), !isFunction(nodes[place].relation),
        !nodes[place].children.contains(where: { [.subject, .passiveSubject, .clausalSubject].contains(nodes[$0].relation) })
      else { continue }
      let own = nodes[place].children.first {
        $0 < place && nodes[$0].mention.map { $0.kind != .demonym } == true
          && [.compound, .modifier, .nominal, .flat, .other].contains(nodes[$0].relation)
          && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
      }
      if let own {
        nodes[own].relation = .subject
        continue
      }
      // “At the margins of the ceremony General X conferred”
      if let phrase = nodes[place].children.last(where: { $0 < place && nodes[$0].relation == .oblique }),
        let name = nodes[phrase].children.last(where: {
          $0 > phrase && $0 < place && nodes[$0].mention?.kind == .name && [.nominal, .flat, .apposition].contains(nodes[$0].relation)
            && nodes[$0].mention.map { reading.type(of: $0) == "Person" } == true
            && !nodes[$0].children.contains { nodes[$0].relation == .preposition }
        })
      {
        nodes[phrase].children.removeAll { $0 == name }
        nodes[name].parent = place
        nodes[name].relation = .subject
        nodes[place].children = (nodes[place].children + [name]).sorted()
        continue
      }
      // “Two ships of the navy tied up”: the parser may hang the finite verb on its subject.
      let above = nodes[place].parent
      if nodes[place].relation == .participle, above >= 0, above < place, nodes[above].parent < 0,
        !nodes[above].children.contains(where: { nodes[$0].relation == .copula }),
        !(reading.tokens[nodes[above].head].pennTag ?? "").hasPrefix("VB")
      {
        nodes[above].children.removeAll { $0 == place }
        nodes[above].parent = place
        nodes[above].relation = .subject
        nodes[place].parent = -1
        nodes[place].relation = .root
        nodes[place].children.insert(above, at: 0)
        continue
      }
      // “…, and the Singapore Civil Defence Force (SCDF) sent”
      guard nodes[place].relation == .conjunct, let before = nameBefore(place, nodes, reading), nodes[before].relation == .conjunct,
        nodes[before].children.contains(where: { nodes[$0].relation == .coordinator }), nodes[before].parent >= 0
      else { continue }
      nodes[nodes[before].parent].children.removeAll { $0 == before }
      nodes[before].parent = place
      nodes[before].relation = .subject
      nodes[place].children.append(before)
      nodes[place].children.sort()
    }
  }

  /// `Kenya established ties`, taken for ties that are established: a participle between a name and the noun that is all the sentence has.
  private static func readsAsModifier(_ verb: Int, _ nodes: [Node], _ reading: DocumentReading) -> Bool {
    guard nodes[verb].relation == .modifier, reading.tokens[nodes[verb].head].pennTag == "VBN", verb > 0 else { return false }
    let noun = nodes[verb].parent, name = verb - 1
    guard noun > verb, nodes[noun].parent < 0, nodes[noun].mention == nil, nodes[name].parent == noun,
      nodes[name].mention.map({ $0.kind == .name || $0.kind == .capital || $0.kind == .reference }) == true,
      [.compound, .modifier, .nominal, .other].contains(nodes[name].relation)
    else { return false }
    return !nodes[noun].children.contains { [.copula, .subject, .passiveSubject].contains(nodes[$0].relation) }
  }

  /// Makes such a participle the verb of the sentence, the name its subject and the noun its object.
  private static func raise(_ verb: Int, in nodes: inout [Node]) {
    let noun = nodes[verb].parent, name = verb - 1
    nodes[noun].children.removeAll { $0 == verb || $0 == name }
    nodes[noun].parent = verb
    nodes[noun].relation = .object
    nodes[name].parent = verb
    nodes[name].relation = .subject
    nodes[verb].parent = -1
    nodes[verb].relation = .root
    nodes[verb].children = (nodes[verb].children + [name, noun]).sorted()
  }

  /// The name that ends right before a verb; brackets and adverbs may stand between.
  private static func nameBefore(_ verb: Int, _ nodes: [Node], _ reading: DocumentReading) -> Int? {
    var place = verb - 1
    while place >= 0, nodes[place].relation == .adverb || nodes[place].relation == .auxiliary { place -= 1 }
    if place >= 0, reading.isMark(nodes[place].head, UInt8(ascii: ")")) {
      while place >= 0, !reading.isMark(nodes[place].head, UInt8(ascii: "(")) { place -= 1 }
      place -= 1
    }
    return place >= 0 && nodes[place].mention.map { $0.kind != .demonym } == true ? place : nil
  }

  // MARK: Looking around

  func has(_ node: Int, _ relation: Dependency) -> Bool { nodes[node].childRelations.contains(DependencySet(relation)) }

  func children(_ node: Int, _ relation: Dependency) -> [Int] {
    has(node, relation) ? nodes[node].children.filter { nodes[$0].relation == relation } : []
  }

  func child(_ node: Int, _ relation: Dependency) -> Int? {
    has(node, relation) ? nodes[node].children.first { nodes[$0].relation == relation } : nil
  }

  func flags(_ node: Int) -> WordFlags { nodes[node].flags }

  func tag(_ node: Int) -> UniversalTag? { reading.tokens[nodes[node].head].tag }

  func penn(_ node: Int) -> String { reading.tokens[nodes[node].head].pennTag ?? "" }

  func isVerb(_ node: Int) -> Bool { nodes[node].isVerb }

  private static func isFunction(_ relation: Dependency) -> Bool {
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
      (nodes[$0].relation == .preposition || nodes[$0].relation == .marker && !isPredicate(node)) && self.word(ofPreposition: $0) == word
    }
  }

  func isPrepositional(_ node: Int) -> Bool { has(node, .preposition) }

  /// `such as` counts as “including”.
  private func word(ofPreposition node: Int) -> Int32 {
    let word = nodes[node].word
    if word == words.such || word == words.like { return words.including }
    return word
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

/// The few words of English that trees are read by.
struct SyntaxWords: Sendable {
  let by: Int32, of: Int32, from: Int32, to: Int32, `in`: Int32, at: Int32, including: Int32, such: Int32, like: Int32, with: Int32,
    according: Int32, among: Int32
  /// Prepositions that say what somebody is: as an observer, among the participants.
  let asMember: Set<Int32>, times: Set<Int32>
  /// Words that stand for a noun said before: the ministers of X and those of Y.
  let those: Set<Int32>
  /// Nouns that say what a place is: the town of ….
  let settlements: Set<Int32>
  let can: Set<Int32>, there: Int32, `where`: Int32, who: Set<Int32>, which: Int32, that: Int32, whose: Int32, no: Set<Int32>

  /// Words that with “with” add to a list: together with, along with.
  let additions: Set<Int32>
  /// Conjunctions that put two clauses at one time.
  let meanwhile: Set<Int32>
  /// Whoever can act.
  let actor: Ontology.TypeSet

  init(table: WordTable, ontology: Ontology) {
    additions = Set(["together", "along", "alongside", "besides", "plus"].map { table.id($0) }.filter { $0 >= 0 })
    meanwhile = Set(["as", "when", "while"].map { table.id($0) })
    actor = ontology.kinds(of: "Actor")
    by = table.id("by")
    of = table.id("of")
    from = table.id("from")
    to = table.id("to")
    `in` = table.id("in")
    at = table.id("at")
    including = table.id("including")
    such = table.id("such")
    like = table.id("like")
    with = table.id("with")
    according = table.id("according")
    among = table.id("among")
    settlements = Set(["town", "city", "village", "province", "district", "port", "island", "commune"].map { table.id($0) })
    those = [table.id("those"), table.id("that")]
    times = [table.id("time"), table.id("times")]
    asMember = Set(["as", "among", "amongst", "including"].map { table.id($0) })
    can = [table.id("can"), table.id("could")]
    there = table.id("there")
    `where` = table.id("where")
    who = [table.id("who"), table.id("whom")]
    which = table.id("which")
    that = table.id("that")
    whose = table.id("whose")
    no = [table.id("no"), table.id("neither")]
  }
}
