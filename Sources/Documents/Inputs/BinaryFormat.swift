/// A format that holds no text to be read as it is, known by its first bytes.
struct BinaryFormat: Hashable, Sendable, CustomStringConvertible {
  /// What the file is, as a part of a sentence.
  let description: String

  private static let magic: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "it is a PDF file; extract its text first"),
    (Array("{\\rtf".utf8), "it is a Rich Text file; save it as plain text"),
    ([0x50, 0x4B, 0x03, 0x04], "it is a ZIP archive or an office document; extract its text first"),
    ([0xD0, 0xCF, 0x11, 0xE0], "it is an office document; extract its text first"),
    ([0x1F, 0x8B], "it is compressed with gzip"),
    ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with Zstandard"),
    (Array("BZh".utf8), "it is compressed with bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "it is compressed with xz"),
    ([0x37, 0x7A, 0xBC, 0xAF], "it is a 7-Zip archive"),
    ([0x89, 0x50, 0x4E, 0x47], "it is a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "it is a JPEG picture"),
    (Array("GIF8".utf8), "it is a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "it is a program"),
    (Array("SQLite format 3".utf8), "it is an SQLite database"),
  ]

  /// The format that the first bytes of a file tell, or that a NUL among them betrays.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // A byte order mark of UTF-16. Pages may have it; of other files it is said that they are no UTF-8.
      return nil
    }
    if let known = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      description = known.name
    } else if let offset = bytes.firstIndex(of: 0) {
      description = Self.withNUL(at: offset)
    } else {
      return nil
    }
  }

  /// What is said of a text with a NUL in it.
  static func withNUL(at offset: Int) -> String { "byte \(offset) is NUL" }
}
