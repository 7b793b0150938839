/// A procedure that `CALL` can invoke.
public struct Procedure: Sendable {
  /// A named and typed input or output.
  public struct Field: Sendable {
    /// The name in the signature.
    public let name: String
    /// The declared type, such as `INTEGER?`.
    public let type: ProcedureType
    /// Whether a call may leave the argument out, which is null then; written `name = null`.
    public let isOptional: Bool
  }

  /// The name with its namespaces, such as `entente.degree`.
  public let name: String
  /// The arguments that it takes.
  public let inputs: [Field]
  /// The columns that it yields.
  public let outputs: [Field]
  /// Gives the rows; what is called `checkpoint` it calls now and then, so that the query can be stopped.
  typealias Body = @Sendable (_ arguments: [Value], _ graph: PropertyGraph, _ checkpoint: () throws -> Void) throws -> [[Value]]

  let body: Body

  /// Declares a procedure by its signature, such as `test.labels(in :: INTEGER?) :: (label :: STRING?)`.
  /// - Parameters:
  ///   - signature: the name, the inputs and the outputs.
  ///   - body: gives the rows, each with one value per output.
  /// - Throws: ``CypherError`` if the signature cannot be read.
  public init(
    signature: String, body: @escaping @Sendable (_ arguments: [Value], _ graph: PropertyGraph) throws -> [[Value]]
  ) throws(CypherError) {
    try self.init(signature: signature, interruptible: { arguments, graph, _ in try body(arguments, graph) })
  }

  init(signature: String, interruptible body: @escaping Body) throws(CypherError) {
    (name, inputs, outputs) = try ProcedureSignature.parse(signature)
    self.body = body
  }

  /// Declares a procedure that is a table: a call yields the output cells of the rows whose input cells equal the arguments.
  /// - Parameters:
  ///   - signature: the name, the inputs and the outputs.
  ///   - rows: one value per input, then one per output.
  /// - Throws: ``CypherError`` if the signature cannot be read.
  public init(signature: String, rows: [[Value]]) throws(CypherError) {
    let (name, inputs, outputs) = try ProcedureSignature.parse(signature)
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    let inputCount = inputs.count
    body = { arguments, _, _ in
      rows.filter { row in zip(row, arguments).allSatisfy { $0 == $1 } }.map {
        Array($0.dropFirst(inputCount))
      }
    }
  }
}
