import Randomness

/// Makes queries that read, over a graph with the labels A, B, C and the types R, S, T. Nodes have the integers id and x and some the text n,
/// relationships the integer y and some the double f, sums of which are exact.
struct RandomQueries {
  var random: SeededRandom
  private var variables: [String] = []
  private var lists: [String] = []
  private var names = 0

  init(_ random: SeededRandom) { self.random = random }

  private mutating func pick<Member>(_ members: [Member]) -> Member { random.pick(members) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// A statement that makes a graph.
  mutating func graph() -> String {
    let count = Int.random(in: 3...9, using: &random)
    var parts = (0..<count).map { number in
      let text = chance(70) ? ", n: '\(pick(["a", "b", "the same beginning, then c", "the same beginning, then d"]))'" : ""
      return "(n\(number)\(pick(["", ":A", ":B", ":A:B", ":C"])) {id: \(number), x: \(Int.random(in: 0...3, using: &random))\(text)})"
    }
    for _ in 0..<Int.random(in: 2...14, using: &random) {
      let (from, to) = (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      let float = chance(70) ? ", f: \(pick(["0.5", "1.25", "-3.0"]))" : ""
      parts.append("(n\(from))-[:\(pick(["R", "S", "T"])) {y: \(Int.random(in: 0...4, using: &random))\(float)}]->(n\(to))")
    }
    return "CREATE " + parts.joined(separator: ", ")
  }

  /// A query whose rows are compared without order.
  mutating func query() -> String {
    variables = []
    lists = []
    var clauses: [String] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      clauses.append((number > 0 && chance(40) ? "OPTIONAL MATCH " : "MATCH ") + patterns() + condition())
      if chance(15) { clauses.append(projection()) }
    }
    return clauses.joined(separator: " ") + " " + result()
  }

  private mutating func patterns() -> String {
    (0..<(chance(25) ? 2 : 1)).map { _ in pattern() }.joined(separator: ", ")
  }

  private mutating func node() -> String {
    let label = chance(35) ? pick([":A", ":B", ":C"]) : ""
    let properties = chance(15) ? " {x: \(Int.random(in: 0...3, using: &random))}" : ""
    if chance(15) { return "(\(label)\(properties))" }
    if !variables.isEmpty && chance(35) { return "(\(pick(variables))\(label)\(properties))" }
    let name = "v\(names)"
    names += 1
    variables.append(name)
    return "(\(name)\(label)\(properties))"
  }

  private mutating func relationship() -> String {
    let types = chance(60) ? pick([":R", ":S", ":T", ":R|S"]) : ""
    let length = chance(20) ? pick(["*1..2", "*0..2", "*2", "*..3"]) : ""
    var name = ""
    if length.isEmpty && chance(40) {
      name = "r\(names)"
      names += 1
      lists.append(name)
    }
    let properties = chance(10) ? " {y: \(Int.random(in: 0...4, using: &random))}" : ""
    let inside = name + types + length + properties
    let body = inside.isEmpty ? "" : "[\(inside)]"
    return pick(["-\(body)->", "<-\(body)-", "-\(body)-", "-\(body)->"])
  }

  /// Two ways between two nodes.
  private mutating func diamond() -> String {
    let (a, b) = ("v\(names)", "v\(names + 1)")
    names += 2
    variables += [a, b]
    let types = (0..<4).map { _ in pick(["R", "S", "T"]) }
    return "(\(a))-[:\(types[0])]->()<-[:\(types[1])]-(\(b)), (\(a))-[:\(types[2])]->()<-[:\(types[3])]-(\(b))"
  }

  private mutating func pattern() -> String {
    if chance(12) { return diamond() }
    var text = node()
    for _ in 0..<Int.random(in: 0...2, using: &random) { text += relationship() + node() }
    return text
  }

  private mutating func term() -> String {
    if !lists.isEmpty && chance(30) { return pick(lists) + ".y" }
    return variables.isEmpty ? "1" : pick(variables) + pick([".x", ".id"])
  }

  /// A property of any type.
  private mutating func anyTerm() -> String {
    if !lists.isEmpty && chance(20) { return pick(lists) + ".f" }
    return !variables.isEmpty && chance(40) ? pick(variables) + ".n" : term()
  }

  private mutating func number() -> String { !lists.isEmpty && chance(40) ? pick(lists) + ".f" : term() }

  private mutating func predicate() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "\(term()) \(pick(["<", ">=", "=", "<>"])) \(term())"
    case 1, 2: return "\(term()) \(pick(["<", ">=", "=", "<>", ">"])) \(Int.random(in: 0...4, using: &random))"
    case 3 where !variables.isEmpty: return pick(variables) + pick([":A", ":B", ":C"])
    case 4 where !variables.isEmpty: return "(\(pick(variables)))\(pick(["-[:R]->", "<-[:S]-", "--"]))(\(pick(["", ":A"])))"
    case 5: return "NOT \(term()) = \(term())"
    case 6: return "\(term()) IN [0, 1, 2, null]"
    case 7 where !variables.isEmpty: return "EXISTS { (\(pick(variables)))-[:T]->(q) WHERE q.x > 0 }"
    default: return "\(term()) + 1 > \(term())"
    }
  }

  private mutating func condition() -> String {
    guard chance(55) else { return "" }
    return " WHERE " + predicate() + (chance(40) ? pick([" AND ", " OR ", " XOR "]) + predicate() : "")
  }

  private mutating func projection() -> String {
    if variables.isEmpty { return "WITH *" }
    let kept = variables.filter { _ in chance(60) }
    variables = kept.isEmpty ? [variables[0]] : kept
    lists = []
    return "WITH \(chance(30) ? "DISTINCT " : "")\(variables.joined(separator: ", "))"
  }

  private mutating func result() -> String {
    let terms = (0..<Int.random(in: 1...2, using: &random)).map { _ in term() }
    switch Int.random(in: 0..<16, using: &random) {
    case 10: return "RETURN \(anyTerm()) AS k, count(\(anyTerm())) AS n, sum(\(number())) AS s, avg(\(number())) AS a"
    case 11: return "RETURN \(anyTerm()) AS k, min(\(anyTerm())) AS l, max(\(number())) AS m, size(collect(\(anyTerm()))) AS c"
    case 12: return "RETURN \(anyTerm()) AS k, \(anyTerm()) AS l, count(*) AS n, count(DISTINCT \(anyTerm())) AS d"
    case 13 where !variables.isEmpty: return "RETURN \(pick(variables)).id AS k, count(*) AS n ORDER BY n DESC, k LIMIT 3"
    case 14 where !variables.isEmpty: return "RETURN \(pick(variables)).n AS k, max(\(number())) AS m ORDER BY k DESC SKIP 1 LIMIT 2"
    case 15 where !variables.isEmpty: return "WITH \(pick(variables)) AS v, count(*) AS n RETURN v.n, v.id, n"
    case 7 where !variables.isEmpty: return "RETURN count(DISTINCT \(pick(variables))) AS n, max(\(term())) AS m"
    case 8 where !variables.isEmpty: return "RETURN count(DISTINCT \(pick(variables))) AS n"
    case 9: return "RETURN \(terms[0]) AS k, count(DISTINCT \(term())) AS n"
    case 0: return "RETURN count(*) AS n"
    case 1: return "RETURN \(terms[0]) AS k, count(*) AS n"
    case 2 where !variables.isEmpty: return "RETURN \(terms[0]) AS k, count(DISTINCT \(pick(variables))) AS n, sum(\(term())) AS s"
    case 3: return "RETURN DISTINCT \(terms[0]) AS k"
    case 4 where !variables.isEmpty: return "RETURN count(\(pick(variables))) AS n, min(\(term())) AS m"
    default: return "RETURN " + terms.enumerated().map { "\($1) AS c\($0)" }.joined(separator: ", ")
    }
  }
}
