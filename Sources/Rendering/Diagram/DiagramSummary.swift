import Knowledge

/// A diagram told in sentences.
enum DiagramSummary {
  /// The caption, then one sentence for each trunk, until it is long enough to listen to.
  static func text(caption: [String], nodes: [DiagramNode], trunks: [DiagramTrunk]) -> String {
    var text = caption.joined(separator: " ")
    for trunk in trunks {
      guard text.utf8.count < longest else { return text + " And more." }
      text += " " + trunk.tooltip.joined(separator: "; ") + "."
    }
    return text
  }

  private static let longest = 4_000
}
