import GraphModel

/// The property columns of nodes, or of relationships, as files are read one after another.
struct CSVPropertyColumns {
  /// Whether a text is a value of a type that is kept as text, such as a date.
  let isValue: (ColumnarType.Scalar, String) -> Bool
  /// What separates the members of a list.
  let listDelimiter: Character
  private var builders: [(name: String, type: ColumnarType, builder: ColumnBuilder)] = []
  private var places: [String: Int] = [:]

  init(listDelimiter: Character, isValue: @escaping (ColumnarType.Scalar, String) -> Bool) {
    self.listDelimiter = listDelimiter
    self.isValue = isValue
  }

  /// The place of a column, which is made if it is new; `nil` where it is there with another type.
  mutating func place(of name: String, type: ColumnarType) -> Int? {
    if let place = places[name] { return builders[place].type == type ? place : nil }
    places[name] = builders.count
    builders.append((name, type, ColumnBuilder(type)))
    return builders.count - 1
  }

  /// Sets a value; returns what is wrong with it.
  mutating func set(_ place: Int, row: Int, _ text: UnsafeBufferPointer<UInt8>) -> String? {
    let type = builders[place].type
    switch (type.scalar, type.isList) {
    case (.integer, false):
      guard let number = CSVValue.integer(text) else { return fault(place, text, "is not a whole number of 64 bits") }
      builders[place].builder.set(row, integer: number)
    case (.float, false):
      guard let number = CSVValue.float(text) else { return fault(place, text, "is not a number") }
      builders[place].builder.set(row, float: number)
    case (.boolean, false):
      guard let truth = CSVValue.boolean(text) else { return fault(place, text, "is neither true nor false") }
      builders[place].builder.set(row, boolean: truth)
    case (.string, false):
      return builders[place].builder.set(row, text: text) ? nil : "the texts of \(builders[place].name) exceed 4 GiB"
    default: return setText(place, row, text, type)
    }
    return nil
  }

  private mutating func setText(_ place: Int, _ row: Int, _ text: UnsafeBufferPointer<UInt8>, _ type: ColumnarType) -> String? {
    let whole = String(decoding: text, as: UTF8.self)
    var members = type.isList ? whole.split(separator: listDelimiter, omittingEmptySubsequences: false).map(String.init) : [whole]
    if type.scalar != .string { members = members.map(Self.withoutSpaces) }
    for member in members {
      guard isMember(member, type.scalar) else { return "\(builders[place].name): “\(member)” is not a \(Self.name(type.scalar))" }
    }
    let stored = type.isList ? ColumnarList.encode(members) : members[0]
    return builders[place].builder.set(row, text: stored) ? nil : "the texts of \(builders[place].name) exceed 4 GiB"
  }

  private static func withoutSpaces(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix((start.lastIndex { $0 != " " }).map { start.distance(from: start.startIndex, to: $0) + 1 } ?? 0))
  }

  private func isMember(_ text: String, _ type: ColumnarType.Scalar) -> Bool {
    var text = text
    switch type {
    case .string: return true
    case .integer: return text.withUTF8 { CSVValue.integer($0) != nil }
    case .float: return text.withUTF8 { CSVValue.float($0) != nil }
    case .boolean: return text.withUTF8 { CSVValue.boolean($0) != nil }
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: return isValue(type, text)
    }
  }

  private static func name(_ type: ColumnarType.Scalar) -> String {
    switch type {
    case .integer: "whole number"
    case .float: "number"
    case .boolean: "truth value"
    case .string: "text"
    case .date: "date"
    case .localTime, .time: "time"
    case .localDateTime, .dateTime: "date and time"
    case .duration: "duration"
    }
  }

  private func fault(_ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ problem: String) -> String {
    "\(builders[place].name): “\(String(decoding: text, as: UTF8.self))” \(problem)"
  }

  /// The columns that hold a value, with the numbers of their keys, for so many rows.
  func properties(count: Int, key: (String) -> Int) -> [ColumnarGraph.Property] {
    builders.filter { !$0.builder.isEmpty }.map { ColumnarGraph.Property(key: key($0.name), values: $0.builder.values(count: count)) }
  }
}
