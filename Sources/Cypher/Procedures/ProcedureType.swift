/// The declared type of an input or output of a procedure.
public struct ProcedureType: Sendable, Hashable {
  /// The type's name in capitals, such as `INTEGER` or `LIST OF STRING`.
  public let name: String
  /// Whether null is allowed, written `?`.
  public let isNullable: Bool
}
