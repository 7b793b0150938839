import Knowledge
import Language

/// Puts lists of names together that the parser took apart.
enum NameLists {
  /// `the JMSDF destroyer Harusame, the frigate BRP Jose Rizal and the USS Dewey drilled`: a second subject behind “and” is a member of the first’s
  /// list, and so is a name that hangs on another one beside a comma as if it were a part of it.
  static func join(_ nodes: inout [SentenceTree.Node], in reading: DocumentReading) {
    for place in nodes.indices {
      joinSubjects(of: place, &nodes, reading)
      joinBehindSemicolon(place, &nodes, reading)
      guard isName(place, nodes), [.flat, .compound, .nominal].contains(nodes[place].relation), nodes[place].parent >= 0 else { continue }
      let other = nodes[place].parent
      // “Norfolk, Virginia” is no list.
      guard isName(other, nodes), isAlike(place, other, nodes, reading), reading.entities[nodes[other].entities[0]].type != "Place",
        !nodes[place].children.contains(where: { nodes[$0].relation == .preposition || nodes[$0].relation == .marker }),
        isListed(min(place, other), max(place, other), nodes, reading)
      else { continue }
      nodes[place].relation = .conjunct
    }
  }

  private static func joinSubjects(of verb: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let subjects = nodes[verb].children.filter {
      // “where she and her counterpart, B, signed”: a pronoun may begin the list.
      $0 < verb && (nodes[$0].relation == .subject || nodes[$0].relation == .passiveSubject)
        && (nodes[$0].mention.map { $0.kind != .demonym } ?? false)
    }
    guard subjects.count == 2, isAlike(subjects[0], subjects[1], nodes, reading),
      nodes[subjects[1]].children.contains(where: { other in
        nodes[other].relation == .coordinator
          // “Malaysia, the United States and China sat in”
          || nodes[other].relation == .conjunct && reading.isComma(nodes[subjects[0]].tokens.upperBound)
            && nodes[other].children.contains { nodes[$0].relation == .coordinator }
      })
    else { return }
    nodes[verb].children.removeAll { $0 == subjects[1] }
    nodes[subjects[1]].parent = subjects[0]
    nodes[subjects[1]].relation = .conjunct
    nodes[subjects[0]].children.insert(subjects[1])
  }

  /// `met General A, the Chief of Staff; Admiral B, the British one; and C`: a person behind a semicolon that hangs on what describes the one before.
  private static func joinBehindSemicolon(_ place: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    guard isName(place, nodes), [.apposition, .flat, .nominal, .conjunct].contains(nodes[place].relation),
      reading.isMark(nodes[place].tokens.lowerBound - 1, UInt8(ascii: ";"))
    else { return }
    var above = nodes[place].parent
    for _ in 0..<3 where above >= 0 && !isName(above, nodes) { above = nodes[above].parent }
    guard above >= 0, above < place, nodes[place].parent != above, isName(above, nodes), isAlike(place, above, nodes, reading) else {
      return
    }
    nodes[nodes[place].parent].children.removeAll { $0 == place }
    nodes[place].parent = above
    nodes[place].relation = .conjunct
    nodes[above].children.insert(place)
  }

  private static func isName(_ node: Int, _ nodes: [SentenceTree.Node]) -> Bool { nodes[node].mention?.kind == .name }

  private static func isAlike(_ left: Int, _ right: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Bool {
    guard let first = nodes[left].entities.first, let second = nodes[right].entities.first else { return false }
    return first != second && reading.entities[first].type == reading.entities[second].type
  }

  /// Whether a comma follows a name, and only what introduces the other one lies between.
  private static func isListed(_ left: Int, _ right: Int, _ nodes: [SentenceTree.Node], _ reading: DocumentReading) -> Bool {
    let start = nodes[left].tokens.upperBound, end = nodes[right].tokens.lowerBound
    guard end > start, end - start <= 5, reading.isComma(start) else { return false }
    return ((start + 1)..<end).allSatisfy { token in
      reading.mention(at: token) != nil
        || reading.tokens[token].shape != .mark
          && reading.flags(token).isDisjoint(with: [.preposition, .auxiliary, .relative, .pronoun])
    }
  }
}
