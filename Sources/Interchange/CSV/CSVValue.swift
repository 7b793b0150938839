import Foundation
import GraphModel

/// Reads the values of fields.
enum CSVValue {
  /// A whole number of 64 bits, spaces around it allowed.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    var rest = trimmed(text)
    guard let first = rest.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count <= 19 else { return nil }
    var magnitude: UInt64 = 0
    for byte in rest {
      guard byte >= 48, byte <= 57 else { return nil }
      magnitude = magnitude &* 10 &+ UInt64(byte - 48)
    }
    // Nineteen digits fit into 64 bits without a sign.
    if isNegative { return magnitude <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int64(exactly: magnitude)
  }

  /// A double, spaces around it allowed.
  static func float(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let text = String(decoding: trimmed(text), as: UTF8.self)
    // Swift reads hexadecimal too, which no table means.
    return text.utf8.contains(UInt8(ascii: "x")) ? nil : Double(text)
  }

  /// `true` or `false` in any case, spaces around it allowed.
  static func boolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    switch String(decoding: trimmed(text), as: UTF8.self).lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var slice = text[...]
    while slice.first == UInt8(ascii: " ") { slice = slice.dropFirst() }
    while slice.last == UInt8(ascii: " ") { slice = slice.dropLast() }
    return slice
  }
}
