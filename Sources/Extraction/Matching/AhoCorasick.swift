/// Finds all occurrences of many byte strings in one pass (Aho and Corasick, 1975), as a complete automaton over the bytes that the strings use.
///
/// Building is linear in the length of all strings times the number of different bytes in them; searching is linear in the text and the matches.
struct AhoCorasick: Sendable {
  /// An occurrence of a string.
  struct Match {
    /// The place of the string in the list that the automaton was built from.
    let pattern: Int
    /// Half-open offsets into the text.
    let range: Range<Int>
  }

  private let classes: [UInt8]
  private let classCount: Int
  private let next: [Int32]
  /// The string that ends at a state, or -1.
  private let ends: [Int32]
  /// The nearest shorter state at which a string ends, or 0.
  private let shorter: [Int32]
  private let lengths: [Int32]

  /// Builds the automaton. Empty strings never match; of equal strings the last one is reported.
  init(_ patterns: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var classCount = 1
    for byte in patterns.joined() where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt8(classCount)
      classCount += 1
    }
    var next = [Int32](repeating: 0, count: classCount)
    var ends: [Int32] = [-1]
    for (index, pattern) in patterns.enumerated() where !pattern.isEmpty {
      var state = 0
      for byte in pattern {
        let slot = state * classCount + Int(classes[Int(byte)])
        if next[slot] == 0 {
          next[slot] = Int32(ends.count)
          next.append(contentsOf: repeatElement(0, count: classCount))
          ends.append(-1)
        }
        state = Int(next[slot])
      }
      ends[state] = Int32(index)
    }
    var failure = [Int32](repeating: 0, count: ends.count)
    var shorter = failure
    var queue = (1..<classCount).compactMap { next[$0] == 0 ? nil : Int(next[$0]) }
    var head = 0
    // There are millions of slots, so that this loop is a good part of a program's start.
    next.withUnsafeMutableBufferPointer { next in
      while head < queue.count {
        let state = queue[head]
        head += 1
        let fallback = Int(failure[state])
        shorter[state] = ends[fallback] >= 0 ? Int32(fallback) : shorter[fallback]
        let own = state &* classCount, other = fallback &* classCount
        for letter in 1..<classCount {
          let target = next[own &+ letter]
          if target == 0 {
            next[own &+ letter] = next[other &+ letter]
          } else {
            failure[Int(target)] = next[other &+ letter]
            queue.append(Int(target))
          }
        }
      }
    }
    // Texts stay near the root: states in the order of their depth keep the much used ones together in the cache.
    var rank = [Int32](repeating: 0, count: ends.count)
    for (place, state) in queue.enumerated() { rank[state] = Int32(place + 1) }
    var orderedEnds = ends, orderedShorter = shorter
    for state in ends.indices {
      orderedEnds[Int(rank[state])] = ends[state]
      orderedShorter[Int(rank[state])] = rank[Int(shorter[state])]
    }
    self.classes = classes
    self.classCount = classCount
    self.next = Self.ordered(next, by: rank, classCount)
    self.ends = orderedEnds
    self.shorter = orderedShorter
    self.lengths = patterns.map { Int32($0.count) }
  }

  /// The transitions with each state at the place of its rank.
  private static func ordered(_ next: [Int32], by rank: [Int32], _ classCount: Int) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: next.count) { ordered, count in
      next.withUnsafeBufferPointer { next in
        rank.withUnsafeBufferPointer { rank in
          for state in rank.indices {
            let from = state &* classCount, to = Int(rank[state]) &* classCount
            for letter in 0..<classCount { ordered[to &+ letter] = rank[Int(next[from &+ letter])] }
          }
        }
      }
      count = next.count
    }
  }

  /// Calls `report` for each occurrence, in the order of their ends, longer ones first.
  func search(_ text: [UInt8], report: (Match) -> Void) {
    text.withUnsafeBufferPointer { text in
      next.withUnsafeBufferPointer { next in
        var state = 0
        for index in text.indices {
          state = Int(next[state * classCount + Int(classes[Int(text[index])])])
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
}
