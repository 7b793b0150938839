/// A ZIP archive whose files are stored as they are (APPNOTE 6.3, method 0). The same files give the same bytes.
struct ZipArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The first day that the format knows, 1 January 1980.
  private static let day: UInt16 = 0x0021

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    var record = ByteRecord()
    // Version 2.0, names in UTF-8, stored, midnight.
    record.short(20, 0x0800, 0, 0, Self.day)
    record.long(CyclicRedundancyCheck.of(content), UInt32(content.count), UInt32(content.count))
    record.short(UInt16(name.utf8.count), 0)
    var entry = ByteRecord()
    entry.long(0x0201_4b50)
    entry.short(20)
    entry.bytes += record.bytes
    // No comment, first disk, no attributes.
    entry.short(0, 0, 0)
    entry.long(0, UInt32(bytes.count))
    directory += entry.bytes + name.utf8
    var local = ByteRecord()
    local.long(0x0403_4b50)
    bytes += local.bytes + record.bytes + name.utf8 + content
    count += 1
  }

  /// The archive with its directory.
  consuming func finished() -> [UInt8] {
    var end = ByteRecord()
    end.long(0x0605_4b50)
    end.short(0, 0, count, count)
    end.long(UInt32(directory.count), UInt32(bytes.count))
    end.short(0)
    return bytes + directory + end.bytes
  }
}

/// Numbers as bytes, the least first.
private struct ByteRecord {
  var bytes: [UInt8] = []

  mutating func short(_ values: UInt16...) { for value in values { append(value) } }
  mutating func long(_ values: UInt32...) { for value in values { append(value) } }

  private mutating func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
}

/// The checksum CRC-32 (ISO 3309).
enum CyclicRedundancyCheck {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// The checksum of bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
  }
}
