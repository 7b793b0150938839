import GraphModel

/// The nodes as files are read one after another.
struct CSVNodes {
  var properties: CSVPropertyColumns
  private(set) var labels: [String] = []
  private(set) var labelSets: [[Int32]] = [[]]
  private(set) var labelSetOfNode: [Int32] = []
  /// The nodes by their identifiers, for each space of these.
  private(set) var spaces: [String: CSVIdentifiers] = [:]
  private var labelNumbers: [String: Int32] = [:]
  private var labelSetNumbers: [[Int32]: Int32] = [[]: 0]

  init(properties: CSVPropertyColumns) { self.properties = properties }

  private enum Action {
    case id, label, ignore
    case property(Int)
    case idAndProperty(Int)
  }

  mutating func read(
    _ reader: inout CSVReader, _ header: CSVHeader, file: CSVGraphImport.NodeFile, listDelimiter: Character
  ) throws(CSVFault) {
    let headerLine = reader.line
    var space = ""
    var actions: [Action] = []
    for column in header.columns {
      switch column.role {
      case .id(let name, let type):
        space = name
        actions.append(try type.map { type throws(CSVFault) in .idAndProperty(try place(column.name, type, file.path, headerLine)) } ?? .id)
      case .property(let type): actions.append(.property(try place(column.name, type, file.path, headerLine)))
      case .label: actions.append(.label)
      case .ignored: actions.append(.ignore)
      case .start, .end, .type: throw CSVFault(file.path, line: headerLine, "a file of nodes has no start, end or type")
      }
    }
    let idCount = header.count { if case .id = $0 { true } else { false } }
    guard idCount <= 1 else { throw CSVFault(file.path, line: headerLine, "there is more than one column of identifiers") }
    var identifiers = spaces.removeValue(forKey: space) ?? CSVIdentifiers()
    defer { spaces[space] = identifiers }
    let common = file.labels.map { label($0) }
    var known: [[String]: Int32] = [:]
    while try reader.next() {
      guard reader.fields.count == actions.count else {
        throw CSVFault(file.path, line: reader.line, "there are \(reader.fields.count) fields; the header has \(actions.count)")
      }
      let node = labelSetOfNode.count
      var names: [String] = []
      for (index, action) in actions.enumerated() {
        let field = reader.fields[index]
        let fault: String? = reader.withText(of: field) { text in
          let isMissing = text.isEmpty && !field.isQuoted
          switch action {
          case .ignore: return nil
          case .label:
            if !text.isEmpty { names.append(String(decoding: text, as: UTF8.self)) }
            return nil
          case .id: return identifiers.add(text, node: node)
          case .property(let place): return isMissing ? nil : properties.set(place, row: node, text)
          case .idAndProperty(let place): return identifiers.add(text, node: node) ?? properties.set(place, row: node, text)
          }
        }
        if let fault { throw CSVFault(file.path, line: reader.line, fault) }
      }
      let set: Int32
      if let found = known[names] {
        set = found
      } else {
        let all = names.flatMap { $0.split(separator: listDelimiter).map(String.init) }
        set = labelSet(common + all.map { label($0) })
        known[names] = set
      }
      labelSetOfNode.append(set)
      guard labelSetOfNode.count < Int(Int32.max) else { throw CSVFault(file.path, line: reader.line, "there are too many nodes") }
    }
  }

  private mutating func place(_ name: String, _ type: ColumnarType, _ file: String, _ line: Int) throws(CSVFault) -> Int {
    guard let place = properties.place(of: name, type: type) else {
      throw CSVFault(file, line: line, "the column \(name) has another type here than in an earlier file")
    }
    return place
  }

  private mutating func label(_ name: String) -> Int32 {
    if let number = labelNumbers[name] { return number }
    let number = Int32(labels.count)
    labelNumbers[name] = number
    labels.append(name)
    return number
  }

  private mutating func labelSet(_ members: [Int32]) -> Int32 {
    let unique = members.enumerated().filter { !members[..<$0.offset].contains($0.element) }.map(\.element)
    if let number = labelSetNumbers[unique] { return number }
    let number = Int32(labelSets.count)
    labelSetNumbers[unique] = number
    labelSets.append(unique)
    return number
  }
}

/// The nodes by their identifiers.
struct CSVIdentifiers {
  private var interner = StringInterner()
  private var nodes: [Int32] = []

  /// Names a node; returns what is wrong.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, node: Int) -> String? {
    if text.isEmpty { return "the identifier is empty" }
    guard let (_, isNew) = interner.intern(text) else { return "there are too many identifiers" }
    guard isNew else { return "the identifier “\(String(decoding: text, as: UTF8.self))” is there twice" }
    nodes.append(Int32(node))
    return nil
  }

  /// The node of an identifier.
  func node(_ text: UnsafeBufferPointer<UInt8>) -> Int32? { interner.number(of: text).map { nodes[$0] } }
}
