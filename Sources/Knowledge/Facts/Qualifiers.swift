/// What a text says of a fact beside who and whom: how many, since when, in which office.
///
/// Qualifiers belong to a fact's identity: a visit in 2018 and a visit in 2020 are two facts.
public struct Qualifiers: Hashable, Sendable, Codable {
  /// How many units the text counts, of those that are sent or given, or of what is measured.
  public var count: Int?
  /// The text's reservation about the count: `over`, `nearly`, `about`.
  public var countQualifier: String?
  /// What is counted or sent, in the singular: `service member`.
  public var unit: String?
  /// The first moment of a state that lasts.
  public var since: PartialDate?
  /// The last moment of a state that lasted.
  public var until: PartialDate?
  /// When it happened.
  public var date: PartialDate?
  /// The office that a person holds.
  public var role: String?

  /// Makes qualifiers; all are absent by default.
  public init(
    count: Int? = nil, countQualifier: String? = nil, unit: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    date: PartialDate? = nil, role: String? = nil
  ) {
    self.count = count
    self.countQualifier = countQualifier
    self.unit = unit
    self.since = since
    self.until = until
    self.date = date
    self.role = role
  }

  /// Whether the text told nothing.
  public var isEmpty: Bool { self == Qualifiers() }

  /// Name and value of each qualifier that the text told, in a fixed order, values as text.
  public var pairs: [(name: String, value: String)] {
    var pairs: [(String, String)] = []
    if let count { pairs.append(("count", String(count))) }
    if let countQualifier { pairs.append(("countQualifier", countQualifier)) }
    if let unit { pairs.append(("unit", unit)) }
    if let since { pairs.append(("since", since.description)) }
    if let until { pairs.append(("until", until.description)) }
    if let date { pairs.append(("date", date.description)) }
    if let role { pairs.append(("role", role)) }
    return pairs
  }

  /// Whether another tells all that these tell, in the same words.
  public func isPart(of other: Qualifiers) -> Bool {
    func agrees<Value: Equatable>(_ field: KeyPath<Qualifiers, Value?>) -> Bool {
      self[keyPath: field] == nil || self[keyPath: field] == other[keyPath: field]
    }
    return agrees(\.count) && agrees(\.countQualifier) && agrees(\.unit) && agrees(\.since) && agrees(\.until) && agrees(\.date)
      && agrees(\.role)
  }
}
