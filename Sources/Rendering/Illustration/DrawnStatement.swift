public import Knowledge

/// What one line or mark of a picture says, with the facts behind it: the unit of footnotes and of the text alternative.
public struct DrawnStatement: Hashable, Sendable, Identifiable {
  /// The identifier of the element that draws it.
  public let id: String
  /// Where the relation starts.
  public let source: EntityID
  /// The source's name, on one line.
  public let sourceName: String
  /// The relation.
  public let relation: RelationTypeName
  /// The relation's words for readers: `takes part in`.
  public let words: String
  /// Where the relation leads.
  public let target: EntityID
  /// The target's name, on one line.
  public let targetName: String
  /// Whether it is so, planned, desired or denied.
  public let modality: Modality
  /// Whether no document says it, and it follows from what they say.
  public let isInferred: Bool
  /// How many, as what, since when: a phrase each.
  public let details: [String]
  /// The facts that it stands for; several where they share the line.
  public let facts: [FactID]

  /// `Vietnam deploys to South Sudan: field hospital, since 2014`, with the modality where it is not asserted.
  public var sentence: String {
    var text = "\(sourceName) \(words) \(targetName)"
    if !details.isEmpty { text += ": " + details.joined(separator: ", ") }
    switch modality {
    case .asserted: break
    case .planned: text += " (planned)"
    case .desired: text += " (desired)"
    case .negated: text += " (denied)"
    }
    return isInferred ? text + " (inferred)" : text
  }
}
