import GraphModel

/// The values that one property key has, by the number of the node or relationship.
///
/// Integers are kept as integers as long as nothing else is stored under the key. Stored values stay where they lie until one is changed.
struct PropertyColumn {
  private enum Storage {
    case integers([Int64], present: Bitset)
    case values([Value])
    case stored(StoredValues)
  }

  private var storage = Storage.integers([], present: Bitset())
  /// The number of entities that have the property.
  private(set) var count = 0

  init() {}

  /// Takes stored values.
  init(_ values: ColumnarValues) {
    let stored = StoredValues(values)
    storage = .stored(stored)
    count = stored.presentCount
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    switch storage {
    case .integers(let integers, let present):
      present.contains(index) ? .integer(integers[index]) : .null
    case .values(let values):
      index < values.count ? values[index] : .null
    case .stored(let stored):
      stored[index]
    }
  }

  /// The stored values, where none was changed.
  var stored: StoredValues? { if case .stored(let stored) = storage { stored } else { nil } }

  /// Whether all values are integers.
  var holdsIntegers: Bool {
    switch storage {
    case .integers: true
    case .values: false
    case .stored(let stored): stored.holdsIntegers
    }
  }

  /// Lends the integers and a bit for each place that has one; `nil` where the column holds other values too.
  func withIntegers<Result>(
    _ body: (_ integers: UnsafeBufferPointer<Int64>, _ present: UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result? {
    switch storage {
    case .integers(let integers, let present):
      integers.withUnsafeBufferPointer { integers in present.withWords { body(integers, $0) } }
    case .values: nil
    case .stored(let stored): stored.withIntegers(body)
    }
  }

  /// Stores a value, null to remove it; gives what was there.
  @discardableResult
  mutating func set(_ index: Int, _ value: Value) -> Value {
    let old = self[index]
    switch (old, value) {
    case (.null, .null): return old
    case (.null, _): count += 1
    case (_, .null): count -= 1
    default: break
    }
    write(index, value)
    return old
  }

  private mutating func write(_ index: Int, _ value: Value) {
    switch storage {
    case .integers(var integers, var present):
      storage = .values([])
      switch value {
      case .integer(let integer):
        if index >= integers.count { integers.append(contentsOf: repeatElement(0, count: index + 1 - integers.count)) }
        integers[index] = integer
        present.insert(index)
        storage = .integers(integers, present: present)
      case .null:
        present.remove(index)
        storage = .integers(integers, present: present)
      default:
        storage = .values(integers.indices.map { present.contains($0) ? .integer(integers[$0]) : .null })
        write(index, value)
      }
    case .values(var values):
      storage = .integers([], present: Bitset())
      if index >= values.count { values.append(contentsOf: repeatElement(.null, count: index + 1 - values.count)) }
      values[index] = value
      storage = .values(values)
    case .stored(let stored):
      storage = .values((0..<stored.count).map { stored[$0] })
      write(index, value)
    }
  }
}
