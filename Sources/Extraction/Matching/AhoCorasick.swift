/// Finds the occurrences of many byte strings that begin where words do, in one pass (Aho and Corasick, 1975).
///
/// A string that begins within a word of the text is never looked for: states stand only for what words begin with, so that most words are left after
/// two or three bytes. States are numbered breadth first; those that continue one stand together, and need no table of transitions.
///
/// Building and searching are linear in the length of the strings and of the text, times the different bytes that may follow a state, and linear in the
/// occurrences.
struct AhoCorasick: Sendable {
  /// An occurrence of a string.
  struct Match {
    /// The place of the string in the list that the automaton was built from.
    let pattern: Int
    /// Half-open offsets into the text.
    let range: Range<Int>
  }

  private let isWord: [Bool]
  /// The state that each byte leads to from the root, which is state 0, or 0.
  private var roots = [Int32](repeating: 0, count: 256)
  /// The last byte of each state.
  private var labels: [UInt8] = [0]
  /// The states that continue state `s` are `continuations[s]..<continuations[s + 1]`, in the order of their last bytes.
  private var continuations: [Int32] = []
  /// The longest other end of each state that is a state, too, and begins where a word does.
  private var failures: [Int32] = [0]
  /// The string that ends at a state, or -1.
  private var ends: [Int32] = []
  /// The nearest shorter state at which a string ends, or 0.
  private var shorter: [Int32] = [0]
  private let lengths: [Int32]

  /// Builds the automaton. Empty strings never match; of equal strings one is reported.
  /// - Parameter isWord: whether a byte is a part of a word. A string may begin before or after one that is none.
  init(_ patterns: [[UInt8]], isWord: (UInt8) -> Bool) {
    self.isWord = (0...255).map { isWord(UInt8($0)) }
    lengths = patterns.map { Int32($0.count) }
    var bundles = PatternBundles(patterns)
    var state = 0
    while state < labels.count {
      continuations.append(Int32(labels.count))
      bundles.split(state) { byte in
        let child = Int32(labels.count)
        labels.append(byte)
        if state == 0 { roots[Int(byte)] = child }
        let failure = failure(of: byte, after: state)
        failures.append(failure)
      }
      ends.append(bundles.ended(at: state))
      state += 1
    }
    continuations.append(Int32(labels.count))
    for state in 1..<max(1, labels.count) {
      let failure = failures[state]
      shorter.append(ends[Int(failure)] >= 0 ? failure : shorter[Int(failure)])
    }
  }

  /// Where to go on when what follows the state that `byte` makes of `state` is none.
  private func failure(of byte: UInt8, after state: Int) -> Int32 {
    if state == 0 { return 0 }
    var other = Int(failures[state])
    while other != 0 {
      if let next = continuation(of: other, by: byte) { return Int32(next) }
      other = Int(failures[other])
    }
    return begins(byte, after: labels[state]) ? roots[Int(byte)] : 0
  }

  private func begins(_ byte: UInt8, after previous: UInt8) -> Bool { !isWord[Int(previous)] || !isWord[Int(byte)] }

  @inline(__always)
  private func continuation(of state: Int, by byte: UInt8) -> Int? {
    labels.withUnsafeBufferPointer { labels in
      continuations.withUnsafeBufferPointer { continuations in
        var child = Int(continuations[state])
        let end = Int(continuations[state + 1])
        while child < end {
          if labels[child] >= byte { return labels[child] == byte ? child : nil }
          child += 1
        }
        return nil
      }
    }
  }

  /// Calls `report` for each occurrence, in the order of their ends, longer ones first.
  func search(_ text: [UInt8], report: (Match) -> Void) {
    var state = 0
    // Before the text stands no word.
    var isAfterWord = false
    text.withUnsafeBufferPointer { text in
      for index in text.indices {
        let byte = text[index]
        let isInWord = isWord[Int(byte)]
        while true {
          if state == 0 {
            if !isAfterWord || !isInWord { state = Int(roots[Int(byte)]) }
            break
          }
          if let next = continuation(of: state, by: byte) {
            state = next
            break
          }
          state = Int(failures[state])
        }
        isAfterWord = isInWord
        if state == 0 { continue }
        var found = ends[state] >= 0 ? state : Int(shorter[state])
        while found > 0 {
          let pattern = Int(ends[found])
          report(Match(pattern: pattern, range: (index + 1 - Int(lengths[pattern]))..<(index + 1)))
          found = Int(shorter[found])
        }
      }
    }
  }
}
