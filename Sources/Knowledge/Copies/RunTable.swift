/// The different runs of a text, ready to be looked up: a hash table of open addresses, since the runs are hashes already.
struct RunTable {
  private var slots: [UInt64]
  /// The number of the last text that met the run of each slot.
  private var meetings: [UInt32]
  private var meeting: UInt32 = 0
  /// The number of different runs.
  private(set) var count = 0

  /// Takes up the runs of a text, repeated ones once. Linear, on average.
  init(_ runs: [UInt64]) {
    let size = 1 << (Int.bitWidth - (2 * runs.count).leadingZeroBitCount)
    slots = [UInt64](repeating: 0, count: size)
    meetings = [UInt32](repeating: 0, count: size)
    let mask = size - 1
    slots.withUnsafeMutableBufferPointer { slots in
      for run in runs {
        let place = Self.place(of: run, in: UnsafeBufferPointer(slots), mask)
        if slots[place] == 0 {
          slots[place] = Self.marked(run)
          count += 1
        }
      }
    }
  }

  /// The number of different runs that another text shares. Linear in the other's runs, on average.
  mutating func shared(with runs: [UInt64]) -> Int {
    meeting += 1
    let meeting = meeting, mask = slots.count - 1
    var shared = 0
    slots.withUnsafeBufferPointer { slots in
      meetings.withUnsafeMutableBufferPointer { meetings in
        for run in runs {
          let place = Self.place(of: run, in: slots, mask)
          if slots[place] != 0 && meetings[place] != meeting {
            meetings[place] = meeting
            shared += 1
          }
        }
      }
    }
    return shared
  }

  /// The slot of a run, or the empty one where it belongs.
  @inline(__always)
  private static func place(of run: UInt64, in slots: UnsafeBufferPointer<UInt64>, _ mask: Int) -> Int {
    let run = marked(run)
    var place = Int(truncatingIfNeeded: run) & mask
    while slots[place] != 0 && slots[place] != run { place = (place + 1) & mask }
    return place
  }

  /// Zero marks an empty slot.
  @inline(__always)
  private static func marked(_ run: UInt64) -> UInt64 { run == 0 ? 1 : run }
}
