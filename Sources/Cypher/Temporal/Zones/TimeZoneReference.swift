/// A zone as a query names it: an offset or a place.
public enum TimeZoneReference: Hashable, Sendable {
  /// A fixed offset, such as `+01:00`.
  case offset(UTCOffset)
  /// A place whose offset changes over the year and over history, such as `Europe/Stockholm`.
  case named(TimeZoneName)

  /// The zone of values for which none is said.
  public static let utc = TimeZoneReference.offset(.utc)

  /// The place's name; `nil` for an offset.
  var name: TimeZoneName? {
    if case .named(let name) = self { name } else { nil }
  }
}
