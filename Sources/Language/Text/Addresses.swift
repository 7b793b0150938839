/// Tells web and mail addresses, names of files and of newsgroups, which are one token whatever marks they hold.
enum Addresses {
  /// No address is longer, so that looking for one costs little.
  private static let longestWeb = 2048, longestName = 256

  /// What a bare name may end in to be one of a host or file.
  private static let endings: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "vn", "uk", "au", "nz", "jp", "de", "fr", "eu", "ca", "ru", "cn", "kr",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "htm", "html", "txt", "csv", "jpg", "jpeg", "png", "gif", "svg", "mp3", "mp4",
    "zip",
    "exe", "php", "asp", "aspx",
  ]
  private static let webBeginnings = ["http://", "https://", "ftp://", "mailto:", "www."].map { Array($0.utf8) }

  /// What stands at a place.
  enum Finding: Equatable {
    /// An address up to a place.
    case address(end: Int)
    /// None, nor at any later word before a place.
    case none(before: Int)
  }

  /// Looks for an address that begins at `start`. Linear in what it finds, or finds to be none.
  ///
  /// - Parameter mark: the place of the first byte behind `start` that is no part of a word.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, mark: Int) -> Finding {
    guard mark + 1 < bytes.count, mark > start, bytes[mark] > 0x20, bytes[mark] < 0x80 else { return .none(before: start) }
    if "./:".utf8.contains(bytes[mark]), let end = webEnd(bytes, from: start) { return .address(end: end) }
    guard "@._-".utf8.contains(bytes[mark]), isPlain(bytes[mark + 1]) else { return .none(before: start) }
    var end = start
    while end < bytes.count, end - start < longestName, isPlain(bytes[end]) || "._-@+%".utf8.contains(bytes[end]) { end += 1 }
    let passed = end
    // What stands at the end of a sentence is no part of it.
    while end > start, !isPlain(bytes[end - 1]) { end -= 1 }
    return isMail(bytes[start..<end]) || isHostOrFile(bytes[start..<end]) ? .address(end: end) : .none(before: passed)
  }

  private static func webEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let head = bytes[start..<min(start + 9, bytes.count)].map(\.lowercasedASCII)
    guard let beginning = webBeginnings.first(where: { head.starts(with: $0) }) else { return nil }
    var end = start + beginning.count
    while end < bytes.count, end - start < longestWeb, !isBorder(bytes, end) { end += 1 }
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    while end > start, ".,;:!?')]}*".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end > start + beginning.count ? end : nil
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

  private static func isPlain(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte.isASCIILetter }

  /// White space, brackets and quotation marks end an address; of what is not ASCII, all that is no letter.
  private static func isBorder(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7F || "<>\"".utf8.contains(byte) }
    guard byte & 0xC0 != 0x80 else { return false }
    switch CharacterClass.scan(bytes, at: index).class {
    case .letter, .capital: return false
    default: return true
    }
  }
}
