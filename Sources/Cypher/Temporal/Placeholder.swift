/// A calendar date.
public struct CypherDate: Hashable, Sendable {}
/// A time of day without an offset.
public struct CypherLocalTime: Hashable, Sendable {}
/// A time of day with an offset.
public struct CypherTime: Hashable, Sendable {}
/// A date and a time of day without an offset.
public struct CypherLocalDateTime: Hashable, Sendable {}
/// A date and a time of day in a zone.
public struct CypherDateTime: Hashable, Sendable {}
/// An amount of time.
public struct CypherDuration: Hashable, Sendable {}
