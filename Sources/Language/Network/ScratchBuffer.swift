/// A buffer that grows and is used again, so that reading a text does not allocate for each sentence.
///
/// What it held is gone once it has grown, and former pointers into it are void.
final class ScratchBuffer<Element: BitwiseCopyable> {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count: Int

  init(_ count: Int = 0) {
    self.count = count
    start = Self.allocate(count)
  }

  deinit { start.deallocate() }

  /// Holds at least `count` numbers and gives their place.
  @discardableResult func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
    if count > self.count {
      start.deallocate()
      self.count = max(count, 2 * self.count)
      start = Self.allocate(self.count)
    }
    return start
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
    return bytes.bindMemory(to: Element.self, capacity: max(count, 1))
  }
}
