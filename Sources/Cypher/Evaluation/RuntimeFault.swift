/// The faults that values cause while a query runs.
enum RuntimeFault {
  /// A value of a type that an operation does not take.
  static func type(_ message: String, _ detail: ErrorDetail = .invalidArgumentType) -> CypherError {
    CypherError(.typeError, .runtime, detail, message)
  }

  /// A value that a function does not take.
  static func value(_ function: String, _ value: Value) -> CypherError {
    CypherError(.typeError, .runtime, .invalidArgumentValue, "\(function) does not take \(value.phrase)")
  }

  static func argument(_ detail: ErrorDetail, _ message: String) -> CypherError { CypherError(.argumentError, .runtime, detail, message) }

  static func deleted(_ what: String) -> CypherError {
    CypherError(.entityNotFound, .runtime, .deletedEntityAccess, "the \(what) was deleted by this query")
  }
}

extension Value {
  /// The name of the value's type with an article, for messages.
  var phrase: String { typeName.withArticle }

  /// The name of the value's type, for messages.
  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .float: "float"
    case .string: "string"
    case .list: "list"
    case .map: "map"
    case .node: "node"
    case .relationship: "relationship"
    case .path: "path"
    case .date: "date"
    case .localTime: "local time"
    case .time: "time"
    case .localDateTime: "local date time"
    case .dateTime: "date time"
    case .duration: "duration"
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
