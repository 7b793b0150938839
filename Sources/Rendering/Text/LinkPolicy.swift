/// Which addresses of documents a picture may link to.
enum LinkPolicy {
  /// The address, with every byte that an address may not hold percent-encoded; `nil` where its scheme is not `mailto`, nor
  /// `http` or `https` with a host behind it.
  static func safe(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), address.utf8.count <= 2_000,
      let isWeb = schemes[address[..<colon].lowercased()]
    else { return nil }
    // What a browser makes of “https:/x” depends on the page that it stands in.
    let rest = address.utf8[address.utf8.index(after: colon)...]
    if isWeb, !rest.starts(with: "//".utf8) || rest.dropFirst(2).first.map({ "/?#".utf8.contains($0) }) ?? true { return nil }
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

  /// The schemes that may be linked to, and whether a host stands behind them.
  private static let schemes = ["http": true, "https": true, "mailto": false]
  // RFC 3986: unreserved, reserved, and the percent sign of what is already encoded. The apostrophe, though reserved, is encoded.
  private static let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,;=%".utf8)
}
