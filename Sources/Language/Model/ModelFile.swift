import Foundation

/// A file of named sections, mapped into memory.
///
/// Little-endian: eight magic bytes, the version, the number of sections; for each section its name in 40 bytes, offset, size, rows and columns;
/// then the sections, each at a multiple of 64 bytes.
///
/// Opening it costs as much as its list of sections; pages are read when they are first looked at.
final class ModelFile: @unchecked Sendable {
  // Unchecked, because the bytes are mapped for reading only and never change.
  private static let magic = Array("ENTELANG".utf8)
  private static let version: UInt32 = 2
  private static let entrySize = 64, nameSize = 40

  private struct Section {
    let bytes: UnsafeRawBufferPointer
    let rows: Int, columns: Int
  }

  let path: String
  private let mapping: UnsafeRawBufferPointer
  private let sections: [String: Section]

  /// Maps a file. Throws where it cannot be read or its list of sections is not sound.
  init(path: String) throws(ModelError) {
    self.path = path
    mapping = try Self.map(path)
    sections = try Self.sections(of: mapping, path)
  }

  /// Reads the list of sections.
  private static func sections(of mapping: UnsafeRawBufferPointer, _ path: String) throws(ModelError) -> [String: Section] {
    guard mapping.count >= 16, mapping.prefix(8).elementsEqual(Self.magic), Self.number(mapping, at: 8, as: UInt32.self) == Self.version
    else {
      throw .foreign(path: path)
    }
    let count = Int(Self.number(mapping, at: 12, as: UInt32.self))
    guard count <= (mapping.count - 16) / Self.entrySize else { throw .damaged(path: path, problem: "its list of sections breaks off") }
    var sections: [String: Section] = [:]
    for index in 0..<count {
      let entry = 16 + index * Self.entrySize
      let name = String(decoding: mapping[entry..<(entry + Self.nameSize)].prefix { $0 != 0 }, as: UTF8.self)
      let offset = Self.number(mapping, at: entry + 40, as: UInt64.self), size = Self.number(mapping, at: entry + 48, as: UInt64.self)
      guard offset % 64 == 0, offset <= mapping.count, size <= UInt64(mapping.count) - offset else {
        throw .damaged(path: path, problem: "section “\(name)” lies outside the file")
      }
      sections[name] = Section(
        bytes: UnsafeRawBufferPointer(rebasing: mapping[Int(offset)..<Int(offset + size)]),
        rows: Int(Self.number(mapping, at: entry + 56, as: UInt32.self)),
        columns: Int(Self.number(mapping, at: entry + 60, as: UInt32.self)))
    }
    return sections
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress), mapping.count) }

  /// A section of numbers of one type.
  func tensor<Element: BitwiseCopyable>(_ name: String, of type: Element.Type = Element.self) throws(ModelError) -> Tensor<Element> {
    guard let section = sections[name] else { throw .damaged(path: path, problem: "section “\(name)” is missing") }
    let (count, isTooLarge) = section.rows.multipliedReportingOverflow(by: section.columns)
    guard !isTooLarge, count == section.bytes.count / MemoryLayout<Element>.size, let start = section.bytes.baseAddress else {
      throw .damaged(path: path, problem: "section “\(name)” has another size than it says")
    }
    return Tensor(start: start.assumingMemoryBound(to: Element.self), rows: section.rows, columns: section.columns, owner: self)
  }

  /// A section of strings, one to a line.
  func strings(_ name: String) throws(ModelError) -> [String] {
    guard let section = sections[name] else { throw .damaged(path: path, problem: "section “\(name)” is missing") }
    let strings = section.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard strings.count == section.rows else { throw .damaged(path: path, problem: "section “\(name)” has another size than it says") }
    return strings
  }

  private static func map(_ path: String) throws(ModelError) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    guard status.st_size > 0 else { throw .foreign(path: path) }
    guard let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    return UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, as type: Number.Type
  ) -> Number {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
