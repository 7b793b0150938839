import Foundation
public import GraphModel

/// Reads a property graph from files of nodes and relationships with Neo4j's header conventions.
///
/// A field without quotes that is empty gives no property; a quoted one gives the empty text. Linear in the files.
public struct CSVGraphImport {
  /// A file of nodes.
  public struct NodeFile: Sendable {
    /// Where it is.
    public let path: String
    /// Labels that all its nodes get.
    public let labels: [String]

    /// Names a file.
    public init(path: String, labels: [String] = []) {
      self.path = path
      self.labels = labels
    }
  }

  /// A file of relationships.
  public struct RelationshipFile: Sendable {
    /// Where it is.
    public let path: String
    /// The type of those for which none is said.
    public let type: String?

    /// Names a file.
    public init(path: String, type: String? = nil) {
      self.path = path
      self.type = type
    }
  }

  /// What separates fields and members of lists.
  public struct Format: Sendable {
    /// An ASCII character between fields.
    public let delimiter: UInt8
    /// The character between members of lists and labels.
    public let listDelimiter: Character

    /// Names separators.
    public init(delimiter: UInt8 = UInt8(ascii: ","), listDelimiter: Character = ";") {
      self.delimiter = delimiter
      self.listDelimiter = listDelimiter
    }
  }

  private let format: Format
  private var nodes: CSVNodes
  private var relationships: CSVRelationships

  /// Reads files.
  /// - Parameters:
  ///   - isValue: whether a text is a value of one of the temporal types.
  /// - Throws: ``CSVFault`` with the file and the line.
  public static func graph(
    nodes nodeFiles: [NodeFile], relationships relationshipFiles: [RelationshipFile], format: Format = Format(),
    isValue: @escaping (ColumnarType.Scalar, String) -> Bool
  ) throws(CSVFault) -> ColumnarGraph {
    var reading = CSVGraphImport(
      format: format, nodes: CSVNodes(properties: CSVPropertyColumns(listDelimiter: format.listDelimiter, isValue: isValue)),
      relationships: CSVRelationships(properties: CSVPropertyColumns(listDelimiter: format.listDelimiter, isValue: isValue)))
    for file in nodeFiles { try reading.read(file) }
    for file in relationshipFiles { try reading.read(file) }
    return reading.graph()
  }

  private mutating func read(_ file: NodeFile) throws(CSVFault) {
    let (format, data) = (format, try Self.contents(file.path))
    var nodes = nodes
    self.nodes = CSVNodes(properties: nodes.properties)
    try Self.withReader(data, file.path, format) { reader, header throws(CSVFault) in
      try nodes.read(&reader, header, file: file, listDelimiter: format.listDelimiter)
    }
    self.nodes = nodes
  }

  private mutating func read(_ file: RelationshipFile) throws(CSVFault) {
    let (format, data, spaces) = (format, try Self.contents(file.path), nodes.spaces)
    var relationships = relationships
    self.relationships = CSVRelationships(properties: relationships.properties)
    try Self.withReader(data, file.path, format) { reader, header throws(CSVFault) in
      try relationships.read(&reader, header, file: file, spaces: spaces)
    }
    self.relationships = relationships
  }

  private static func contents(_ path: String) throws(CSVFault) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      let reason = (error as? CocoaError)?.code == .fileReadNoSuchFile ? "there is no such file" : "it cannot be read"
      throw CSVFault(path, reason)
    }
  }

  /// Opens a reader behind the header.
  private static func withReader(
    _ data: Data, _ path: String, _ format: Format, _ body: (inout CSVReader, CSVHeader) throws(CSVFault) -> Void
  ) throws(CSVFault) {
    let result: Result<Void, CSVFault> = data.withUnsafeBytes { raw in
      var reader = CSVReader(raw.bindMemory(to: UInt8.self), delimiter: format.delimiter, file: path)
      do throws(CSVFault) {
        guard try reader.next() else { throw CSVFault(path, "there is no header") }
        let names = reader.fields.map { reader.text(of: $0) }
        try body(&reader, try CSVHeader(names, file: path, line: reader.line))
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private func graph() -> ColumnarGraph {
    var keys: [String] = []
    var numbers: [String: Int] = [:]
    func key(_ name: String) -> Int {
      if let number = numbers[name] { return number }
      numbers[name] = keys.count
      keys.append(name)
      return keys.count - 1
    }
    let nodeProperties = nodes.properties.properties(count: nodes.labelSetOfNode.count, key: key)
    let relationshipProperties = relationships.properties.properties(count: relationships.types.count, key: key)
    return ColumnarGraph(
      labels: nodes.labels, types: relationships.typeNames, keys: keys, labelSets: nodes.labelSets, nodeLabelSets: nodes.labelSetOfNode,
      relationshipTypes: relationships.types, sources: relationships.sources, targets: relationships.targets,
      nodeProperties: nodeProperties, relationshipProperties: relationshipProperties)
  }
}
