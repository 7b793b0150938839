import Language

/// Where an analysis cuts a text into other tokens than a treebank does, the most frequent first.
struct TokenDifferences {
  struct Difference: Hashable {
    let found: String
    let wanted: String
  }

  private(set) var counted: [(difference: Difference, count: Int)] = []

  init(of analysis: AnalyzedText, with raw: TreebankText) {
    let letters = raw.text.utf8.filter { $0 != 0x20 && !($0 >= 0x09 && $0 <= 0x0D) }
    let found = TreebankText.spans(of: analysis).words, wanted = raw.words
    var counts: [Difference: Int] = [:]
    var left = 0, right = 0
    // Runs from one place where both have a border to the next.
    while left < found.count, right < wanted.count {
      let leftStart = left, rightStart = right
      repeat {
        if found[left].upperBound < wanted[right].upperBound {
          left += 1
        } else if found[left].upperBound > wanted[right].upperBound {
          right += 1
        } else {
          break
        }
      } while left < found.count && right < wanted.count
      guard left < found.count, right < wanted.count else { break }
      left += 1
      right += 1
      guard left - leftStart > 1 || right - rightStart > 1 else { continue }
      func text(_ spans: ArraySlice<Range<Int>>) -> String {
        spans.map { String(decoding: letters[$0], as: UTF8.self) }.joined(separator: "|")
      }
      counts[Difference(found: text(found[leftStart..<left]), wanted: text(wanted[rightStart..<right])), default: 0] += 1
    }
    counted = counts.map { ($0.key, $0.value) }.sorted { left, right in
      (right.count, left.difference.found, left.difference.wanted) < (left.count, right.difference.found, right.difference.wanted)
    }
  }
}
