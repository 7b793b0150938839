import Knowledge
import Language

// How many of what a phrase speaks of.
extension SentenceTree {
  /// How many of what a noun phrase speaks of.
  struct Amount {
    var count: Int?
    var qualifier: String?
    var unit: String?
  }

  /// The number before a noun, the word that qualifies it, and what is counted.
  func amount(_ node: Int) -> Amount {
    var amount = Amount()
    guard nodes[node].mention == nil || nodes[node].mention?.kind == .demonym else { return amount }
    // “for the third time” counts nothing that is sent.
    if words.times.contains(nodes[node].word) { return amount }
    // “Filipino and Australian troops”
    if nodes[node].mention != nil, let noun = child(node, .conjunct, where: { flags($0).contains(.agent) }) {
      return self.amount(noun)
    }
    // “hundreds of Ukrainian soldiers”
    if flags(node).contains(.partitive) || isQuantity(node),
      let counted = child(node, .nominal, where: { hasPreposition($0, words.of) })
    {
      var inner = self.amount(counted)
      inner.count = inner.count ?? (words.pairs.contains(nodes[node].word) ? 2 : Quantity.value(at: nodes[node].head, in: reading))
      inner.qualifier = inner.count == nil ? nil : inner.qualifier ?? Quantity.qualifier(before: nodes[node].head, in: reading)
      return inner
    }
    let head = nodes[node].head
    var start = head
    for child in nodes[node].children where nodes[child].tokens.lowerBound < head {
      switch nodes[child].relation {
      case .determiner, .possessor, .modifier, .compound, .number, .adverb, .nominal, .flat:
        start = min(start, span(child).lowerBound)
      default: continue
      }
    }
    var unitStart = start
    var token = start
    while token < head {
      if reading.isDash(token + 1), reading.isJoined(token + 1), reading.tokens[token].shape == .number {
        // “the 97-metre cutter” is one.
        unitStart = token + 3
      } else if token > start, reading.tokens[token].shape == .number, reading.isCapitalized(token - 1), token - 1 > tokens.lowerBound,
        reading.mention(at: token - 1).map({ reading.type(of: $0) == "Country" }) != true,
        reading.flags(token - 1).isDisjoint(with: [.determiner, .qualifier, .adverb])
      {
        // “a Dornier 228 aircraft”
        token += 1
        continue
      } else if let value = Quantity.value(at: token, in: reading) {
        if amount.count == nil {
          amount.count = value
          amount.qualifier = Quantity.qualifier(before: token, in: reading)
        }
        unitStart = token + 1
      } else if let mention = reading.mention(at: token) {
        unitStart = max(unitStart, mention.tokens.upperBound)
      } else if !reading.flags(token).isDisjoint(with: [.determiner, .clitic, .possessive]) {
        unitStart = token + 1
      }
      token += 1
    }
    if amount.count == nil, words.units.contains(nodes[node].word),
      let people = child(node, .nominal, where: { hasPreposition($0, words.of) && flags($0).contains(.agent) && nodes[$0].mention == nil })
    {
      // “a battalion of about 850 soldiers”, “a rotation of peacekeepers, 139 in all”
      var inner = self.amount(people)
      if inner.count == nil, let total = total(behind: people) { (inner.count, inner.qualifier) = total }
      if inner.count != nil { return inner }
    }
    if amount.count == nil, flags(node).contains(.agent), let total = total(behind: node) { (amount.count, amount.qualifier) = total }
    if amount.count == nil, flags(node).contains(.agent), start < head, Quantity.isArticle(start, in: reading) { amount.count = 1 }
    if unitStart <= head { amount.unit = CountedUnit.text(of: unitStart..<(head + 1), in: reading) }
    return amount
  }

  /// `peacekeepers, 139 in all`, `a company 150 strong`: the number behind a noun that says how many these are.
  private func total(behind node: Int) -> (Int?, String?)? {
    var token = nodes[node].tokens.upperBound
    if token < tokens.upperBound, reading.isComma(token) { token += 1 }
    while token < tokens.upperBound, !reading.flags(token).isDisjoint(with: [.qualifier, .determiner]) { token += 1 }
    guard token + 1 < tokens.upperBound, let value = Quantity.value(at: token, in: reading) else { return nil }
    let next = reading.word(token + 1)
    guard words.strong.contains(next) || next == words.in && words.inAll.contains(reading.word(token + 2)) else { return nil }
    return (value, Quantity.qualifier(before: token, in: reading))
  }

  /// How long what a noun speaks of is: `a border of 1,626 kilometres`, `a 2,300-kilometre border`; `nil` where several lengths stand beside it.
  func length(of noun: Int) -> Amount? {
    if let measure = child(noun, .nominal, where: { hasPreposition($0, words.of) && words.lengths.contains(nodes[$0].word) }) {
      return has(measure, .conjunct) ? nil : length(before: nodes[measure].head)
    }
    let head = nodes[noun].head
    let isJoined = words.lengths.contains(reading.word(head - 1)) && reading.isDash(head - 2) && reading.isJoined(head - 2)
    return isJoined ? length(before: head - 1) : nil
  }

  /// The number before a unit of length.
  private func length(before measure: Int) -> Amount? {
    let number = reading.isDash(measure - 1) ? measure - 2 : measure - 1
    guard number >= tokens.lowerBound, let value = Quantity.value(at: number, in: reading) else { return nil }
    return Amount(
      count: value, qualifier: Quantity.qualifier(before: number, in: reading),
      unit: CountedUnit.text(of: measure..<(measure + 1), in: reading))
  }

  /// Ships or machines that are called by name behind a noun: `the missile corvette INS Kirpan` is one missile corvette.
  func namedGoods(_ argument: Argument) -> Amount? {
    guard let name = nodes[argument.node].mention, name.kind == .name, reading.type(of: name) == "ArmedForce" else { return nil }
    let noun = name.tokens.lowerBound - 1
    guard noun >= tokens.lowerBound, reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil,
      reading.flags(noun).isDisjoint(with: [.determiner, .preposition, .verb])
    else { return nil }
    var start = noun
    while start > tokens.lowerBound, reading.tokens[start - 1].shape == .lower, reading.mention(at: start - 1) == nil,
      reading.flags(start - 1).isDisjoint(with: [.determiner, .preposition, .coordinator, .verb, .possessive, .clitic])
    { start -= 1 }
    return Amount(count: argument.entities.count, qualifier: nil, unit: CountedUnit.text(of: start..<(noun + 1), in: reading))
  }
}
