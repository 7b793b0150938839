/// Why a query was refused or failed.
public struct CypherError: Error, Sendable {
  /// The kind of fault.
  public enum Kind: String, Sendable, CaseIterable {
    case syntaxError = "SyntaxError"
    case semanticError = "SemanticError"
    case typeError = "TypeError"
    case argumentError = "ArgumentError"
    case arithmeticError = "ArithmeticError"
    case parameterMissing = "ParameterMissing"
    case procedureError = "ProcedureError"
    case propertyNotFound = "PropertyNotFound"
    case entityNotFound = "EntityNotFound"
    case labelNotFound = "LabelNotFound"
    case constraintValidationFailed = "ConstraintValidationFailed"
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    /// A limit of time or memory was reached, or the query was stopped.
    case resourceError = "ResourceError"
  }

  /// When the fault was found.
  public enum Phase: String, Sendable {
    /// Before any data was read.
    case compileTime = "compile time"
    /// While data was read or written; nothing of it stays.
    case runtime = "runtime"
  }

  /// The kind of fault.
  public let type: Kind
  /// When the fault was found.
  public let phase: Phase
  /// The finer kind of fault.
  public let detail: ErrorDetail
  /// One sentence for the person who wrote the query.
  public let message: String
  /// Half-open UTF-8 offsets into the query; `nil` where the fault has no place in it.
  public let sourceRange: Range<Int>?

  /// States a fault.
  public init(_ type: Kind, _ phase: Phase, _ detail: ErrorDetail, _ message: String, at sourceRange: Range<Int>? = nil) {
    self.type = type
    self.phase = phase
    self.detail = detail
    self.message = message
    self.sourceRange = sourceRange
  }
}

extension CypherError: CustomStringConvertible {
  public var description: String { "\(type.rawValue) (\(phase.rawValue), \(detail.rawValue)): \(message)" }
}
