import Knowledge
import Language

extension TreeRepairs {
  /// `the Union, of which Kenya is a member, met`: a preposition and a pronoun right behind a comma or a name open the clause behind them, though the
  /// parser hangs them on the verb of the sentence.
  static func openRelative(_ clause: Int, _ nodes: inout [SentenceTree.Node], _ reading: DocumentReading) {
    let antecedent = nodes[clause].parent
    guard nodes[clause].relation == .relativeClause, antecedent >= 0, antecedent < clause,
      let pronoun = (antecedent + 1..<clause).last(where: { nodes[$0].flags.contains(.relative) }), nodes[pronoun].parent != clause,
      let preposition = nodes[pronoun].children.first(where: { nodes[$0].relation == .preposition }), preposition == pronoun - 1,
      reading.isComma(nodes[preposition].tokens.lowerBound - 1)
        || nodes[antecedent].tokens.upperBound == nodes[preposition].tokens.lowerBound,
      !(pronoun..<clause).contains(where: { nodes[$0].isFinite(in: reading) })
    else { return }
    move(pronoun, to: clause, as: .oblique, &nodes)
  }
}
