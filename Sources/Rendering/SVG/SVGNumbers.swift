/// Numbers of a drawing, as short as a reader cannot tell from the long ones.
enum SVGNumbers {
  /// Appends a text with every number in it rounded to hundredths, without zeros at the end. What is no number stays.
  static func append(_ text: String.UTF8View, to bytes: inout [UInt8]) {
    var digits = 0
    // The places behind the point that are still to come; `nil` before a point.
    var room: Int?
    var start = bytes.count
    func endNumber() {
      defer {
        digits = 0
        room = nil
      }
      guard digits > 0 else { return }
      if room != nil {
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
      }
      if bytes.count - start == 2, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: "0") { bytes.remove(at: start) }
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 0 && room == nil { start = bytes.last == UInt8(ascii: "-") ? bytes.count - 1 : bytes.count }
        digits += 1
        switch room {
        case nil: bytes.append(byte)
        case .some(0):
          if byte >= UInt8(ascii: "5") { roundUp(&bytes, from: start) }
          room = -1
        case .some(let left) where left > 0:
          bytes.append(byte)
          room = left - 1
        default: break
        }
      case UInt8(ascii: ".") where room == nil && digits > 0:
        bytes.append(byte)
        room = 2
      default:
        endNumber()
        bytes.append(byte)
      }
    }
    endNumber()
  }

  /// Whether a byte may stand in an attribute as it is.
  static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
    default: byte > 31 && byte < 127
    }
  }

  /// The text with its numbers shortened.
  static func shortened(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds one to the last place of the number that begins at `start`.
  private static func roundUp(_ bytes: inout [UInt8], from start: Int) {
    var place = bytes.count - 1
    while place >= start {
      switch bytes[place] {
      case UInt8(ascii: "9"): bytes[place] = UInt8(ascii: "0")
      case UInt8(ascii: "0")..<UInt8(ascii: "9"):
        bytes[place] += 1
        return
      case UInt8(ascii: "-"):
        bytes.insert(UInt8(ascii: "1"), at: place + 1)
        return
      default: break
      }
      place -= 1
    }
    bytes.insert(UInt8(ascii: "1"), at: start)
  }
}
