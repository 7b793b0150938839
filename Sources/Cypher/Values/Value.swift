/// A value of openCypher: what an expression gives, a property holds and a column of a result contains.
public enum Value: Sendable {
  /// The missing or unknown value.
  case null
  /// A truth value.
  case boolean(Bool)
  /// A 64-bit integer.
  case integer(Int64)
  /// A double.
  case float(Double)
  /// A text.
  case string(String)
  /// An ordered list; members may be of different types.
  case list([Value])
  /// A map from text keys.
  case map([String: Value])
  /// A node of the graph.
  case node(Node)
  /// A relationship of the graph.
  case relationship(Relationship)
  /// A walk through the graph.
  case path(Path)
  /// A calendar date.
  case date(CypherDate)
  /// A time of day without an offset.
  case localTime(CypherLocalTime)
  /// A time of day with an offset.
  indirect case time(CypherTime)
  /// A date and a time of day without an offset.
  indirect case localDateTime(CypherLocalDateTime)
  /// A date and a time of day in a zone.
  indirect case dateTime(CypherDateTime)
  /// An amount of time in months, days, seconds and nanoseconds.
  indirect case duration(CypherDuration)
}
