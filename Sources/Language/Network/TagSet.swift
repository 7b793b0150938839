/// One kind of tag that a network reads off a word: its values, and where their scores stand among those of all kinds.
struct TagSet: Sendable {
  let values: [String]
  let start: Int

  /// The value with the highest score, the first of equals; `excluded` is not asked.
  func best(_ scores: UnsafePointer<Float>, except excluded: Int = -1) -> Int {
    var best = excluded == 0 ? 1 : 0
    for index in values.indices where index != excluded && scores[start + index] > scores[start + best] { best = index }
    return best
  }
}
