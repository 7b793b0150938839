/// Memory for the numbers of a batch.
final class NumberList {
  let start = UnsafeMutablePointer<Int32>.allocate(capacity: StepBatch.limit)

  init() { start.initialize(repeating: 0, count: StepBatch.limit) }

  deinit { start.deallocate() }

  /// Takes some members of another list.
  /// - Parameter rows: their places.
  @inline(__always)
  func take(_ numbers: UnsafePointer<Int32>, _ rows: UnsafeBufferPointer<Int32>) {
    for (place, row) in rows.enumerated() { start[place] = numbers[Int(row)] }
  }
}
