/// Gives each text a number, counted from 0, the same number to the same bytes: a hash table with open addressing.
public struct StringInterner {
  private var builder = StringTableBuilder()
  private var hashes: [UInt64] = []
  private var slots: [Int32]
  private var mask: Int

  /// Makes an empty one.
  public init() {
    slots = [Int32](repeating: -1, count: 64)
    mask = 63
  }

  /// The number of texts.
  public var count: Int { hashes.count }

  /// The texts in the order of their numbers.
  public var table: StringTable { builder.table }

  /// The number of a text; `nil` where it has none.
  public func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[slot(of: text, hash: Self.hash(text))]
    return found < 0 ? nil : Int(found)
  }

  /// The number of a text, and whether it is new; `nil` where there is no room for more.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool)? {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    guard count < Int(Int32.max), builder.hasRoom(for: text.count) else { return nil }
    let number = count
    slots[slot] = Int32(number)
    hashes.append(hash)
    builder.append(text)
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The number of a text; `nil` where there is no room for more.
  public mutating func intern(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { intern($0)?.number }
  }

  /// The place of the text, or the free place where it belongs.
  private func slot(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, builder.isEqual(number, text) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// Eight bytes at a time, multiplied and folded; numbers depend on first use only, so that the hash need not be seeded.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var rest = UnsafeRawBufferPointer(text)
    while rest.count >= 8 {
      hash = mixed(hash ^ rest.loadUnaligned(as: UInt64.self))
      rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    }
    var tail: UInt64 = 0
    for byte in rest { tail = tail << 8 | UInt64(byte) }
    return mixed(hash ^ tail)
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ word
  }
}
