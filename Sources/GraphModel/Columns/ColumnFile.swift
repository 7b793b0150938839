import Foundation

/// A file that holds a graph in columns.
public struct ColumnFile {
  private let path: String
  private let file: MappedFile
  private var sections: [String: (offset: Int, count: Int)] = [:]

  /// Whether a file begins as one of these does.
  public static func isRecognized(path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: ColumnFileFormat.magic.count)) == Data(ColumnFileFormat.magic)
  }

  /// Maps a file and reads its graph; what the columns hold is read when it is used.
  public static func graph(path: String) throws(ColumnFileError) -> ColumnarGraph {
    try ColumnFile(path: path, file: try MappedFile(path: path)).graph()
  }

  /// Reads the graph of a file's content.
  public static func graph(content: [UInt8]) throws(ColumnFileError) -> ColumnarGraph {
    try ColumnFile(path: "-", file: MappedFile(content: content)).graph()
  }

  private init(path: String, file: MappedFile) throws(ColumnFileError) {
    self.path = path
    self.file = file
    let size = file.bytes.count
    let (header, trailer) = (ColumnFileFormat.headerSize, ColumnFileFormat.trailerSize)
    guard size >= header, file.bytes[..<8].elementsEqual(ColumnFileFormat.magic) else { throw .foreign(path: path) }
    guard number(at: 8, UInt32.self) == ColumnFileFormat.version else { throw .tooNew(path: path) }
    guard size >= header + trailer, file.bytes[(size - 8)...].elementsEqual(ColumnFileFormat.magic) else {
      throw damaged("the end is missing")
    }
    let count = Int(number(at: size - trailer + 8, UInt32.self))
    guard var position = Int(exactly: number(at: size - trailer, UInt64.self)) else { throw damaged("the directory") }
    func need(_ bytes: Int) throws(ColumnFileError) {
      guard bytes >= 0, position >= 0, bytes <= size, position <= size - bytes else { throw damaged("the directory") }
    }
    for _ in 0..<count {
      try need(4)
      let length = Int(number(at: position, UInt32.self))
      position += 4
      try need(length)
      try need(length + 16)
      let name = String(decoding: file.bytes[position..<position + length], as: UTF8.self)
      position += length
      guard let offset = Int(exactly: number(at: position, UInt64.self)), let count = Int(exactly: number(at: position + 8, UInt64.self)),
        offset <= size, count <= size, offset % ColumnFileFormat.alignment == 0
      else { throw damaged(name) }
      position += 16
      sections[name] = (offset, count)
    }
  }

  private func number<Number: FixedWidthInteger>(at offset: Int, _: Number.Type) -> Number {
    Number(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  private func damaged(_ part: String) -> ColumnFileError { .damaged(path: path, part: part) }

  private func column<Element>(_ name: String, of _: Element.Type, count: Int? = nil) throws(ColumnFileError) -> CompactArray<Element> {
    guard let section = sections[name], let base = file.bytes.baseAddress,
      section.count <= (file.bytes.count - section.offset) / MemoryLayout<Element>.stride, count == nil || count == section.count
    else { throw damaged(name) }
    return CompactArray(base + section.offset, count: section.count, owner: file)
  }

  private func table(_ name: String) throws(ColumnFileError) -> StringTable {
    let offsets = try column(name + ".offsets", of: UInt32.self)
    let bytes = try column(name + ".bytes", of: UInt8.self)
    guard offsets.first == 0, Int(offsets[offsets.count - 1]) == bytes.count, Self.isRising(offsets) else { throw damaged(name) }
    return StringTable(offsets: offsets, bytes: bytes)
  }

  // MARK: The graph

  private func graph() throws(ColumnFileError) -> ColumnarGraph {
    let (labels, types, keys) = (try table("labels").all, try table("types").all, try table("keys").all)
    let labelSets = try labelSets(labelCount: labels.count)
    let nodeLabelSets = try indices("nodes.labelSets", below: labelSets.count)
    let nodeCount = nodeLabelSets.count
    let relationshipTypes = try indices("relationships.types", below: types.count)
    let count = relationshipTypes.count
    return ColumnarGraph(
      labels: labels, types: types, keys: keys, labelSets: labelSets, nodeLabelSets: nodeLabelSets, relationshipTypes: relationshipTypes,
      sources: try indices("relationships.sources", below: nodeCount, count: count),
      targets: try indices("relationships.targets", below: nodeCount, count: count),
      outgoing: try steps("outgoing", nodeCount: nodeCount, count: count, typeCount: types.count),
      incoming: try steps("incoming", nodeCount: nodeCount, count: count, typeCount: types.count),
      nodeProperties: try properties("node", keys: keys.count, count: nodeCount),
      relationshipProperties: try properties("relationship", keys: keys.count, count: count))
  }

  private func labelSets(labelCount: Int) throws(ColumnFileError) -> [[Int32]] {
    let members = try indices("labelSets.members", below: labelCount)
    var (sets, start): ([[Int32]], Int) = ([], 0)
    for size in try column("labelSets.sizes", of: Int32.self) {
      guard size >= 0, start + Int(size) <= members.count else { throw damaged("labelSets") }
      sets.append(Array(members[start..<start + Int(size)]))
      start += Int(size)
    }
    guard sets.first?.isEmpty == true else { throw damaged("labelSets") }
    return sets
  }

  private func steps(_ name: String, nodeCount: Int, count: Int, typeCount: Int) throws(ColumnFileError) -> ColumnarGraph.Steps {
    let offsets = try column(name + ".offsets", of: Int32.self, count: nodeCount + 1)
    guard offsets.first == 0, Int(offsets[nodeCount]) == count, Self.isRising(offsets) else { throw damaged(name) }
    return ColumnarGraph.Steps(
      offsets: offsets, neighbours: try indices(name + ".neighbours", below: nodeCount, count: count),
      relationships: try indices(name + ".relationships", below: count, count: count),
      types: try indices(name + ".types", below: typeCount, count: count))
  }

  private func properties(_ prefix: String, keys: Int, count: Int) throws(ColumnFileError) -> [ColumnarGraph.Property] {
    var properties: [ColumnarGraph.Property] = []
    for key in 0..<keys {
      guard let values = try values("\(prefix).\(key)", count: count) else { continue }
      properties.append(ColumnarGraph.Property(key: key, values: values))
    }
    return properties
  }

  private func values(_ name: String, count: Int) throws(ColumnFileError) -> ColumnarValues? {
    let words = (count + 63) / 64
    if sections[name + ".integers"] != nil {
      let present = try column(name + ".present", of: UInt64.self, count: words)
      return .integers(try column(name + ".integers", of: Int64.self, count: count), present: present)
    }
    if sections[name + ".floats"] != nil {
      let present = try column(name + ".present", of: UInt64.self, count: words)
      return .floats(try column(name + ".floats", of: Double.self, count: count), present: present)
    }
    if sections[name + ".booleans"] != nil {
      let present = try column(name + ".present", of: UInt64.self, count: words)
      return .booleans(try column(name + ".booleans", of: UInt64.self, count: words), present: present)
    }
    if sections[name + ".strings"] != nil {
      let table = try table(name)
      return .strings(try indices(name + ".strings", from: -1, below: table.count, count: count), table)
    }
    guard sections[name + ".texts"] != nil else { return nil }
    guard let type = ColumnarType(code: try column(name + ".type", of: UInt8.self, count: 1)[0]) else { throw damaged(name) }
    let table = try table(name)
    return .texts(type, try indices(name + ".texts", from: -1, below: table.count, count: count), table)
  }

  /// A column of numbers that name something, each of which is checked, since they are followed unchecked later.
  private func indices(_ name: String, from least: Int32 = 0, below bound: Int, count: Int? = nil) throws(ColumnFileError) -> CompactArray<
    Int32
  > {
    let column = try column(name, of: Int32.self, count: count)
    let isSound = column.withContiguousStorageIfAvailable { numbers in
      var (low, high) = (Int32.max, Int32.min)
      for number in numbers {
        low = min(low, number)
        high = max(high, number)
      }
      return numbers.isEmpty || (low >= least && Int(high) < bound)
    }
    guard isSound == true else { throw damaged(name) }
    return column
  }

  private static func isRising<Number: FixedWidthInteger>(_ numbers: CompactArray<Number>) -> Bool {
    numbers.withContiguousStorageIfAvailable { numbers in
      var rises = true
      for index in 1..<max(numbers.count, 1) { rises = rises && numbers[index - 1] <= numbers[index] }
      return rises
    } ?? false
  }
}
