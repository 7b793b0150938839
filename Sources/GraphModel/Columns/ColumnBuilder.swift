/// Collects the values under one key.
public struct ColumnBuilder {
  private enum Storage {
    case integers([Int64], present: [UInt64])
    case floats([Double], present: [UInt64])
    case booleans([UInt64], present: [UInt64])
    case texts(ColumnarType, [Int32], StringInterner)
  }

  private var storage: Storage
  private var used = 0

  /// Begins a column of a type.
  public init(_ type: ColumnarType) {
    storage =
      switch (type.scalar, type.isList) {
      case (.integer, false): .integers([], present: [])
      case (.float, false): .floats([], present: [])
      case (.boolean, false): .booleans([], present: [])
      default: .texts(type, [], StringInterner())
      }
  }

  /// Whether no place has a value.
  public var isEmpty: Bool { used == 0 }

  /// Sets an integer; places are set in rising order, and the column must be one of integers.
  public mutating func set(_ place: Int, integer: Int64) {
    guard case .integers(var values, var present) = storage else { preconditionFailure("a column of integers") }
    storage = .integers([], present: [])
    Self.pad(&values, to: place, with: 0)
    values.append(integer)
    Self.setBit(&present, place)
    storage = .integers(values, present: present)
    used += 1
  }

  /// Sets a double; places are set in rising order, and the column must be one of doubles.
  public mutating func set(_ place: Int, float: Double) {
    guard case .floats(var values, var present) = storage else { preconditionFailure("a column of doubles") }
    storage = .integers([], present: [])
    Self.pad(&values, to: place, with: 0)
    values.append(float)
    Self.setBit(&present, place)
    storage = .floats(values, present: present)
    used += 1
  }

  /// Sets a truth value; the column must be one of truth values.
  public mutating func set(_ place: Int, boolean: Bool) {
    guard case .booleans(var bits, var present) = storage else { preconditionFailure("a column of truth values") }
    storage = .integers([], present: [])
    Self.setBit(&present, place)
    if boolean { Self.setBit(&bits, place) } else { Self.pad(&bits, to: place / 64 + 1, with: 0) }
    storage = .booleans(bits, present: present)
    used += 1
  }

  /// Sets a text; places are set in rising order, and the column must be one of texts.
  /// - Returns: false if the column's texts would exceed 4 GiB.
  public mutating func set(_ place: Int, text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .texts(let type, var codes, var interner) = storage else { preconditionFailure("a column of texts") }
    storage = .integers([], present: [])
    defer { storage = .texts(type, codes, interner) }
    guard let number = interner.intern(text)?.number else { return false }
    Self.pad(&codes, to: place, with: -1)
    codes.append(Int32(number))
    used += 1
    return true
  }

  /// Sets a text; places are set in rising order, and the column must be one of texts.
  public mutating func set(_ place: Int, text: String) -> Bool {
    var text = text
    return text.withUTF8 { set(place, text: $0) }
  }

  /// The values for so many places.
  public func values(count: Int) -> ColumnarValues {
    switch storage {
    case .integers(let values, let present):
      .integers(Self.padded(values, count, 0), present: Self.padded(present, (count + 63) / 64, 0))
    case .floats(let values, let present):
      .floats(Self.padded(values, count, 0), present: Self.padded(present, (count + 63) / 64, 0))
    case .booleans(let bits, let present):
      .booleans(Self.padded(bits, (count + 63) / 64, 0), present: Self.padded(present, (count + 63) / 64, 0))
    case .texts(let type, let codes, let interner):
      type == ColumnarType(.string)
        ? .strings(Self.padded(codes, count, -1), interner.table) : .texts(type, Self.padded(codes, count, -1), interner.table)
    }
  }

  private static func padded<Element>(_ values: [Element], _ count: Int, _ filler: Element) -> CompactArray<Element> {
    var values = values
    pad(&values, to: count, with: filler)
    return CompactArray(values)
  }

  private static func pad<Element>(_ values: inout [Element], to count: Int, with filler: Element) {
    if values.count < count { values.append(contentsOf: repeatElement(filler, count: count - values.count)) }
  }

  private static func setBit(_ words: inout [UInt64], _ place: Int) {
    pad(&words, to: place / 64 + 1, with: 0)
    words[place / 64] |= 1 << UInt64(place % 64)
  }
}
