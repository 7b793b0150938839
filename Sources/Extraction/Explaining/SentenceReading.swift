import Language

/// One sentence as it was read.
struct SentenceReading {
  let sentence: AnalyzedText.Sentence
  let mentions: [Mention]
  /// `nil` where the sentence cannot say how two entities stand to one another.
  let tree: SentenceTree?
  var findings: SentenceFindings
}
