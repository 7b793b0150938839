/// What an equality compares with a value.
enum EqualityTest {
  case property(String)
  case identity
}

extension Expression {
  /// The parts that AND joins.
  var conjuncts: [Expression] {
    if case .binary(.and, let left, let right) = node { return left.conjuncts + right.conjuncts }
    return [self]
  }

  /// The value that a property or the number of a variable is equal to, if the expression says so.
  func equality(of variable: String) -> (EqualityTest, Expression)? {
    guard case .comparison(let left, let comparisons) = node, comparisons.count == 1, comparisons[0].comparator == .equal else {
      return nil
    }
    let right = comparisons[0].operand
    if let test = left.place(of: variable), !right.mentionedNames.contains(variable) { return (test, right) }
    if let test = right.place(of: variable), !left.mentionedNames.contains(variable) { return (test, left) }
    return nil
  }

  /// The key, the comparator and the value if the expression compares a property of a variable.
  func comparison(of variable: String) -> (String, Comparator, Expression)? {
    guard case .comparison(let left, let comparisons) = node, comparisons.count == 1 else { return nil }
    let (comparator, right) = (comparisons[0].comparator, comparisons[0].operand)
    if case .property(let key)? = left.place(of: variable), !right.mentionedNames.contains(variable) { return (key, comparator, right) }
    if case .property(let key)? = right.place(of: variable), !left.mentionedNames.contains(variable) {
      return (key, comparator.swapped, left)
    }
    return nil
  }

  private func place(of variable: String) -> EqualityTest? {
    switch node {
    case .property(let owner, let key): owner.node == .variable(variable) ? .property(key) : nil
    case .call(let call): call.key == "id" && call.arguments.map(\.node) == [.variable(variable)] ? .identity : nil
    default: nil
    }
  }
}

extension Comparator {
  /// The comparator with the operands exchanged.
  var swapped: Comparator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
