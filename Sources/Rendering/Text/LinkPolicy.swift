/// Which addresses of documents a picture may link to.
enum LinkPolicy {
  /// The address, with every byte that an address may not hold percent-encoded; `nil` where its scheme is not `http`, `https` or `mailto`.
  static func safe(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), address.utf8.count <= 2_000,
      schemes.contains(address[..<colon].lowercased())
    else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if allowed.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let schemes: Set<String> = ["http", "https", "mailto"]
  // RFC 3986: unreserved, reserved, and the percent sign of what is already encoded. The apostrophe, though reserved, is encoded.
  private static let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,;=%".utf8)
}
