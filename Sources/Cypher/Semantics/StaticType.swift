/// What is known of an expression's type before the query runs.
indirect enum StaticType: Hashable, Sendable {
  /// Nothing is known.
  case any
  case null
  case boolean
  case integer
  case float
  /// An integer or a float.
  case number
  case string
  case list(StaticType)
  case map
  case node
  case relationship
  case path
  case temporal
  case duration

  /// Whether a value of this type may also be of another one. Null may be anything.
  func mayBe(_ other: StaticType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.null, _), (_, .null): true
    case (.integer, .number), (.float, .number), (.number, .integer), (.number, .float): true
    case (.list(let left), .list(let right)): left.mayBe(right)
    default: self == other
    }
  }

  /// The narrowest type that covers both.
  func joined(with other: StaticType) -> StaticType {
    if self == other { return self }
    switch (self, other) {
    case (.null, let type), (let type, .null): return type
    case (.integer, .float), (.float, .integer), (.number, .integer), (.number, .float), (.integer, .number), (.float, .number):
      return .number
    case (.list(let left), .list(let right)): return .list(left.joined(with: right))
    default: return .any
    }
  }

  /// The type of a list's members.
  var member: StaticType {
    if case .list(let member) = self { member } else { .any }
  }

  /// The type's name with an article, for messages.
  var phrase: String { name.withArticle }

  /// The type's name, for messages.
  var name: String {
    switch self {
    case .any: "value"
    case .list: "list"
    case .temporal: "temporal value"
    default: "\(self)"
    }
  }
}
