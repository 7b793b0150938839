/// Tells faces that are drawn with marks: `:-)`, `;)`, `=(`, `:D`.
enum Emoticons {
  /// The end of the face that begins at `start`, if one does; a letter or digit on either side makes it something else.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard ":;=".utf8.contains(bytes[start]), start == 0 || bytes[start - 1] <= 0x20 else { return nil }
    var place = start + 1
    if place < bytes.count, "-o^'".utf8.contains(bytes[place]) { place += 1 }
    guard place < bytes.count, ")(DPp|]/\\".utf8.contains(bytes[place]) else { return nil }
    let mouth = bytes[place]
    while place < bytes.count, bytes[place] == mouth { place += 1 }
    let isFree = place >= bytes.count || bytes[place] <= 0x20 || ".,!?".utf8.contains(bytes[place])
    return isFree ? place : nil
  }
}
