/// FNV-1a over bytes, 64 bits (Fowler, Noll, Vo).
struct KeyHash: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ kind: Unicode.Scalar) { add(UInt8(truncatingIfNeeded: kind.value)) }
  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { for byte in bytes { add(byte) } }
}
