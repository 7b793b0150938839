/// Texts one after another in UTF-8, each named by its number.
public struct StringTable: Sendable {
  /// Where each text begins in the bytes, and after the last one where it ends.
  let offsets: CompactArray<UInt32>
  let bytes: CompactArray<UInt8>

  /// The number of texts.
  public var count: Int { offsets.count - 1 }

  init(offsets: CompactArray<UInt32>, bytes: CompactArray<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }

  /// Collects texts; together they must stay below 4 GiB.
  public init(_ texts: [String]) {
    var builder = StringTableBuilder()
    for text in texts { builder.append(text) }
    self = builder.table
  }

  /// A text; linear in its length.
  public subscript(index: Int) -> String {
    let (start, end) = (Int(offsets[index]), Int(offsets[index + 1]))
    return bytes.withBytes { String(decoding: $0[start..<end], as: UTF8.self) }
  }

  /// All texts.
  public var all: [String] { (0..<count).map { self[$0] } }
}

/// Collects texts for a table.
struct StringTableBuilder {
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []

  var table: StringTable { StringTable(offsets: CompactArray(offsets), bytes: CompactArray(bytes)) }

  /// Whether so many bytes more can be held.
  func hasRoom(for count: Int) -> Bool { bytes.count + count <= Int(UInt32.max) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    offsets.append(UInt32(bytes.count))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    offsets.append(UInt32(bytes.count))
  }

  /// Whether the text of a number has these bytes.
  func isEqual(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[index])
    guard Int(offsets[index + 1]) - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { $0[start..<start + text.count].elementsEqual(text) }
  }
}
