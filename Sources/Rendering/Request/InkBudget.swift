/// How many entities and lines a diagram may show before it stops being read.
public struct InkBudget: Hashable, Sendable {
  /// The most entities, with nodes for several counted as one each. A ranked layout shows fewer where a page cannot carry so many.
  public var entities: Int
  /// The most lines between them; `nil` for five to four entities, which was found to be as many as the eye follows, but never fewer than 40.
  public var lines: Int?
  /// Whether a ranked layout must fit one page in height too; in width it always must.
  public var keepsToPage: Bool

  /// Makes a budget.
  public init(entities: Int = 60, lines: Int? = nil, keepsToPage: Bool = true) {
    self.entities = entities
    self.lines = lines
    self.keepsToPage = keepsToPage
  }

  /// The most lines between so many entities.
  func lines(between shown: Int) -> Int { lines ?? max(40, shown * 5 / 4) }

  /// The most entities that a ranked layout is made of, whatever is asked for: more than three pages of them are read by nobody, and placing them
  /// takes longer than anybody waits.
  static let mostRanked = 150

  func check() throws(DiagramRequestError) {
    guard (1...Self.mostEntities).contains(entities) else { throw .outOfRange("number of entities", entities, 1...Self.mostEntities) }
    if let lines, !(0...Self.mostLines).contains(lines) { throw .outOfRange("number of lines", lines, 0...Self.mostLines) }
  }

  // Beyond these a picture is larger than what browsers open.
  private static let mostEntities = 20_000
  private static let mostLines = 40_000
}
