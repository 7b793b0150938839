import CLibXML2
import Foundation

/// The character encoding of a page.
enum HTMLEncoding {
  /// The page's bytes as UTF-8.
  ///
  /// A byte order mark counts most, then the encoding that the page declares; a page without either must be UTF-8. In other encodings
  /// bytes that are no character become U+FFFD, as in a browser.
  static func utf8(_ bytes: consuming [UInt8]) throws(TextDefect) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try converted(bytes.dropFirst(2), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return try converted(bytes.dropFirst(2), from: "UTF-16BE") }
    if let name = declared(in: bytes), !["utf-8", "utf8", "unicode-1-1-utf-8"].contains(name) {
      return try converted(bytes[...], from: systemName(name))
    }
    if let offset = bytes.firstIndex(of: 0) { throw TextDefect(reason: .binary(BinaryFormat.withNUL(at: offset))) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw TextDefect(reason: .notUTF8(offset: error.byteOffsets.lowerBound))
    }
    return bytes
  }

  /// The encoding that a `<meta>` among the first bytes declares, or the XML declaration, in lower case.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    for (opening, key) in [("<?xml", "encoding"), ("<meta", "charset")] {
      var rest = head[...]
      while let start = rest.firstRange(of: opening.utf8) {
        rest = rest[start.upperBound...]
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let name = value(of: key, in: tag) { return name }
      }
    }
    return nil
  }

  private static func value(of key: String, in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.firstRange(of: key.utf8) else { return nil }
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let afterKey = tag[found.upperBound...].drop(while: isBlank)
    guard afterKey.first == UInt8(ascii: "=") else { return nil }
    let value = afterKey.dropFirst().drop { isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let name = value.prefix { ($0 > 0x2C && $0 < 0x3B) || (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// The name under which the system's converter has what browsers read under a declared one.
  private static func systemName(_ name: String) -> String {
    switch name {
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252": "CP1252"
    case "gb2312", "gbk", "x-gbk": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
    case "euc-kr", "ks_c_5601-1987": "CP949"
    case "big5": "BIG5-HKSCS"
    case "x-user-defined", "utf-16", "utf-16le", "utf-16be": "UTF-8"
    default: name.hasPrefix("windows-") ? "CP" + name.dropFirst(8) : name
    }
  }

  /// Converts with iconv; what is no character becomes U+FFFD. Linear.
  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) throws(TextDefect) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      throw TextDefect(reason: .unknownEncoding(encoding))
    }
    defer { iconv_close(converter) }
    let unit = encoding.hasPrefix("UTF-16") ? 2 : 1
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var input = Array(bytes), output = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var next = input.baseAddress?.assumingMemoryBound(to: CChar.self), left = input.count
        while left > 0 {
          var end = output.baseAddress?.assumingMemoryBound(to: CChar.self), room = output.count
          let stoppedShort = iconv(converter, &next, &left, &end, &room) == -1 && errno != E2BIG
          result.append(contentsOf: output[..<(output.count - room)])
          guard stoppedShort else { continue }
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          let step = min(unit, left)
          next = next.map { $0 + step }
          left -= step
        }
        // Encodings with combining marks hold the last letter back until they are told that it is the last.
        var end = output.baseAddress?.assumingMemoryBound(to: CChar.self), room = output.count
        _ = iconv(converter, nil, nil, &end, &room)
        result.append(contentsOf: output[..<(output.count - room)])
      }
    }
    return result
  }
}
