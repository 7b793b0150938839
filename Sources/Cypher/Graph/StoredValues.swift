import GraphModel

/// The values under one key as they are stored, read where they lie.
final class StoredValues {
  private enum Storage {
    case integers(CompactArray<Int64>, present: CompactArray<UInt64>)
    case floats(CompactArray<Double>, present: CompactArray<UInt64>)
    case booleans(CompactArray<UInt64>, present: CompactArray<UInt64>)
    case coded(CompactArray<Int32>, StoredTable)
  }

  private let storage: Storage
  /// The number of places.
  let count: Int
  /// The number of places that have a value.
  let presentCount: Int

  init(_ values: ColumnarValues) {
    count = values.count
    switch values {
    case .integers(let values, let present):
      storage = .integers(values, present: present)
      presentCount = Self.bits(present)
    case .floats(let values, let present):
      storage = .floats(values, present: present)
      presentCount = Self.bits(present)
    case .booleans(let values, let present):
      storage = .booleans(values, present: present)
      presentCount = Self.bits(present)
    case .strings(let codes, let table):
      storage = .coded(codes, StoredTable(table, type: ColumnarType(.string)))
      presentCount = Self.codes(codes)
    case .texts(let type, let codes, let table):
      storage = .coded(codes, StoredTable(table, type: type))
      presentCount = Self.codes(codes)
    }
  }

  var holdsIntegers: Bool {
    if case .integers = storage { true } else { false }
  }

  /// Keeps the places of a list that have an integer within bounds; false where the values are not integers.
  func keepIntegers(in bounds: ClosedRange<Int64>, _ places: inout [Int32]) -> Bool {
    guard case .integers(let values, let present) = storage else { return false }
    _ = values.withContiguousStorageIfAvailable { values in
      present.withContiguousStorageIfAvailable { IntegerSelection.keep(&places, bounds, values, $0) }
    }
    return true
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    guard index < count else { return .null }
    switch storage {
    case .integers(let values, let present): return Self.contains(present, index) ? .integer(values[index]) : .null
    case .floats(let values, let present): return Self.contains(present, index) ? .float(values[index]) : .null
    case .booleans(let values, let present): return Self.contains(present, index) ? .boolean(Self.contains(values, index)) : .null
    case .coded(let codes, let table):
      let code = codes[index]
      return code < 0 ? .null : table[Int(code)]
    }
  }

  @inline(__always)
  private static func contains(_ words: CompactArray<UInt64>, _ index: Int) -> Bool {
    words[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  private static func bits(_ words: CompactArray<UInt64>) -> Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  private static func codes(_ codes: CompactArray<Int32>) -> Int { codes.reduce(0) { $0 + ($1 < 0 ? 0 : 1) } }
}

/// The values that codes stand for, each made when it is first read.
final class StoredTable {
  private let table: StringTable
  private let type: ColumnarType
  private var values: [Value?]

  init(_ table: StringTable, type: ColumnarType) {
    self.table = table
    self.type = type
    values = [Value?](repeating: nil, count: table.count)
  }

  subscript(code: Int) -> Value {
    if let value = values[code] { return value }
    let value = Self.value(table[code], type)
    values[code] = value
    return value
  }

  /// A value as it was stored; null where the file holds what no program wrote.
  private static func value(_ text: String, _ type: ColumnarType) -> Value {
    guard type.isList else { return value(text, type.scalar) ?? .null }
    return ColumnarList.decode(text).map { .list($0.map { value($0, type.scalar) ?? .null }) } ?? .null
  }

  private static func value(_ text: String, _ type: ColumnarType.Scalar) -> Value? {
    switch type {
    case .string: .string(text)
    case .integer: Int64(text).map(Value.integer)
    case .float: Double(text).map(Value.float)
    case .boolean: text.lowercased() == "true" ? .boolean(true) : .boolean(false)
    case .date: (try? CypherDate(text)).map(Value.date)
    case .localTime: (try? CypherLocalTime(text)).map(Value.localTime)
    case .time: (try? CypherTime(text)).map(Value.time)
    case .localDateTime: (try? CypherLocalDateTime(text)).map(Value.localDateTime)
    case .dateTime: (try? CypherDateTime(text)).map(Value.dateTime)
    case .duration: (try? CypherDuration(text)).map(Value.duration)
    }
  }
}
