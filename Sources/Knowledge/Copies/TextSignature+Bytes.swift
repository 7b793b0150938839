extension TextSignature {
  /// How many bytes a signature takes.
  public static let byteCount = 24 + wholeCount + openingCount

  /// The signature as bytes, the lowest of each number first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for number in [digest.high, digest.low, UInt64(runCount)] {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
    return bytes + places
  }

  /// Restores a signature; `nil` for bytes that are none.
  public init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    func number(_ offset: Int) -> UInt64 { (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) } }
    guard let runCount = Int(exactly: number(16)) else { return nil }
    self.init(
      digest: Digest(high: number(0), low: number(8)), runCount: runCount, places: Array(bytes[24...]))
  }

  private init(digest: Digest, runCount: Int, places: [UInt8]) {
    self.digest = digest
    self.runCount = runCount
    self.places = places
  }
}
