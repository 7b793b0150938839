import Foundation

/// Reads keys from a terminal in raw mode: UTF-8, and the sequences that begin with escape.
struct KeyReader {
  private let next: (_ waitsLong: Bool) -> UInt8?

  /// Reads from a file descriptor.
  init(descriptor: Int32) {
    next = { waitsLong in
      if !waitsLong {
        // An escape alone is followed by nothing for a while.
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Foundation.poll(&poll, 1, 50) > 0 else { return nil }
      }
      var byte: UInt8 = 0
      while true {
        let count = read(descriptor, &byte, 1)
        if count == 1 { return byte }
        if count < 0 && errno == EINTR { continue }
        return nil
      }
    }
  }

  /// Reads from bytes.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    next = { _ in rest.popFirst() }
  }

  /// The next key; `endOfInput` where nothing more comes.
  func key() -> Key {
    guard let byte = next(true) else { return .endOfInput }
    switch byte {
    case 0x01: return .home
    case 0x02: return .left
    case 0x03: return .interrupt
    case 0x04: return .endOfInput
    case 0x05: return .end
    case 0x06: return .right
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x0B: return .killToEnd
    case 0x0C: return .clearScreen
    case 0x0E: return .down
    case 0x10: return .up
    case 0x15: return .killToStart
    case 0x17: return .killWord
    case 0x19: return .yank
    case 0x1B: return escaped()
    case ..<0x20: return .unknown
    case ..<0x80: return .character(Character(Unicode.Scalar(byte)))
    default: return character(byte)
    }
  }

  private func character(_ first: UInt8) -> Key {
    var bytes = [first]
    for _ in 0..<(first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1) {
      guard let byte = next(true) else { break }
      bytes.append(byte)
    }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return .unknown }
    return .character(character)
  }

  private func escaped() -> Key {
    guard let byte = next(false) else { return .unknown }
    switch byte {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "O"):
      switch next(false) {
      case UInt8(ascii: "H"): return .home
      case UInt8(ascii: "F"): return .end
      default: return .unknown
      }
    case UInt8(ascii: "b"): return .wordLeft
    case UInt8(ascii: "f"): return .wordRight
    case 0x0A, 0x0D: return .newLine
    case 0x7F: return .killWord
    default: return .unknown
    }
  }

  /// The rest of a control sequence: parameters, then a letter or `~`.
  private func control() -> Key {
    var parameters = ""
    while let byte = next(false) {
      if (0x30...0x3F).contains(byte) {
        parameters.append(Character(Unicode.Scalar(byte)))
        continue
      }
      switch (byte, parameters) {
      case (UInt8(ascii: "A"), _): return .up
      case (UInt8(ascii: "B"), _): return .down
      case (UInt8(ascii: "C"), ""): return .right
      case (UInt8(ascii: "D"), ""): return .left
      case (UInt8(ascii: "C"), _): return .wordRight
      case (UInt8(ascii: "D"), _): return .wordLeft
      case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): return .home
      case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): return .end
      case (UInt8(ascii: "~"), "3"): return .delete
      case (UInt8(ascii: "~"), "200"): return .pasted(pasted())
      default: return .unknown
      }
    }
    return .unknown
  }

  /// What is pasted, up to the sequence that ends it.
  private func pasted() -> String {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while let byte = next(true) {
      bytes.append(byte)
      if bytes.count >= end.count, bytes.suffix(end.count).elementsEqual(end) {
        bytes.removeLast(end.count)
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
