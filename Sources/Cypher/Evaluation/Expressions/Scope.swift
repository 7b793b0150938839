/// The slots of the variables that an expression can see.
struct Scope {
  private(set) var slots: [String: Int] = [:]

  subscript(name: String) -> Int? {
    get { slots[name] }
    set { slots[name] = newValue }
  }

  /// The names in alphabetical order, without those that the planner made up.
  var names: [String] { slots.keys.filter { !Scope.isInternal($0) }.sorted() }

  /// The slots in ascending order, each once.
  var liveSlots: [Int] { Set(slots.values).sorted() }

  /// A scope that also has the variables of another one, which hide its own.
  func overlaid(with other: Scope) -> Scope {
    var scope = self
    scope.slots.merge(other.slots) { $1 }
    return scope
  }

  /// The name of a variable that no query can write.
  static func internalName(_ number: Int) -> String { "\u{0}\(number)" }

  static func isInternal(_ name: String) -> Bool { name.utf8.first == 0 }
}

/// An expression with the variables that it can see.
struct ScopedExpression {
  var expression: Expression
  var scope: Scope

  /// The slots of the variables that the expression mentions.
  var readSlots: [Int] { expression.mentionedNames.compactMap { scope[$0] } }
}
