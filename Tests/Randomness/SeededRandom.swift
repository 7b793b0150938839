import Foundation

/// Random numbers that a seed repeats (SplitMix64; Steele, Lea and Flood, 2014), for tests over random inputs.
///
/// A failing test prints its seed; `ENTENTE_SEED=…` runs it again.
public struct SeededRandom: RandomNumberGenerator {
  /// The seed that all numbers follow from.
  public let seed: UInt64
  private var state: UInt64

  /// Begins with the seed of the environment, else with the test's own.
  public init(_ seed: UInt64) {
    self.seed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? seed
    self.state = self.seed
  }

  /// Begins with a seed whatever the environment says, for texts that are the same in each run.
  public init(fixed seed: UInt64) {
    self.seed = seed
    self.state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A member of a list that is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &self)] }
}
