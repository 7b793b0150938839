/// The layout of a file of columns: a header, sections that begin at multiples of 64 bytes, a directory that names them, and a trailer that
/// says where the directory is, so that a file is written from beginning to end.
///
/// Numbers are little-endian. A section is read where it lies, without being copied.
enum ColumnFileFormat {
  /// The first eight bytes of a file.
  static let magic: [UInt8] = Array("ENTCOLS\n".utf8)
  static let version: UInt32 = 1
  static let alignment = 64
  /// Magic, version, and four bytes that are zero.
  static let headerSize = 16
  /// Offset of the directory, number of sections, four bytes that are zero, and magic.
  static let trailerSize = 24
}
