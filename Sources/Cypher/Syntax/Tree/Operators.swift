/// An operator before its operand.
enum UnaryOperator: String, Sendable {
  case not = "NOT"
  case minus = "-"
  case plus = "+"
}

/// An operator between two operands.
enum BinaryOperator: String, Sendable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  case isIn = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case matches = "=~"
}

/// A comparison of two values.
enum Comparator: String, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// How many members of a list must meet a condition.
enum Quantifier: String, Sendable {
  case all, any, none, single
}
