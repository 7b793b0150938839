/// Reads `name.space.proc(a :: TYPE?, …) :: (b :: TYPE?, …)`.
enum ProcedureSignature {
  static func parse(_ text: String) throws(CypherError) -> (name: String, inputs: [Procedure.Field], outputs: [Procedure.Field]) {
    let fault = CypherError(.procedureError, .compileTime, .procedureNotFound, "the signature \(text) cannot be read")
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { throw fault }
    let name = trimmed(text[..<open])
    let inputs = try fields(text[text.index(after: open)..<close], fault)
    let rest = trimmed(text[text.index(after: close)...])
    guard rest.hasPrefix("::") else {
      if rest.isEmpty { return (name, inputs, []) }
      throw fault
    }
    let outputText = trimmed(rest.dropFirst(2))
    if outputText == "VOID" { return (name, inputs, []) }
    guard outputText.hasPrefix("("), outputText.hasSuffix(")") else { throw fault }
    return (name, inputs, try fields(outputText.dropFirst().dropLast(), fault))
  }

  private static func fields(_ text: Substring, _ fault: CypherError) throws(CypherError) -> [Procedure.Field] {
    if trimmed(text).isEmpty { return [] }
    var fields: [Procedure.Field] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let colons = part.firstIndex(of: ":"), part[colons...].hasPrefix("::") else { throw fault }
      let parts = part[..<colons].split(separator: "=", maxSplits: 1)
      let isOptional = parts.count == 2 && trimmed(parts[1]) == "null"
      let name = trimmed(isOptional ? parts[0] : part[..<colons])
      var type = trimmed(part[colons...].dropFirst(2))
      guard !name.isEmpty, !type.isEmpty else { throw fault }
      let isNullable = type.hasSuffix("?")
      if isNullable { type.removeLast() }
      fields.append(
        Procedure.Field(
          name: name, type: ProcedureType(name: trimmed(type[...]).uppercased(), isNullable: isNullable), isOptional: isOptional))
    }
    return fields
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
