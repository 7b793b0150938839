/// The variables that can be seen, with what is known of their types.
struct TypeScope {
  private(set) var types: [String: StaticType] = [:]

  subscript(name: String) -> StaticType? {
    get { types[name] }
    set { types[name] = newValue }
  }

  var isEmpty: Bool { types.isEmpty }

  /// The names in alphabetical order.
  var names: [String] { types.keys.sorted() }

  /// A scope that also has the variables of another one, which hide its own.
  func overlaid(with other: TypeScope) -> TypeScope {
    var scope = self
    scope.types.merge(other.types) { $1 }
    return scope
  }
}
