/// Writes a graph in columns as the bytes of a file, in blocks.
public struct ColumnFileWriter {
  private var directory: [UInt8] = []
  private var sectionCount: UInt32 = 0
  private var position = 0
  private let sink: (UnsafeRawBufferPointer) throws -> Void

  /// Writes a graph.
  /// - Parameters:
  ///   - graph: the graph.
  ///   - sink: takes the bytes, one block after the other.
  /// - Throws: what `sink` throws.
  public static func write(_ graph: ColumnarGraph, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    try withoutActuallyEscaping(sink) { sink in
      var writer = ColumnFileWriter(sink: sink)
      try writer.write(graph)
    }
  }

  private init(sink: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.sink = sink }

  private mutating func write(_ graph: ColumnarGraph) throws {
    var header = ColumnFileFormat.magic
    Self.append(ColumnFileFormat.version, to: &header)
    Self.append(UInt32(0), to: &header)
    try emit(header)
    try add("labels", StringTable(graph.labels))
    try add("types", StringTable(graph.types))
    try add("keys", StringTable(graph.keys))
    try add("labelSets.members", CompactArray(graph.labelSets.flatMap(\.self)))
    try add("labelSets.sizes", CompactArray(graph.labelSets.map { Int32($0.count) }))
    try add("nodes.labelSets", graph.nodeLabelSets)
    try add("relationships.types", graph.relationshipTypes)
    try add("relationships.sources", graph.sources)
    try add("relationships.targets", graph.targets)
    try add("outgoing", graph.outgoing)
    try add("incoming", graph.incoming)
    for property in graph.nodeProperties { try add("node.\(property.key)", property.values) }
    for property in graph.relationshipProperties { try add("relationship.\(property.key)", property.values) }
    let directoryOffset = try align()
    try emit(directory)
    var trailer: [UInt8] = []
    Self.append(UInt64(directoryOffset), to: &trailer)
    Self.append(sectionCount, to: &trailer)
    Self.append(UInt32(0), to: &trailer)
    try emit(trailer + ColumnFileFormat.magic)
  }

  private mutating func add(_ name: String, _ steps: ColumnarGraph.Steps) throws {
    try add(name + ".offsets", steps.offsets)
    try add(name + ".neighbours", steps.neighbours)
    try add(name + ".relationships", steps.relationships)
    try add(name + ".types", steps.types)
  }

  private mutating func add(_ name: String, _ table: StringTable) throws {
    try add(name + ".offsets", table.offsets)
    try add(name + ".bytes", table.bytes)
  }

  private mutating func add(_ name: String, _ values: ColumnarValues) throws {
    switch values {
    case .integers(let values, let present):
      try add(name + ".integers", values)
      try add(name + ".present", present)
    case .floats(let values, let present):
      try add(name + ".floats", values)
      try add(name + ".present", present)
    case .booleans(let values, let present):
      try add(name + ".booleans", values)
      try add(name + ".present", present)
    case .strings(let codes, let table):
      try add(name + ".strings", codes)
      try add(name, table)
    case .texts(let type, let codes, let table):
      try add(name + ".type", CompactArray([type.code]))
      try add(name + ".texts", codes)
      try add(name, table)
    }
  }

  private mutating func add<Element>(_ name: String, _ array: CompactArray<Element>) throws {
    let offset = try align()
    try array.withBytes { bytes in
      position += bytes.count
      if !bytes.isEmpty { try sink(bytes) }
    }
    Self.append(UInt32(name.utf8.count), to: &directory)
    directory.append(contentsOf: name.utf8)
    Self.append(UInt64(offset), to: &directory)
    Self.append(UInt64(array.count), to: &directory)
    sectionCount += 1
  }

  private mutating func align() throws -> Int {
    let gap = -position & (ColumnFileFormat.alignment - 1)
    if gap > 0 { try emit([UInt8](repeating: 0, count: gap)) }
    return position
  }

  private mutating func emit(_ bytes: [UInt8]) throws {
    position += bytes.count
    if !bytes.isEmpty { try bytes.withUnsafeBytes(sink) }
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
