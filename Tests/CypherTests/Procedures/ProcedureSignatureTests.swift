import Testing

@testable import Cypher

@Suite("Procedure signatures")
struct ProcedureSignatureTests {
  @Test("a signature names inputs and outputs")
  func fields() throws {
    let (name, inputs, outputs) = try ProcedureSignature.parse("a.b(x :: INTEGER?, y :: STRING) :: (z :: NUMBER?)")
    #expect(name == "a.b")
    #expect(inputs.map(\.name) == ["x", "y"])
    #expect(inputs.map(\.type.isNullable) == [true, false])
    #expect(outputs.map(\.type.name) == ["NUMBER"])
  }
}
