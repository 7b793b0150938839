import Crypto

/// The SHA-256 digest (FIPS 180-4) of a text's UTF-8 bytes, by which a document is recognized.
public struct ContentHash: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  public let rawValue: String

  /// Wraps a digest that was computed before.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Computes the digest of a text. Linear in its length.
  public init(of text: String) {
    var text = text
    self.rawValue = text.withUTF8 { Self.hexadecimal(SHA256.hash(data: UnsafeRawBufferPointer($0))) }
  }

  public var description: String { rawValue }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hexadecimal: [UInt8] = []
    hexadecimal.reserveCapacity(64)
    for byte in bytes {
      hexadecimal.append(digits[Int(byte >> 4)])
      hexadecimal.append(digits[Int(byte & 15)])
    }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
