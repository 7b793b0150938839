public import Knowledge

/// The text of a pack's `confidence.yaml`.
public enum ConfidenceFile {
  private static let head = """
    # How often each rule drew a fact from annotated texts, and how often the annotator had drawn it too. Made by scripts/calibrate; only counts
    # are kept. From them comes each rule's confidence, where a prior counts for as many facts as "weight" says:
    #   all rules   (right + 1) / (drawn + 2)
    #   relation    (right + weight · all) / (drawn + weight)
    #   rule        (right + weight · relation) / (drawn + weight)
    # A rule that does not stand here is as sure as its relation. Without this file the "confidence" of a pattern counts.

    """

  /// Writes the records of rules, sorted, as `DomainPack` reads them. The same records give the same text.
  public static func text(of confidences: RuleConfidences) -> String {
    var text = head + "weight: \(number(confidences.weight))\nrelations:" + (confidences.records.isEmpty ? " {}\n" : "\n")
    for relation in confidences.records.keys.sorted() {
      let records = confidences.records[relation] ?? [:]
      guard !records.isEmpty else { continue }
      text += "  \(relation):\n"
      for rule in records.keys.sorted() {
        guard let record = records[rule] else { continue }
        text += "    \(key(rule)): {drawn: \(record.drawn), right: \(record.right)}\n"
      }
    }
    return text
  }

  private static func number(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }

  /// A rule's name as a key; in quotation marks unless it is of letters, digits and hyphens and begins with a letter.
  private static func key(_ rule: String) -> String {
    let isPlain = rule.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard isPlain, rule.first?.isLetter == true, !words.contains(rule.lowercased()) else {
      return "'" + rule.replacing("'", with: "''") + "'"
    }
    return rule
  }
}
