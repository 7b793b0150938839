/// Why a name stands for no single entity.
public enum NameLookupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No entity has the name; these come near.
  case unknown(String, suggestions: [Entity])
  /// Several entities have it.
  case ambiguous(String, candidates: [Entity])

  /// The most candidates that are named.
  private static let listed = 10

  /// One line: what is wrong, and what to ask for instead.
  public var description: String {
    switch self {
    case .unknown(let name, let suggestions):
      guard !suggestions.isEmpty else { return "nothing in the graph is named “\(name)”" }
      return "nothing in the graph is named “\(name)”; near to it: " + Self.list(suggestions)
    case .ambiguous(let name, let candidates):
      return "“\(name)” names \(candidates.count) entities; ask for one by its identifier: " + Self.list(candidates)
    }
  }

  private static func list(_ entities: [Entity]) -> String {
    let names = entities.prefix(listed).map { "\($0.id) (\($0.type) “\($0.name)”)" }
    return names.joined(separator: ", ") + (entities.count > listed ? " and \(entities.count - listed) more" : "")
  }
}
