import GraphModel

/// The values under one key as they are stored, read where they lie.
final class StoredValues {
  private enum Storage {
    case integers(CompactArray<Int64>, present: CompactArray<UInt64>)
    case floats(CompactArray<Double>, present: CompactArray<UInt64>)
    case booleans(CompactArray<UInt64>, present: CompactArray<UInt64>)
    case coded(CompactArray<Int32>, StoredTable)
  }

  // Keeps the memory to which the pointers lead.
  private let storage: Storage
  private let present: UnsafePointer<UInt64>?
  private let integers: UnsafePointer<Int64>?
  private let floats: UnsafePointer<Double>?
  private let codes: UnsafePointer<Int32>?
  private let table: StoredTable?
  /// Whether all values are texts, each text with one number.
  private let holdsTexts: Bool
  /// The number of places.
  let count: Int
  /// The number of places that have a value.
  let presentCount: Int

  init(_ values: ColumnarValues) {
    count = values.count
    if case .strings = values { holdsTexts = true } else { holdsTexts = false }
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
    switch storage {
    case .integers(let values, let present):
      (self.present, integers, floats, codes, table) = (present.start, values.start, nil, nil, nil)
    case .floats(let values, let present): (self.present, integers, floats, codes, table) = (present.start, nil, values.start, nil, nil)
    case .booleans(_, let present): (self.present, integers, floats, codes, table) = (present.start, nil, nil, nil, nil)
    case .coded(let codes, let table): (present, integers, floats, self.codes, self.table) = (nil, nil, nil, codes.start, table)
    }
  }

  var holdsIntegers: Bool { integers != nil }
  var holdsFloats: Bool { floats != nil }
  /// Whether a place that has something stored has a value, which is not so where a text may not be what it should.
  var holdsPlainValues: Bool { table == nil || holdsTexts }
  /// The number of texts, where all values are texts.
  var textCount: Int? { holdsTexts ? table?.count : nil }

  /// Whether something is stored for a place.
  @inline(__always)
  func contains(_ index: Int) -> Bool {
    guard index < count else { return false }
    if let codes { return codes[index] >= 0 }
    guard let present else { return false }
    return present[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// The integer at a place; `nil` where there is none.
  @inline(__always)
  func integer(_ index: Int) -> Int64? {
    guard let integers, let present, index < count, present[index >> 6] & (1 << UInt64(index & 63)) != 0 else { return nil }
    return integers[index]
  }

  /// The double at a place; `nil` where there is none.
  @inline(__always)
  func float(_ index: Int) -> Double? {
    guard let floats, let present, index < count, present[index >> 6] & (1 << UInt64(index & 63)) != 0 else { return nil }
    return floats[index]
  }

  /// The number of the text at a place, which two places share that have the same text; -1 where there is none.
  @inline(__always)
  func code(_ index: Int) -> Int32 {
    guard let codes, index < count else { return -1 }
    return codes[index]
  }

  /// Lends the integers and a bit for each place that has one; `nil` where the values are of another kind.
  func withIntegers<Result>(
    _ body: (_ integers: UnsafeBufferPointer<Int64>, _ present: UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result? {
    guard let integers, let present else { return nil }
    return body(UnsafeBufferPointer(start: integers, count: count), UnsafeBufferPointer(start: present, count: (count + 63) / 64))
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    guard index < count else { return .null }
    if integers != nil { return integer(index).map(Value.integer) ?? .null }
    if let codes, let table { return codes[index] < 0 ? .null : table[Int(codes[index])] }
    if floats != nil { return float(index).map(Value.float) ?? .null }
    guard case .booleans(let values, _) = storage, contains(index) else { return .null }
    return .boolean(values[index >> 6] & (1 << UInt64(index & 63)) != 0)
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

  /// The number of texts.
  var count: Int { table.count }

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
