/// How many entities and lines a diagram may show before it stops being read.
public struct InkBudget: Hashable, Sendable {
  /// The most entities.
  public var entities: Int
  /// The most lines between them; `nil` for seven to five entities, which was found to be as many as the eye follows, but never fewer than 40.
  public var lines: Int?

  /// Makes a budget.
  public init(entities: Int = 60, lines: Int? = nil) {
    self.entities = entities
    self.lines = lines
  }

  /// The most lines between so many entities.
  func lines(between shown: Int) -> Int { lines ?? max(40, shown * 7 / 5) }

  func check() throws(DiagramRequestError) {
    guard (1...Self.mostEntities).contains(entities) else { throw .outOfRange("number of entities", entities, 1...Self.mostEntities) }
    if let lines, !(0...Self.mostLines).contains(lines) { throw .outOfRange("number of lines", lines, 0...Self.mostLines) }
  }

  // Beyond these no layout finishes in a time that somebody waits for.
  private static let mostEntities = 2_000
  private static let mostLines = 10_000
}
