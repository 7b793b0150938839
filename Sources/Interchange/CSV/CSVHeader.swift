import GraphModel

/// The header of a file of nodes or relationships, by Neo4j's conventions: `id:ID(Person)`, `name`, `year:int`, `tags:string[]`, `:LABEL`.
struct CSVHeader {
  /// What a column holds.
  enum Role: Equatable {
    case property(ColumnarType)
    /// A node's identifier; where the column has a name, also a property of the type.
    case id(space: String, property: ColumnarType?)
    case label
    case start(space: String)
    case end(space: String)
    case type
    case ignored
  }

  struct Column {
    let name: String
    let role: Role
  }

  let columns: [Column]

  /// Reads the fields of a header.
  init(_ fields: [String], file: String, line: Int) throws(CSVFault) {
    var columns: [Column] = []
    for field in fields {
      let column = try Self.column(field, file, line)
      if case .property = column.role, column.name.isEmpty { throw CSVFault(file, line: line, "a column has neither a name nor a role") }
      if !column.name.isEmpty, column.role != .ignored, columns.contains(where: { $0.name == column.name && $0.role != .ignored }) {
        throw CSVFault(file, line: line, "the column \(column.name) is there twice")
      }
      columns.append(column)
    }
    self.columns = columns
  }

  /// How many columns have a role that a test accepts.
  func count(_ accepts: (Role) -> Bool) -> Int { columns.count { accepts($0.role) } }

  private static func column(_ field: String, _ file: String, _ line: Int) throws(CSVFault) -> Column {
    var text = field[...]
    let options = takeBracketed(&text, "{", "}")
    let space = takeBracketed(&text, "(", ")") ?? ""
    guard let colon = text.lastIndex(of: ":") else { return Column(name: trimmed(text), role: .property(ColumnarType(.string))) }
    let name = trimmed(text[..<colon])
    let kind = trimmed(text[text.index(after: colon)...])
    switch kind.uppercased() {
    case "ID":
      let type = try options.map { text throws(CSVFault) in try idType(text, file, line) } ?? ColumnarType(.string)
      return Column(name: name, role: .id(space: space, property: name.isEmpty ? nil : type))
    case "LABEL": return Column(name: name, role: .label)
    case "START_ID": return Column(name: name, role: .start(space: space))
    case "END_ID": return Column(name: name, role: .end(space: space))
    case "TYPE": return Column(name: name, role: .type)
    case "IGNORE": return Column(name: name, role: .ignored)
    default:
      guard let type = type(kind) else { throw CSVFault(file, line: line, "the column \(field) has the unknown type \(kind)") }
      return Column(name: name, role: .property(type))
    }
  }

  /// Takes a part in brackets off the end.
  private static func takeBracketed(_ text: inout Substring, _ open: Character, _ close: Character) -> String? {
    guard text.last == close, let start = text.lastIndex(of: open) else { return nil }
    defer { text = text[..<start] }
    return String(text[text.index(after: start)...].dropLast())
  }

  /// The type in options such as `id-type: long, label: Person`; the label is Neo4j's business.
  private static func idType(_ options: String, _ file: String, _ line: Int) throws(CSVFault) -> ColumnarType {
    for option in options.split(separator: ",") {
      let parts = option.split(separator: ":").map { trimmed($0).lowercased() }
      guard parts.count == 2, parts[0] == "id-type" else { continue }
      guard let type = type(parts[1]), type == ColumnarType(.integer) || type == ColumnarType(.string) else {
        throw CSVFault(file, line: line, "an identifier is of the type string or long, not \(parts[1])")
      }
      return type
    }
    return ColumnarType(.string)
  }

  /// The type of a name, in any case, with `[]` for a list.
  private static func type(_ name: String) -> ColumnarType? {
    let isList = name.hasSuffix("[]")
    let scalar: ColumnarType.Scalar? =
      switch (isList ? String(name.dropLast(2)) : name).lowercased() {
      case "int", "integer", "long", "short", "byte": .integer
      case "float", "double": .float
      case "boolean", "bool": .boolean
      case "string", "char": .string
      case "date": .date
      case "localtime": .localTime
      case "time": .time
      case "localdatetime": .localDateTime
      case "datetime": .dateTime
      case "duration": .duration
      default: nil
      }
    return scalar.map { ColumnarType($0, isList: isList) }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
