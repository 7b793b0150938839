/// Numbers one after another in memory that does not change: an array's copy, or a part of a mapped file.
public struct CompactArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable, RandomAccessCollection {
  // The memory is never written after it is handed over, so that any thread may read it.
  @usableFromInline let base: UnsafePointer<Element>
  @usableFromInline let owner: AnyObject
  /// The number of elements.
  public let count: Int

  /// Copies numbers.
  public init(_ elements: [Element]) {
    let memory = OwnedMemory(copying: elements)
    self.init(memory.pointer, count: elements.count, owner: memory)
  }

  /// Shows memory that `owner` keeps; the pointer must be aligned.
  init(_ base: UnsafeRawPointer, count: Int, owner: AnyObject) {
    self.base = base.assumingMemoryBound(to: Element.self)
    self.owner = owner
    self.count = count
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// Where the elements lie, as long as the array or a copy of it is there.
  public var start: UnsafePointer<Element> { base }

  /// An element; the index is checked in debug builds only.
  @inlinable
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "an index within the array")
    return base[index]
  }

  @inlinable
  public func withContiguousStorageIfAvailable<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result? {
    try withExtendedLifetime(owner) { try body(UnsafeBufferPointer(start: base, count: count)) }
  }

  /// The bytes in memory.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(owner) { try body(UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Element>.stride)) }
  }
}

/// Memory for a copy of an array.
private final class OwnedMemory {
  let pointer: UnsafeRawPointer
  private let memory: UnsafeMutableRawPointer

  init<Element: BitwiseCopyable>(copying elements: [Element]) {
    let size = elements.count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Swift.max(size, 1), alignment: 64)
    elements.withUnsafeBytes { if let start = $0.baseAddress { memory.copyMemory(from: start, byteCount: size) } }
    self.memory = memory
    pointer = UnsafeRawPointer(memory)
  }

  deinit { memory.deallocate() }
}
