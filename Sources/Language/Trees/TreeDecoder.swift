/// Finds the best tree for a sentence whose possible arcs have scores.
///
/// Where the best heads of all words already make a tree, crossing arcs or not, that is the best of all trees. Else the best projective tree is
/// built from spans (Eisner 1996), with one child of the root. Cubic in the length of the sentence, which is bounded.
final class TreeDecoder {
  private let spans = ScratchBuffer<Float>()
  private let splits = ScratchBuffer<UInt16>()
  private let heads = ScratchBuffer<Int32>()

  /// The head of each word, from 0; -1 for the root.
  ///
  /// - Parameters:
  ///   - scores: for each word a row of `stride` numbers: the score of the root as its head, then of each word.
  ///   - count: the number of words, from 1 to 65,535.
  func heads(_ scores: UnsafePointer<Float>, stride: Int, count: Int) -> UnsafePointer<Int32> {
    let heads = heads.reserve(count)
    if count == 1 {
      heads[0] = -1
    } else if !takeBestHeads(scores, stride, count, heads) {
      buildProjective(scores, stride, count, heads)
    }
    return UnsafePointer(heads)
  }

  /// Takes the best head of each word, and tells whether they make a tree with one root.
  private func takeBestHeads(_ scores: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ heads: UnsafeMutablePointer<Int32>) -> Bool {
    var roots = 0
    for word in 0..<count {
      let row = scores + word * stride
      var best = 0
      for head in 1...count where head != word + 1 && row[head] > row[best] { best = head }
      heads[word] = Int32(best - 1)
      if best == 0 { roots += 1 }
    }
    guard roots == 1 else { return false }
    // Every walk upwards ends at the root, or at a word that an earlier walk has passed.
    let passed = splits.reserve(count)
    for word in 0..<count { passed[word] = 0 }
    for word in 0..<count {
      var place = word
      let walk = UInt16(truncatingIfNeeded: word + 1)
      while place >= 0, passed[place] == 0 {
        passed[place] = walk
        place = Int(heads[place])
      }
      if place >= 0, passed[place] == walk { return false }
    }
    return true
  }

  /// The best projective tree with one root.
  private func buildProjective(_ scores: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ heads: UnsafeMutablePointer<Int32>) {
    let square = count * count
    // Closed spans lie by their lower end for heads on the left, and by their upper end for heads on the right, so that both are read in a row.
    let closedRight = spans.reserve(4 * square), closedLeft = closedRight + square
    let openRight = closedRight + 2 * square, openLeft = closedRight + 3 * square
    let splits = splits.reserve(3 * square)
    for word in 0..<count {
      closedRight[word * count + word] = 0
      closedLeft[word * count + word] = 0
      openRight[word * count + word] = 0
      openLeft[word * count + word] = 0
    }
    for length in 1..<count {
      for first in 0..<(count - length) {
        let last = first + length
        // An arc between the ends, over a closed span from each.
        var best = -Float.infinity, split = first
        let right = closedRight + first * count, left = closedLeft + last * count
        for k in first..<last {
          let value = right[k] + left[k + 1]
          if value > best { best = value; split = k }
        }
        openRight[first * count + last] = best + scores[last * stride + first + 1]
        openLeft[last * count + first] = best + scores[first * stride + last + 1]
        splits[first * count + last] = UInt16(split)
        // The lower end heads the span.
        best = -Float.infinity
        split = last
        for k in (first + 1)...last {
          let value = openRight[first * count + k] + closedRight[k * count + last]
          if value > best { best = value; split = k }
        }
        closedRight[first * count + last] = best
        splits[square + first * count + last] = UInt16(split)
        // The upper end heads the span.
        best = -Float.infinity
        split = first
        for k in first..<last {
          let value = closedLeft[k * count + first] + openLeft[last * count + k]
          if value > best { best = value; split = k }
        }
        closedLeft[last * count + first] = best
        splits[2 * square + first * count + last] = UInt16(split)
      }
    }
    var best = -Float.infinity, root = 0
    for word in 0..<count {
      let value = closedLeft[word * count] + closedRight[word * count + count - 1] + scores[word * stride]
      if value > best { best = value; root = word }
    }
    heads[root] = -1
    var rest: [Span] = [Span(first: 0, last: root, kind: .closedLeft), Span(first: root, last: count - 1, kind: .closedRight)]
    while let span = rest.popLast() {
      guard span.first < span.last else { continue }
      let place = span.first * count + span.last
      switch span.kind {
      case .closedRight:
        let k = Int(splits[square + place])
        rest.append(Span(first: span.first, last: k, kind: .openRight))
        rest.append(Span(first: k, last: span.last, kind: .closedRight))
      case .closedLeft:
        let k = Int(splits[2 * square + place])
        rest.append(Span(first: span.first, last: k, kind: .closedLeft))
        rest.append(Span(first: k, last: span.last, kind: .openLeft))
      case .openRight, .openLeft:
        let k = Int(splits[place])
        if span.kind == .openRight { heads[span.last] = Int32(span.first) } else { heads[span.first] = Int32(span.last) }
        rest.append(Span(first: span.first, last: k, kind: .closedRight))
        rest.append(Span(first: k + 1, last: span.last, kind: .closedLeft))
      }
    }
  }

  private struct Span {
    /// Which end heads the span, and whether its other end still takes dependents.
    enum Kind { case closedRight, closedLeft, openRight, openLeft }
    let first: Int, last: Int
    let kind: Kind
  }
}
