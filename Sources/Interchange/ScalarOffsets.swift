/// The way from UTF-8 offsets in a text to offsets counted in Unicode scalars.
struct ScalarOffsets: Sendable {
  private static let blockCount = 64

  /// The bytes of the text; empty where every byte is a scalar.
  private let text: [UInt8]
  /// The number of scalars before each block.
  private let blocks: [Int32]
  /// The number of bytes.
  private let count: Int

  /// Counts a text once. Linear; keeps one number for 64 bytes, and nothing for ASCII.
  init(_ text: String) {
    var bytes = Array(text.utf8)
    count = bytes.count
    if bytes.allSatisfy({ $0 < 0x80 }) { bytes = [] }
    self.text = bytes
    var blocks: [Int32] = []
    blocks.reserveCapacity(bytes.count / Self.blockCount + 1)
    var scalars: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockCount == 0 { blocks.append(scalars) }
      if Self.beginsScalar(byte) { scalars += 1 }
    }
    self.blocks = blocks
  }

  /// The number of scalars before a UTF-8 offset. Constant time. Offsets beyond the text count as its end.
  subscript(offset: Int) -> Int {
    let offset = min(max(0, offset), count)
    guard !text.isEmpty, offset > 0 else { return offset }
    let block = (offset - 1) / Self.blockCount
    let start = block * Self.blockCount
    return text[start..<offset].reduce(Int(blocks[block])) { $0 + (Self.beginsScalar($1) ? 1 : 0) }
  }

  @inline(__always)
  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
