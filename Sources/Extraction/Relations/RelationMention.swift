import Knowledge

/// A relation found in a sentence, between entities of the reading.
struct RelationMention {
  var source: Int
  let type: RelationTypeName
  var target: Int
  var modality: Modality
  var qualifiers = Qualifiers()
  var areas: [String] = []
  /// Who says it, where the text leaves it to somebody.
  var speaker: String?
  var rule: String
  var confidence: Double
  /// Whether it happened once, at a time that is over.
  var isPast = false
  /// The tokens that show it.
  var tokens: Range<Int>
}

/// What came of a sentence.
struct SentenceFindings {
  /// Why a rule that found its trigger drew nothing.
  struct Rejection {
    enum Reason: String {
      case noSource = "no source", noTarget = "no target", otherTypes = "ends of other types", open =
        "left open: a condition, a question, a rumour or a mere possibility"
    }

    let rule: String
    let reason: Reason

    var text: String { "\(rule): \(reason.rawValue)" }
  }

  var relations: [RelationMention] = []
  /// Why something that looked like a relation is none; the first reason counts.
  var rejections: [Rejection] = []
}
