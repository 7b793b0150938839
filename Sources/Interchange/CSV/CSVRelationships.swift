import GraphModel

/// The relationships as files are read one after another.
struct CSVRelationships {
  var properties: CSVPropertyColumns
  private(set) var typeNames: [String] = []
  private(set) var types: [Int32] = []
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  private var typeNumbers = StringInterner()

  init(properties: CSVPropertyColumns) { self.properties = properties }

  private enum Action {
    case start, end, type, ignore
    case property(Int)
  }

  /// The ends and the type of a row.
  private struct Row {
    var source: Int32 = -1
    var target: Int32 = -1
    var type: Int32 = -1
  }

  mutating func read(
    _ reader: inout CSVReader, _ header: CSVHeader, file: CSVGraphImport.RelationshipFile, spaces: [String: CSVIdentifiers]
  ) throws(CSVFault) {
    let headerLine = reader.line
    var (startSpace, endSpace) = ("", "")
    var actions: [Action] = []
    for column in header.columns {
      switch column.role {
      case .start(let name):
        startSpace = name
        actions.append(.start)
      case .end(let name):
        endSpace = name
        actions.append(.end)
      case .type: actions.append(.type)
      case .ignored: actions.append(.ignore)
      case .property(let type):
        guard let place = properties.place(of: column.name, type: type) else {
          throw CSVFault(file.path, line: headerLine, "the column \(column.name) has another type here than in an earlier file")
        }
        actions.append(.property(place))
      case .id, .label: throw CSVFault(file.path, line: headerLine, "a file of relationships has neither identifiers nor labels")
      }
    }
    try check(header, file, headerLine)
    guard let starts = spaces[startSpace], let ends = spaces[endSpace] else {
      let missing = spaces[startSpace] == nil ? startSpace : endSpace
      throw CSVFault(file.path, line: headerLine, missing.isEmpty ? "no node has an identifier" : "there is no id space \(missing)")
    }
    let commonType = try file.type.map { name throws(CSVFault) in try typeNumber(name, file.path, headerLine) } ?? -1
    while try reader.next() {
      guard reader.fields.count == actions.count else {
        throw CSVFault(file.path, line: reader.line, "there are \(reader.fields.count) fields; the header has \(actions.count)")
      }
      var row = Row(type: commonType)
      for (index, action) in actions.enumerated() {
        let field = reader.fields[index]
        let fault: String? = reader.withText(of: field) { text in
          switch action {
          case .ignore: return nil
          case .start: return Self.find(text, in: starts, startSpace, &row.source)
          case .end: return Self.find(text, in: ends, endSpace, &row.target)
          case .type: return text.isEmpty ? nil : setType(text, &row)
          case .property(let place): return text.isEmpty && !field.isQuoted ? nil : properties.set(place, row: types.count, text)
          }
        }
        if let fault { throw CSVFault(file.path, line: reader.line, fault) }
      }
      guard row.type >= 0 else { throw CSVFault(file.path, line: reader.line, "the relationship has no type") }
      types.append(row.type)
      sources.append(row.source)
      targets.append(row.target)
      guard types.count < Int(Int32.max) else { throw CSVFault(file.path, line: reader.line, "there are too many relationships") }
    }
  }

  private func check(_ header: CSVHeader, _ file: CSVGraphImport.RelationshipFile, _ line: Int) throws(CSVFault) {
    let starts = header.count { if case .start = $0 { true } else { false } }
    let ends = header.count { if case .end = $0 { true } else { false } }
    guard starts == 1, ends == 1 else { throw CSVFault(file.path, line: line, "there must be one column :START_ID and one :END_ID") }
    let types = header.count { $0 == .type }
    guard types == 1 || (types == 0 && file.type != nil) else {
      throw CSVFault(file.path, line: line, types == 0 ? "there is no column :TYPE" : "there is more than one column :TYPE")
    }
  }

  private static func find(
    _ text: UnsafeBufferPointer<UInt8>, in identifiers: CSVIdentifiers, _ space: String, _ node: inout Int32
  ) -> String? {
    guard let found = identifiers.node(text) else {
      return "there is no node “\(String(decoding: text, as: UTF8.self))”" + (space.isEmpty ? "" : " in the id space \(space)")
    }
    node = found
    return nil
  }

  private mutating func setType(_ text: UnsafeBufferPointer<UInt8>, _ row: inout Row) -> String? {
    guard let (number, isNew) = typeNumbers.intern(text) else { return "there are too many types" }
    if isNew { typeNames.append(String(decoding: text, as: UTF8.self)) }
    row.type = Int32(number)
    return nil
  }

  private mutating func typeNumber(_ name: String, _ file: String, _ line: Int) throws(CSVFault) -> Int32 {
    var (name, row) = (name, Row())
    if let fault = name.withUTF8({ setType($0, &row) }) { throw CSVFault(file, line: line, fault) }
    return row.type
  }
}
