/// Tells web and mail addresses, names of files and of newsgroups, which are one token whatever marks they hold.
enum Addresses {
  /// Longer runs without white space are not looked through.
  private static let longest = 2048

  /// What a bare name may end in to be one of a host or file.
  private static let endings: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "vn", "uk", "au", "nz", "jp", "de", "fr", "eu", "ca", "ru", "cn", "kr",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "htm", "html", "txt", "csv", "jpg", "jpeg", "png", "gif", "svg", "mp3", "mp4",
    "zip",
    "exe", "php", "asp", "aspx",
  ]

  /// The end of the address that begins at `start`, if one does.
  ///
  /// - Parameter mark: the place of the first byte behind `start` that is no part of a word.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, mark: Int) -> Int? {
    guard mark + 1 < bytes.count, mark > start else { return nil }
    switch bytes[mark] {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): guard isPlain(bytes[mark + 1]) else { return nil }
    case UInt8(ascii: ":"): guard bytes[mark + 1] == UInt8(ascii: "/") else { return nil }
    default: return nil
    }
    var end = mark
    while end < bytes.count, end - start < longest, !isBorder(bytes[end]) { end += 1 }
    // What stands at the end of a sentence or in brackets is no part of it.
    while end > mark, isClosing(bytes[end - 1]) { end -= 1 }
    let text = bytes[start..<end]
    if isWeb(text) { return end }
    let name = nameEnd(bytes, from: start, to: end)
    if isMail(bytes[start..<name]) || isHostOrFile(bytes[start..<name]) { return name }
    return nil
  }

  /// Where a run of letters, digits and `.@_-+%` ends; the last byte is a letter or digit.
  private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, isPlain(bytes[end]) || "._-@+%".utf8.contains(bytes[end]) { end += 1 }
    while end > start, !isPlain(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isWeb(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let head = text.prefix(9).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return ["http://", "https://", "ftp://", "mailto:", "www."].contains { head.starts(with: $0.utf8) && text.count > $0.utf8.count }
  }

  private static func isMail(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { ($0.first.map(isPlain) ?? false) && ($0.last.map(isPlain) ?? false) }
  }

  private static func isHostOrFile(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }), let last = parts.last, !text.contains(UInt8(ascii: "@")) else { return false }
    // comp.sources.unix
    let isGroup =
      parts.count > 2 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == UInt8(ascii: "-") } }
    return isGroup || endings.contains(String(decoding: last, as: UTF8.self).lowercased()) && parts[0].contains { $0 > 0x39 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "<>\"".utf8.contains(byte) || byte == 0xC2 || byte >= 0xE2
  }

  private static func isClosing(_ byte: UInt8) -> Bool { ".,;:!?')]}*".utf8.contains(byte) }
}
