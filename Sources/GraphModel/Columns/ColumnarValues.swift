/// The values under one key, one place for each node or relationship, some of them empty.
public enum ColumnarValues: Sendable {
  /// Integers, and a bit for each place that has one.
  case integers(CompactArray<Int64>, present: CompactArray<UInt64>)
  /// Doubles, and a bit for each place that has one.
  case floats(CompactArray<Double>, present: CompactArray<UInt64>)
  /// Truth values, one bit each, and a bit for each place that has one.
  case booleans(CompactArray<UInt64>, present: CompactArray<UInt64>)
  /// The number of a text, -1 for none, and the texts, each once.
  case strings(CompactArray<Int32>, StringTable)
  /// As strings, for values of another type that are kept as texts.
  case texts(ColumnarType, CompactArray<Int32>, StringTable)

  /// The number of places.
  public var count: Int {
    switch self {
    case .integers(let values, _): values.count
    case .floats(let values, _): values.count
    case .booleans(let values, _): values.count * 64
    case .strings(let codes, _): codes.count
    case .texts(_, let codes, _): codes.count
    }
  }
}

/// The type of values that are kept as texts.
public struct ColumnarType: Hashable, Sendable {
  /// The type of a value, or of the members of a list.
  public enum Scalar: UInt8, Sendable, CaseIterable {
    case integer, float, boolean, string, date, localTime, time, localDateTime, dateTime, duration
  }

  /// The type of a value, or of the members of a list.
  public let scalar: Scalar
  /// Whether each value is a list.
  public let isList: Bool

  /// Names a type.
  public init(_ scalar: Scalar, isList: Bool = false) {
    self.scalar = scalar
    self.isList = isList
  }

  var code: UInt8 { scalar.rawValue | (isList ? 0x80 : 0) }

  init?(code: UInt8) {
    guard let scalar = Scalar(rawValue: code & 0x7F) else { return nil }
    self.init(scalar, isList: code & 0x80 != 0)
  }
}

/// A list of texts as one text: the length of each in bytes, a colon, and the text.
public enum ColumnarList {
  /// Joins texts.
  public static func encode(_ members: [String]) -> String { members.reduce(into: "") { $0 += "\($1.utf8.count):\($1)" } }

  /// Takes texts apart; `nil` where the text is not such a list.
  public static func decode(_ text: String) -> [String]? {
    var rest = Array(text.utf8)[...]
    var members: [String] = []
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), let count = Int(String(decoding: rest[..<colon], as: UTF8.self)),
        count >= 0,
        rest.endIndex - colon - 1 >= count
      else { return nil }
      members.append(String(decoding: rest[(colon + 1)..<(colon + 1 + count)], as: UTF8.self))
      rest = rest[(colon + 1 + count)...]
    }
    return members
  }
}
